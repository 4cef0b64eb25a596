package firebreak.analysis.pictures;

import firebreak.domain.pattern.Choices;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// All pictures of a history, or of a slice of it.
public final class Pictures {
    private Pictures() {}

    /// Every picture in the order of [Picture.Kind]. A picture that can't be drawn says in a
    /// sentence what is missing; none is left out.
    public static List<Picture> of(History history, Choices choices) {
        var facts = Facts.of(history);
        var times = LocalTimes.of(history);
        return Stream.<Supplier<Picture>>of(
                        () -> OriginByStagePicture.of(facts, choices),
                        () -> FactorsPicture.of(facts, choices),
                        () -> PreventablePicture.of(facts, choices),
                        () -> MonthsPicture.of(facts, choices),
                        () -> EscapesPicture.of(facts, choices),
                        () -> LeadershipPicture.of(facts, choices),
                        () -> SeverityPicture.of(facts, choices),
                        () -> PublishedPicture.of(facts, choices),
                        () -> FrequencyPicture.of(history, times, choices),
                        () -> RecurrencePicture.of(history, times),
                        () -> WhenPicture.of(history, times),
                        () -> ServicesPicture.of(history, times),
                        () -> TeamsPicture.of(history, times, choices),
                        () -> RecoveryPicture.of(history, times))
                // None waits for another, and each only reads what all have in common.
                .parallel()
                .map(Supplier::get)
                .sorted(Comparator.comparing(Picture::kind))
                .toList();
    }
}
