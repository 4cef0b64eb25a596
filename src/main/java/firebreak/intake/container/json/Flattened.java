package firebreak.intake.container.json;

import firebreak.intake.container.PlainText;
import firebreak.intake.value.DateText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An object of JSON as named texts: `service.name` for what is nested, lists on one line, updates
/// and comments as a text with their times, and the first time of each of their states by a name of
/// its own.
final class Flattened {
    private static final int DEEPEST = 4;
    private static final List<String> TIMES =
            List.of(
                    "display_at",
                    "created_at",
                    "createdAt",
                    "created",
                    "at",
                    "time",
                    "timestamp",
                    "occurred_at",
                    "date",
                    "updated_at");
    private static final List<String> BODIES =
            List.of(
                    "body",
                    "bodyText",
                    "text",
                    "comment",
                    "message",
                    "content",
                    "note",
                    "description");
    private static final List<String> LABELS =
            List.of(
                    "name",
                    "title",
                    "summary",
                    "label",
                    "value",
                    "displayName",
                    "text",
                    "key",
                    "login",
                    "id");
    private final Map<String, String> values = new LinkedHashMap<>();

    private Flattened() {}

    static Map<String, String> of(Map<String, @Nullable Object> object) {
        var flattened = new Flattened();
        flattened.add("", object, 1);
        return flattened.values;
    }

    private void add(String before, Map<?, ?> object, int depth) {
        for (var entry : object.entrySet()) {
            var name = before + entry.getKey();
            switch (entry.getValue()) {
                case Map<?, ?> nested when depth < DEEPEST -> add(name + ".", nested, depth + 1);
                case Map<?, ?> nested -> values.put(name, text(nested));
                case List<?> list -> list(name, list);
                case null -> values.put(name, "");
                case Object value -> values.put(name, value.toString());
            }
        }
    }

    private void list(String name, List<?> list) {
        var objects = new ArrayList<Map<?, ?>>();
        for (var element : list) if (element instanceof Map<?, ?> map) objects.add(map);
        if (objects.size() == list.size() && objects.stream().anyMatch(Flattened::isUpdate))
            updates(name, objects);
        else {
            values.put(name, joined(list));
            // Such as the acknowledgements of PagerDuty, of which the first one counts.
            objects.stream()
                    .map(o -> first(o, List.of("at")))
                    .filter(at -> !at.isEmpty())
                    .min(Comparator.naturalOrder())
                    .ifPresent(at -> values.put(name + ".at", at));
        }
    }

    private static String joined(List<?> list) {
        var texts = new ArrayList<String>();
        for (var element : list) {
            var text = text(element);
            if (!text.isBlank()) texts.add(text);
        }
        return String.join("; ", texts);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> useful(map);
            case List<?> list -> joined(list);
            case Object other -> other.toString();
        };
    }

    /// What names the object, or else everything in it.
    private static String useful(Map<?, ?> map) {
        var label = first(map, LABELS);
        if (!label.isEmpty()) return label;
        var all = new ArrayList<String>();
        for (var entry : map.entrySet()) {
            var text = text(entry.getValue());
            if (!text.isBlank()) all.add(entry.getKey() + ": " + text);
        }
        return String.join(", ", all);
    }

    private static String first(Map<?, ?> map, List<String> names) {
        for (var name : names)
            if (map.get(name) instanceof String text && !text.isBlank()) return text;
        return "";
    }

    private static boolean isUpdate(Map<?, ?> map) {
        return !first(map, TIMES).isEmpty()
                && !first(map, BODIES).isEmpty()
                // Components and teams have times and descriptions, too, but also names.
                && first(map, List.of("name", "title", "displayName")).isEmpty();
    }

    /// Texts in the order of their times, where these are known.
    private void updates(String name, List<Map<?, ?>> updates) {
        var sorted = new ArrayList<>(updates);
        var times = new IdentityHashMap<Map<?, ?>, Instant>();
        for (var update : updates) {
            var written = DateText.of(first(update, TIMES));
            var at = written == null ? null : written.at(null, ZoneOffset.UTC);
            if (at != null) times.put(update, at);
        }
        if (times.size() == updates.size()) sorted.sort(Comparator.comparing(times::get));
        var text = new StringBuilder();
        var states = new LinkedHashMap<String, String>();
        for (var update : sorted) {
            var time = first(update, TIMES);
            var state = first(update, List.of("status", "state"));
            if (!state.isEmpty() && !time.isEmpty())
                states.putIfAbsent(state.toLowerCase(Locale.ROOT), time);
            if (!text.isEmpty()) text.append("\n\n");
            text.append(time);
            if (!state.isEmpty()) text.append(' ').append(state);
            text.append(": ").append(PlainText.of(first(update, BODIES)));
        }
        values.put(name, text.toString());
        values.put(name + ".count", Integer.toString(updates.size()));
        if (states.size() <= 20)
            states.forEach((state, time) -> values.put(name + "." + state, time));
    }
}
