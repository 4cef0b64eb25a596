package firebreak.report.profile;

import static java.util.stream.Collectors.joining;

import firebreak.analysis.findings.SliceText;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.pseudonym.NameKind;
import firebreak.domain.pseudonym.Pseudonymiser;
import firebreak.domain.report.Profile;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What was read of an assessment as the reader of its deliverables may see it. For one thread at a
/// time.
public final class ForReader {
    private static final Pattern OWNERS =
            Pattern.compile("(\\s*[,;/+&]\\s*|\\s+(?:and|with|und|et)\\s+)");
    private static final Pattern PERSON =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*(?:\\s+(?:(?:de|van|von|der|den|del|di|da|la|le|ter|zu|el|al|bin)\\s+)*\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*){1,3}");
    private static final Pattern SERVICE_FIGURE =
            Pattern.compile("(services\\.(?:week|deployment)\\.)(.+)", Pattern.DOTALL);

    private final Profile profile;
    private final @Nullable Pseudonymiser names;
    private final Recast recast = new Recast(this::changed);
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<NameKind, Set<String>> kinds;

    private ForReader(
            Profile profile, @Nullable Pseudonymiser names, Map<NameKind, Set<String>> kinds) {
        this.profile = profile;
        this.names = names;
        this.kinds = Map.copyOf(kinds);
    }

    /// With the client's own names.
    ///
    /// @param profile other than [Profile#CLIENT_PSEUDONYMISED]
    public static ForReader named(Profile profile) {
        if (profile == Profile.CLIENT_PSEUDONYMISED)
            throw new IllegalArgumentException("pseudonyms take a pseudonymiser");
        return new ForReader(profile, null, Map.of());
    }

    /// With pseudonyms in the place of names.
    ///
    /// @param kinds all names, by which the owner of a gap is known for a team or a service
    public static ForReader pseudonymised(Pseudonymiser names, Map<NameKind, Set<String>> kinds) {
        return new ForReader(Profile.CLIENT_PSEUDONYMISED, names, kinds);
    }

    /// Null where nothing is hidden.
    public @Nullable Pseudonymiser names() {
        return names;
    }

    /// The same, with what the reader may not see replaced or left out.
    ///
    /// @param value records of the domain, or collections of them
    public <T> T of(T value) {
        return profile == Profile.CONSULTANT ? value : recast.of(value);
    }

    /// Whether it is known what becomes of a text; what isn't known is refused.
    public static boolean decides(Class<?> record, String component) {
        return Treatments.of(record, component) != null;
    }

    /// The names in what was read, by their kind.
    ///
    /// @param all records of the domain, or collections of them
    public static Map<NameKind, Set<String>> gathered(Collection<?> all) {
        var found = new EnumMap<NameKind, Set<String>>(NameKind.class);
        var owners = new TreeSet<String>();
        for (var kind : NameKind.values()) found.put(kind, new TreeSet<>());
        var gathering =
                new Recast((treatment, text) -> {
                    if (treatment == Treatment.OWNER)
                        owners.addAll(Arrays.asList(OWNERS.split(text.strip())));
                    else gather(treatment, text, found);
                    return text;
                });
        for (var one : all) gathering.of(one);
        for (var owner : owners)
            if (!owner.isBlank())
                found.computeIfAbsent(owner(owner, found), _ -> new TreeSet<>()).add(owner);
        return found;
    }

    private static void gather(Treatment treatment, String text, Map<NameKind, Set<String>> found) {
        var kind = kind(treatment);
        if (kind == null || text.isBlank()) return;
        var of = found.computeIfAbsent(kind, _ -> new TreeSet<>());
        if (treatment == Treatment.TICKETS)
            Arrays.stream(text.split(";")).map(String::strip).forEach(of::add);
        else of.add(text);
    }

