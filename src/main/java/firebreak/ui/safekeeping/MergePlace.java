package firebreak.ui.safekeeping;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/// The safekeeping page, or in its place the page of a merge while one goes on. A copy may be
/// dropped on either.
final class MergePlace extends StackPane {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final MergeViewModel model;

    MergePlace(Node page, MergeViewModel model, Runnable history) {
        this.model = model;
        var merging = new MergePage(model, history).build();
        model.state()
                .subscribe(now -> {
                    var front = now instanceof MergeState.Away ? page : merging;
                    if (!getChildren().equals(java.util.List.of(front)))
                        getChildren().setAll(front);
                });
        getStyleClass().add("merge-place");
        setOnDragOver(this::dragged);
        setOnDragExited(_ -> pseudoClassStateChanged(DROP, false));
        setOnDragDropped(this::dropped);
    }

    private void dragged(DragEvent event) {
        if (!takes(event)) return;
        event.acceptTransferModes(TransferMode.COPY);
        pseudoClassStateChanged(DROP, true);
        event.consume();
    }

    /// Before a merge is asked for, only what is a copy by its name: other files are to be
    /// imported.
    private boolean takes(DragEvent event) {
        if (!event.getDragboard().hasFiles() || !model.open()) return false;
        return !(model.state().get() instanceof MergeState.Away)
                || event.getDragboard().getFiles().stream()
                        .allMatch(f -> f.getName().endsWith(MergeViewModel.SUFFIX));
    }

    private void dropped(DragEvent event) {
        if (!takes(event)) return;
        var files = event.getDragboard().getFiles();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        if (!files.isEmpty()) model.bring(files.getFirst().toPath());
    }
}
