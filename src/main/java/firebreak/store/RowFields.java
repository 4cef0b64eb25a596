package firebreak.store;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The columns of a row image, in its order.
record RowFields(Map<String, @Nullable String> columns) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, @Nullable String>> COLUMNS =
            new TypeReference<>() {};

    static RowFields of(String image) {
        return new RowFields(JSON.readValue(image, COLUMNS));
    }

    @Nullable String get(String column) {
        return columns.get(column);
    }

    /// A value that the table requires.
    String need(String column) {
        return Objects.requireNonNullElse(columns.get(column), "");
    }

    /// The same with another value in one column.
    RowFields with(String column, @Nullable String value) {
        var changed = new LinkedHashMap<String, @Nullable String>(columns);
        changed.put(column, value);
        return new RowFields(changed);
    }

    String image() {
        return JSON.writeValueAsString(columns);
    }
}
