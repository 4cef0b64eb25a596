package firebreak.store;

import static firebreak.store.EngagementDeeds.DAY;
import static firebreak.store.jooq.Tables.FIT_ANSWER;
import static firebreak.store.jooq.Tables.PLAN_CHOICE;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Topic;
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

import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

class EngagementStoresTest {
    private static final FitCheck ANSWERED =
            FitCheck.EMPTY
                    .withAsked(DAY, "CTO, head of platform")
                    .with(new Placed(Progression.FRUSTRATED, "Said by three of four"))
                    .with(Sign.SAME_AGAIN, new Judged(Holding.HOLDS, "Certificates, twice"))
                    .with(Sign.NAMED_UPSTREAM, new Judged(null, "To be asked on Thursday"))
                    .with(Sign.OPERATIONS_FRUSTRATED, new Judged(Holding.UNKNOWN, ""))
                    .with(Load.LEADERSHIP_MINUTES, new Told(412.5, "Calendars of October"))
                    .with(Load.NIGHTS, new Told(0.0, ""));

    private static final Plan PLANNED =
            new Plan(
                    Plan.EMPTY
                            .days()
                            .withFree(DAY.plusDays(9), "Remembrance")
                            .withFree(DAY.plusDays(10), "")
                            .withWeek(EnumSet.range(DayOfWeek.SUNDAY, DayOfWeek.SUNDAY)),
                    List.of(
                            EngagementDeeds.item(ProcessDeeds.id(1), DAY, "Kick-off"),
                            EngagementDeeds.item(ProcessDeeds.id(2), DAY, "Interviews")
                                    .at(DAY, 1)
                                    .withDone(true)
                                    .withNote("Went well")));

    @TempDir Path folder;
    private AssessmentFile file;
    private String empty;

    @BeforeEach
    void anEmptyOne() {
        file = StoreFixture.create(folder.resolve("ours"));
        empty = StoreFixture.contents(file);
    }

    @AfterEach
    void everythingIsSoundAndCanBeTakenBack() {
        assertThat(file.check()).isEmpty();
        while (file.journal().undo().isPresent()) {}
        assertThat(StoreFixture.contents(file)).isEqualTo(empty);
        file.close();
    }

    @Test
    void aFitCheckComesBackAsItWasSavedAtItsMoment() {
        var fit = file.engagement().fit();
        assertThat(fit.at(Moment.START)).isEqualTo(FitCheck.EMPTY);
        fit.save("Ask", Moment.START, ANSWERED);
        assertThat(fit.at(Moment.START)).isEqualTo(ANSWERED);
        assertThat(fit.at(Moment.END)).isEqualTo(FitCheck.EMPTY);
        fit.save("Ask again", Moment.END, ANSWERED.with(Load.PAGES, new Told(1e9 / 7, "")));
        assertThat(fit.at(Moment.END).amount(Load.PAGES)).hasValue(1e9 / 7);
        fit.save("Nothing", Moment.START, FitCheck.EMPTY);
        assertThat(fit.at(Moment.START)).isEqualTo(FitCheck.EMPTY);
        assertThat(fit.at(Moment.END).signs()).isEqualTo(ANSWERED.signs());
    }

    @Test
    void aPlanComesBackAsItWasSaved() {
        var plans = file.engagement().plan();
        assertThat(plans.plan()).isEqualTo(Plan.EMPTY);
        plans.save("Plan", PLANNED);
        assertThat(plans.plan()).isEqualTo(PLANNED);
        plans.save("Clear", Plan.EMPTY);
        assertThat(plans.plan()).isEqualTo(Plan.EMPTY);
    }

    @Test
    void whatChangedNothingIsNoEdit() {
        file.engagement().plan().save("Plan", PLANNED);
        file.engagement().fit().save("Ask", Moment.START, ANSWERED);
        var revision = file.journal().revision();
        file.engagement().plan().save("Again", PLANNED);
        file.engagement().fit().save("Again", Moment.START, ANSWERED);
        assertThat(file.journal().revision()).isEqualTo(revision);
    }

    @Test
    void whatANewerProgramKeepsStaysAndDisturbsNothing() {
        file.engagement().plan().save("Plan", PLANNED);
        file.engagement().fit().save("Ask", Moment.START, ANSWERED);
        aside(tx -> {
            var choice = tx.newRecord(PLAN_CHOICE);
            choice.setName("shift");
            choice.setChoice("late");
            var odd = tx.newRecord(PLAN_CHOICE);
            odd.setName("hours.2026");
            odd.setChoice("9-17");
            var answer = tx.newRecord(FIT_ANSWER);
            answer.setFitMoment("START");
            answer.setFitTopic("sign.of_a_newer_one");
            answer.setAnswer("holds");
            answer.setSeen("");
            return List.of(choice, odd, answer);
        });
        assertThat(file.engagement().plan().plan()).isEqualTo(PLANNED);
        assertThat(file.engagement().fit().at(Moment.START)).isEqualTo(ANSWERED);
        file.engagement().plan().save("Clear", Plan.EMPTY);
        file.engagement().fit().save("Clear", Moment.START, FitCheck.EMPTY);
        aside(tx -> {
            assertThat(tx.fetchValues(PLAN_CHOICE.CHOICE))
                    .containsExactlyInAnyOrder("late", "9-17");
            assertThat(tx.fetchValues(FIT_ANSWER.FIT_TOPIC)).containsExactly("sign.of_a_newer_one");
            return List.of();
        });
    }

    @Test
    void answersThatSayNothingToThisProgramAreNone() {
        file.engagement().fit().save("Ask", Moment.START, ANSWERED);
        file.journal()
                .edit(
                        "Odd",
                        Set.of(Topic.PLAN),
                        tx -> {
                            for (var row : tx.dsl().fetch(FIT_ANSWER)) {
                                row.setAnswer("1e999");
                                tx.update(row);
                            }
                            return true;
                        });
        var read = file.engagement().fit().at(Moment.START);
        assertThat(read.answered()).isZero();
        assertThat(read.asked()).isNull();
        assertThat(read.placed().seen()).isEqualTo("Said by three of four");
    }

    private void aside(Function<DSLContext, List<UpdatableRecord<?>>> rows) {
        file.journal()
                .edit(
                        "Newer",
                        Set.of(Topic.PLAN),
                        tx -> {
                            rows.apply(tx.dsl()).forEach(tx::insert);
                            return true;
                        });
    }
}
