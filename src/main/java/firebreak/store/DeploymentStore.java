package firebreak.store;

import static firebreak.store.jooq.Tables.DEPLOYMENT_WEEK;

import firebreak.domain.assessment.DeploymentWeek;
import firebreak.domain.assessment.Topic;

import org.jooq.DSLContext;

import java.util.List;
import java.util.Set;

/// How often services were deployed.
public final class DeploymentStore {
    private final DSLContext dsl;
    private final Journal journal;

    DeploymentStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// By week, then service.
    public List<DeploymentWeek> all() {
        return dsl.selectFrom(DEPLOYMENT_WEEK)
                .orderBy(DEPLOYMENT_WEEK.MONDAY, DEPLOYMENT_WEEK.SERVICE)
                .fetch(w -> new DeploymentWeek(w.getService(), w.getMonday(), w.getDeployments()));
    }

    /// Adds weeks; a week and service that are already there are refused by the database.
    public void add(String label, List<DeploymentWeek> weeks) {
        journal.edit(
                label,
                Set.of(Topic.DEPLOYMENTS),
                tx -> {
                    for (var week : weeks) {
                        var row = tx.dsl().newRecord(DEPLOYMENT_WEEK);
                        row.setService(week.service());
                        row.setMonday(week.monday());
                        row.setDeployments(week.deployments());
                        tx.insert(row);
                    }
                    return null;
                });
    }
}
