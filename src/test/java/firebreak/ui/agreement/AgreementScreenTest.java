package firebreak.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Two coders' differences settled by keyboard, and the screen as pictures.
class AgreementScreenTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    @AfterEach
    void noFaults() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        assertThat(desk.faults).isEmpty();
    }

    private Stage show(AssessmentFile file, int width, int height) {
        file.journal().listen(desk.changes::tell);
        var screen = Stagehand.fx(() -> new AgreementScreen(file, desk.desk()));
        var stage = Stagehand.show(Stagehand.fx(screen::view), width, height);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        return stage;
    }

    private AssessmentFile sample() {
        return switch (SampleFixture.write(folder.resolve("sample"))) {
            case Opening.Opened(var file) -> file;
            case Opening other -> throw new AssertionError(other);
        };
    }

    private static String text(String id) {
        Labeled label = Stagehand.node(id);
        return Stagehand.fx(label::getText);
    }

    private static void pictures(Stage stage, String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(stage.getScene(), name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void withOneCoderThereIsNothingToCompare() {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
            var stage = show(file, 1048, 620);
            assertThat(Stagehand.shows("goTagging")).isTrue();
            pictures(stage, "agreement-one-1280");
            Stagehand.close(stage);
        }
    }

    @Test
    void differencesAreSettledByKeyboardAndTakenBack() {
        try (var file = sample()) {
            var stage = show(file, 1048, 620);
            assertThat(text("agreementCount"))
                    .isEqualTo(
                            "34 incidents finished by both; 9 judged differently, 9 still to"
                                    + " settle");
            pictures(stage, "agreement-1280");
            ListView<?> list = Stagehand.node("differing");
            Stagehand.run(list::requestFocus);
            var first = text("differingKey");
            // Nothing is decided, so nothing is saved.
            Stagehand.press(KeyCode.ENTER);
            assertThat(file.taggings().all()).noneMatch(Tagging::agreed);
            Stagehand.press(KeyCode.DIGIT2);
            Stagehand.press(KeyCode.ENTER);
            assertThat(text("agreementCount")).endsWith("8 still to settle");
            assertThat(text("differingKey")).isNotEqualTo(first);
            var agreed = file.taggings().all().stream().filter(Tagging::agreed).toList();
            assertThat(agreed).hasSize(1).allMatch(t -> t.state() == TaggingState.DONE);
            var id = agreed.getFirst().incidentId();
            var other =
                    file.taggings().of(id).stream()
                            .filter(t -> t.coder().equals("Mara Lindqvist"))
                            .findFirst()
                            .orElseThrow();
            assertThat(agreed.getFirst().origin()).isEqualTo(other.origin());
            assertThat(agreed.getFirst().earliestStageId()).isEqualTo(other.earliestStageId());
            // What was agreed on stands for the incident, and says nothing about agreement.
            assertThat(
                            file.incidents().tagged().stream()
                                    .filter(t -> t.incidentId().equals(id))
                                    .findFirst()
                                    .orElseThrow()
                                    .earliestStageId())
                    .isEqualTo(other.earliestStageId());
            assertThat(text("agreementCount")).startsWith("34 incidents finished by both; 9");
            assertThat(file.journal().undoLabel()).contains("Settle " + first);
            Stagehand.run(() -> file.journal().undo());
            assertThat(text("agreementCount")).endsWith("9 still to settle");
            assertThat(file.check(Progress.NONE)).isEmpty();
            Stagehand.run(() -> stage.setWidth(1208));
            Stagehand.run(() -> stage.setHeight(800));
            Stagehand.press(KeyCode.DIGIT1);
            pictures(stage, "agreement-1440");
            Stagehand.close(stage);
        }
    }

    @Test
    void eachDifferenceMayBeDecidedByItself() {
        try (var file = sample()) {
            var stage = show(file, 1208, 800);
            ListView<AgreementViewModel.Line> list = Stagehand.node("differing");
            var line =
                    list.getItems().stream()
                            .filter(l ->
                                    l.differing()
                                            .fields()
                                            .contains(firebreak.domain.tagging.TaggedField.ORIGIN))
                            .findFirst()
                            .orElseThrow();
            Stagehand.run(() -> list.getSelectionModel().select(line));
            Stagehand.click("origin-second");
            ToggleButton chosen = Stagehand.node("origin-second");
            assertThat(Stagehand.fx(chosen::isSelected)).isTrue();
            Stagehand.click("note");
            Stagehand.type("discussed 1 and 2");
            Button settle = Stagehand.node("settle");
            assertThat(Stagehand.fx(settle::isDisabled)).isFalse();
            Label key = Stagehand.node("differingKey");
            assertThat(Stagehand.fx(key::getText)).isEqualTo(line.incident().key());
            Stagehand.press(KeyCode.ENTER);
            var agreed =
                    file.taggings().all().stream()
                            .filter(Tagging::agreed)
                            .findFirst()
                            .orElseThrow();
            assertThat(agreed.incidentId()).isEqualTo(line.differing().incident());
            assertThat(agreed.origin()).isEqualTo(line.differing().second().origin());
            assertThat(agreed.factorId()).isEqualTo(line.differing().second().factorId());
            assertThat(agreed.reason()).isEqualTo("discussed 1 and 2");
            assertThat(agreed.coderWords()).isEqualTo("agreed by the coders");
            Stagehand.close(stage);
        }
    }
}
