package firebreak.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Takes files and folders that are dropped anywhere in the window, and shows where they go as long
/// as they are held over it. What a screen takes itself is the screen's.
final class DropPlace {
    /// Where files go.
    ///
    /// @param title what dropping does
    /// @param open whether they are taken at the moment
    record Target(String title, String more, BooleanSupplier open, Consumer<List<Path>> dropped) {}

    private final Label title = new Label();
    private final Label more = new Label();
    private final StackPane page = new StackPane();
    private @Nullable Target target;

    DropPlace(Node root) {
        title.getStyleClass().add("drop-title");
        more.getStyleClass().add("muted");
        var icon = new FontIcon("fth-download");
        icon.getStyleClass().add("drop-icon");
        var words = new VBox(12, icon, title, more);
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("drop-frame");
        page.getChildren().add(words);
        page.setId("dropPlace");
        page.getStyleClass().add("drop-page");
        page.setVisible(false);
        page.setMouseTransparent(true);
        // A screen that takes them itself keeps the event from coming back up here.
        root.addEventFilter(DragEvent.DRAG_OVER, e -> page.setVisible(false));
        root.addEventHandler(DragEvent.DRAG_OVER, this::over);
        root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        root.addEventHandler(DragEvent.DRAG_EXITED, e -> page.setVisible(false));
    }

    /// What lies over everything else.
    Node page() {
        return page;
    }

    /// Sends files there from now on; nowhere where it is null.
    void to(@Nullable Target next) {
        target = next;
        page.setVisible(false);
        if (next == null) return;
        title.setText(next.title());
        more.setText(next.more());
    }

    private void over(DragEvent event) {
        var to = target;
        if (to == null || !event.getDragboard().hasFiles() || !to.open().getAsBoolean()) return;
        event.acceptTransferModes(TransferMode.COPY);
        page.setVisible(true);
        event.consume();
    }

    private void dropped(DragEvent event) {
        page.setVisible(false);
        var to = target;
        if (to == null || !event.getDragboard().hasFiles() || !to.open().getAsBoolean()) return;
        var files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        if (!files.isEmpty()) to.dropped().accept(files);
    }
}
