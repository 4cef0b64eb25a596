package firebreak.intake.container.json;

import firebreak.intake.container.Content;
import firebreak.intake.container.json.JsonPlace.Kind;
import firebreak.work.Progress;

import tools.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// One walk through a JSON document to find where entries stand.
final class JsonOutline {
    private static final int DEEPEST = 5;
    private static final int MOST_PLACES = 200;
    private static final int MOST_NAMES = 200;
    private static final int LOOKED_AT = 20;

    /// Names of arrays of incidents, the surest first.
    private static final List<String> INCIDENTS =
            List.of(
                    "incidents",
                    "scheduled_maintenances",
                    "issues",
                    "tickets",
                    "outages",
                    "postmortems",
                    "post_mortems",
                    "work_items",
                    "workitems",
                    "problems",
                    "alerts");

    /// Names of arrays of anything.
    private static final Set<String> ANYTHING =
            Set.of(
                    "items", "data", "results", "result", "records", "rows", "value", "values",
                    "entries", "hits", "list", "content");

    /// Names of one incident in an envelope.
    private static final Set<String> ONE = Set.of("incident", "issue", "ticket", "outage");

    /// Names of values that incidents have.
    private static final Set<String> TELLING =
            Set.of(
                    "id",
                    "key",
                    "number",
                    "iid",
                    "title",
                    "name",
                    "summary",
                    "status",
                    "state",
                    "severity",
                    "priority",
                    "description",
                    "short_description",
                    "created_at",
                    "createdat",
                    "created",
                    "started_at",
                    "start_time",
                    "resolved_at",
                    "closed_at",
                    "closedat",
                    "opened_at",
                    "incident_number",
                    "impact",
                    "urgency",
                    "fields");

    private static final class Seen {
        int objects;
        final Set<String> names = new LinkedHashSet<>();
    }

    private final Map<JsonPlace, Seen> seen = new LinkedHashMap<>();
    private final JsonInput in;
    private int roots;
    private int rootObjects;
    private int rootTelling;

    private JsonOutline(JsonInput in) {
        this.in = in;
    }

    static JsonOutline of(Content content, Progress progress) throws IOException {
        try (var in = JsonInput.open(content, progress)) {
            var outline = new JsonOutline(in);
            outline.walk();
            return outline;
        }
    }

    /// The places that hold incidents, the surest first; empty where there is no object at all.
    List<JsonPlace> places() {
        // What tells so much of itself is the incident, whatever lists it has.
        if (rootObjects == roots && rootTelling >= (roots > 1 ? 3 : 4))
            return List.of(JsonPlace.ROOT);
        var named = new ArrayList<JsonPlace>();
        var other = new ArrayList<JsonPlace>();
        for (var place : seen.keySet())
            if (INCIDENTS.contains(place.word()) || place.kind() == Kind.ONE) named.add(place);
            else if (place.names().isEmpty() || telling(place) >= 2) other.add(place);
        if (!named.isEmpty()) {
            named.sort(
                    Comparator.comparingInt((JsonPlace p) -> rank(p))
                            .thenComparing(p -> -objects(p)));
            return named;
        }
        if (roots > 1 && rootObjects > 0) return List.of(JsonPlace.ROOT);
        other.sort(
                Comparator.comparingInt((JsonPlace p) -> -telling(p))
                        .thenComparing(p -> -objects(p)));
        var plain =
                other.stream()
                        .filter(p -> p.names().isEmpty() || ANYTHING.contains(p.word()))
                        .toList();
        if (!plain.isEmpty()) return plain;
        if (other.isEmpty() || rootTelling >= 3)
            return rootObjects > 0 ? List.of(JsonPlace.ROOT) : List.of();
        return other;
    }

    private static int rank(JsonPlace place) {
        var rank = INCIDENTS.indexOf(place.word());
        return rank < 0 ? INCIDENTS.size() : rank;
    }

    private int objects(JsonPlace place) {
        var of = seen.get(place);
        return of == null ? 0 : of.objects;
    }

    private int telling(JsonPlace place) {
        var of = seen.get(place);
        return of == null ? 0 : telling(of.names);
    }

    private static int telling(Set<String> names) {
        return (int) names.stream().filter(TELLING::contains).count();
    }

    private void walk() throws IOException {
        for (JsonToken token; (token = in.next()) != null; ) {
            roots++;
            if (token == JsonToken.START_ARRAY) array(List.of());
            else if (token == JsonToken.START_OBJECT) {
                rootObjects++;
                rootTelling = Math.max(rootTelling, telling(object(List.of())));
            }
        }
    }

    /// Walks an object that has just begun, and tells the names in it.
    private Set<String> object(List<String> at) throws IOException {
        var names = new LinkedHashSet<String>();
        Set<String> shared = null;
        var members = 0;
        var objects = 0;
        while (in.next() == JsonToken.PROPERTY_NAME) {
            var name = in.name();
            members++;
            if (names.size() < MOST_NAMES) names.add(name.toLowerCase(Locale.ROOT));
            var path = new ArrayList<>(at);
            path.add(name);
            var token = in.next();
            if (token == JsonToken.START_ARRAY) array(path);
            else if (token == JsonToken.START_OBJECT) {
                objects++;
                if (path.size() < DEEPEST && objects <= MOST_PLACES) {
                    var ofChild = object(path);
                    if (shared == null) shared = new LinkedHashSet<>(ofChild);
                    else shared.retainAll(ofChild);
                } else in.skip();
            }
        }
        var keyed = members >= 2 && objects == members && shared != null && telling(shared) >= 2;
        if (keyed && shared != null) only(new JsonPlace(at, Kind.KEYED), objects, shared);
        else if (!at.isEmpty() && ONE.contains(at.getLast().toLowerCase(Locale.ROOT)))
            if (telling(names) >= 2) only(new JsonPlace(at, Kind.ONE), 1, names);
        return names;
    }

    private void only(JsonPlace place, int objects, Set<String> names) {
        seen.keySet().removeIf(p -> p.isBelow(place.names()) && p.kind() != Kind.ONE);
        see(place, objects, names);
    }

    private void array(List<String> at) throws IOException {
        var objects = 0;
        var names = new LinkedHashSet<String>();
        var depth = 1;
        while (depth > 0) {
            var token = in.next();
            if (token == null) return;
            switch (token) {
                case START_ARRAY -> depth++;
                case END_ARRAY -> depth--;
                case START_OBJECT -> {
                    if (objects++ < LOOKED_AT) names.addAll(names());
                    else in.skip();
                }
                default -> {}
            }
        }
        if (objects > 0) see(new JsonPlace(at, Kind.ARRAY), objects, names);
    }

    private Set<String> names() throws IOException {
        var names = new LinkedHashSet<String>();
        while (in.next() == JsonToken.PROPERTY_NAME) {
            if (names.size() < MOST_NAMES) names.add(in.name().toLowerCase(Locale.ROOT));
            in.next();
            in.skip();
        }
        return names;
    }

    private void see(JsonPlace place, int objects, Set<String> names) {
        if (seen.size() >= MOST_PLACES && !seen.containsKey(place)) return;
        var of = seen.computeIfAbsent(place, p -> new Seen());
        of.objects += objects;
        of.names.addAll(names);
    }
}
