package firebreak.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class ThinSlicesTest {
    private static TaggedIncident incident(String service, String at, TaggingState state) {
        return new TaggedIncident(
                UUID.randomUUID(),
                "INC",
                "",
                service,
                SeverityClass.HIGH,
                at.isEmpty() ? null : Instant.parse(at),
                null,
                "",
                state,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void slicesWithFewerThanFiveFinishedTaggingsAreThin() {
        var all = new ArrayList<TaggedIncident>();
        for (int i = 0; i < 5; i++)
            all.add(incident("shop", "2026-03-0%dT10:00:00Z".formatted(i + 1), TaggingState.DONE));
        for (int i = 0; i < 9; i++)
            all.add(incident("pay", "2026-04-01T10:00:00Z", TaggingState.PENDING));
        all.add(incident("", "", TaggingState.DONE));
        all.add(incident("gone", "2025-01-01T10:00:00Z", TaggingState.DISCARDED));
        var thin = ThinSlices.of(all, ZoneOffset.UTC);
        assertThat(thin)
                .isEqualTo(new ThinSlices(2, List.of("pay"), 2, List.of(YearMonth.of(2026, 4))));
    }

    @Test
    void monthsAreTheClients() {
        var late = incident("shop", "2026-03-31T23:30:00Z", TaggingState.DONE);
        assertThat(ThinSlices.of(List.of(late), ZoneId.of("Europe/Berlin")).thinMonths())
                .containsExactly(YearMonth.of(2026, 4));
    }

    @Test
    void ofNothingThereIsNothingThin() {
        assertThat(ThinSlices.of(List.of(), ZoneOffset.UTC))
                .isEqualTo(new ThinSlices(0, List.of(), 0, List.of()));
    }
}
