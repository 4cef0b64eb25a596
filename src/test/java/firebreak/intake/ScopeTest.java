package firebreak.intake;

import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.taken;
import static firebreak.intake.Fixtures.text;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is no incident of the assessment is left out by a rule that says so, and comes in when a
/// person wants it.
class ScopeTest {
    private static final String MIXED =
            """
            Issue key,Issue id,Summary,Status,Resolution,Created
            I-1,1,Checkout down,Done,Fixed,2025-01-10 10:00
            I-2,2,[TEST] Checkout down,Done,Fixed,2025-01-11 10:00
            I-3,3,Drill: pull the plug,Done,Fixed,2025-01-12 10:00
            I-4,4,Checkout slow,Done,Duplicate,2025-01-13 10:00
            I-5,5,Checkout slow,Cancelled,,2025-01-14 10:00
            I-6,6,Test coverage of refunds too low,Done,Fixed,2025-02-15 10:00
            """;

    @TempDir Path folder;

    @Test
    void eachRuleIsCountedAndAddsUp() throws Exception {
        var taken = taken(readable(text(folder, MIXED)), ZoneOffset.UTC);
        assertThat(taken.scope().rows())
                .isEqualTo(
                        Map.of(
                                ScopeRule.TEST, 2,
                                ScopeRule.DUPLICATE, 1,
                                ScopeRule.CANCELLED, 1));
        assertThat(keys(taken)).containsExactly("I-1", "I-6");
        assertThat(taken.read()).isEqualTo(6);
        assertThat(taken.outOfScope()).isEqualTo(4);
    }

    @Test
    void aRuleCanBeTurnedOff() throws Exception {
        var file = readable(text(folder, MIXED));
        var kept = ScopeChoice.ALL_RULES.withKept(Set.of(ScopeRule.TEST, ScopeRule.CANCELLED));
        var taken = taken(file.withScope(kept), ZoneOffset.UTC);
        assertThat(keys(taken)).containsExactly("I-1", "I-2", "I-3", "I-5", "I-6");
        assertThat(taken.scope()).isEqualTo(ScopeCounts.of(ScopeRule.DUPLICATE, 1));
    }

    @Test
    void whatIsOutsideThePeriodIsLeftOut() throws Exception {
        var file = readable(text(folder, MIXED));
        var january =
                ScopeChoice.ALL_RULES
                        .withKept(EnumSet.allOf(ScopeRule.class))
                        .withPeriod(LocalDate.of(2025, 1, 11), LocalDate.of(2025, 1, 31));
        assertThat(taken(file.withScope(january), ZoneOffset.UTC).drafts())
                .as("the rule of the period is off, too")
                .hasSize(6);
        var ruled = january.withKept(Set.of());
        var taken = taken(file.withScope(ruled), ZoneOffset.UTC);
        assertThat(taken.drafts()).isEmpty();
        assertThat(taken.scope().rows()).containsEntry(ScopeRule.OUTSIDE_PERIOD, 2);
    }

    /// The day begins where the moments are read, not in Greenwich.
    @Test
    void aPeriodFollowsTheZone() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                "Issue key,Summary,Created\nA-1,Late,2025-01-31T23:30:00Z\nA-2,Noon,2025-01-31T12:00:00Z\n"));
        var january = ScopeChoice.ALL_RULES.withPeriod(null, LocalDate.of(2025, 1, 31));
        assertThat(keys(taken(file.withScope(january), ZoneOffset.ofHours(1))))
                .containsExactly("A-2");
        assertThat(keys(taken(file.withScope(january), ZoneOffset.UTC))).hasSize(2);
    }

    @Test
    void onlyTheServicesInScopeComeIn() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                """
                                Issue key,Issue id,Summary,Components
                                A-1,1,Down,Checkout
                                A-2,2,Slow,Mail
                                A-3,3,Both,Mail; checkout
                                A-4,4,Nobody knows,
                                A-5,5,Late,Payments
                                """));
        var only = ScopeChoice.ALL_RULES.withServices(Set.of(" CHECKOUT", "Payments"), Set.of());
        var taken = taken(file.withScope(only), ZoneOffset.UTC);
        assertThat(keys(taken)).containsExactly("A-1", "A-3", "A-4", "A-5");
        assertThat(taken.scope()).isEqualTo(ScopeCounts.of(ScopeRule.OTHER_SERVICE, 1));
        var without = ScopeChoice.ALL_RULES.withServices(Set.of(), Set.of("mail"));
        assertThat(keys(taken(file.withScope(without), ZoneOffset.UTC)))
                .containsExactly("A-1", "A-3", "A-4", "A-5");
        var both = ScopeChoice.ALL_RULES.withServices(Set.of("checkout"), Set.of("mail"));
        assertThat(keys(taken(file.withScope(both), ZoneOffset.UTC)))
                .containsExactly("A-1", "A-3", "A-4");
        var off = only.withKept(Set.of(ScopeRule.OTHER_SERVICE));
        assertThat(taken(file.withScope(off), ZoneOffset.UTC).drafts()).hasSize(5);
    }

    /// Of an incident that a file tells of several times, the latest row decides.
    @Test
    void theLatestRowDecides() throws Exception {
        var taken =
                taken(
                        readable(
                                text(
                                        folder,
                                        """
                                        number,opened_at,short_description,incident_state,sys_updated_at
                                        INC1,2025-01-01 10:00,Down,Canceled,2025-01-01 10:00
                                        INC1,2025-01-01 10:00,Down,Resolved,2025-01-02 10:00
                                        INC2,2025-01-01 10:00,Slow,New,2025-01-01 10:00
                                        INC2,2025-01-01 10:00,Slow,Canceled,2025-01-03 10:00
                                        """)),
                        ZoneOffset.UTC);
        assertThat(keys(taken)).containsExactly("INC1");
        assertThat(taken.scope()).isEqualTo(ScopeCounts.of(ScopeRule.CANCELLED, 2));
        assertThat(taken.merged()).isEqualTo(1);
    }

    @Test
    void whatResolvedByItselfIsLeftOutWhereTheToolSaysSo() throws Exception {
        var taken =
                taken(
                        readable(
                                text(
                                        folder,
                                        """
                                        incident_number,description,created_on,resolved_on,auto_resolved,urgency
                                        1,Disk,2025-01-01T10:00:00Z,2025-01-01T10:05:00Z,1,low
                                        2,Down,2025-01-01T10:00:00Z,2025-01-01T10:05:00Z,0,high
                                        """)),
                        ZoneOffset.UTC);
        assertThat(keys(taken)).containsExactly("2");
        assertThat(taken.scope()).isEqualTo(ScopeCounts.of(ScopeRule.AUTO_RESOLVED, 1));
    }

    @Test
    void countsAreReadBackAsTheyWereWritten() {
        var counts = new ScopeCounts(Map.of(ScopeRule.TEST, 3, ScopeRule.TOTAL_LINE, 1));
        assertThat(ScopeCounts.parse(counts.text())).isEqualTo(counts);
        assertThat(ScopeCounts.parse("")).isEqualTo(ScopeCounts.NONE);
        assertThat(ScopeCounts.parse("LATER_RULE=4,TEST=1"))
                .isEqualTo(ScopeCounts.of(ScopeRule.TEST, 1));
    }

    private static List<String> keys(IntakeResult.Taken taken) {
        return taken.drafts().stream().map(d -> d.facts().key()).toList();
    }
}
