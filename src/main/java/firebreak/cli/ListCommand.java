package firebreak.cli;

import firebreak.deeds.CheckpointRound;
import firebreak.deeds.CoverageRound;
import firebreak.deeds.EscapedIncidents;
import firebreak.deeds.FindingReading;
import firebreak.deeds.ProcessReading;
import firebreak.deeds.WrittenDocuments;
import firebreak.domain.Text;
import firebreak.domain.incident.FactWords;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.store.Csv;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Lists incidents, taggings, origins of facts, checkpoints, gaps, coverage cells, what is missing
/// of these, findings, or documents that were written, one at a time, so that many of them need no
/// more memory than few.
@Command(name = "list", description = "cli.list", footer = "cli.list.footer")
final class ListCommand extends AssessmentDeed {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_CELL = 30;
    private static final String INCIDENTS = "incidents";
    private static final String TAGGINGS = "taggings";
    private static final String ORIGINS = "origins";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String GAPS = "gaps";
    private static final String COVERAGE = "coverage";
    private static final String MISSING = "missing";
    private static final String FINDINGS = "findings";
    private static final String DOCUMENTS = "documents";

    @Parameters(index = "1", paramLabel = "WHAT", description = "cli.list.what")
    private String what = "";

    @Option(names = "--csv", description = "cli.list.csv")
    private boolean csv;

    @Option(names = "--json", description = "cli.list.json")
    private boolean json;

    ListCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    /// Hands all rows to someone, as often as asked.
    private interface Rows {
        void forEach(Consumer<Map<String, @Nullable Object>> each);
    }

    @Override
    public Integer call() throws Stopped {
        if (csv && json) throw usage("cli.list.either");
        var name = what.toLowerCase(Locale.ROOT);
        if (!List.of(
                        INCIDENTS,
                        TAGGINGS,
                        ORIGINS,
                        CHECKPOINTS,
                        GAPS,
                        COVERAGE,
                        MISSING,
                        FINDINGS,
                        DOCUMENTS)
                .contains(name)) throw usage("cli.list.bad", what);
        try (var assessment = open()) {
            Rows rows =
                    switch (name) {
                        case INCIDENTS -> incidents(assessment);
                        case TAGGINGS -> taggings(assessment);
                        case CHECKPOINTS -> checkpoints(assessment);
                        case GAPS -> gaps(assessment);
                        case COVERAGE -> coverage(assessment);
                        case MISSING -> missing(assessment);
                        case FINDINGS -> findings(assessment);
                        case DOCUMENTS -> documents(assessment);
                        default -> origins(assessment);
                    };
            if (json) writeJson(name, rows);
            else if (csv) writeCsv(header(name), rows);
            else if (name.equals(INCIDENTS)) incidentTable(assessment);
            else if (name.equals(TAGGINGS)) taggingTable(rows);
            else if (name.equals(CHECKPOINTS)) checkpointTable(rows);
            else if (name.equals(GAPS)) gapTable(rows);
            else if (name.equals(COVERAGE)) coverageTable(rows);
            else if (name.equals(MISSING)) missingTable(rows);
            else if (name.equals(FINDINGS)) findingTable(rows);
            else if (name.equals(DOCUMENTS)) documentTable(rows);
            else originTable(rows);
            return Exit.DONE;
        }
    }

    private static Rows incidents(AssessmentFile assessment) {
        return each -> assessment.incidents().forEach(i -> each.accept(IncidentColumns.of(i)));
    }

    private static Rows origins(AssessmentFile assessment) {
        var words = new FactWords(assessment.info().zone());
        return each ->
                assessment
                        .incidents()
                        .identity()
                        .touched()
                        .forEach(i -> OriginColumns.of(i, words).forEach(each));
    }

    private static Rows coverage(AssessmentFile assessment) {
        var round = CoverageRound.read(assessment, EscapedIncidents.read(assessment));
        return each -> {
            for (var cell : CoverageColumns.of(round)) each.accept(cell);
        };
    }

