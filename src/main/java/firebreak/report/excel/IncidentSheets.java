package firebreak.report.excel;

import static java.util.stream.Collectors.joining;

import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.tagging.Tagging;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.report.model.ReportRow;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The two long sheets: every incident with what its tagging says, and every coder's tagging. Their
/// rows go straight into the file, so that a hundred thousand need little memory.
final class IncidentSheets {
    /// What formulas ask of an incident's row, as it stands in its cells.
    ///
    /// @param month null where no cell says it
    record Cells(
            String state,
            String origin,
            String factor,
            String earliest,
            String preventability,
            @Nullable YearMonth month) {}

    /// Is told of each row.
    interface Seen {
        /// @param leadership the minutes of leaders, null where no cell says them
        void row(Cells cells, @Nullable Integer leadership);
    }

    private static final int MOST_FURTHER = 6;

    private final ReportModel model;
    private final SheetStyles styles;
    private final int taggings;
    private final int further;

    IncidentSheets(ReportModel model, SheetStyles styles) {
        this.model = model;
        this.styles = styles;
        this.taggings = model.rows().stream().mapToInt(r -> r.taggings().size()).sum();
        this.further =
                Math.clamp(
                        model.rows().stream()
                                .flatMap(r -> r.taggings().stream())
                                .mapToInt(t -> t.further().factorIds().size())
                                .max()
                                .orElse(0),
                        1,
                        MOST_FURTHER);
    }

    int taggings() {
        return taggings;
    }

