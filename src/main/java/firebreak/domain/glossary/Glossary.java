package firebreak.domain.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// All words that are explained, from one file that screens and documents share.
public final class Glossary {
    private static final String FILE = "/firebreak/help/glossary.txt";
    private static final List<String> NAMES = List.of("word", "also", "group", "see", "source");

    /// Behind every place at which a word can be found.
    private static final int NOWHERE = 4;

    private static final Glossary OWN = read();

    private final Map<String, Term> terms;

    private Glossary(Map<String, Term> terms) {
        this.terms = terms;
    }

    /// The one that comes with Firebreak.
    public static Glossary own() {
        return OWN;
    }

    /// All words by the alphabet.
    public List<Term> all() {
        return terms.values().stream()
                .sorted(Comparator.comparing(t -> t.word().toLowerCase(Locale.ROOT)))
                .toList();
    }

    public Optional<Term> find(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /// The word with this id; one that is not there is a fault of the program.
    public Term term(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no word " + id));
    }

    /// The words that have all parts of `typed` in them: first those that are called so or begin
    /// so, then those with another name, then those whose meaning has it. All of them for nothing.
    public List<Term> search(String typed) {
        var parts = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return all().stream()
                .map(t -> new Found(t, place(t, parts)))
                .filter(f -> f.place() < NOWHERE)
                .sorted(Comparator.comparingInt(Found::place))
                .map(Found::term)
                .toList();
    }

    private record Found(Term term, int place) {}

    private static int place(Term term, String[] parts) {
        int worst = 0;
        for (var part : parts) worst = Math.max(worst, place(term, part));
        return worst;
    }

    private static int place(Term term, String part) {
        var word = term.word().toLowerCase(Locale.ROOT);
        if (word.startsWith(part)) return 0;
        if (word.contains(part)) return 1;
        if (term.also().stream().anyMatch(a -> a.toLowerCase(Locale.ROOT).contains(part))) return 2;
        return term.meaning().toLowerCase(Locale.ROOT).contains(part) ? 3 : NOWHERE;
    }

    private static Glossary read() {
        try (var in = Glossary.class.getResourceAsStream(FILE)) {
            return of(
                    new String(
                            Objects.requireNonNull(in, FILE).readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the form that the head of the file tells.
    static Glossary of(String text) {
        var terms = new LinkedHashMap<String, Term>();
        String id = "";
        var said = new LinkedHashMap<String, String>();
        var meaning = new ArrayList<String>();
        for (var line : (text + "\n[]").lines().toList()) {
            if (line.startsWith("#") || line.isBlank()) continue;
            if (line.startsWith("[")) {
                if (!id.isEmpty()
                        && terms.put(id, term(id, said, String.join(" ", meaning))) != null)
                    throw new IllegalArgumentException("twice: " + id);
                id = line.substring(1, line.length() - 1);
                said.clear();
                meaning.clear();
                continue;
            }
            int colon = line.indexOf(": ");
            var name = colon < 0 ? "" : line.substring(0, colon);
            if (meaning.isEmpty() && NAMES.contains(name))
                said.put(name, line.substring(colon + 2));
            else meaning.add(line.strip());
        }
        return new Glossary(terms);
    }

    private static Term term(String id, Map<String, String> said, String meaning) {
        return new Term(
                id,
                Objects.requireNonNull(said.get("word"), id).replace(" %", "\u00a0%"),
                list(said, "also"),
                Term.Subject.valueOf(
                        Objects.requireNonNull(said.get("group"), id).toUpperCase(Locale.ROOT)),
                meaning.replace(" %", "\u00a0%"),
                list(said, "see"),
                said.getOrDefault("source", ""));
    }

    private static List<String> list(Map<String, String> said, String name) {
        return Stream.of(said.getOrDefault(name, "").split(",", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
