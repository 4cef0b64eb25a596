package firebreak.ui.plan;

import firebreak.domain.Text;
import firebreak.domain.plan.Plan;

import java.time.LocalDate;

/// Where the plan stands, in a sentence.
final class PlanWords {
    private PlanWords() {}

    static String stand(Plan plan, LocalDate today) {
        var first = plan.first().orElse(today);
        var last = plan.last().orElse(today);
        int done = plan.done();
        int all = plan.items().size();
        int days = plan.days().between(first, last.plusDays(1));
        if (today.isBefore(first))
            return Text.of("plan.stand.before", Days.longDay(first), days, done, all);
        if (today.isAfter(last)) return Text.of("plan.stand.after", Days.longDay(last), done, all);
        return Text.of(
                "plan.stand.within",
                plan.days().between(first, today.plusDays(1)),
                days,
                done,
                all);
    }
}
