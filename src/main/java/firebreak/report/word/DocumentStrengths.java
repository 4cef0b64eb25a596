package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.MIDDLE;
import static firebreak.report.word.WordTable.Column.NUMBER;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.findings.GapWords;
import firebreak.analysis.scoring.Counted;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.Text;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ReportModel;
import firebreak.report.model.ScoreWords;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// What works: rated largely or fully on what was seen, and no incident says otherwise.
final class DocumentStrengths implements DocumentPart {
    private final Manuscript manuscript;
    private final @Nullable ProcessReport report;
    private final List<Standing> all;

    DocumentStrengths(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.report = model.process();
        this.all = report == null ? List.of() : strengths(report);
    }

    static int count(ReportModel model) {
        var process = model.process();
        return process == null ? 0 : strengths(process).size();
    }

    private static List<Standing> strengths(ProcessReport report) {
        var findings = report.findings();
        return Stream.concat(findings.standings().stream(), findings.cells().stream())
                .filter(s -> s.incidents().isEmpty())
                .filter(s -> s.counted() instanceof Counted.Rated rated && rated.works())
                .filter(s -> findings.facts().answer(s.point()).evidenced() != null)
                .toList();
    }

    @Override
    public boolean any() {
        return !all.isEmpty();
    }

    @Override
    public void write(Progress progress) {
        if (report == null) return;
        var facts = report.findings().facts();
        var words = new GapWords(facts);
        manuscript.lead(Text.of("report.strengths.intro", all.size()));
        manuscript.anchor("strengths");
        manuscript.tableCaption(Text.of("report.strengths.table"));
        var table = manuscript.table(new int[] {6354, 1300, 1700}, TEXT, MIDDLE, NUMBER);
        table.head(
                List.of(
                        Text.of("report.column.works"),
                        Text.of("report.column.rating"),
                        Text.of("report.column.evidence")));
        for (var one : all)
            table.row(
                    List.of(
                            words.where(one.point(), ""),
                            ScoreWords.letter(one.counted()),
                            Text.of("report.number", facts.evidence(one.point()).size())));
        table.described(Text.of("report.strengths.table"), Text.of("report.strengths.basis"));
        manuscript.basis(Text.of("report.strengths.basis"));
    }
}
