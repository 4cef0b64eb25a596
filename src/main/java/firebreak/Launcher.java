package firebreak;

import firebreak.domain.Text;
import firebreak.ui.kit.FxDialogs;
import firebreak.ui.shell.Theme;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.logging.Logger;

/// What JavaFX starts: the workbench of this person's folders.
public final class Launcher extends Application {
    private static final Thread SHEET = Thread.ofPlatform().daemon().unstarted(Theme::ahead);

    private @Nullable App app;

    /// Opens the workbench and returns the exit code when its window is closed.
    static int open(WindowStart asked) {
        asked.tell(System.getProperties());
        SHEET.start();
        Thread.ofPlatform().daemon().start(Launcher::ahead);
        var problem = DisplayCheck.ofThisMachine().problem();
        if (problem.isPresent()) {
            System.err.println(problem.get());
            return 1;
        }
        if (!Application.class.getModule().isNamed()) fromSources();
        launch(
                Launcher.class,
                asked.snapshot().map(Path::toString).stream().toArray(String[]::new));
        return 0;
    }

    /// Read and made ready while JavaFX starts.
    private static void ahead() {
        Text.of("shell.name");
        // For the first of its loggers Java searches all libraries.
        System.getLogger("javafx");
    }

    /// From sources JavaFX runs off the class path, which works but which it calls unsupported.
    private static void fromSources() {
        Logger.getLogger("javafx")
                .setFilter(line ->
                        !String.valueOf(line.getMessage()).startsWith("Unsupported JavaFX"));
    }

    @Override
    public void start(Stage stage) throws InterruptedException {
        // The look that is kept may be another one, which is chosen last.
        SHEET.join();
        app = new App(stage, Folders.ofSystem(), new Theme(), FxDialogs::new);
        app.show();
        for (var snapshot : getParameters().getUnnamed()) app.offer(Path.of(snapshot));
    }

    @Override
    public void stop() {
        if (app != null) app.close();
    }
}
