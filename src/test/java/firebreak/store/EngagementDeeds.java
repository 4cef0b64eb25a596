package firebreak.store;

import firebreak.domain.fit.FitCheck.Judged;
import firebreak.domain.fit.FitCheck.Placed;
import firebreak.domain.fit.FitCheck.Told;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Load;
import firebreak.domain.fit.Moment;
import firebreak.domain.fit.Progression;
import firebreak.domain.fit.Sign;
import firebreak.domain.plan.PlanItem;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/// Plans and fit checks, few enough that those of two copies meet.
final class EngagementDeeds {
    /// A Monday.
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private EngagementDeeds() {}

    static PlanItem item(UUID id, LocalDate day, String title) {
        return new PlanItem(
                id, day, 0, title, "tagging", 90, "Lead of payments", "A room", "", false);
    }

    static void plan(Random random, PlanStore plans, UUID id) {
        var plan = plans.plan();
        var day = DAY.plusDays(random.nextInt(3));
        var there = plan.item(id);
        if (there.isEmpty()) plans.save("Add", plan.with(item(id, day, "Work")));
        else
            switch (random.nextInt(4)) {
                case 0 -> plans.save("Remove", plan.without(id));
                case 1 -> plans.save("Move", plan.moved(id, day, random.nextInt(2)));
                case 2 ->
                        plans.save(
                                "Keep free",
                                plan.under(plan.days().withFree(day, "r" + random.nextInt(2))));
                default ->
                        plans.save(
                                "Name", plan.with(there.get().withTitle("T" + random.nextInt(3))));
            }
    }

    static void fit(Random random, FitStore fits) {
        var moment = Moment.values()[random.nextInt(2)];
        var check = fits.at(moment);
        var sign = Sign.values()[random.nextInt(2)];
        fits.save(
                "Ask",
                moment,
                switch (random.nextInt(4)) {
                    case 0 ->
                            check.with(
                                    new Placed(
                                            Progression.values()[random.nextInt(3)],
                                            "s" + random.nextInt(2)));
                    case 1 ->
                            check.with(
                                    Load.PAGES, new Told((double) random.nextInt(3), "the tool"));
                    case 2 -> check.with(sign, Judged.NOT_ASKED);
                    default ->
                            check.with(
                                    sign, new Judged(Holding.values()[random.nextInt(4)], "seen"));
                });
    }
}
