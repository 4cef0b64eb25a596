package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.Formats;
import firebreak.ui.Stagehand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;

/// A day is read in whichever way it is typed, and shown in the way that is chosen.
class DayFieldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 7);

    private final Stagehand.FakeDesk desk = new Stagehand.FakeDesk();
    private final DayField field = Stagehand.fx(() -> new DayField("day", "A day", desk));

    @AfterEach
    void usual() {
        Formats.choose(Formats.USUAL);
    }

    @ParameterizedTest
    @EnumSource
    void eitherWayIsReadWhateverIsChosen(Formats.Days chosen) {
        Formats.choose(Formats.USUAL.with(chosen));
        for (var typed : List.of("7 Nov 2026", "07 nov 2026", " 2026-11-07 "))
            assertThat(typed(typed)).as(typed).isEqualTo(DAY);
        assertThat(typed(DayField.shown(DAY))).isEqualTo(DAY);
        assertThat(typed("11/7/2026")).isNull();
        assertThat(desk.problems)
                .singleElement()
                .satisfies(p -> assertThat(p).contains("11/7/2026"));
    }

    private LocalDate typed(String words) {
        return Stagehand.fx(() -> field.getConverter().fromString(words));
    }

    @ParameterizedTest
    @EnumSource
    void itsDayAndItsHintAreWrittenAsChosen(Formats.Days chosen) {
        Stagehand.run(() -> field.setValue(DAY));
        Formats.choose(Formats.USUAL.with(chosen));
        Stagehand.run(field::rewrite);
        var iso = chosen == Formats.Days.ISO;
        assertThat(Stagehand.<String>fx(() -> field.getEditor().getText()))
                .isEqualTo(iso ? "2026-11-07" : "7 Nov 2026");
        assertThat(Stagehand.<String>fx(field::getPromptText))
                .isEqualTo(iso ? "2026-11-24" : "24 Nov 2026");
    }
}
