package firebreak.ui.shell;

import firebreak.ui.kit.FirstShown;
import firebreak.work.Jobs;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// The work under way: the one place that shows it, and the question before something is closed
/// under it.
public final class Work {
    private final WorkPane pane;
    private final Closing closing;
    private final ClosingPage page;

    Work(Jobs jobs, StackPane layer) {
        pane = new WorkPane(jobs);
        closing = new Closing(jobs);
        page = new ClosingPage(closing, jobs);
        StackPane.setAlignment(pane, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(pane, new Insets(0, 16, 40, 0));
        layer.getStylesheets()
                .add(
                        Objects.requireNonNull(Work.class.getResource("/firebreak/ui/work.css"))
                                .toExternalForm());
        FirstShown.fill(layer, List.of(pane, page));
    }

    /// Asks before a window is closed, unless it is locked: nobody could answer then.
    public void guard(Stage window, BooleanSupplier locked) {
        window.setOnCloseRequest(request -> {
            if (!closing.working() || locked.getAsBoolean()) return;
            request.consume();
            closing.ask(window::close);
        });
    }

    void guard(Parent root) {
        page.guard(root);
    }

    /// Shows or hides what is under way and what became of what is over.
    void toggle() {
        pane.toggle();
    }

    /// Closes what shows work by its names.
    void hide() {
        if (pane.isVisible()) pane.toggle();
    }

    /// Whether it is asked what is to become of the work.
    boolean asking() {
        return page.isVisible();
    }

    /// Runs `close` at once where no work is under way; otherwise when a person says what becomes
    /// of it, or never.
    public void before(Runnable close) {
        closing.ask(close);
    }
}
