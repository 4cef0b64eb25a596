package firebreak.ui.safekeeping;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.store.MergePlan;
import firebreak.ui.kit.Page;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The conflicts of a merge: the list at the left, the two versions of one side by side. Arrow keys
/// go from one to the next, O and T choose, Enter goes to the next that is open.
final class ConflictsView {
    private static final int LIST = 300;
    private static final int BAR = 120;

    private final ConflictsViewModel model;
    private final ListView<MergeConflict> list = new ListView<>();
    private final Button go;
    private @Nullable ConflictPane shown;
    private boolean following;

    ConflictsView(MergeViewModel merge) {
        this.model = merge.conflicts();
        list.setId("conflicts");
        list.setAccessibleText(Text.of("safekeeping.merge.conflicts"));
        list.setItems(model.all());
        list.setCellFactory(_ -> new ConflictCell(model));
        list.setPrefWidth(LIST);
        list.setMinWidth(LIST);
        list.getStyleClass().add("conflict-list");
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(i -> {
                    if (!following && i.intValue() >= 0) model.selected().set(i.intValue());
                });
        go = Page.button("merge", "fth-git-merge", Text.of("safekeeping.merge.go"), merge::merge);
        go.getStyleClass().add(Styles.ACCENT);
        model.selected().subscribe(i -> follow(i.intValue()));
        model.turn().subscribe(_ -> refresh());
    }

    Node of(MergePlan plan) {
        var pane = new ConflictPane(model, new MergeWords(plan.codebook()));
        shown = pane;
        var row = new HBox(16, list, pane.node());
        HBox.setHgrow(pane.node(), Priority.ALWAYS);
        row.setId("deciding");
        row.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        row.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        follow(model.selected().get());
        refresh();
        return row;
    }

    List<Node> buttons(Runnable back) {
        var stand = new Label();
        stand.setId("decided");
        var bar = new ProgressBar();
        bar.setPrefWidth(BAR);
        bar.setAccessibleText(Text.of("safekeeping.merge.progress"));
        model.turn()
                .subscribe(_ -> {
                    var all = model.all().size();
                    var done = model.decided().get();
                    stand.setText(Text.of("safekeeping.merge.decided", done, all));
                    bar.setProgress(all == 0 ? 1 : (double) done / all);
                });
        var progress = new HBox(8, stand, bar);
        progress.setAlignment(Pos.CENTER_RIGHT);
        progress.setMinWidth(Region.USE_PREF_SIZE);
        return List.of(
                Page.button("backToPreview", Text.of("safekeeping.merge.back"), back),
                Page.button(
                        "restOurs", Text.of("safekeeping.merge.rest.ours"), () -> rest(Side.OURS)),
                Page.button(
                        "restTheirs",
                        Text.of("safekeeping.merge.rest.theirs"),
                        () -> rest(Side.THEIRS)),
                MergePage.space(),
                progress,
                go);
    }

    /// The keys go on where they were.
    private void rest(Side side) {
        model.rest(side);
        list.requestFocus();
    }

    private void pressed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) return;
        var acts =
                switch (e.getCode()) {
                    case UP -> {
                        model.move(-1);
                        yield true;
                    }
                    case DOWN -> {
                        model.move(1);
                        yield true;
                    }
                    case ENTER -> {
                        // A button has an Enter of its own.
                        if (e.getTarget() instanceof ButtonBase) yield false;
                        if (!model.next()) go.requestFocus();
                        yield true;
                    }
                    default -> false;
                };
        if (acts) e.consume();
    }

    private void typed(KeyEvent e) {
        if (e.isShortcutDown() || e.isControlDown() || e.isAltDown()) return;
        switch (e.getCharacter()) {
            case "o", "O" -> model.choose(Side.OURS);
            case "t", "T" -> model.choose(Side.THEIRS);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void follow(int place) {
        following = true;
        if (place < 0) list.getSelectionModel().clearSelection();
        else {
            list.getSelectionModel().clearAndSelect(place);
            list.getFocusModel().focus(place);
            Platform.runLater(() -> reveal(place));
        }
        following = false;
        if (shown != null) shown.show(model.current());
    }

    /// Scrolls only where it is not in sight, so that the list stays calm.
    private void reveal(int place) {
        var seen =
                list.lookupAll(".list-cell").stream()
                        .filter(ConflictCell.class::isInstance)
                        .map(ConflictCell.class::cast)
                        .filter(c -> !c.isEmpty() && c.getIndex() == place)
                        .anyMatch(c ->
                                c.getBoundsInParent().getMinY() >= 0
                                        && list.sceneToLocal(c.localToScene(c.getBoundsInLocal()))
                                                        .getMaxY()
                                                <= list.getHeight());
        if (!seen) list.scrollTo(Math.max(0, place - 2));
    }

    private void refresh() {
        go.setDisable(!model.complete());
        list.refresh();
        if (shown != null) shown.refresh();
    }
}
