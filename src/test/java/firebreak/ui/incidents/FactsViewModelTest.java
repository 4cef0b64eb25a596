package firebreak.ui.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.IncidentOrigins;
import firebreak.domain.incident.SeverityClass;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class FactsViewModelTest {
    private static final FactInput INPUT = new FactInput(ZoneId.of("Europe/Berlin"));

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private FactsViewModel model;

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("acme"));
        file.imports()
                .take(
                        "Import",
                        List.of(StoreFixture.reading(StoreFixture.draft("INC-1", "Down"))),
                        Progress.NONE);
        model = new FactsViewModel(file, desk.desk());
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private IncidentOrigins incident() {
        var id = file.incidents().idsByKey().get("INC-1").getFirst();
        return file.incidents().identity().origins(id).orElseThrow();
    }

    @Test
    void whatIsEnteredIsSavedAtOnceAndCanBeUndoneByName() {
        assertThat(model.enter(incident(), FactName.TITLE, " Payments down ")).isTrue();
        assertThat(incident().facts().title()).isEqualTo("Payments down");
        assertThat(file.journal().undoLabel()).contains("Correct INC-1");
        assertThat(model.origin(incident(), FactName.TITLE)).isEqualTo("Corrected");
        assertThat(model.origin(incident(), FactName.TEAM)).isEmpty();
        assertThat(model.others(incident(), FactName.TITLE))
                .extracting(o -> o.source() + ": " + o.says())
                .containsExactly("Test: Down");
        model.use(incident(), FactName.TITLE, incident().reports().getFirst().id());
        assertThat(incident().facts().title()).isEqualTo("Down");
        assertThat(incident().plain()).isTrue();
    }

    @Test
    void whatCannotBeUnderstoodIsToldBesideItsFieldAndChangesNothing() {
        var revision = file.journal().revision();
        assertThat(model.enter(incident(), FactName.DETECTED, "yesterday")).isFalse();
        assertThat(model.enter(incident(), FactName.LEADERSHIP_MINUTES, "long")).isFalse();
        assertThat(model.enter(incident(), FactName.TITLE, "  ")).isFalse();
        assertThat(model.problems().get(FactName.DETECTED))
                .isEqualTo(
                        "“yesterday” is no day and time. Write it as 2026-03-01 14:05 or 1 Mar 2026 14:05.");
        assertThat(model.problems()).hasSize(3);
        assertThat(file.journal().revision()).isEqualTo(revision);
        model.enter(incident(), FactName.DETECTED, "1.3.2026 14:05");
        model.forget(FactName.TITLE);
        assertThat(model.problems()).containsOnlyKeys(FactName.LEADERSHIP_MINUTES);
        assertThat(incident().facts().clocks().detected())
                .isEqualTo(Instant.parse("2026-03-01T13:05:00Z"));
    }

    @Test
    void aValueLeftAsItIsShownIsNoEditThoughItIsShownShorter() {
        var revision = file.journal().revision();
        for (var field : List.of(FactName.DETECTED, FactName.RESOLVED, FactName.LEADERSHIP_MINUTES))
            assertThat(model.enter(incident(), field, model.shown(incident(), field))).isTrue();
        assertThat(file.journal().revision()).isEqualTo(revision);
    }

    @Test
    void aSeverityIsChosenFromTheScale() {
        model.choose(incident(), SeverityClass.HIGH);
        assertThat(file.journal().undoLabel()).as("it is high").contains("Import");
        model.choose(incident(), SeverityClass.LOW);
        assertThat(incident().facts().severity().word()).isEqualTo("Low");
        model.choose(incident(), SeverityClass.UNKNOWN);
        assertThat(incident().facts().severity().word()).isEmpty();
        assertThat(model.others(incident(), FactName.SEVERITY))
                .extracting(o -> o.says())
                .containsExactly("High (“2 - High”)");
    }

    @Test
    void anIncidentThatIsGoneIsNotCorrected() {
        var gone = incident();
        file.journal().undo();
        assertThat(model.enter(gone, FactName.TITLE, "Late")).isTrue();
        assertThat(file.incidents().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "95,95",
        "0,0",
        "95 min,95",
        "1:35,95",
        "1 h 35 min,95",
        "1 h 05 min,65",
        "2h,120",
        "1 d 2 h,1560",
        "1000001,-1",
        "-5,-1",
        "1:75,-1",
        "h,-1",
        "99999999999999,-1"
    })
    void lengthsOfTimeAreReadAsPeopleWriteThem(String typed, int minutes) {
        switch (INPUT.read(FactName.RESPONDER_MINUTES, typed)) {
            case FactInput.Read.Good(var fact) ->
                    assertThat(fact).isEqualTo(new Fact.Minutes(minutes, false));
            case FactInput.Read.Bad _ -> assertThat(minutes).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01 14:05,2026-03-01T13:05:00Z",
        "2026-03-01T14:05:30,2026-03-01T13:05:30Z",
        "01 Mar 2026 14:05,2026-03-01T13:05:00Z",
        "1 mar 2026  9:05,2026-03-01T08:05:00Z",
        "1.3.2026 14:05,2026-03-01T13:05:00Z",
        "2026-02-30 14:05,",
        "3/1/2026 14:05,",
        "2026-03-29 02:30,"
    })
    void momentsAreReadInTheZoneOfTheAssessment(String typed, Instant at) {
        switch (INPUT.read(FactName.RESOLVED, typed)) {
            case FactInput.Read.Good(var fact) ->
                    assertThat(fact).isEqualTo(new Fact.Moment(at, ""));
            case FactInput.Read.Bad _ -> assertThat(at).isNull();
        }
    }

    @Test
    void whatIsShownIsReadAsTheSame() {
        for (int minutes : new int[] {0, 59, 60, 95, 47 * 60 + 59, 2 * 1440, 3 * 1440 + 120}) {
            var fact = new Fact.Minutes(minutes, false);
            assertThat(INPUT.read(FactName.LEADERSHIP_MINUTES, INPUT.shown(fact)))
                    .isEqualTo(new FactInput.Read.Good(fact));
        }
        var moment = new Fact.Moment(Instant.parse("2026-07-05T21:45:00Z"), "");
        assertThat(INPUT.read(FactName.DETECTED, INPUT.shown(moment)))
                .isEqualTo(new FactInput.Read.Good(moment));
        assertThat(INPUT.read(FactName.DETECTED, ""))
                .isEqualTo(new FactInput.Read.Good(new Fact.Moment(null, "")));
    }
}
