package firebreak;

import firebreak.analysis.fit.FitVerdict;
import firebreak.analysis.fit.FitWords;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.Moment;
import firebreak.domain.plan.Plan;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;
import firebreak.ui.kit.StepState.Stand;
import firebreak.work.Jobs;

import java.time.LocalDate;
import java.util.Set;

/// Keeps the guide's steps of the fit check and the plan true.
final class PlanStates {
    private record Read(FitCheck start, Plan plan, LocalDate today) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final Screen fit;
    private final Screen plan;
    private final Jobs.Latest reading;

    PlanStates(AssessmentFile file, Desk desk, Screen fit, Screen plan) {
        this.file = file;
        this.desk = desk;
        this.fit = fit;
        this.plan = plan;
        this.reading = desk.jobs().latest();
        refresh(Set.of(Topic.PLAN));
    }

    /// To be called after each edit, on the window's thread.
    void refresh(Set<Topic> topics) {
        if (!topics.contains(Topic.PLAN)) return;
        reading.database(
                "",
                _ ->
                        new Read(
                                file.engagement().fit().at(Moment.START),
                                file.engagement().plan().plan(),
                                LocalDate.now(file.info().zone())),
                read -> {
                    fit.state().set(fit(read.start()));
                    plan.state().set(plan(read.plan(), read.today()));
                },
                desk.notices()::fault);
    }

    /// What nobody could say is answered, too; done is what has a verdict.
    private static StepState fit(FitCheck check) {
        int answered = check.answered();
        if (answered == 0) return new StepState(Stand.NOT_STARTED, Text.of("app.guide.noFit"));
        var verdict = FitVerdict.of(check);
        return answered == FitCheck.questions() && verdict.fit().isPresent()
                ? new StepState(Stand.DONE, FitWords.brief(verdict))
                : new StepState(
                        Stand.IN_PROGRESS,
                        Text.of("app.guide.fit", answered, FitCheck.questions()));
    }

    private static StepState plan(Plan plan, LocalDate today) {
        if (plan.isEmpty()) return new StepState(Stand.NOT_STARTED, Text.of("app.guide.noPlan"));
        int late = plan.late(today).size();
        int all = plan.items().size();
        return new StepState(
                plan.done() == all ? Stand.DONE : Stand.IN_PROGRESS,
                Text.of(
                        late == 0 ? "app.guide.plan" : "app.guide.planLate",
                        plan.done(),
                        all,
                        late));
    }
}
