package firebreak.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;

class PlanTest {
    /// A Monday.
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static PlanItem item(int n, LocalDate day) {
        return new PlanItem(new UUID(0, n), day, n, "Work " + n, "", 60, "", "", "", false);
    }

    private static Plan plan(PlanItem... items) {
        return new Plan(WorkDays.USUAL, List.of(items)).moved(new UUID(0, 0), MONDAY, 0);
    }

    private static List<String> shape(Plan plan) {
        return plan.items().stream()
                .map(i ->
                        i.title().substring(5)
                                + "@"
                                + i.day().toString().substring(8)
                                + "."
                                + i.place())
                .toList();
    }

    @Test
    void aTemplateSkipsWeekendsAndFreeDays() {
        var template =
                new PlanTemplate(
                        "t",
                        "T",
                        "",
                        6,
                        List.of(
                                new PlanTemplate.Entry(1, "Work a", "fit", 60, "", ""),
                                new PlanTemplate.Entry(1, "Work b", "", 30, "", ""),
                                new PlanTemplate.Entry(3, "Work c", "", 30, "", ""),
                                new PlanTemplate.Entry(6, "Work d", "", 30, "", "")));
        var days = WorkDays.USUAL.withFree(MONDAY.plusDays(2), "Holiday");
        var ids = new Random(1);
        // From a Saturday the first day is the Monday behind it.
        var plan = Plan.of(template, MONDAY.minusDays(2), days, () -> new UUID(0, ids.nextLong()));
        assertThat(shape(plan)).containsExactly("a@02.0", "b@02.1", "c@05.0", "d@10.0");
        assertThat(plan.mondays()).containsExactly(MONDAY, MONDAY.plusWeeks(1));
        assertThat(template.minutes()).isEqualTo(150);
    }

    @Test
    void workIsMovedToAPlaceOnADay() {
        var plan =
                plan(
                        item(0, MONDAY),
                        item(1, MONDAY),
                        item(2, MONDAY),
                        item(3, MONDAY.plusDays(1)));
        assertThat(shape(plan.moved(new UUID(0, 0), MONDAY, 1)))
                .containsExactly("1@02.0", "0@02.1", "2@02.2", "3@03.0");
        assertThat(shape(plan.moved(new UUID(0, 1), MONDAY.plusDays(1), 0)))
                .containsExactly("0@02.0", "2@02.1", "1@03.0", "3@03.1");
        assertThat(shape(plan.moved(new UUID(0, 1), MONDAY.plusDays(1), 99)))
                .containsExactly("0@02.0", "2@02.1", "3@03.0", "1@03.1");
        assertThat(plan.moved(new UUID(0, 9), MONDAY, 0)).isEqualTo(plan);
    }

    @Test
    void whatIsChangedStaysWhereItStandsAndWhatIsAddedStandsLast() {
        var plan = plan(item(0, MONDAY), item(1, MONDAY));
        assertThat(shape(plan.with(plan.items().getFirst().withDone(true))))
                .containsExactly("0@02.0", "1@02.1");
        assertThat(shape(plan.with(item(7, MONDAY).at(MONDAY, 0))))
                .containsExactly("0@02.0", "1@02.1", "7@02.2");
        assertThat(shape(plan.without(new UUID(0, 0)))).containsExactly("1@02.0");
    }

    @Test
    void whatIsLateCanBeCaughtUpInItsOrder() {
        var plan =
                plan(
                        item(0, MONDAY),
                        item(1, MONDAY).withDone(true),
                        item(2, MONDAY.plusDays(1)),
                        item(3, MONDAY.plusDays(2)));
        var today = MONDAY.plusDays(2);
        assertThat(plan.late(today))
                .extracting(PlanItem::title)
                .containsExactly("Work 0", "Work 2");
        var caughtUp = plan.caughtUp(today);
        assertThat(shape(caughtUp)).containsExactly("1@02.0", "0@04.0", "2@04.1", "3@04.2");
        assertThat(caughtUp.late(today)).isEmpty();
    }

    @Test
    void anotherStartMovesWhatIsNotDoneByDaysOfWork() {
        var plan =
                plan(
                        item(0, MONDAY).withDone(true),
                        item(1, MONDAY.plusDays(1)),
                        item(2, MONDAY.plusDays(4)));
        assertThat(shape(plan.startingOn(MONDAY.plusDays(3))))
                .containsExactly("0@02.0", "1@05.0", "2@10.0");
        assertThat(shape(plan.startingOn(MONDAY.plusDays(5))))
                .containsExactly("0@02.0", "1@09.0", "2@12.0");
        assertThat(shape(plan.startingOn(MONDAY.minusDays(3))))
                .containsExactly("1@30.0", "0@02.0", "2@04.0");
    }

    @Test
    void aFreeDayPushesWhatLiesOnItAndBehind() {
        var plan =
                plan(
                        item(0, MONDAY),
                        item(1, MONDAY.plusDays(1)),
                        item(2, MONDAY.plusDays(2)),
                        item(3, MONDAY.plusDays(4)));
        var free = plan.under(plan.days().withFree(MONDAY.plusDays(1), "Holiday"));
        assertThat(shape(free)).containsExactly("0@02.0", "1@04.0", "2@05.0", "3@09.0");
        // Where nothing lies on it, nothing moves.
        assertThat(shape(plan.under(plan.days().withFree(MONDAY.plusDays(3), ""))))
                .isEqualTo(shape(plan));
        assertThat(shape(free.under(free.days().withoutFree(MONDAY.plusDays(1)))))
                .isEqualTo(shape(free));
        var noFridays =
                plan.under(
                        plan.days().withWeek(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)));
        assertThat(shape(noFridays)).containsExactly("0@02.0", "1@03.0", "2@04.0", "3@09.0");
    }

    @Property(tries = 200, seed = "11")
    void daysOfWorkAddUp(
            @ForAll @IntRange(min = -40, max = 40) int steps,
            @ForAll @IntRange(min = 0, max = 30) int from,
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 60) Integer> free) {
        var days = WorkDays.USUAL;
        for (int f : free) days = days.withFree(MONDAY.plusDays(f), "");
        var start = days.from(MONDAY.plusDays(from));
        var end = days.plus(start, steps);
        assertThat(days.work(start)).isTrue();
        assertThat(days.work(end)).isTrue();
        assertThat(days.between(start, end)).isEqualTo(steps);
        assertThat(days.plus(end, -steps)).isEqualTo(start);
    }

    @Property(tries = 300, seed = "12")
    void movesLoseNothingAndLeaveNoHoles(@ForAll long seed) {
        var random = new Random(seed);
        var plan = Plan.EMPTY;
        for (int i = 0; i < 6; i++) plan = plan.with(item(i, MONDAY.plusDays(random.nextInt(3))));
        for (int i = 0; i < 8; i++) {
            var id = new UUID(0, random.nextInt(6));
            var day = MONDAY.plusDays(random.nextInt(5));
            plan =
                    switch (random.nextInt(4)) {
                        case 0 -> plan.caughtUp(day);
                        case 1 -> plan.under(plan.days().withFree(day, ""));
                        case 2 -> plan.startingOn(day);
                        default -> plan.moved(id, day, random.nextInt(4));
                    };
            assertThat(plan.items()).hasSize(6).extracting(PlanItem::id).doesNotHaveDuplicates();
            for (var d : plan.items().stream().map(PlanItem::day).distinct().toList())
                for (int p = 0; p < plan.on(d).size(); p++)
                    assertThat(plan.on(d).get(p).place()).isEqualTo(p);
        }
    }
}
