package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.NUMBER;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.agreement.CoderAgreement;
import firebreak.analysis.agreement.Coefficient;
import firebreak.analysis.scoring.Score;
import firebreak.domain.Text;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.TaggingState;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;
import firebreak.report.model.ReportRow;
import firebreak.work.Progress;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// What was looked at, what was left out, how sure people were, and how far two readers agree.
final class DocumentLimits implements DocumentPart {
    private final Manuscript manuscript;
    private final ReportModel model;

    DocumentLimits(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
    }

    @Override
    public boolean any() {
        return model.patterns().progress().incidents() > 0
                || (model.process() != null
                        && (model.process().asked() || model.process().tested()));
    }

    @Override
    public void write(Progress progress) {
        manuscript.lead(Text.of("report.limits.intro"));
        manuscript.anchor("coverage");
        manuscript.tableCaption(Text.of("report.limits.table"));
        var table = manuscript.table(new int[] {7354, 2000}, TEXT, NUMBER);
        table.head(List.of(Text.of("report.column.what"), Text.of("report.column.howMany")));
        incidents(table);
        process(table);
        sessions(table);
        table.described(Text.of("report.limits.table"), Text.of("report.limits.table"));
        manuscript.gap();
        agreement();
    }

    private static void line(WordTable table, String what, long number) {
        table.row(List.of(what, Text.of("report.number", number)));
    }

    private void incidents(WordTable table) {
        var progress = model.patterns().progress();
        if (progress.incidents() == 0) return;
        line(table, Text.of("report.limits.incidents"), progress.incidents());
        line(table, Text.of("report.limits.tagged"), progress.done());
        line(table, Text.of("report.limits.draft"), progress.draft());
        line(table, Text.of("report.limits.pending"), progress.pending());
        line(table, Text.of("report.limits.discarded"), progress.discarded());
        for (var confidence : Confidence.values())
            line(
                    table,
                    Text.of("report.limits.confidence", Text.of(confidence)),
                    model.rows().stream()
                            .map(ReportRow::tagging)
                            .filter(t -> t != null && t.state() == TaggingState.DONE)
                            .filter(t -> t != null && t.confidence() == confidence)
                            .count());
    }

    private void process(WordTable table) {
        var process = model.process();
        if (process == null) return;
        var findings = process.findings();
        if (process.asked()) points(table, "checkpoints", findings.checkpoints().overall());
        if (process.tested()) points(table, "cells", findings.coverage().overall());
        if (!findings.facts().traces().isEmpty())
            line(table, Text.of("report.limits.traces"), findings.facts().traces().size());
        for (var kind : EvidenceKind.values()) {
            var n = findings.facts().evidence().stream().filter(e -> e.kind() == kind).count();
            if (n > 0) line(table, Text.of("report.limits.evidence", Text.of(kind)), n);
        }
    }

    /// Who was heard, by role.
    private void sessions(WordTable table) {
        var held = model.sessions().held();
        if (held.isEmpty()) return;
        line(table, Text.of("report.limits.sessions"), held.size());
        var roles = new TreeMap<String, Integer>();
        for (var session : held)
            for (var a : session.attendance())
                roles.merge(CleanText.line(a.role()), a.people(), Integer::sum);
        roles.forEach((role, n) -> line(table, Text.of("report.limits.attended", role), n));
    }

    private static void points(WordTable table, String what, Score score) {
        line(table, Text.of("report.limits." + what), score.points());
        line(table, Text.of("report.limits." + what + ".rated"), score.rated());
        line(table, Text.of("report.limits." + what + ".unknown"), score.unknown());
        line(table, Text.of("report.limits." + what + ".none"), score.notApplicable());
    }

    private void agreement() {
        var pairs = model.agreement().stream().filter(a -> a.incidents() > 0).toList();
        manuscript.heading(2, Text.of("report.limits.agreement"), false);
        if (pairs.isEmpty()) {
            manuscript.text(Text.of("report.limits.agreement.none"));
            return;
        }
        manuscript.lead(Text.of("report.limits.agreement.intro"));
        manuscript.tableCaption(Text.of("report.limits.agreement.table"));
        var table =
                manuscript.table(new int[] {3354, 2400, 1000, 2600}, TEXT, TEXT, NUMBER, NUMBER);
        table.head(
                List.of(
                        Text.of("report.column.coders"),
                        Text.of("report.column.judged"),
                        Text.of("report.column.n"),
                        Text.of("report.column.alpha")));
        for (var pair : pairs) rows(table, pair);
        table.described(
                Text.of("report.limits.agreement.table"), Text.of("report.limits.agreement.basis"));
        manuscript.basis(Text.of("report.limits.agreement.basis"));
    }

    private static void rows(WordTable table, CoderAgreement pair) {
        for (var field : pair.fields())
            table.row(
                    List.of(
                            Text.of(
                                    "report.limits.agreement.pair",
                                    CleanText.line(pair.first()),
                                    CleanText.line(pair.second())),
                            Text.of(field.field()),
                            Text.of("report.number", pair.incidents()),
                            told(field.alpha())));
    }

    private static String told(Coefficient coefficient) {
        return switch (coefficient) {
            case Coefficient.Known k ->
                    Text.of(
                            "report.limits.agreement.value",
                            two(k.value()),
                            two(k.low()),
                            two(k.high()));
            case Coefficient.Undefined _ -> Text.of("report.none");
        };
    }

    private static String two(double value) {
        return String.format(Locale.ENGLISH, "%.2f", value);
    }
}