    /// Makes the sheet of the incidents with its head.
    void incidents(TableSheets sheets) {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "key", 16);
        TableSheets.add(columns, "source", 14);
        TableSheets.add(columns, "title", 52);
        TableSheets.add(columns, "service", 20);
        TableSheets.add(columns, "team", 16);
        TableSheets.add(columns, "severityWord", 14);
        TableSheets.add(columns, "severityClass", 12);
        TableSheets.add(columns, "occurred", 17);
        for (var clock : Clock.values())
            columns.add(
                    new TableSheets.Column(
                            clock.name().toLowerCase(Locale.ROOT), Text.of(clock), 17));
        TableSheets.add(columns, "leadership", 13);
        TableSheets.add(columns, "responders", 13);
        TableSheets.add(columns, "effort", 12);
        judgementColumns(columns);
        TableSheets.add(columns, "clientCause", 24);
        TableSheets.add(columns, "change", 18);
        TableSheets.add(columns, "text", 80);
        var sheet = sheets.sheet("incidents", "Incidents", columns, model.rows().size());
        for (var key : List.of("leadership", "responders"))
            sheet.getRow(0).getCell(sheets.place("incidents", key)).setCellStyle(styles.headRight);
    }

    /// Makes the sheet of the taggings with its head.
    void taggings(TableSheets sheets) {
        var columns = new ArrayList<TableSheets.Column>();
        TableSheets.add(columns, "key", 16);
        TableSheets.add(columns, "source", 14);
        TableSheets.add(columns, "coder", 18);
        TableSheets.add(columns, "stands", 9);
        TableSheets.add(columns, "codebook", 11);
        judgementColumns(columns);
        for (var i = 1; i <= further; i++)
            columns.add(
                    new TableSheets.Column(
                            "further" + i, Text.of("report.column.furtherFactor", i), 30));
        TableSheets.add(columns, "slippedThrough", 30);
        TableSheets.add(columns, "broughtOut", 22);
        TableSheets.add(columns, "taggedAt", 17);
        TableSheets.add(columns, "reason", 60);
        TableSheets.add(columns, "quote", 60);
        sheets.addPrivateNote(columns);
        sheets.sheet("taggings", "Taggings", columns, taggings);
    }

    private static void judgementColumns(List<TableSheets.Column> columns) {
        TableSheets.add(columns, "state", 12);
        TableSheets.add(columns, "origin", 15);
        TableSheets.add(columns, "factor", 30);
        TableSheets.add(columns, "earliest", 18);
        TableSheets.add(columns, "preventability", 22);
        TableSheets.add(columns, "confidence", 12);
    }

    /// Tells of each row what formulas ask of it.
    void tell(Seen seen) {
        for (var r : model.rows()) {
            var facts = r.incident().facts();
            var occurred = facts.clocks().occurred().orElse(null);
            seen.row(
                    cells(r, Rows.wall(occurred, model.assessment().zone())),
                    facts.effort().leadershipMinutes());
        }
    }

    void writeIncidents(LongRows sheet, Progress progress) {
        var done = 0;
        for (var r : model.rows()) {
            var facts = r.incident().facts();
            var occurred = facts.clocks().occurred().orElse(null);
            var row = sheet.row();
            row.text(facts.key())
                    .text(r.incident().source())
                    .prose(facts.title())
                    .text(facts.service())
                    .text(facts.team())
                    .text(facts.severity().word())
                    .text(Text.of(facts.severity().severityClass()))
                    .moment(occurred);
            for (var clock : Clock.values()) row.moment(facts.clocks().at(clock));
            row.number(facts.effort().leadershipMinutes())
                    .number(facts.effort().responderMinutes())
                    .text(effort(r));
            judgement(row, r.tagging())
                    .text(facts.clientCause())
                    .text(facts.changeReference())
                    .prose(facts.text());
            progress.step(20 + 35L * ++done / model.rows().size(), 100);
        }
    }

    private Cells cells(ReportRow r, @Nullable LocalDateTime occurred) {
        var t = r.tagging();
        return new Cells(
                Names.word(Names.state(t)),
                t == null ? "" : Names.word(t.origin()),
                t == null ? "" : Names.factor(model.words(), t.factorId()),
                t == null ? "" : Names.stage(model.words(), t.earliestStageId()),
                t == null ? "" : Names.word(t.preventability()),
                occurred == null ? null : YearMonth.from(occurred));
    }

    /// The cells under [#judgementColumns]; an incident that nobody judged has a state only.
    private Rows judgement(Rows row, @Nullable Tagging t) {
        row.text(Names.word(Names.state(t)));
        if (t == null) return row.text("").text("").text("").text("").text("");
        return row.text(Names.word(t.origin()))
                .text(Names.factor(model.words(), t.factorId()))
                .text(Names.stage(model.words(), t.earliestStageId()))
                .text(Names.word(t.preventability()))
                .text(Names.word(t.confidence()));
    }

    private static String effort(ReportRow row) {
        var effort = row.incident().facts().effort();
        if (effort.leadershipMinutes() == null && effort.responderMinutes() == null) return "";
        return effort.measured()
                ? Text.of("report.effort.measured")
                : Text.of("report.effort.estimated");
    }

    void writeTaggings(TableSheets sheets, LongRows sheet, Progress progress) {
        var done = 0;
        for (var r : model.rows())
            for (var t : r.taggings()) {
                var row =
                        sheet.row()
                                .text(r.incident().key())
                                .text(r.incident().source())
                                .text(t.coderWords())
                                .text(
                                        Text.of(
                                                t.equals(r.tagging())
                                                        ? "report.stands.yes"
                                                        : "report.stands.no"))
                                .number(t.codebookVersion(), styles.numberMiddle);
                further(judgement(row, t), t).moment(t.at()).prose(t.reason()).prose(t.quote());
                sheets.privateNote(row, t.further().memo());
                progress.step(55 + 25L * ++done / taggings, 100);
            }
    }

    /// A column for each; what is beyond the last stands in it, too.
    private Rows further(Rows row, Tagging t) {
        var ids = t.further().factorIds();
        for (var i = 0; i < further; i++) {
            var mine = i < further - 1 ? ids.stream().skip(i).limit(1) : ids.stream().skip(i);
            row.text(mine.map(id -> Names.factor(model.words(), id)).collect(joining("; ")));
        }
        return row.text(
                        t.further().slippedStageIds().stream()
                                .map(id -> Names.stage(model.words(), id))
                                .collect(joining("; ")))
                .text(Names.word(t.further().broughtOut()));
    }
}