    /// Who owns something is a team or a service where it is called so, a person where it reads
    /// like a first and a last name, and else a team.
    private static NameKind owner(String name, Map<NameKind, Set<String>> kinds) {
        for (var kind : List.of(NameKind.TEAM, NameKind.SERVICE, NameKind.PERSON))
            if (kinds.getOrDefault(kind, Set.of()).contains(name.strip())) return kind;
        return PERSON.matcher(name.strip()).matches() ? NameKind.PERSON : NameKind.TEAM;
    }

    private static @Nullable NameKind kind(Treatment treatment) {
        return switch (treatment) {
            case PERSON -> NameKind.PERSON;
            case TEAM -> NameKind.TEAM;
            case SERVICE -> NameKind.SERVICE;
            case FILE -> NameKind.FILE;
            case TICKET, TICKETS -> NameKind.TICKET;
            case KEPT, NOTE, EMPTIED, OWNER, TEXT, WORD, FIGURES, FIGURE, SLICE -> null;
        };
    }

    private String changed(Treatment treatment, String text) {
        if (treatment == Treatment.NOTE) return "";
        var hiding = names;
        if (hiding == null || text.isEmpty()) return text;
        return switch (treatment) {
            case KEPT -> text;
            case NOTE, EMPTIED -> "";
            case PERSON -> hiding.name(NameKind.PERSON, text);
            case TEAM -> hiding.name(NameKind.TEAM, text);
            case SERVICE -> hiding.name(NameKind.SERVICE, text);
            case FILE -> hiding.name(NameKind.FILE, text);
            case TICKET -> hiding.name(NameKind.TICKET, text);
            case TICKETS ->
                    Arrays.stream(text.split(";"))
                            .map(String::strip)
                            .map(t -> hiding.name(NameKind.TICKET, t))
                            .collect(joining("; "));
            case OWNER -> owner(text, hiding);
            case TEXT -> hiding.text(text);
            case WORD -> words.computeIfAbsent(text, t -> word(hiding.text(t)));
            case FIGURES -> figures(text, hiding);
            case FIGURE -> figure(text, hiding);
            case SLICE -> slice(text, hiding);
        };
    }

    private String word(String pseudonym) {
        var word = pseudonym;
        for (int i = 2; !taken.add(word); i++) word = pseudonym + " (" + i + ")";
        return word;
    }

    private String owner(String text, Pseudonymiser hiding) {
        var owners = new StringBuilder();
        var between = OWNERS.matcher(text);
        int end = 0;
        while (between.find()) {
            owners.append(one(text.substring(end, between.start()), hiding))
                    .append(between.group());
            end = between.end();
        }
        return owners.append(one(text.substring(end), hiding)).toString();
    }

    private String one(String owner, Pseudonymiser hiding) {
        return hiding.name(owner(owner, kinds), owner);
    }

    private static String figures(String text, Pseudonymiser hiding) {
        var changed = new StringBuilder();
        int end = 0;
        for (var field : FindingWords.fields(text)) {
            int start = text.indexOf(field.written(), end);
            changed.append(hiding.text(text.substring(end, start)));
            end = start + field.written().length();
            var rest = field.written().substring(1 + field.figureId().length());
            changed.append('{').append(figure(field.figureId(), hiding)).append(rest);
        }
        return changed.append(hiding.text(text.substring(end))).toString();
    }

    private static String figure(String id, Pseudonymiser hiding) {
        var service = SERVICE_FIGURE.matcher(id);
        return service.matches()
                ? service.group(1) + hiding.name(NameKind.SERVICE, service.group(2))
                : id;
    }

    /// What can't be read as a slice says nothing that a document could show.
    private static String slice(String text, Pseudonymiser hiding) {
        return SliceText.read(text)
                .map(s ->
                        SliceText.written(
                                s.withServices(
                                        s.services().stream()
                                                .map(n -> hiding.name(NameKind.SERVICE, n))
                                                .toList())))
                .orElse("");
    }
}
