package firebreak.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.pictures.History;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.BuiltInCodebook;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class LeadershipWeekTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 2);
    private static final Codebook CODEBOOK = BuiltInCodebook.load();

    private final List<PastIncident> incidents = new ArrayList<>();

    private void incident(LocalDate day, Integer minutes, boolean measured) {
        int n = incidents.size();
        incidents.add(
                new PastIncident(
                        new TaggedIncident(
                                new UUID(0, n),
                                "K-" + n,
                                "",
                                "",
                                SeverityClass.HIGH,
                                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                                minutes,
                                "",
                                TaggingState.PENDING,
                                null,
                                null,
                                null,
                                null,
                                null),
                        Clocks.UNKNOWN,
                        "",
                        measured,
                        List.of(),
                        List.of(),
                        null));
    }

    private History history() {
        return new History(
                incidents, CODEBOOK, ZoneOffset.UTC, List.of(), List.of(), ASKED.plusDays(9), 1);
    }

    @Test
    void onlyMeasuredMinutesOfTheWeeksBeforeCount() {
        incident(ASKED.minusWeeks(20), 9_000, true);
        incident(ASKED.minusWeeks(13), 130, true);
        incident(ASKED.minusDays(30), 500, false);
        incident(ASKED.minusDays(20), null, true);
        incident(ASKED.minusDays(1), 260, true);
        incident(ASKED, 7_000, true);
        var week = LeadershipWeek.before(history(), ASKED).orElseThrow();
        assertThat(week.incidents()).isEqualTo(4);
        assertThat(week.measured()).isEqualTo(2);
        assertThat(week.minutes()).isEqualTo(390);
        assertThat(week.weeks()).isEqualTo(13);
        assertThat(week.perWeek()).isEqualTo(30);
        assertThat(week.shown()).isEqualTo("30");
    }

    @Test
    void aShortHistoryCountsForTheWeeksThatItHas() {
        incident(ASKED.minusDays(14), 100, true);
        incident(ASKED.minusDays(1), 100, true);
        var week = LeadershipWeek.before(history(), ASKED).orElseThrow();
        assertThat(week.weeks()).isEqualTo(2);
        assertThat(week.perWeek()).isEqualTo(100, within(1e-9));
    }

    @Test
    void whereNothingWasMeasuredThereIsNoNumber() {
        assertThat(LeadershipWeek.before(history(), ASKED)).isEmpty();
        incident(ASKED.minusDays(40), 100, false);
        incident(ASKED.minusDays(20), null, true);
        assertThat(LeadershipWeek.before(history(), ASKED)).isEmpty();
        incident(ASKED.minusDays(1), 100, true);
        assertThat(LeadershipWeek.before(history(), ASKED)).isPresent();
        // Watched for less than a week before that day.
        assertThat(LeadershipWeek.before(history(), ASKED.minusDays(36))).isEmpty();
    }
}