    private static Rows taggings(AssessmentFile assessment) {
        record Name(String key, String source) {}
        var names = new HashMap<UUID, Name>();
        assessment.incidents().forEach(i -> names.put(i.id(), new Name(i.key(), i.source())));
        List<Tagging> all = assessment.taggings().all();
        return each -> {
            for (var tagging : all) {
                var name = names.getOrDefault(tagging.incidentId(), new Name("", ""));
                each.accept(TaggingColumns.of(name.key(), name.source(), tagging));
            }
        };
    }

    private static Rows checkpoints(AssessmentFile assessment) {
        var stands = CheckpointRound.read(assessment, EscapedIncidents.read(assessment)).stands();
        return each -> stands.forEach(s -> each.accept(CheckpointColumns.of(s)));
    }

    private static Rows gaps(AssessmentFile assessment) {
        var gaps = GapColumns.of(ProcessReading.read(assessment));
        return gaps::forEach;
    }

    private static Rows findings(AssessmentFile assessment) {
        var today = LocalDate.now(assessment.info().zone());
        var findings = FindingColumns.of(FindingReading.board(assessment, today));
        return findings::forEach;
    }

    private static Rows documents(AssessmentFile assessment) {
        var stands = WrittenDocuments.of(assessment).look();
        return each -> stands.forEach(s -> each.accept(DocumentColumns.row(s)));
    }

    private static Rows missing(AssessmentFile assessment) {
        var missing = MissingColumns.of(ProcessReading.read(assessment));
        return missing::forEach;
    }

    private void writeJson(String name, Rows rows) {
        Json.stream(
                console().out(),
                g -> {
                    g.writeArrayPropertyStart(name);
                    rows.forEach(row -> {
                        g.writeStartObject();
                        row.forEach((key, value) -> {
                            switch (value) {
                                case null -> g.writeNullProperty(key);
                                case Integer n -> g.writeNumberProperty(key, n);
                                case Long n -> g.writeNumberProperty(key, n);
                                case Boolean b -> g.writeBooleanProperty(key, b);
                                case List<?> all -> {
                                    g.writeArrayPropertyStart(key);
                                    all.forEach(one -> g.writeString(String.valueOf(one)));
                                    g.writeEndArray();
                                }
                                default -> g.writeStringProperty(key, value.toString());
                            }
                        });
                        g.writeEndObject();
                    });
                    g.writeEndArray();
                });
    }

    private static List<String> header(String name) {
        return switch (name) {
            case INCIDENTS -> IncidentColumns.NAMES;
            case TAGGINGS -> TaggingColumns.NAMES;
            case CHECKPOINTS -> CheckpointColumns.NAMES;
            case GAPS -> GapColumns.NAMES;
            case COVERAGE -> CoverageColumns.NAMES;
            case MISSING -> MissingColumns.NAMES;
            case FINDINGS -> FindingColumns.NAMES;
            case DOCUMENTS -> DocumentColumns.NAMES;
            default -> OriginColumns.NAMES;
        };
    }

    private void writeCsv(List<String> header, Rows rows) {
        var csv = new Csv(console().out(), header);
        rows.forEach(row -> csv.row(row.values().stream().map(ListCommand::cell).toList()));
        csv.finish();
    }

