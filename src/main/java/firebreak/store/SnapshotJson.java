package firebreak.store;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// JSON out of snapshots, which a stranger may have written: bounded in every direction.
final class SnapshotJson {
    /// No row of ours comes near: texts are bounded by their columns, and an image of an image
    /// escapes them twice.
    static final int LONGEST_ROW = 24 * 1024 * 1024;

    private static final JsonFactory ROWS =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(2)
                                    .maxNameLength(100)
                                    .maxStringLength(LONGEST_ROW / 2)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private SnapshotJson() {}

    /// For documents of at most `longest` characters that are read as a whole.
    static JsonFactory small(int longest) {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(8)
                                .maxNameLength(100)
                                .maxStringLength(4096)
                                .maxNumberLength(20)
                                .maxDocumentLength(longest)
                                .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /// The columns of a row image, which is one flat object of texts and nulls.
    ///
    /// @throws IOException where it is anything else
    static Map<String, @Nullable String> columns(String image) throws IOException {
        try (var json = ROWS.createParser(ObjectReadContext.empty(), image)) {
            var columns = new LinkedHashMap<String, @Nullable String>();
            if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("no row");
            while (json.nextToken() == JsonToken.PROPERTY_NAME)
                columns.put(json.currentName(), value(json));
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null)
                throw new IOException("no row");
            return columns;
        } catch (JacksonException e) {
            throw new IOException("no row", e);
        }
    }

    private static @Nullable String value(JsonParser json) throws IOException {
        return switch (json.nextToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getString();
            case null, default -> throw new IOException("no text in a row");
        };
    }
}
