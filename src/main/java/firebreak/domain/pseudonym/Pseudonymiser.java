package firebreak.domain.pseudonym;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Puts pseudonyms in the place of names, always the same for one name of one assessment, and
/// remembers what it replaced. For one thread at a time.
public final class Pseudonymiser {
    /// Shorter parts of names are mostly other words.
    private static final int SHORTEST_PART = 3;

    /// Shorter names are found in running text only as they are written.
    private static final int SHORTEST = 3;

    /// Shorter numbers are mostly not the ticket that they name.
    private static final int SHORTEST_NUMBER = 6;

    private static final Set<String> LOGINS =
            Set.of(
                    "root",
                    "admin",
                    "administrator",
                    "user",
                    "guest",
                    "system",
                    "test",
                    "tester",
                    "owner",
                    "ops",
                    "dev",
                    "build",
                    "service",
                    "operator",
                    "support",
                    "manager");

    /// What is found in a text: a name with its kind, or one that stays.
    private record Meaning(NameKind kind, String name, boolean stays) {}

    private final PseudonymCode code;
    private final Set<String> kept;
    private final NameFinder<Meaning> finder = new NameFinder<>();
    private final Map<NameKind, Map<String, String>> pseudonyms = new EnumMap<>(NameKind.class);
    private final Set<String> taken = new HashSet<>();
    private final TreeSet<Hidden> hidden = new TreeSet<>(Hidden.ORDER);

    /// @param names all that are known
    /// @param stays names that are told as they are, such as the client's
    /// @param kept whole texts that are nobody's, though a word of theirs may be a name
    /// @param ordinary whether a word, in small letters, is too common to be looked for as a login
    ///   or a part of a person's name
    public Pseudonymiser(
            PseudonymCode code,
            Map<NameKind, ? extends Collection<String>> names,
            Collection<String> stays,
            Set<String> kept,
            Predicate<String> ordinary) {
        this.code = code;
        this.kept = Set.copyOf(kept);
        for (var name : stays)
            if (!name.isBlank()) finder.add(name, new Meaning(NameKind.PERSON, name, true));
        for (var kind : NameKind.values()) {
            // In their order, so that the same names always get the same codes.
            for (var name : sorted(names.get(kind))) know(kind, name, ordinary);
        }
        for (var person : sorted(names.get(NameKind.PERSON))) parts(person, ordinary);
    }

    private static TreeSet<String> sorted(@Nullable Collection<String> names) {
        var sorted = new TreeSet<String>();
        if (names != null) for (var name : names) if (!name.isBlank()) sorted.add(name);
        return sorted;
    }

    private void know(NameKind kind, String name, Predicate<String> ordinary) {
        made(kind, name);
        var letters = NameFinder.letters(name);
        boolean number = letters.chars().allMatch(Character::isDigit);
        if (letters.length() < 2 || (number && letters.length() < SHORTEST_NUMBER)) return;
        // Who is known by a login only, such as "root", is in texts mostly something else.
        boolean login = kind == NameKind.PERSON && letters.equals(name.strip());
        if (login && (LOGINS.contains(letters) || ordinary.test(letters))) return;
        var meaning = new Meaning(kind, name, false);
        if (letters.length() < SHORTEST) finder.addAsWritten(name.strip(), meaning);
        else {
            // As it is written it comes before another that differs only in case.
            finder.addAsWritten(name.strip(), meaning);
            finder.add(name, meaning);
        }
    }

    /// A first or last name alone, with a capital or in capitals, means the person, too.
    private void parts(String person, Predicate<String> ordinary) {
        var parts = person.strip().split("[^\\p{L}\\p{M}\\p{N}]+");
        if (parts.length < 2 || parts.length > 4) return;
        for (var part : parts) {
            if (part.isEmpty() || !Character.isUpperCase(part.codePointAt(0))) return;
        }
        for (var part : parts) {
            if (part.length() < SHORTEST_PART || ordinary.test(part.toLowerCase(Locale.ROOT)))
                continue;
            var meaning = new Meaning(NameKind.PERSON, person, false);
            finder.addAsWritten(part, meaning);
            finder.addAsWritten(part.toUpperCase(Locale.ROOT), meaning);
        }
    }

