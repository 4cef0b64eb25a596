package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.plan.Plan;
import firebreak.store.BuiltInPlans;
import firebreak.store.PlanStore;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;

class PlanCommandTest {
    /// Long before any day on which this runs.
    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);

    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = temp.resolve("engagement");
        StoreFixture.create(directory).close();
    }

    private void plan() {
        try (var file = StoreFixture.open(directory)) {
            var days = Plan.EMPTY.days().withFree(MONDAY.plusDays(1), "Holiday");
            var plan = Plan.of(BuiltInPlans.templates().getLast(), MONDAY, days, PlanStore::newId);
            file.engagement()
                    .plan()
                    .save("Plan", plan.with(plan.items().getFirst().withDone(true)));
        }
    }

    @Test
    void withoutAPlanItSaysSo() {
        var ran = firebreak("plan", directory.toString());
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("No plan yet");
    }

    @Test
    void everyPieceOfWorkStandsOnItsDay() {
        plan();
        var lines = firebreak("plan", directory.toString()).out().lines().toList();
        assertThat(lines).hasSize(21);
        assertThat(lines.get(1)).startsWith("2020-11-02  done").contains("Kick-off");
        assertThat(lines.get(2)).startsWith("2020-11-02  behind").contains("incidents");
        assertThat(lines.getLast()).startsWith("2020-11-16");
    }

    @Test
    void theObjectHoldsAllOfIt() throws Exception {
        plan();
        var ran = firebreak("plan", directory.toString(), "--json");
        var object = ran.json();
        assertThat(object.get("first").asString()).isEqualTo("2020-11-02");
        assertThat(object.get("last").asString()).isEqualTo("2020-11-16");
        assertThat(object.get("done").asInt()).isEqualTo(1);
        assertThat(object.get("behind").asInt()).isEqualTo(19);
        assertThat(object.get("free").get(0).get("reason").asString()).isEqualTo("Holiday");
        assertThat(object.get("items").size()).isEqualTo(20);
        var first = object.get("items").get(0);
        assertThat(first.get("step").asString()).isEqualTo("fit");
        assertThat(first.get("done").asBoolean()).isTrue();
        assertThat(first.get("minutes").asInt()).isEqualTo(90);
    }
}
