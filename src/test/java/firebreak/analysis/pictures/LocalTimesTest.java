package firebreak.analysis.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class LocalTimesTest {
    @Property(tries = 100, seed = "20261101")
    void areThoseOfTheCalendar(@ForAll long seed) {
        var random = new Random(seed);
        var incidents =
                IntStream.range(0, 50)
                        .mapToObj(i ->
                                Past.done(
                                        "K" + i,
                                        Instant.ofEpochSecond(random.nextLong(1_900_000_000L))
                                                .toString()))
                        .map(Past::build)
                        .toList();
        for (var zone : List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC")) {
            var id = ZoneId.of(zone);
            var history =
                    new History(incidents, Past.CODEBOOK, id, List.of(), List.of(), Past.TODAY, 1);
            var times = LocalTimes.of(history);
            for (int i = 0; i < incidents.size(); i++) {
                var at = history.incidents().get(i).tagged().occurred();
                var local = at.atZone(id).toLocalDateTime();
                assertThat(LocalDate.ofEpochDay(times.day()[i])).isEqualTo(local.toLocalDate());
                assertThat(times.second()[i]).isEqualTo(local.toLocalTime().toSecondOfDay());
                assertThat(LocalTimes.weekday(times.day()[i]))
                        .isEqualTo(local.getDayOfWeek().ordinal());
            }
        }
    }

    @Test
    void weeksAreCompleteOnly() {
        var monday = LocalDate.of(2026, 1, 5);
        assertThat(Weeks.of(new Watched(monday, monday.plusDays(6), List.of())).count())
                .isEqualTo(1);
        assertThat(Weeks.of(new Watched(monday, monday.plusDays(5), List.of())).count()).isZero();
        var weeks = Weeks.of(new Watched(monday.minusDays(1), monday.plusDays(20), List.of()));
        assertThat(weeks.count()).isEqualTo(3);
        assertThat(weeks.monday(0)).isEqualTo(monday);
        assertThat(weeks.place((int) monday.toEpochDay() - 1)).isEqualTo(-1);
        assertThat(weeks.place((int) monday.toEpochDay())).isZero();
        assertThat(weeks.place((int) monday.toEpochDay() + 20)).isEqualTo(2);
        assertThat(weeks.place((int) monday.toEpochDay() + 21)).isEqualTo(-1);
        assertThat(Weeks.of(new Watched(null, null, List.of())).count()).isZero();
    }
}
