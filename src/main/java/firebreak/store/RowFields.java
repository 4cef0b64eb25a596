package firebreak.store;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

    /// The same with these columns of another.
    RowFields with(List<String> names, RowFields other) {
        var changed = new LinkedHashMap<String, @Nullable String>(columns);
        for (var name : names) changed.put(name, other.get(name));
        return new RowFields(changed);
    }

    /// The same without these columns.
    RowFields without(Set<String> names) {
        var fewer = new LinkedHashMap<String, @Nullable String>(columns);
        fewer.keySet().removeAll(names);
        return new RowFields(fewer);
    }

    /// Whether these columns are alike in both.
    boolean same(RowFields other, List<String> names) {
        return names.stream().allMatch(n -> Objects.equals(get(n), other.get(n)));
    }

    String image() {
        return JSON.writeValueAsString(columns);
    }
}
