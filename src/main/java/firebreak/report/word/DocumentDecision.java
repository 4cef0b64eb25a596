package firebreak.report.word;

import firebreak.analysis.findings.GapReach;
import firebreak.domain.Text;
import firebreak.domain.process.Gap;
import firebreak.domain.report.Section;
import firebreak.report.model.Actions;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

/// What is asked of those who decide: up to three gaps, what to change, and what that could reach.
final class DocumentDecision implements DocumentPart {
    private final Manuscript manuscript;
    private final ReportModel model;
    private final Actions actions;

    DocumentDecision(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.model = model;
        this.actions = Actions.of(model);
    }

    @Override
    public boolean any() {
        return !actions.standing().isEmpty();
    }

    /// Where the consultant wrote down what is asked, only what it reaches is added.
    @Override
    public void write(Progress progress) {
        var asked = actions.asked();
        if (model.plan().words(Section.DECISION).isEmpty()) {
            manuscript.lead(Text.of("report.decision.intro", asked.size()));
            for (int i = 0; i < asked.size(); i++) decision(i + 1, asked.get(i));
        }
        var reach = GapReach.of(actions.findings(), asked.stream().map(Gap::id).toList());
        if (reach.isEmpty()) return;
        var together = reach.getLast().soFar();
        if (together.n() == 0) return;
        manuscript.point(Text.of("report.decision.reach"), Actions.reached(asked.size(), together));
        manuscript.point(Text.of("report.decision.cost"), Text.of("report.decision.cost.unknown"));
    }

    private void decision(int number, Gap gap) {
        var what = actions.toDo(gap);
        var by = gap.due();
        manuscript.point(
                Text.of("report.decision.number", number),
                Text.of(
                        "report.decision.text",
                        CleanText.line(what),
                        CleanText.line(gap.title()),
                        gap.owner().isBlank()
                                ? Text.of("report.gaps.nobody")
                                : CleanText.line(gap.owner()),
                        by == null ? Text.of("report.decision.noDate") : Shown.day(by)));
    }
}
