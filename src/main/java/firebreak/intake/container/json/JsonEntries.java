package firebreak.intake.container.json;

import firebreak.intake.container.Content;
import firebreak.intake.container.Entries;
import firebreak.intake.container.Entry;
import firebreak.intake.container.json.JsonPlace.Kind;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The entries at one place of a JSON document, or of several documents one behind the other.
final class JsonEntries implements Entries {
    private final JsonInput in;
    private final JsonPlace place;
    private int arrays;
    private boolean inMap;
    private int level;

    JsonEntries(Content content, JsonPlace place, Progress progress) throws IOException {
        this.in = JsonInput.open(content, progress);
        this.place = place;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        for (JsonToken token; (token = in.next()) != null; ) {
            var entry = arrays > 0 ? element(token) : inMap ? member(token) : seek(token);
            if (entry != null) return entry;
        }
        return null;
    }

    private @Nullable Entry element(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> {
                return entry(in.line(), in.object());
            }
            case START_ARRAY -> arrays++;
            case END_ARRAY -> arrays--;
            default -> {}
        }
        return null;
    }

    private @Nullable Entry member(JsonToken token) throws IOException {
        if (token == JsonToken.END_OBJECT) inMap = false;
        if (token != JsonToken.PROPERTY_NAME) return null;
        var name = in.name();
        var line = in.line();
        if (in.next() != JsonToken.START_OBJECT) {
            in.skip();
            return null;
        }
        var named = new LinkedHashMap<String, @Nullable Object>();
        var object = in.object();
        named.put(object.containsKey("id") ? "property" : "id", name);
        named.putAll(object);
        return entry(line, named);
    }

    private @Nullable Entry seek(JsonToken token) throws IOException {
        if (place.names().isEmpty()) {
            if (token == JsonToken.START_OBJECT) {
                if (place.kind() != Kind.KEYED) return entry(in.line(), in.object());
                inMap = true;
            } else if (token == JsonToken.START_ARRAY) arrays = 1;
            return null;
        }
        switch (token) {
            case START_ARRAY -> in.skip();
            case END_OBJECT -> level = Math.max(0, level - 1);
            case PROPERTY_NAME -> {
                return property();
            }
            default -> {}
        }
        return null;
    }

    private @Nullable Entry property() throws IOException {
        var wanted = in.name().equals(place.names().get(level));
        var token = in.next();
        var last = level == place.names().size() - 1;
        if (!wanted) in.skip();
        else if (!last && token == JsonToken.START_OBJECT) level++;
        else if (last && place.kind() == Kind.ARRAY && token == JsonToken.START_ARRAY) arrays = 1;
        else if (last && place.kind() == Kind.KEYED && token == JsonToken.START_OBJECT)
            inMap = true;
        else if (last && place.kind() == Kind.ONE && token == JsonToken.START_OBJECT)
            return entry(in.line(), in.object());
        else in.skip();
        return null;
    }

    private static Entry entry(long line, Map<String, @Nullable Object> object) {
        return new Entry(line, Flattened.of(object));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
