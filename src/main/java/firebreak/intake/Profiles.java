package firebreak.intake;

import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Markup;
import firebreak.domain.incident.ScopeRule;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All profiles, from the data files in `firebreak/profiles`.
final class Profiles {
    private static final String FOLDER = "/firebreak/profiles/";
    private static final Set<String> KEYS =
            Set.of(
                    "name",
                    "signatures",
                    "variants",
                    "wrappers",
                    "fields",
                    "patterns",
                    "nullWords",
                    "limits",
                    "zone",
                    "undated",
                    "personal",
                    "scope",
                    "spans",
                    "severityLabels",
                    "markup");
    private static final Set<String> NULL_WORDS =
            Set.of(
                    "?",
                    "nan",
                    "nat",
                    "null",
                    "(null)",
                    "n/a",
                    "-",
                    "--",
                    "---",
                    "{}",
                    "[]",
                    "(empty)",
                    "-- none --",
                    "\\n");
    private final List<Profile> all;

    /// As they are written, by id.
    private final Map<String, JsonNode> texts;

    private Profiles(List<Profile> all, Map<String, JsonNode> texts) {
        this.all = List.copyOf(all);
        this.texts = Map.copyOf(texts);
    }

    /// Those that come with the program, read when they are first asked for.
    static Profiles builtIn() {
        return BuiltIn.ALL;
    }

    private static final class BuiltIn {
        static final Profiles ALL = load();
    }

    private static Profiles load() {
        var mapper = JsonMapper.builder().build();
        var profiles = new ArrayList<Profile>();
        var everywhere = scope(read(mapper, "scope"));
        var everyone = read(mapper, Profile.GENERIC);
        var texts = new HashMap<String, JsonNode>();
        for (var each : read(mapper, "profiles")) {
            var id = each.stringValue();
            var text = read(mapper, id);
            profiles.add(profile(id, text, everywhere, everyone));
            texts.put(id, text);
        }
        return new Profiles(profiles, texts);
    }

    /// These and, before them, one that a person wrote; it replaces one with the same id.
    Profiles with(Path file) throws BadProfile {
        var known = new HashSet<>(KEYS);
        texts.values().forEach(t -> t.propertyNames().forEach(known::add));
        var text = ProfileFile.read(file, known);
        var id = ProfileFile.id(file);
        var more = new ArrayList<Profile>();
        var mapper = JsonMapper.builder().build();
        more.add(profile(id, text, scope(read(mapper, "scope")), read(mapper, Profile.GENERIC)));
        all.stream().filter(p -> !p.id().equalsIgnoreCase(id)).forEach(more::add);
        var moreTexts = new HashMap<>(texts);
        moreTexts.put(id, text);
        return new Profiles(more, moreTexts);
    }

    /// A profile for files like this one.
    String written(SourceFile file) {
        return ProfileFile.written(
                file, texts.getOrDefault(file.profile(), JsonMapper.shared().createObjectNode()));
    }

    List<Profile> all() {
        return all;
    }

    /// The profile by which a file was understood.
    Profile of(SourceFile file) {
        return named(file.profile()).orElseThrow();
    }

    /// The profile with this id or name.
    Optional<Profile> named(String name) {
        // Several may have one name, because it is part of what an incident is known by.
        return all.stream()
                .filter(p -> p.id().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> all.stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst());
    }

    /// The profile whose signature the header shows, the largest signature first, or the generic
    /// one.
    Profile recognise(Collection<String> normalisedHeader) {
        var names = new HashSet<>(normalisedHeader);
        Profile best = null;
        for (var profile : all)
            if (!profile.shownIn(names).isEmpty()
                    && (best == null || profile.shownIn(names).size() > best.shownIn(names).size()))
                best = profile;
        return best != null ? best : named(Profile.GENERIC).orElseThrow();
    }

