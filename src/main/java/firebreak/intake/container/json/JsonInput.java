package firebreak.intake.container.json;

import firebreak.domain.Text;
import firebreak.intake.container.Content;
import firebreak.intake.container.Counted;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tokens of a JSON document, within limits. Values come as text, list, map or null, so that
/// one entry at a time is in memory.
final class JsonInput implements AutoCloseable {
    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 8_000_000;
    private static final int MOST_VALUES = 200_000;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNameLength(10_000)
                                    .maxNumberLength(1_000)
                                    .build())
                    .build();
    private final JsonParser parser;
    private int values;
    private long characters;

    private JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    static JsonInput open(Content content, Progress progress) throws IOException {
        var in = new Counted(content.open(), content.size(), progress);
        try {
            return new JsonInput(FACTORY.createParser(ObjectReadContext.empty(), in));
        } catch (JacksonException e) {
            in.close();
            throw said(e);
        }
    }

    /// The next token, or null at the end.
    @Nullable JsonToken next() throws IOException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw said(e);
        }
    }

    /// Goes to the end of the object or array that has just begun.
    void skip() throws IOException {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw said(e);
        }
    }

    /// The name of the property that stands here.
    String name() throws IOException {
        try {
            return parser.currentName();
        } catch (JacksonException e) {
            throw said(e);
        }
    }

    long line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /// The object that has just begun.
    Map<String, @Nullable Object> object() throws IOException {
        values = 0;
        characters = 0;
        try {
            return map();
        } catch (JacksonException e) {
            throw said(e);
        }
    }

    private Map<String, @Nullable Object> map() throws IOException {
        var map = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            map.put(name, value());
        }
        return map;
    }

    private @Nullable Object value() throws IOException {
        if (++values > MOST_VALUES || characters > LONGEST_TEXT)
            throw new Unreadable(line(), "", Text.of("intake.refused.json_entry"));
        return switch (parser.currentToken()) {
            case START_OBJECT -> map();
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value());
                yield list;
            }
            case VALUE_NULL -> null;
            default -> {
                var text = parser.getString();
                characters += text.length();
                yield text;
            }
        };
    }

    private static IOException said(JacksonException e) {
        for (Throwable t = e; t != null; t = t.getCause())
            if (t instanceof IOException io) return io;
        var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        return new Unreadable(
                line,
                "",
                e instanceof StreamConstraintsException
                        ? Text.of("intake.refused.json_limit")
                        : Text.of("intake.refused.json", Math.max(1, line)));
    }

    @Override
    public void close() throws IOException {
        try {
            parser.close();
        } catch (JacksonException e) {
            throw said(e);
        }
    }
}
