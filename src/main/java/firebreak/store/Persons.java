package firebreak.store;

import firebreak.domain.incident.AsWritten;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.pseudonym.PseudonymCode;

import org.jooq.DSLContext;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts pseudonyms in the place of the client's people before incidents are stored: always the same
/// for one person of one assessment, and unknown to anybody without its secret.
///
/// In texts it knows people by their e-mail addresses, by Jira's account ids, and by the names that
/// the same row has in its columns of people. It asks the database nothing after [#of], so that
/// another thread may use it, one at a time.
final class Persons {
    // The local part "git" belongs to addresses of repositories.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?<![\\w.+%-])(?!git@)[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "\\[~(?:accountid:)?([^\\]\\s]{1,128})]|\\b\\d{4,7}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    /// So many are remembered; what is forgotten is made again, and is the same.
    private static final int REMEMBERED = 20_000;

    private static final Pattern BESIDE_NAME =
            Pattern.compile("\\s*[<(]([^<>()]*@[^<>()]*)[>)]\\s*$");

    private final byte[] secret;
    private final PseudonymCode code;
    private final boolean fresh;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Name> names = new HashMap<>();
    private boolean used;

    /// A name as it is found in texts.
    ///
    /// @param first its first word, folded as in [#folded]
    private record Name(String first, Pattern pattern) {}

    private Persons(byte[] secret, boolean fresh) {
        this.secret = secret.clone();
        this.code = new PseudonymCode(secret);
        this.fresh = fresh;
    }

    /// With the secret of the assessment, or with a new one where it has none yet.
    static Persons of(DSLContext dsl) {
        var kept = PseudonymStore.secret(dsl);
        return kept.isPresent()
                ? new Persons(kept.get(), false)
                : new Persons(PseudonymStore.fresh(), true);
    }

    /// Keeps a new secret, where a pseudonym was made with it.
    void keep(Tx tx) {
        if (fresh && used) PseudonymStore.keep(tx, secret);
    }

    /// The draft without names.
    IncidentDraft without(IncidentDraft draft) {
        var facts = draft.facts();
        var written = facts.written();
        if (written.people().isEmpty()
                && written.named().isEmpty()
                && !mayName(facts.title())
                && !mayName(facts.text())
                && !mayName(facts.clientCause())
                && !mayName(written.text())) return draft;
        var names =
                Stream.concat(written.people().stream(), written.named().stream())
                        .map(Persons::bare)
                        .filter(n -> n.indexOf(' ') > 0)
                        .distinct()
                        .toList();
        return new IncidentDraft(
                draft.place(),
                draft.rows(),
                new IncidentFacts(
                        facts.key(),
                        text(facts.title(), names),
                        text(facts.text(), names),
                        facts.severity(),
                        facts.service(),
                        facts.team(),
                        facts.clocks(),
                        facts.effort(),
                        text(facts.clientCause(), names),
                        facts.changeReference(),
                        new AsWritten(
                                text(written.text(), names),
                                written.markup(),
                                written.labels(),
                                written.people().stream().map(this::person).distinct().toList(),
                                List.of(),
                                written.clocks())));
    }

    private static boolean mayName(String text) {
        if (text.indexOf('@') >= 0 || text.contains("[~")) return true;
        // Quicker than the expression: eight digits stand between the colon of an account and "-".
        for (var at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1))
            if (at > 3
                    && at + 9 < text.length()
                    && text.charAt(at + 9) == '-'
                    && Character.isDigit(text.charAt(at - 1))) return true;
        return false;
    }

    private String text(String text, List<String> names) {
        if (text.isEmpty()) return text;
        var now = text;
        var folded = names.isEmpty() ? "" : folded(text);
        for (var written : names) {
            var name = remembered(this.names, written, Persons::name);
            // Hardly any text has the name, and the expression takes long to find none.
            if (folded.contains(name.first()))
                now = name.pattern().matcher(now).replaceAll(m -> person(written));
        }
        if (!mayName(now)) return now;
        now = ADDRESS.matcher(now).replaceAll(m -> person(m.group()));
        return ACCOUNT.matcher(now)
                .replaceAll(m -> person(m.group(1) == null ? m.group() : m.group(1)));
    }

    private static Name name(String written) {
        var words = written.split("\\s+");
        var all = Stream.of(words).map(Pattern::quote).reduce((a, b) -> a + "\\s+" + b);
        return new Name(
                folded(words[0]),
                Pattern.compile(
                        "(?iu)(?<![\\p{L}\\p{N}])" + all.orElse("(?!)") + "(?![\\p{L}\\p{N}])"));
    }

    /// Letter by letter without its case, as expressions compare letters.
    private static String folded(String text) {
        var letters = text.toCharArray();
        for (var i = 0; i < letters.length; i++)
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        return new String(letters);
    }

    private static <T> T remembered(Map<String, T> all, String of, Function<String, T> made) {
        if (all.size() >= REMEMBERED && !all.containsKey(of)) all.clear();
        return all.computeIfAbsent(of, made);
    }

    /// The name without the address that some tools write beside it.
    private static String bare(String written) {
        if (written.indexOf('@') < 0) return written.strip();
        var address = BESIDE_NAME.matcher(written);
        var name = address.find() ? written.substring(0, address.start()) : written;
        return name.isBlank() ? written.strip() : name.strip();
    }

    /// What stands for a person.
    String person(String written) {
        used = true;
        return remembered(known, bare(written).toLowerCase(Locale.ROOT), this::made);
    }

    private String made(String name) {
        return "Person " + code.person(name);
    }
}