    /// Several stand in one cell with a blank between them.
    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof List<?> all
                ? all.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : value;
    }

    private void incidentTable(AssessmentFile assessment) {
        var zone = assessment.info().zone();
        table(
                List.of(
                        Text.of("cli.list.key"),
                        Text.of("cli.list.date"),
                        Text.of("cli.list.severity"),
                        Text.of("cli.list.service"),
                        Text.of("cli.list.title")),
                each -> assessment.incidents().forEach(i -> each.accept(line(i, zone))));
    }

    private static List<String> line(Incident i, ZoneId zone) {
        var f = i.facts();
        return List.of(
                Shown.cut(f.key(), LONGEST_CELL),
                f.clocks()
                        .occurred()
                        .map(at -> DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(zone)))
                        .orElse(""),
                Shown.cut(f.severity().word(), LONGEST_CELL),
                Shown.cut(f.service(), LONGEST_CELL),
                Shown.cut(f.title(), LONGEST_TITLE));
    }

    private void taggingTable(Rows rows) {
        var columns =
                List.of(
                        "incident",
                        "state",
                        "origin",
                        "factor",
                        "stage",
                        "preventability",
                        "coder");
        table(columns.stream().map(c -> Text.of("cli.list.tagging." + c)).toList(), columns, rows);
    }

    private void checkpointTable(Rows rows) {
        var columns =
                List.of(
                        "stage",
                        "topic",
                        "team",
                        "state",
                        "counts",
                        "confidence",
                        "incidents",
                        "open");
        table(
                columns.stream().map(c -> Text.of("cli.list.checkpoint." + c)).toList(),
                columns,
                rows);
    }

    private void gapTable(Rows rows) {
        var columns =
                List.of(
                        "rank",
                        "title",
                        "severity",
                        "leadershipMinutes",
                        "incidents",
                        "shortfall",
                        "owner",
                        "status");
        table(columns.stream().map(c -> Text.of("cli.list.gap." + c)).toList(), columns, rows);
    }

    private void coverageTable(Rows rows) {
        var columns = List.of("area", "type", "counts", "incidents", "agreement");
        table(columns.stream().map(c -> Text.of("cli.list.coverage." + c)).toList(), columns, rows);
    }

    /// The sentences as a whole, one below the other.
    private void findingTable(Rows rows) {
        rows.forEach(row -> {
            var stale = !"holds".equals(row.get("standing"));
            console()
                    .out()
                    .println(
                            Text.of(
                                    stale ? "cli.list.finding.stale" : "cli.list.finding",
                                    String.valueOf(row.get("place")),
                                    String.valueOf(row.get("finding"))));
            if (row.get("today") instanceof List<?> today)
                today.forEach(t -> console().out().println(Text.of("cli.list.finding.today", t)));
        });
    }

    /// Each with its whole path, and below it what was done since.
    private void documentTable(Rows rows) {
        rows.forEach(row -> {
            var key =
                    Boolean.TRUE.equals(row.get("there"))
                            ? "cli.list.document"
                            : "cli.list.document.gone";
            console()
                    .out()
                    .println(
                            Text.of(
                                    key,
                                    Objects.requireNonNull(row.get("document")),
                                    Objects.requireNonNull(row.get("revision")),
                                    Objects.requireNonNull(row.get("edits"))));
            if (row.get("changes") instanceof List<?> changes)
                changes.forEach(
                        c -> console().out().println(Text.of("cli.list.document.since", c)));
        });
    }

    private void missingTable(Rows rows) {
        var columns = List.of("kind", "name", "stage", "missing", "incidents");
        table(columns.stream().map(c -> Text.of("cli.list.missing." + c)).toList(), columns, rows);
    }

    private void originTable(Rows rows) {
        var columns = List.of("incident", "field", "by", "stands", "key", "says");
        table(columns.stream().map(c -> Text.of("cli.list.origin." + c)).toList(), columns, rows);
    }

    private void table(List<String> header, List<String> columns, Rows rows) {
        table(
                header,
                each ->
                        rows.forEach(row ->
                                each.accept(
                                        columns.stream().map(c -> shown(row.get(c))).toList())));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : Shown.cut(value.toString(), LONGEST_CELL);
    }

    /// Walks through the rows twice: once for the widths, once to print.
    private void table(List<String> header, Consumer<Consumer<List<String>>> rows) {
        var widths = new int[header.size()];
        Shown.widen(widths, header);
        rows.accept(cells -> Shown.widen(widths, cells));
        var out = console().out();
        out.println(Shown.row(header, widths));
        rows.accept(cells -> out.println(Shown.row(cells, widths)));
    }
}