    /// What stands for a name that is no part of a text; empty for none.
    public String name(NameKind kind, String name) {
        if (name.isBlank()) return name;
        var pseudonym = made(kind, name);
        if (!pseudonym.equals(name)) hidden.add(new Hidden(kind, name.strip(), pseudonym));
        return pseudonym;
    }

    /// The text with pseudonyms in the place of all names and [Traces].
    public String text(String text) {
        if (text.isBlank() || kept.contains(text)) return text;
        var plain = plain(text);
        var replaced = new StringBuilder();
        int end = 0;
        for (var one : meanings(plain)) {
            replaced.append(plain, end, one.start());
            end = one.end();
            replaced.append(
                    one.what().stays()
                            ? plain.substring(one.start(), one.end())
                            : name(one.what().kind(), one.what().name()));
        }
        return end == 0 ? text : replaced.append(plain, end, plain.length()).toString();
    }

    /// A name that is written in a text.
    ///
    /// @param name as it is known
    /// @param end behind it
    public record Written(NameKind kind, String name, int start, int end) {}

    /// The names and traces in a [#plain] text, but for those that may be told.
    public List<Written> written(String text) {
        return told(meanings(text));
    }

    /// The names in a [#plain] text that somebody's list has, without the traces.
    public List<Written> known(String text) {
        return told(finder.in(text));
    }

    private static List<Written> told(List<NameFinder.Found<Meaning>> found) {
        return found.stream()
                .filter(f -> !f.what().stays())
                .map(f -> new Written(f.what().kind(), f.what().name(), f.start(), f.end()))
                .toList();
    }

    /// Whether a text is one that is nobody's.
    public boolean keeps(String text) {
        return kept.contains(text);
    }

    /// The texts that are nobody's.
    public Set<String> kept() {
        return kept;
    }

    /// What was replaced up to now.
    public List<Hidden> hidden() {
        return List.copyOf(hidden);
    }

    /// Names and traces, the longer one where two overlap.
    private List<NameFinder.Found<Meaning>> meanings(String text) {
        var all = new ArrayList<>(finder.in(text));
        for (var trace : Traces.in(text)) {
            var written = text.substring(trace.start(), trace.end());
            all.add(
                    new NameFinder.Found<>(
                            trace.start(), trace.end(), new Meaning(trace.kind(), written, false)));
        }
        if (all.size() < 2) return all;
        all.sort(
                Comparator.<NameFinder.Found<Meaning>>comparingInt(f -> f.start() - f.end())
                        .thenComparing(NameFinder.Found::start));
        var chosen = new ArrayList<NameFinder.Found<Meaning>>();
        for (var one : all)
            if (chosen.stream().noneMatch(c -> c.start() < one.end() && one.start() < c.end()))
                chosen.add(one);
        chosen.sort(Comparator.comparingInt(NameFinder.Found::start));
        return chosen;
    }

    private String made(NameKind kind, String name) {
        var stripped = name.strip();
        // One person, however the name is written; other things differ by their case, too.
        var key = kind == NameKind.PERSON ? stripped.toLowerCase(Locale.ROOT) : stripped;
        var of = pseudonyms.computeIfAbsent(kind, _ -> new HashMap<>());
        var known = of.get(key);
        if (known != null) return known;
        var made = fresh(kind, stripped);
        of.put(key, made);
        return made;
    }

    private String fresh(NameKind kind, String name) {
        // What the import has put in the place of a person is a pseudonym already.
        var person = Text.of(NameKind.PERSON) + " ";
        if (kind == NameKind.PERSON && name.matches(person + "[A-Z2-9]{6}")) return name;
        for (int again = 0; ; again++) {
            var letters =
                    kind == NameKind.PERSON && again == 0
                            ? code.person(name.toLowerCase(Locale.ROOT))
                            : code.of(kind, name, again);
            var made = Text.of(kind) + " " + letters;
            if (taken.add(made)) return made;
        }
    }

    /// Letters with their accents in one, and without signs that nobody sees.
    public static String plain(String text) {
        var whole =
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
        return whole.indexOf('\u00AD') < 0 && whole.indexOf('\u200B') < 0
                ? whole
                : whole.replace("\u00AD", "").replace("\u200B", "");
    }
}
