package firebreak.store;

import org.jooq.DSLContext;

/// What is kept about the engagement itself: whether the method fits, and the plan of the weeks on
/// site.
public final class EngagementStores {
    private final FitStore fit;
    private final PlanStore plan;

    EngagementStores(DSLContext dsl, Journal journal) {
        this.fit = new FitStore(dsl, journal);
        this.plan = new PlanStore(dsl, journal);
    }

    public FitStore fit() {
        return fit;
    }

    public PlanStore plan() {
        return plan;
    }
}
