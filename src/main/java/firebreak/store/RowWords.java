package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;
import static firebreak.store.jooq.Tables.FACTOR;
import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.STAGE;

import firebreak.domain.Text;
import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.RowChange;
import firebreak.domain.assessment.RowChange.Kind;
import firebreak.domain.assessment.RowKind;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Says in words for people what a row is and what changed in it. Names of incidents, stages and
/// factors are looked up in the given databases, the first that knows one.
final class RowWords {
    private static final int LONGEST_TITLE = 80;
    private static final int REMEMBERED = 5000;

    /// What tells nobody anything: the label says which row it is.
    private static final Set<String> UNSAID = Set.of("ID", "INCIDENT_ID", "IMPORT_ID");

    private static final Set<String> TIMES =
            Set.of(
                    "AT",
                    "CREATED",
                    "IMPACT_START",
                    "DETECTED",
                    "ACKNOWLEDGED",
                    "MITIGATED",
                    "RESOLVED");

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
                    .appendPattern(" xxx")
                    .toFormatter(Locale.ROOT);

    private final List<DSLContext> databases;
    private final ZoneId zone;
    private final Map<String, String> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > REMEMBERED;
                }
            };

    RowWords(DSLContext... databases) {
        this.databases = List.of(databases);
        this.zone =
                ZoneId.of(
                        databases[0].select(ASSESSMENT.ZONE).from(ASSESSMENT).fetchSingle().value1());
    }

    /// What happened to a row, of whose images one may be null.
    RowChange change(String table, @Nullable String before, @Nullable String after) {
        var old = before == null ? null : RowFields.of(before);
        var now = after == null ? null : RowFields.of(after);
        var one = now != null ? now : Objects.requireNonNull(old);
        var kind = old == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
        return new RowChange(kind, kind(table), label(table, one), fields(old, now));
    }

    static RowKind kind(String table) {
        return RowKind.valueOf(table);
    }

    /// Names a row.
    String label(String table, RowFields row) {
        return switch (kind(table)) {
            case ASSESSMENT -> Text.of("row.assessment", row.need("TITLE"));
            case CODEBOOK -> Text.of("row.codebook", row.need("VERSION"));
            case STAGE -> Text.of("row.stage", row.need("LABEL"), row.need("CODEBOOK_VERSION"));
            case FACTOR -> Text.of("row.factor", row.need("LABEL"), row.need("CODEBOOK_VERSION"));
            case IMPORT_BATCH -> Text.of("row.import", cut(row.need("FILES")));
            case IMPORT_PROBLEM ->
                    Text.of("row.problem", row.need("FILE"), row.need("LINE"), row.need("CELL"));
            case INCIDENT -> incident(row.need("INCIDENT_KEY"), row.need("TITLE"));
            case TAGGING ->
                    Text.of("row.tagging", incidentKey(row.need("INCIDENT_ID")), row.need("CODER"));
            case DEPLOYMENT_WEEK ->
                    Text.of("row.deployments", row.need("SERVICE"), row.need("MONDAY"));
        };
    }

    private static String incident(String key, String title) {
        return title.isBlank() ? key : Text.of("row.incident", key, cut(title));
    }

    private List<FieldChange> fields(@Nullable RowFields before, @Nullable RowFields after) {
        var fields = new ArrayList<FieldChange>();
        var columns = new LinkedHashSet<String>();
        if (before != null) columns.addAll(before.columns().keySet());
        if (after != null) columns.addAll(after.columns().keySet());
        columns.removeAll(UNSAID);
        for (var column : columns) {
            var was = before == null ? null : before.get(column);
            var is = after == null ? null : after.get(column);
            if (Objects.equals(was, is)) continue;
            if ((before == null || after == null) && empty(was) && empty(is)) continue;
            fields.add(
                    new FieldChange(name(column), value(column, before), value(column, after)));
        }
        return fields;
    }

    private static boolean empty(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    /// The product's word for a column.
    static String name(String column) {
        return Text.of("row.field." + column.toLowerCase(Locale.ROOT));
    }

    static boolean said(String column) {
        return !UNSAID.contains(column);
    }

    /// The value of a column in words; null where there is none. What this program doesn't know is
    /// said as it stands.
    @Nullable String value(String column, @Nullable RowFields row) {
        var value = row == null ? null : row.get(column);
        if (row == null || value == null) return null;
        try {
            if (TIMES.contains(column)) return TIME.format(Instant.parse(value).atZone(zone));
            return switch (column) {
                case "STATE" -> Text.of(TaggingState.valueOf(value));
                case "ORIGIN" -> Text.of(Origin.valueOf(value));
                case "PREVENTABILITY" -> Text.of(Preventability.valueOf(value));
                case "CONFIDENCE" -> Text.of(Confidence.valueOf(value));
                case "SEVERITY_CLASS" -> Text.of(SeverityClass.valueOf(value));
                case "FACTOR_ID" -> factor(row.need("CODEBOOK_VERSION"), value);
                case "EARLIEST_STAGE_ID" -> stage(row.need("CODEBOOK_VERSION"), value);
                case "EFFORT_MEASURED", "SAMPLE" ->
                        Text.of(value.equals("true") ? "row.yes" : "row.no");
                default -> value;
            };
        } catch (IllegalArgumentException | java.time.DateTimeException unknown) {
            return value;
        }
    }

    private String incidentKey(String id) {
        return known(
                "i" + id,
                dsl ->
                        dsl.select(INCIDENT.INCIDENT_KEY)
                                .from(INCIDENT)
                                .where(INCIDENT.ID.eq(UUID.fromString(id)))
                                .fetchOptional(INCIDENT.INCIDENT_KEY),
                Text.of("row.incident.gone"));
    }

    private String factor(String version, String id) {
        return known(
                "f" + version + " " + id,
                dsl ->
                        dsl.select(FACTOR.LABEL)
                                .from(FACTOR)
                                .where(
                                        FACTOR.CODEBOOK_VERSION.eq(Integer.valueOf(version)),
                                        FACTOR.ID.eq(id))
                                .fetchOptional(FACTOR.LABEL),
                id);
    }

    private String stage(String version, String id) {
        return known(
                "s" + version + " " + id,
                dsl ->
                        dsl.select(STAGE.LABEL)
                                .from(STAGE)
                                .where(
                                        STAGE.CODEBOOK_VERSION.eq(Integer.valueOf(version)),
                                        STAGE.ID.eq(id))
                                .fetchOptional(STAGE.LABEL),
                id);
    }

    private String known(
            String key, Function<DSLContext, Optional<String>> lookup, String otherwise) {
        var had = known.get(key);
        if (had != null) return had;
        var found =
                databases.stream()
                        .map(lookup)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(otherwise);
        known.put(key, found);
        return found;
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
