package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The page on which a person says which incidents of two tools are one. Its keys are printed on
/// the buttons.
final class TwinsView {
    private static final int BAR = 240;

    private final TwinsViewModel model;
    private final Runnable back;
    private final StackPane content = new StackPane();
    private final Label count = new Label();
    private final TwinPane pane;

    TwinsView(TwinsViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
        this.pane = new TwinPane(model);
    }

    Node build() {
        count.setId("twinCount");
        var leave =
                Page.button("leaveTwins", "fth-arrow-left", Text.of("incidents.back.list"), back);
        BorderPane page = Page.of(Text.of("twins.title"), count, content, leave);
        page.setId("twins");
        page.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.stand().subscribe(_ -> refresh());
        model.pair().subscribe(_ -> refresh());
        model.left().subscribe(_ -> refresh());
        return page;
    }

    private void typed(KeyEvent e) {
        if (e.isShortcutDown() || e.isControlDown() || e.isAltDown()) return;
        if (model.stand().get() != TwinsViewModel.Stand.FOUND) return;
        switch (e.getCharacter()) {
            case "j", "J" -> model.join();
            case "n", "N" -> model.keepApart();
            case "l", "L" -> model.later();
            case "b", "B" -> model.previous();
            case "s", "S" -> model.swap();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void refresh() {
        count.setText(Text.of("twins.subtitle"));
        switch (model.stand().get()) {
            case LOOKING -> only(looking());
            case STOPPED -> only(stopped());
            case ONE_SOURCE -> only(empty("twins.one.title", "twins.one.why"));
            case NONE -> only(empty("twins.none.title", "twins.none.why"));
            case FOUND -> {
                count.setText(Text.of("twins.count", model.place().get() + 1, model.left().get()));
                show(model.pair().get());
            }
        }
    }

    private void only(Node node) {
        content.getChildren().setAll(node);
    }

    private void show(@Nullable TwinPair now) {
        if (now == null) return;
        pane.show(now);
        var first = !content.getChildren().contains(body());
        if (first) only(body());
        Platform.runLater(pane::focus);
    }

    private @Nullable Node body;

    private Node body() {
        var made = body;
        if (made != null) return made;
        var join = primary();
        var apart = button("keepApart", "N", Text.of("twins.notTheSame"), model::keepApart);
        var later = button("later", "L", Text.of("twins.later"), model::later);
        var previous = button("previous", "B", Text.of("twins.previous"), model::previous);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(8, previous, later, space, apart, join);
        buttons.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(12, pane.node(), buttons);
        VBox.setVgrow(pane.node(), Priority.ALWAYS);
        body = box;
        return box;
    }

    private Button primary() {
        var join = button("join", "J", Text.of("twins.join"), model::join);
        join.getStyleClass().add(Styles.ACCENT);
        return join;
    }

    /// A button with its key on it.
    static Button button(String id, String key, String text, Runnable action) {
        var button = Page.button(id, text, action);
        var hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        button.setGraphic(hint);
        button.setGraphicTextGap(8);
        button.setAccessibleText(Text.of("twins.key", text, key));
        return button;
    }

    private Node looking() {
        var bar = new ProgressBar();
        bar.setPrefWidth(BAR);
        bar.setAccessibleText(Text.of("twins.looking"));
        bar.progressProperty().bind(model.progress());
        var words = new Label(Text.of("twins.looking"));
        var stop = Page.button("stopLooking", Text.of("twins.stop"), model::stop);
        var box = new VBox(12, words, bar, stop);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node stopped() {
        return Page.empty(
                "fth-pause-circle",
                Text.of("twins.stopped.title"),
                Text.of("twins.stopped.why"),
                Page.button("lookAgain", Text.of("twins.again"), model::look));
    }

    private static Node empty(String title, String why) {
        var empty = Page.empty("fth-copy", Text.of(title), Text.of(why));
        empty.setId("noTwins");
        return empty;
    }
}
