package firebreak.ui.kit;

import firebreak.ui.Stagehand;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// The window's thread for tests of charts.
final class ChartFx {
    private ChartFx() {}

    static void start() {
        Stagehand.theme();
    }

    static <T> T on(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }
}
