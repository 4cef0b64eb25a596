package firebreak.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsualDateTest {
    /// The quick way never says anything else than the slow one.
    @Property(tries = 20_000, seed = "20261101")
    void neverDiffersFromThePatterns(@ForAll("moments") String text) {
        var usual = UsualDate.of(text);
        if (usual != null) assertThat(usual).as(text).isEqualTo(DateText.byPattern(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29",
                "2024/02/29 23:59",
                "2024-02-29T23:59:58Z",
                "2024-02-29T23:59:58.123456+05:30",
                "2024-02-29 23:59:58.1-0800",
                "29.02.2024 08:15",
                "02/29/2024 08:15:00",
            })
    void knowsTheUsualOnes(String text) {
        assertThat(UsualDate.of(text)).isNotNull().isEqualTo(DateText.byPattern(text));
    }

    @Provide
    Arbitrary<String> moments() {
        var day =
                Arbitraries.of(
                        "2024-02-29",
                        "2024/13/41",
                        "0001-01-01",
                        "29.02.2024",
                        "31-12-1999",
                        "1/2/2024",
                        "05/06/2024",
                        "2024-02.29",
                        "2024-02-2",
                        "45992.5");
        var between = Arbitraries.of("", " ", "T", "t", "  ", " at ", ", ");
        var time =
                Arbitraries.of(
                        "",
                        "00:00",
                        "23:59",
                        "24:00",
                        "9:05",
                        "12:60",
                        "10:00:60",
                        "10:00:59",
                        "10:00:00.1",
                        "10:00:00,123",
                        "10:00:00.1234567890",
                        "10:00:00.",
                        "10:0");
        var zone =
                Arbitraries.of(
                        "", "Z", " Z", "+01:00", "+0100", "+01", "-18:00", "+18:30", "+19:00",
                        " UTC", " PM", "z", "+01:60", "Zulu");
        return Combinators.combine(day, between, time, zone)
                .as((d, b, t, z) -> d + b + t + z)
                .injectDuplicates(0.01);
    }
}
