package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.MIDDLE;
import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.findings.GapWords;
import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ReportModel;
import firebreak.report.model.ScoreWords;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Every answer that was given to a checkpoint.
final class DocumentAnswers implements DocumentPart {
    private final Manuscript manuscript;
    private final @Nullable ProcessReport report;

    DocumentAnswers(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.report = model.process();
    }

    @Override
    public boolean any() {
        return report != null && !answers(report).isEmpty();
    }

    /// In the order of the checkpoints, for all teams first.
    static List<Answer> answers(ProcessReport report) {
        var facts = report.findings().facts();
        var all = new ArrayList<Answer>();
        for (var checkpoint : facts.bank().asked())
            facts.answers().values().stream()
                    .filter(a ->
                            a.point() instanceof Point.OfCheckpoint of
                                    && of.checkpointId().equals(checkpoint.id()))
                    .filter(a -> !a.empty())
                    .sorted(
                            java.util.Comparator.comparing(
                                    a -> ((Point.OfCheckpoint) a.point()).team()))
                    .forEach(all::add);
        return all;
    }

    @Override
    public void write(Progress progress) {
        if (report == null) return;
        var facts = report.findings().facts();
        var words = new GapWords(facts);
        var all = answers(report);
        manuscript.text(Text.of("report.answers.intro", all.size()));
        // Behind the table it could stand on a page of its own.
        manuscript.basis(Text.of("report.answers.basis"));
        var table =
                manuscript.table(
                        new int[] {3186, 1500, 1500, 1000, 900, 900, 5300},
                        TEXT,
                        MIDDLE,
                        MIDDLE,
                        MIDDLE,
                        MIDDLE,
                        MIDDLE,
                        TEXT);
        table.small();
        table.head(
                List.of(
                        Text.of("report.column.checkpoint"),
                        Text.of("report.column.claimed"),
                        Text.of("report.column.seen"),
                        Text.of("report.column.counts"),
                        Text.of("report.column.sure"),
                        Text.of("report.column.target"),
                        Text.of("report.column.reason")));
        for (var answer : all) {
            var confidence = answer.confidence();
            var target = answer.target();
            table.row(
                    List.of(
                            words.where(answer.point(), ""),
                            letter(answer.claimed()),
                            letter(answer.evidenced()),
                            ScoreWords.letter(
                                    report.findings().judgements().at(answer.point()).counted()),
                            confidence == null
                                    ? Text.of("report.none")
                                    : Text.of("report.number", confidence),
                            target == null ? Text.of("report.none") : target.name(),
                            answer.reason()));
        }
        table.described(Text.of("report.section.answers"), Text.of("report.answers.basis"));
    }

    private static String letter(@Nullable Verdict verdict) {
        return verdict == null ? Text.of("report.none") : Text.of(verdict);
    }
}
