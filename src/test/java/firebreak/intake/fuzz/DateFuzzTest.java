package firebreak.intake.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.DateOrder;
import firebreak.intake.value.DateText;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Moments as cells write them.
@Tag("fuzz")
class DateFuzzTest {
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"), ZoneId.of("Pacific/Apia"));

    static Stream<Arguments> seeds() {
        return Seeds.texts(
                "2025-03-14T10:02:03.123+01:00",
                "25/Feb/26 10:17 PM",
                "03/04/2025 10:00",
                "31.12.2024",
                "45658.5",
                "Mar 12, 2026 1:42 AM",
                "2025-W03-1",
                "14. März 2025 um 10:00",
                "0000-00-00");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var date = DateText.of(text);
        if (date == null) return;
        for (var zone : ZONES) {
            for (var order : DateOrder.values()) {
                if (date.style() == DateText.Style.NUMBERS && date.at(order, zone) != null)
                    assertThat(date.canBe(order)).isTrue();
                date.doubtful(order, zone);
            }
            date.at(null, zone);
        }
        assertThat(date.layout()).isNotNull();
    }
}
