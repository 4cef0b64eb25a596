package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.Formats;
import firebreak.sample.SampleFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.kit.Look;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The whole workbench in a headless window, with real jobs and answered dialogs.
public final class AppFixture implements AutoCloseable {
    final Stagehand.FakeDesk answers = new Stagehand.FakeDesk();
    final Stage stage;
    public final App app;

    public AppFixture(Path folder, int width, int height) {
        this(folder, width, height, true);
    }

    /// @param toured whether the tour of the sample was offered on an earlier day
    AppFixture(Path folder, int width, int height, boolean toured) {
        if (toured) beenThere(folder);
        var theme = Stagehand.theme();
        record Made(Stage stage, App app) {}
        var made =
                Stagehand.fx(() -> {
                    var window = new Stage();
                    var workbench =
                            new App(window, new Folders(folder, folder), theme, owner -> answers);
                    workbench.show();
                    window.setX(0);
                    window.setY(0);
                    window.setWidth(width);
                    window.setHeight(height);
                    return new Made(window, workbench);
                });
        stage = made.stage();
        app = made.app();
    }

    /// Whether an assessment is open: only then there are edits to undo.
    boolean isOpen() {
        var undo = scene().getRoot().lookup("#undo");
        return undo != null && undo.isVisible();
    }

    private static void beenThere(Path folder) {
        var settings = folder.resolve("settings.properties");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(settings)) Files.writeString(settings, "tour.offered=on\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Scene scene() {
        return stage.getScene();
    }

    /// Whether nothing is under way.
    public boolean quiet() {
        return Stagehand.fx(app::idle);
    }

    /// Waits until nothing is under way.
    public void idle() {
        Stagehand.until("nothing under way", app::idle);
        Stagehand.settle();
        Stagehand.until("nothing under way", app::idle);
    }

    /// Opens a sample that lies there already, as writing one takes seconds.
    public void openSample() {
        SampleFixture.NOW.putInto(app.sample());
        writeSample();
    }

    /// Opens the sample as a person does, who has the program write it.
    void writeSample() {
        Stagehand.click("openSample");
        Stagehand.until("the sample is open", this::isOpen);
        idle();
    }

    /// The ids of all screens of what is open, in the order of the guide.
    public List<String> screens() {
        return Stagehand.fx(() ->
                scene().getRoot().lookupAll(".guide-step").stream()
                        .map(Node::getId)
                        .map(id -> id.substring("step-".length()))
                        .toList());
    }

    /// Closes the assessment and goes back to the doors.
    public void leave() {
        Stagehand.run(app::leave);
        idle();
    }

    /// Goes to a step of the guide and waits until it is filled.
    void go(String step) {
        // The guide scrolls to what the keyboard comes to.
        Node line = Stagehand.node("step-" + step);
        Stagehand.run(line::requestFocus);
        Stagehand.settle();
        Stagehand.click("step-" + step);
        idle();
    }

    void size(int width, int height) {
        Stagehand.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Stagehand.until(
                "the window has its size",
                () -> scene().getWidth() == width && scene().getHeight() == height);
        Stagehand.settle();
        idle();
    }

    @Override
    public void close() {
        var surprised = Stagehand.shows("errorWindow");
        Stagehand.run(stage::close);
        // An error window would be there in the next test, too.
        Stagehand.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Stagehand.run(app::close);
        Stagehand.run(() -> Stagehand.emptied(stage));
        Stagehand.run(Stagehand::letGo);
        Stagehand.run(() -> Stagehand.theme().look().set(Look.USUAL));
        Formats.choose(Formats.USUAL);
        assertThat(surprised).as("an error window was open").isFalse();
    }
}
