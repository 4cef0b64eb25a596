package firebreak.store;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The names by which people know the rows that other rows refer to.
final class PartNames {
    /// Gives the name of a row; null where it isn't there.
    interface Lookup {
        @Nullable String name(String table, String id);
    }

    /// What a column refers to, by the tables in which that may be.
    private static final Map<String, List<String>> REFERRING =
            Map.ofEntries(
                    Map.entry("INCIDENT_ID", List.of("INCIDENT")),
                    Map.entry("SUBJECT", List.of("CHECKPOINT", "RISK_AREA")),
                    Map.entry("ASPECT", List.of("TEST_TYPE")),
                    Map.entry("LANE_ID", List.of("MAP_LANE")),
                    Map.entry("FROM_NODE", List.of("MAP_NODE")),
                    Map.entry("TO_NODE", List.of("MAP_NODE")),
                    Map.entry("TRACE_ID", List.of("FEATURE_TRACE")),
                    Map.entry("CHECKPOINT_ID", List.of("CHECKPOINT")),
                    Map.entry("GAP_ID", List.of("GAP")),
                    Map.entry("AREA_ID", List.of("RISK_AREA")),
                    Map.entry("TEST_TYPE_ID", List.of("TEST_TYPE")));

    private static final Map<String, String> NAMED_BY =
            Map.of(
                    "INCIDENT", "INCIDENT_KEY",
                    "CHECKPOINT", "QUESTION",
                    "RISK_AREA", "NAME",
                    "TEST_TYPE", "LABEL",
                    "MAP_LANE", "LABEL",
                    "MAP_NODE", "LABEL",
                    "FEATURE_TRACE", "NAME",
                    "GAP", "TITLE");

    private PartNames() {}

    /// The tables in which what this column refers to may be; none where it refers to nothing.
    static List<String> tables(String column) {
        return REFERRING.getOrDefault(column, List.of());
    }

    /// The column that names the rows of a table to people; null where nothing refers to them.
    static @Nullable String namedBy(String table) {
        return NAMED_BY.get(table);
    }

    /// The name of what a column refers to; null where it refers to nothing that is there.
    static @Nullable String of(String column, String value, Lookup names) {
        return tables(column).stream()
                .map(table -> names.name(table, value))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Names as they are in a database now.
    static Lookup in(DSLContext dsl) {
        return (name, id) -> {
            var table = RowKey.table(name);
            var column = namedBy(name);
            return column == null ? null : find(dsl, table, column, id);
        };
    }

    private static @Nullable String find(DSLContext dsl, Table<?> table, String column, String id) {
        var key = Objects.requireNonNull(table.field("ID"));
        try {
            return dsl.select(DSL.field(DSL.name(column), String.class))
                    .from(table)
                    .where(equal(key, id))
                    .fetchAny(0, String.class);
        } catch (IllegalArgumentException | DataTypeException noId) {
            return null;
        }
    }

    private static <T> Condition equal(Field<T> field, String id) {
        return field.eq(field.getDataType().convert(id));
    }
}