    private static JsonNode read(JsonMapper mapper, String id) {
        try (var in = Profiles.class.getResourceAsStream(FOLDER + id + ".json")) {
            if (in == null) throw new IllegalStateException("No profile " + id);
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param everywhere how tools in general say that a row is no incident
    /// @param everyone knows how columns of people are named where the profile does not
    private static Profile profile(
            String id, JsonNode json, List<ScopeMatcher> everywhere, JsonNode everyone) {
        var signatures = new ArrayList<Set<String>>();
        for (var signature : json.path("signatures"))
            signatures.add(Set.copyOf(texts(signature, Headers::normalised)));
        var nulls = new HashSet<>(NULL_WORDS);
        nulls.addAll(texts(json.path("nullWords"), w -> w.toLowerCase(Locale.ROOT)));
        var limits = new LinkedHashSet<Integer>();
        for (var limit : json.path("limits")) limits.add(limit.intValue());
        var zone = json.path("zone").asString("");
        return new Profile(
                id,
                json.path("name").stringValue(),
                List.copyOf(signatures),
                variants(json.path("variants")),
                // A wrapper may end in a bracket, which normalising leaves alone.
                texts(json.path("wrappers"), Headers::normalised),
                byField(json.path("fields"), Headers::normalised),
                byField(json.path("patterns"), Pattern::compile),
                Set.copyOf(nulls),
                zone.isEmpty() ? null : ZoneId.of(zone),
                limits,
                json.path("undated").asBoolean(false),
                texts(
                        (json.has("personal") ? json : everyone).path("personal"),
                        Headers::normalised),
                Stream.concat(scope(json.path("scope")).stream(), everywhere.stream()).toList(),
                spans(json.path("spans")),
                new SeverityLabels(
                        texts(
                                json.path("severityLabels"),
                                p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE))),
                json.has("markup")
                        ? texts(
                                json.path("markup"),
                                m -> Markup.valueOf(m.toUpperCase(Locale.ROOT)))
                        : List.of(Markup.HTML));
    }

    private static Map<String, String> variants(JsonNode byColumn) {
        var variants = new LinkedHashMap<String, String>();
        for (var one : byColumn.properties())
            variants.put(Headers.normalised(one.getKey()), one.getValue().stringValue());
        return variants;
    }

    /// One span for a clock, or a list of them.
    private static List<SpanColumn> spans(JsonNode byClock) {
        var spans = new ArrayList<SpanColumn>();
        for (var clock : byClock.properties()) {
            var value = clock.getValue();
            for (var span : value.isArray() ? value : List.of(value))
                spans.add(
                        new SpanColumn(
                                clock(clock.getKey()),
                                clock(span.path("from").stringValue()),
                                span.path("secondsInUnit").intValue(),
                                texts(span.path("columns"), Headers::normalised)));
        }
        return List.copyOf(spans);
    }

    private static Clock clock(String id) {
        return Clock.valueOf(id.toUpperCase(Locale.ROOT));
    }

    private static List<ScopeMatcher> scope(JsonNode byRule) {
        var matchers = new ArrayList<ScopeMatcher>();
        for (var rule : byRule.properties())
            for (var one : rule.getValue())
                matchers.add(
                        new ScopeMatcher(
                                ScopeRule.valueOf(rule.getKey().toUpperCase(Locale.ROOT)),
                                texts(one.path("columns"), Headers::normalised),
                                Set.copyOf(
                                        texts(one.path("words"), w -> w.toLowerCase(Locale.ROOT))),
                                texts(
                                        one.path("patterns"),
                                        p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE))));
        return List.copyOf(matchers);
    }

    private static <T> List<T> texts(JsonNode array, Function<String, T> made) {
        var all = new ArrayList<T>();
        for (var text : array) all.add(made.apply(text.stringValue()));
        return List.copyOf(all);
    }

    private static <T> Map<IncidentField, List<T>> byField(
            JsonNode object, Function<String, T> made) {
        var all = new EnumMap<IncidentField, List<T>>(IncidentField.class);
        for (var entry : object.properties())
            all.put(
                    IncidentField.ofId(entry.getKey()).orElseThrow(),
                    texts(entry.getValue(), made));
        return all;
    }
}
