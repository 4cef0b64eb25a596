package firebreak.report.word;

import static firebreak.report.word.WordTable.Column.TEXT;

import firebreak.analysis.findings.GapWords;
import firebreak.domain.Text;
import firebreak.domain.process.Gap;
import firebreak.report.model.Actions;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

import java.util.List;

/// A sheet for each owner that can be taken out and handed over.
final class DocumentOwners implements DocumentPart {
    /// The letters of a name that a heading has room for.
    private static final int NAME = 80;

    private final Manuscript manuscript;
    private final Actions actions;

    DocumentOwners(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.actions = Actions.of(model);
    }

    @Override
    public boolean any() {
        return !actions.byOwner().isEmpty();
    }

    @Override
    public void write(Progress progress) {
        manuscript.lead(Text.of("report.owners.intro", actions.byOwner().size()));
        var first = true;
        for (var entry : actions.byOwner().entrySet()) {
            sheet(entry.getKey(), entry.getValue(), !first);
            first = false;
        }
    }

    private void sheet(String owner, List<Gap> gaps, boolean newPage) {
        manuscript.heading(2, CleanText.cut(CleanText.line(owner), NAME), newPage);
        var words = new GapWords(actions.findings().facts());
        manuscript.lead(Text.of("report.owners.sheet", gaps.size()));
        var table = manuscript.table(new int[] {4154, 1300, 1300, 2600}, TEXT, TEXT, TEXT, TEXT);
        table.head(
                List.of(
                        Text.of("report.column.toChange"),
                        Text.of("report.column.status"),
                        Text.of("report.column.due"),
                        Text.of("report.column.progress")));
        for (var gap : gaps) {
            var due = gap.due();
            int incidents = actions.findings().linked(gap).size();
            table.titled(
                    List.of(
                            gap.title()
                                    + "\n"
                                    + actions.toDo(gap)
                                    + "\n"
                                    + Text.of("report.owners.why", words.where(gap), incidents),
                            Text.of(gap.status()),
                            due == null ? Text.of("report.decision.noDate") : Shown.day(due),
                            gap.progress()),
                    0);
        }
        table.described(CleanText.line(owner), Text.of("report.owners.sheet", gaps.size()));
        manuscript.gap();
    }
}
