package firebreak.analysis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.Oracle;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class DeliveryOraclesTest {
    @Test
    void metricsComeOut() {
        int checked = 0;
        for (var c : Oracle.cases("g2_dora_metrics")) {
            if (!c.input().get("kind").asString().equals("deployments")) continue;
            checked++;
            var deployments = new ArrayList<Deployment>();
            for (var d : c.input().get("deployments")) {
                var commits = new ArrayList<Instant>();
                for (var t : d.get("commit_times")) commits.add(at(t.asString()));
                deployments.add(
                        new Deployment(
                                d.get("id").asString(),
                                commits,
                                at(d.get("deployed_at").asString()),
                                d.get("failed").asBoolean(),
                                d.get("recovered_at").isNull()
                                        ? Optional.empty()
                                        : Optional.of(at(d.get("recovered_at").asString())),
                                d.get("unplanned_rework").asBoolean()));
            }
            var m = DoraMetrics.of(deployments, c.number("period_days"));
            c.agrees("deployments", m.n(), 0);
            c.agrees("deployments_per_week", m.perWeek(), 1e-10);
            c.agrees("open_failures", m.open().size(), 0);
            if (deployments.isEmpty()) {
                assertThat(m.changeFailRate()).isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
                assertThat(m.leadTimeHours()).isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
                assertThat(m.recoveryHours()).isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
                assertThat(m.reworkRate()).isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
                continue;
            }
            var failed = m.changeFailRate().toOptional().orElseThrow();
            c.agrees("change_fail_rate", failed.share(), 1e-10);
            c.agrees("failed_deployments", failed.count(), 0);
            c.agrees(
                    "deployment_rework_rate", m.reworkRate().toOptional().orElseThrow().share(), 0);
            c.agrees(
                    "median_change_lead_time_hours",
                    m.leadTimeHours().toOptional().orElseThrow(),
                    0);
            c.agrees(
                    "median_failed_deployment_recovery_hours",
                    m.recoveryHours().toOptional().orElseThrow(),
                    0);
        }
        assertThat(checked).isEqualTo(2);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    }

    @Test
    void quickChecksComeOut() {
        int checked = 0;
        for (var c : Oracle.cases("g2_dora_metrics")) {
            if (!c.input().get("kind").asString().equals("quick_check")) continue;
            checked++;
            var q =
                    QuickCheck.of(
                            c.count("leadtime_option_1_6"),
                            c.count("deployfreq_option_1_6"),
                            c.count("failurerecovery_option_1_6"),
                            c.number("change_fail_percent"),
                            c.input().get("rework_percent").isNull()
                                    ? Optional.empty()
                                    : Optional.of(c.number("rework_percent")));
            c.agrees("scores.leadtime", q.leadTime(), 1e-10);
            c.agrees("scores.deployfreq", q.frequency(), 1e-10);
            c.agrees("scores.failurerecovery", q.recovery(), 1e-10);
            c.agrees("scores.changefailure", q.changeFailure(), 1e-10);
            assertThat(q.rework().isPresent()).isEqualTo(c.output().get("scores").has("rework"));
            c.agrees("scores.rework", q.rework().orElse(0.0), 1e-10);
            c.agrees("overall", q.overall(), 1e-10);
        }
        assertThat(checked).isEqualTo(2);
        assertThat(List.of(QuickCheck.of(1, 1, 1, 100, Optional.of(100.0)).overall()))
                .containsExactly(0.0);
    }
}
