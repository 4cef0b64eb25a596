package firebreak;

import firebreak.domain.Text;
import firebreak.ui.kit.FxDialogs;
import firebreak.ui.shell.Theme;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.logging.Logger;

/// What JavaFX starts: the workbench of this person's folders.
public final class Launcher extends Application {
    private @Nullable App app;

    /// Opens the workbench and returns the exit code when its window is closed.
    static int open(WindowStart asked) {
        asked.tell(System.getProperties());
        // Read and made ready while JavaFX starts.
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    Text.of("shell.name");
                    LoggerFactory.getLogger(Launcher.class);
                });
        var problem = DisplayCheck.ofThisMachine().problem();
        if (problem.isPresent()) {
            System.err.println(problem.get());
            return 1;
        }
        // From sources JavaFX runs off the class path, which works but which it calls unsupported.
        Logger.getLogger("javafx")
                .setFilter(line ->
                        !String.valueOf(line.getMessage()).startsWith("Unsupported JavaFX"));
        launch(
                Launcher.class,
                asked.snapshot().map(Path::toString).stream().toArray(String[]::new));
        return 0;
    }

    @Override
    public void start(Stage stage) {
        app = new App(stage, Folders.ofSystem(), new Theme(), FxDialogs::new);
        app.show();
        for (var snapshot : getParameters().getUnnamed()) app.offer(Path.of(snapshot));
    }

    @Override
    public void stop() {
        if (app != null) app.close();
    }
}
