package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Page;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Messages at the lower right. What is done goes by itself; a problem stays until it is closed.
final class NoticePane extends VBox implements Notices {
    private static final Duration GLANCE = Duration.seconds(5);

    private final Consumer<Throwable> faults;

    /// What is told when names may be read again.
    private final List<String> held = new ArrayList<>();

    private boolean hiding;

    NoticePane(Consumer<Throwable> faults) {
        this.faults = faults;
        setId("notices");
        getStyleClass().add("notices");
        setPickOnBounds(false);
    }

    /// While it hides, messages wait, as they may hold names; what is done is not told at all.
    void hide(boolean now) {
        hiding = now;
        if (now) {
            for (var notice : getChildren())
                if (notice.getStyleClass().contains("problem"))
                    held.add(notice.getAccessibleText());
            getChildren().clear();
            if (!held.isEmpty()) tell();
        } else {
            getChildren().clear();
            var waiting = List.copyOf(held);
            held.clear();
            waiting.forEach(this::problem);
        }
    }

    private void tell() {
        show(Text.of("privacy.held", held.size()));
    }

    @Override
    public void done(String text) {
        if (hiding) return;
        getChildren().removeIf(n -> !n.getStyleClass().contains("problem"));
        var notice = notice("fth-check-circle", text);
        getChildren().add(notice);
        var glance = new PauseTransition(GLANCE);
        glance.setOnFinished(e -> getChildren().remove(notice));
        glance.play();
    }

    @Override
    public void problem(String text) {
        if (hiding) {
            if (!held.contains(text)) held.add(text);
            getChildren().clear();
            tell();
            return;
        }
        show(text);
    }

    private void show(String text) {
        // Said again, it is no second problem.
        getChildren().removeIf(n -> text.equals(n.getAccessibleText()));
        var notice = notice("fth-alert-triangle", text);
        notice.getStyleClass().add("problem");
        getChildren().add(notice);
        if (getChildren().size() > 3) getChildren().removeFirst();
    }

    @Override
    public void fault(Throwable fault) {
        faults.accept(fault);
    }

    private HBox notice(String icon, String text) {
        var words = new Label(text);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox();
        row.getChildren()
                .addAll(
                        new FontIcon(icon),
                        words,
                        Page.iconButton(
                                "closeNotice",
                                "fth-x",
                                Text.of("shell.closeNotice"),
                                () -> getChildren().remove(row)));
        row.getStyleClass().add("notice");
        words.setMinHeight(USE_PREF_SIZE);
        row.setAccessibleText(text);
        return row;
    }
}
