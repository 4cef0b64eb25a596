package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.findings.GapWords;
import firebreak.domain.Text;
import firebreak.domain.process.Evidence;
import firebreak.report.model.CleanText;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where each evidence can be found, and the hash by which an attached file is known.
final class DocumentEvidence implements DocumentPart {
    private final Manuscript manuscript;
    private final ReportModel model;
    private final @Nullable ProcessReport report;

    DocumentEvidence(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
        this.report = model.process();
    }

    @Override
    public boolean any() {
        return report != null && !report.findings().facts().evidence().isEmpty();
    }

    @Override
    public void write(Progress progress) {
        if (report == null) return;
        var facts = report.findings().facts();
        var words = new GapWords(facts);
        manuscript.text(Text.of("report.evidence.intro", facts.evidence().size()));
        // Behind the table it could stand on a page of its own.
        manuscript.basis(Text.of("report.evidence.basis"));
        var table =
                manuscript.table(
                        new int[] {3486, 1200, 1300, 4300, 4000}, TEXT, TEXT, TEXT, TEXT, TEXT);
        table.small();
        table.head(
                List.of(
                        Text.of("report.column.about"),
                        Text.of("report.column.speaks"),
                        Text.of("report.column.kind"),
                        Text.of("report.column.evidence"),
                        Text.of("report.column.whereItIs")));
        for (var one : facts.evidence())
            table.row(
                    List.of(
                            words.where(one.point(), ""),
                            Text.of(
                                    one.supports()
                                            ? "report.evidence.for"
                                            : "report.evidence.against"),
                            Text.of(one.kind()),
                            one.words(),
                            found(one)));
        table.described(Text.of("report.section.evidence"), Text.of("report.evidence.basis"));
    }

    private String found(Evidence one) {
        var file = one.file();
        return Stream.of(
                        one.reference(),
                        file == null ? "" : CleanText.line(file.name()),
                        file == null ? "" : Text.of("report.evidence.hash", file.sha256()),
                        Shown.day(one.at(), model.assessment().zone()))
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
