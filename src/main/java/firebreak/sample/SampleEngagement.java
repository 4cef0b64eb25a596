package firebreak.sample;

import firebreak.domain.Text;
import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.FitCheck.Judged;
import firebreak.domain.fit.FitCheck.Placed;
import firebreak.domain.fit.FitCheck.Told;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Load;
import firebreak.domain.fit.Moment;
import firebreak.domain.fit.Progression;
import firebreak.domain.fit.Sign;
import firebreak.domain.plan.Plan;
import firebreak.domain.plan.PlanItem;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInPlans;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// What Harbor Pay said on the first day, and the plan of the three weeks, of which nearly two are
/// over.
final class SampleEngagement {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LocalDate OUTING = LocalDate.of(2026, 11, 13);

    /// What was planned before it is done, except for one piece of work that lies behind.
    private static final LocalDate REACHED = LocalDate.of(2026, 11, 12);

    private static final String LEFT_OVER = "traces";

    private SampleEngagement() {}

    static void write(AssessmentFile file) {
        var label = Text.of("sample.engagement");
        file.engagement().fit().save(label, Moment.START, fit());
        file.engagement().plan().save(label, plan());
    }

    private static FitCheck fit() {
        return FitCheck.EMPTY
                .withAsked(FIRST, Text.of("sample.fit.of"))
                .with(new Placed(Progression.FRUSTRATED, Text.of("sample.fit.stage")))
                .with(
                        Sign.FAST_YET_FREQUENT,
                        new Judged(Holding.HOLDS, Text.of("sample.fit.frequent")))
                .with(Sign.NAMED_UPSTREAM, new Judged(Holding.HOLDS, Text.of("sample.fit.named")))
                .with(Sign.SAME_AGAIN, new Judged(Holding.PARTLY, Text.of("sample.fit.again")))
                .with(
                        Sign.OPERATIONS_FRUSTRATED,
                        new Judged(Holding.HOLDS, Text.of("sample.fit.operations")))
                .with(Load.LEADERSHIP_MINUTES, new Told(540.0, Text.of("sample.fit.leaders")))
                .with(Load.PAGES, new Told(9.0, Text.of("sample.fit.pages")))
                .with(Load.NIGHTS, new Told(1.5, Text.of("sample.fit.nights")));
    }

    private static Plan plan() {
        var template = BuiltInPlans.templates().getFirst();
        var next = new AtomicInteger();
        var days = Plan.EMPTY.days().withFree(OUTING, Text.of("sample.plan.free"));
        var plan = Plan.of(template, FIRST, days, () -> id(next.getAndIncrement()));
        for (var item : plan.items()) if (reached(item)) plan = plan.with(item.withDone(true));
        return plan;
    }

    private static boolean reached(PlanItem item) {
        return item.day().isBefore(REACHED) && !item.step().equals(LEFT_OVER);
    }

    private static UUID id(int place) {
        return UUID.nameUUIDFromBytes(("plan " + place).getBytes(StandardCharsets.UTF_8));
    }
}
