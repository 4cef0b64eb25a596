package firebreak.ui.checkpoints;

import static firebreak.ui.checkpoints.CheckpointFixture.answer;
import static firebreak.ui.checkpoints.CheckpointFixture.answered;
import static firebreak.ui.checkpoints.CheckpointFixture.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.QuestionBankExchange;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Verdict;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The question bank, edited and exchanged as a person would.
class QuestionsTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private CheckpointsScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        file = StoreFixture.create(folder.resolve("a"));
        CheckpointFixture.bank(file);
        answer(file, 0, Verdict.L);
        file.journal().listen(desk.changes::tell);
        screen = Stagehand.fx(() -> CheckpointFixture.screen(file, desk));
        stage = Stagehand.show(Stagehand.fx(screen::view), 1208, 800);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        Stagehand.click("tab-questions");
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private String text(String id) {
        var node = Stagehand.node(id);
        return Stagehand.fx(() ->
                node instanceof TextInputControl field
                        ? field.getText()
                        : ((Labeled) node).getText());
    }

    private void write(String id, String words) {
        TextInputControl field = Stagehand.node(id);
        Stagehand.run(() -> field.setText(words));
        Stagehand.settle();
    }

    private Checkpoint first() {
        return Stagehand.fx(() -> checkpoint(file, 0));
    }

    private List<Checkpoint> all() {
        return Stagehand.fx(() -> file.process().checkpoints().bank().checkpoints());
    }

    private void undo() {
        Stagehand.fx(() -> file.journal().undo()).orElseThrow();
        Stagehand.settle();
    }

    @Test
    void whatANewQuestionMeansForItsAnswersIsSaidBefore() {
        var before = first();
        write("bank-why", "Because.");
        assertThat(text("bankEffect")).contains("every answer holds");
        write("bank-question", "Is it so?");
        assertThat(text("bankEffect")).contains("1 answer of this round is to be looked at again");
        assertThat(first()).isEqualTo(before);
        Stagehand.click("takeWords");
        assertThat(first().question()).isEqualTo("Is it so?");
        assertThat(first().wording()).isEqualTo(2);
        Stagehand.click("tab-answers");
        assertThat(Stagehand.shows("lookAgain")).isTrue();
        assertThat(Stagehand.shows("open-look_again")).isTrue();
        Stagehand.type("h");
        assertThat(Stagehand.shows("lookAgain")).isFalse();
        assertThat(Stagehand.fx(() -> answered(file, 0)).claimed()).isEqualTo(Verdict.L);
        undo();
        undo();
        assertThat(first()).isEqualTo(before);
    }

    @Test
    void wordsThatAreNotTakenStayAndAreSavedAtTheEnd() {
        write("bank-question", "");
        Stagehand.click("takeWords");
        assertThat(desk.problems).last().asString().contains("needs a topic and a question");
        Stagehand.click("discardWords");
        assertThat(text("bank-question")).isEqualTo(first().question());
        write("bank-topic", "Agreed before the build");
        Stagehand.click("tab-answers");
        Stagehand.click("tab-questions");
        assertThat(text("bank-topic")).isEqualTo("Agreed before the build");
        Stagehand.run(screen::flush);
        assertThat(first().topic()).isEqualTo("Agreed before the build");
        assertThat(first().wording()).isEqualTo(1);
    }

    @Test
    void checkpointsAreAddedMovedRetiredAndBroughtBack() {
        Stagehand.click("addCheckpoint");
        assertThat(all()).hasSize(65);
        assertThat(text("bank-topic")).isEqualTo("New checkpoint");
        var id = all().get(1).id();
        Stagehand.click("checkpointUp");
        assertThat(all().getFirst().id()).isEqualTo(id);
        Stagehand.click("retire");
        assertThat(all().getFirst().retired()).isTrue();
        assertThat(text("checkpointsState")).startsWith("1 of 64 answered");
        assertThat(text("retire")).isEqualTo("Bring back");
        Stagehand.click("retire");
        assertThat(all().getFirst().retired()).isFalse();
        for (int i = 0; i < 4; i++) undo();
        assertThat(all()).hasSize(64);
        ListView<?> list = Stagehand.node("bankList");
        Stagehand.run(list::requestFocus);
        Stagehand.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(all().get(1).id()).isEqualTo("acceptance_criteria");
    }

    @Test
    void aBankThatLeavesOutAnAnsweredCheckpointRetiresItAndLosesNothing() throws IOException {
        var target = folder.resolve("bank.json");
        desk.saveTo = Optional.of(target);
        Stagehand.click("exportBank");
        var exported = Files.readString(target);
        var ours = first();
        // Without the first two, of which one is answered.
        int begin = exported.indexOf("{", exported.indexOf("\"checkpoints\""));
        int third = exported.indexOf("{", exported.indexOf("\"id\" : \"expected_volume\"") - 40);
        assertThat(third).isGreaterThan(begin);
        var changed =
                exported.substring(0, begin)
                        + exported.substring(third).replaceFirst("\"question\" : \"", "$0Now: ");
        desk.files = List.of(Files.writeString(folder.resolve("other.json"), changed));
        var before = Stagehand.fx(() -> StoreFixture.contents(file));
        Stagehand.click("importBank");
        assertThat(Stagehand.shows("bankImport")).isTrue();
        assertThat(Stagehand.fx(() -> StoreFixture.contents(file))).isEqualTo(before);
        Stagehand.click("cancelBank");
        Stagehand.click("importBank");
        Stagehand.click("takeBank");
        assertThat(all()).hasSize(63);
        var kept = all().getLast();
        assertThat(kept.id()).isEqualTo(ours.id());
        assertThat(kept.retired()).isTrue();
        assertThat(kept.question()).isEqualTo(ours.question());
        assertThat(all().getFirst().wording()).isEqualTo(2);
        assertThat(Stagehand.fx(() -> file.process().answers().of(1))).hasSize(1);
        undo();
        assertThat(Stagehand.fx(() -> StoreFixture.contents(file))).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoBankChangesNothing() throws IOException {
        var before = Stagehand.fx(() -> StoreFixture.contents(file));
        desk.files = List.of(Files.writeString(folder.resolve("no.json"), "{\"a\": 1"));
        Stagehand.click("importBank");
        assertThat(desk.problems).hasSize(1).first().asString().contains("Nothing was changed");
        desk.files =
                List.of(
                        Files.write(
                                folder.resolve("same.json"),
                                Stagehand.fx(() -> QuestionBankExchange.compose(file))));
        Stagehand.click("importBank");
        assertThat(Stagehand.<javafx.scene.control.Button>node("takeBank").isDisabled()).isTrue();
        assertThat(Stagehand.fx(() -> StoreFixture.contents(file))).isEqualTo(before);
        assertThat(
                        new String(
                                Files.readAllBytes(folder.resolve("same.json")),
                                StandardCharsets.UTF_8))
                .contains("\"checkpoints\"");
    }
}
