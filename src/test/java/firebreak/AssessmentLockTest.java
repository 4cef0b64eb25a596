package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Copied;
import firebreak.ui.shell.Shell;
import firebreak.work.InlineJobs;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The lock with jobs that are over at once, a real assessment and a real window.
class AssessmentLockTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private AssessmentFile file;
    private Shell shell;
    private Stage stage;
    private AssessmentLock lock;

    @BeforeEach
    void open() {
        file = StoreFixture.encrypted(folder.resolve("a"), "correct horse");
        Stagehand.run(() -> {
            shell = new Shell(Stagehand.theme(), new InlineJobs(), desk.keys, desk.faults::add);
            stage = Stagehand.show(shell.scene(), 1280, 720);
            shell.listen(stage, () -> said.add("touched"));
            lock = lock(file);
        });
    }

    private AssessmentLock lock(AssessmentFile of) {
        return new AssessmentLock(
                of,
                desk.desk(),
                shell.curtain(),
                new AssessmentLock.Around(
                        () -> said.add("flushed, hidden " + shell.curtain().down()),
                        () -> said.add("resumed"),
                        () -> said.add("left")));
    }

    @AfterEach
    void close() {
        Stagehand.close(stage);
        file.close();
    }

    @Test
    void everythingIsHiddenFirstAndShutBehindWhatIsTyped() {
        Stagehand.run(() -> {
            Copied.text("SECRETCLIENT");
            lock.lock();
        });
        assertThat(said).contains("flushed, hidden true");
        assertThat(file.locked()).isTrue();
        Stagehand.run(() -> assertThat(Clipboard.getSystemClipboard().hasString()).isFalse());
        assertThat(stage.getTitle()).isEqualTo("Firebreak (locked)");
        assertThat(Stagehand.shows("unlockPassphrase")).isTrue();

        Stagehand.type("wrong");
        Stagehand.press(KeyCode.ENTER);
        Label problem = Stagehand.node("unlockProblem");
        assertThat(problem.getText())
                .startsWith("This is not the passphrase")
                .as("the folder has the client's name")
                .doesNotContain(folder.toString());
        assertThat(shell.curtain().down()).isTrue();

        Stagehand.type("correct horse");
        Stagehand.press(KeyCode.ENTER);
        assertThat(shell.curtain().down()).isFalse();
        assertThat(file.locked()).isFalse();
        assertThat(said).contains("resumed");
        assertThat(stage.getTitle()).isEqualTo("Firebreak");
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void fromTheThirdWrongPassphraseTheNextHasToWait() {
        Stagehand.run(lock::lock);
        for (int i = 0; i < 3; i++) {
            Stagehand.type("wrong");
            Stagehand.press(KeyCode.ENTER);
        }
        Label countdown = Stagehand.node("unlockCountdown");
        assertThat(countdown.getText()).startsWith("Wait ");
        Button go = Stagehand.node("unlockGo");
        assertThat(go.isDisabled()).isTrue();
        Stagehand.until("the wait is over", () -> !go.isDisabled());
        Stagehand.type("correct horse");
        Stagehand.press(KeyCode.ENTER);
        assertThat(shell.curtain().down()).isFalse();
    }

    @Test
    void otherWindowsAndKeysAreShutOut() {
        var pressed = new ArrayList<String>();
        var menu =
                Stagehand.fx(() -> {
                    var m = new ContextMenu(new MenuItem("SECRETCLIENT"));
                    m.show(stage, 10, 10);
                    var other = new Stage();
                    other.initOwner(stage);
                    other.setScene(new Scene(new Label("SECRETCLIENT")));
                    other.show();
                    shell.scene()
                            .getAccelerators()
                            .put(
                                    javafx.scene.input.KeyCombination.valueOf("Ctrl+K"),
                                    () -> pressed.add("K"));
                    lock.lock();
                    assertThat(other.isShowing()).isFalse();
                    return m;
                });
        assertThat(menu.isShowing()).isFalse();
        Stagehand.run(() -> {
            menu.show(stage, 10, 10);
            assertThat(menu.getOpacity()).as("nothing is seen of it").isZero();
        });
        Stagehand.until("none stays while it is locked", () -> !menu.isShowing());
        Stagehand.press(KeyCode.CONTROL, KeyCode.K);
        assertThat(pressed).isEmpty();
        for (int i = 0; i < 6; i++) {
            Stagehand.press(KeyCode.TAB);
            Stagehand.run(() -> {
                var owner = shell.scene().getFocusOwner();
                assertThat(owner).isNotNull();
                var inside = false;
                for (javafx.scene.Node n = owner; n != null; n = n.getParent())
                    inside |= "curtain".equals(n.getId());
                assertThat(inside).as("focus on %s", owner).isTrue();
            });
        }
        Stagehand.click("unlockPassphrase");
        Stagehand.type("correct horse");
        Stagehand.press(KeyCode.ENTER);
        Stagehand.press(KeyCode.CONTROL, KeyCode.K);
        assertThat(pressed).containsExactly("K");
    }

    /// Fields copy and cut by themselves, by keys and by their menu.
    @Test
    void whatWasCopiedOrCutOutOfAFieldLeavesTheClipboard() {
        var field = new TextField();
        Stagehand.run(
                () -> ((StackPane) shell.scene().lookup("#workbench")).getChildren().add(field));
        for (var key : List.of(KeyCode.C, KeyCode.X)) {
            Stagehand.run(() -> write(field));
            Stagehand.press(KeyCode.CONTROL, key);
            Stagehand.run(() -> {
                assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("SECRETCLIENT");
                Copied.clear();
                assertThat(Clipboard.getSystemClipboard().hasString()).as("%s", key).isFalse();
            });
        }
        var menu = Stagehand.fx(() -> new ContextMenu(new MenuItem("Cut")));
        Stagehand.run(() -> {
            write(field);
            menu.show(stage, 10, 10);
        });
        Stagehand.run(field::cut);
        Stagehand.run(menu::hide);
        Stagehand.settle();
        Stagehand.run(() -> {
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("SECRETCLIENT");
            lock.lock();
            assertThat(Clipboard.getSystemClipboard().hasString()).as("menu").isFalse();
        });
    }

    private static void write(TextField field) {
        field.setText("SECRETCLIENT");
        field.requestFocus();
        field.selectAll();
    }

    @Test
    void whatCameFromElsewhereStaysInTheClipboard() {
        Stagehand.run(() -> {
            var content = new ClipboardContent();
            content.putString("from elsewhere");
            Clipboard.getSystemClipboard().setContent(content);
            lock.lock();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("from elsewhere");
            Clipboard.getSystemClipboard().clear();
        });
    }

    /// Folders are named for clients, and a locked window is for anybody to read.
    @Test
    void noRefusalNamesTheFolder() throws IOException {
        var place = folder.resolve("Globex Corp");
        var refusals = new ArrayList<String>();
        try (var named = StoreFixture.encrypted(place, "correct horse")) {
            var key = place.resolve("assessment.key");
            var header = Files.readAllBytes(key);
            Stagehand.run(() -> {
                lock = lock(named);
                lock.lock();
            });
            Files.writeString(key, "damaged");
            refusals.add(refusal());
            Files.writeString(key, "{\"version\":99}");
            refusals.add(refusal());
            Files.delete(key);
            refusals.add(refusal());
            Files.write(key, header);
            var database = place.resolve("assessment.mv.db");
            var bytes = Files.readAllBytes(database);
            Files.write(database, new byte[bytes.length]);
            refusals.add(refusal());
            Files.write(database, bytes);
            Files.move(place, folder.resolve("elsewhere"));
            refusals.add(refusal());
            Files.move(folder.resolve("elsewhere"), place);
            assertThat(refusal()).as("it opens now").isEmpty();
            assertThat(shell.curtain().down()).isFalse();
        }
        assertThat(refusals)
                .hasSize(5)
                .allSatisfy(r -> assertThat(r).isNotBlank())
                .allSatisfy(r ->
                        assertThat(r)
                                .doesNotContainIgnoringCase("globex")
                                .doesNotContain(folder.toString()));
        assertThat(refusals.getFirst()).contains("assessment.key in its folder is damaged");
        assertThat(stage.getTitle()).doesNotContain("Globex");
    }

    private String refusal() {
        Stagehand.click("unlockPassphrase");
        Stagehand.type("correct horse");
        Stagehand.press(KeyCode.ENTER);
        return Stagehand.shows("unlockProblem")
                ? ((Label) Stagehand.node("unlockProblem")).getText()
                : "";
    }

    @Test
    void aPlainAssessmentHasNoLock() {
        try (var plain = StoreFixture.create(folder.resolve("b"))) {
            Stagehand.run(() -> lock(plain).lock());
            assertThat(shell.curtain().down()).isFalse();
        }
    }

    @Test
    void itCanBeLeftWithoutThePassphrase() {
        Stagehand.run(lock::lock);
        Stagehand.click("leaveLocked");
        assertThat(said).contains("left");
        assertThat(shell.curtain().down()).isFalse();
    }
}
