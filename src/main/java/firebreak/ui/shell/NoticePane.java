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

import java.util.function.Consumer;

/// Messages at the lower right. What is done goes by itself; a problem stays until it is closed.
final class NoticePane extends VBox implements Notices {
    private static final Duration GLANCE = Duration.seconds(5);

    private final Consumer<Throwable> faults;

    NoticePane(Consumer<Throwable> faults) {
        this.faults = faults;
        setId("notices");
        getStyleClass().add("notices");
        setPickOnBounds(false);
    }

    @Override
    public void done(String text) {
        getChildren().removeIf(n -> !n.getStyleClass().contains("problem"));
        var notice = notice("fth-check-circle", text);
        getChildren().add(notice);
        var glance = new PauseTransition(GLANCE);
        glance.setOnFinished(e -> getChildren().remove(notice));
        glance.play();
    }

    @Override
    public void problem(String text) {
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
