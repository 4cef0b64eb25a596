package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.ui.safekeeping.ConflictsViewModel.Stand;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Both versions of one row, field by field, side by side, with what was before.
final class ConflictPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass DROPPED = PseudoClass.getPseudoClass("dropped");

    private record Cell(Node node, String part, Side side, Optional<RadioButton> choice) {}

    private final ConflictsViewModel model;
    private final MergeWords words;
    private final VBox head = new VBox(4);
    private final GridPane sides = new GridPane(8, 0);
    private final GridPane fields = new GridPane(8, 0);
    private final BorderPane pane = new BorderPane();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Button> headers = new ArrayList<>();
    private @Nullable MergeConflict conflict;
    private boolean following;

    ConflictPane(ConflictsViewModel model, MergeWords words) {
        this.model = model;
        this.words = words;
        for (var grid : List.of(sides, fields))
            grid.getColumnConstraints().setAll(column(15), column(21), column(32), column(32));
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "conflict-fields");
        // The two columns stand above their fields, beside the scroll bar or without one.
        scroll.viewportBoundsProperty()
                .subscribe(b ->
                        sides.setPadding(
                                new Insets(
                                        0, Math.max(0, scroll.getWidth() - b.getWidth()), 0, 0)));
        var top = new VBox(12, head, sides);
        top.setMinHeight(Region.USE_PREF_SIZE);
        pane.setTop(top);
        pane.setCenter(scroll);
        pane.setId("conflict");
        pane.getStyleClass().addAll("card-surface", "conflict");
        pane.setMinWidth(0);
    }

    Node node() {
        return pane;
    }

    private static ColumnConstraints column(int percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    void show(Optional<MergeConflict> current) {
        head.getChildren().clear();
        sides.getChildren().clear();
        fields.getChildren().clear();
        cells.clear();
        headers.clear();
        conflict = current.orElse(null);
        if (conflict == null) return;
        fill(conflict);
        refresh();
    }

    private void fill(MergeConflict shown) {
        var title = SafekeepingScreen.heading(shown.label());
        title.setId("conflictTitle");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        head.getChildren().add(title);
        if (!shown.about().isEmpty())
            head.getChildren().add(SafekeepingScreen.words(shown.about(), "muted"));
        head.getChildren().add(SafekeepingScreen.words(explanation(shown), "muted", "small"));
        for (var along : shown.along())
            head.getChildren()
                    .add(
                            SafekeepingScreen.words(
                                    Text.of("safekeeping.merge.along", along), "small"));
        sides.addRow(
                0,
                caption(""),
                caption(Text.of("safekeeping.merge.before")),
                header(shown.ours(), Side.OURS),
                header(shown.theirs(), Side.THEIRS));
        int row = 0;
        for (var field : shown.fields()) {
            var name = SafekeepingScreen.words(field.field(), "conflict-name");
            var before =
                    SafekeepingScreen.words(
                            words.value(field, field.base()), "muted", "conflict-before");
            fields.addRow(
                    row++,
                    name,
                    before,
                    cell(shown, field, Side.OURS),
                    cell(shown, field, Side.THEIRS));
            for (var node : List.of(name, before)) GridPane.setValignment(node, VPos.TOP);
        }
    }

    private static String explanation(MergeConflict shown) {
        if (!shown.ours().there()) return Text.of("safekeeping.merge.gone.ours");
        if (!shown.theirs().there()) return Text.of("safekeeping.merge.gone.theirs");
        return Text.of(shown.byField() ? "safekeeping.merge.byField" : "safekeeping.merge.asOne");
    }

    private static Label caption(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small", "conflict-caption");
        GridPane.setValignment(label, VPos.BOTTOM);
        return label;
    }

    private Node header(MergeConflict.Version version, Side side) {
        var ours = side == Side.OURS;
        var name = new Label(Text.of(ours ? "safekeeping.merge.ours" : "safekeeping.merge.theirs"));
        name.getStyleClass().add("side-name");
        var key =
                new Label(
                        Text.of(
                                ours
                                        ? "safekeeping.merge.ours.key"
                                        : "safekeeping.merge.theirs.key"));
        key.getStyleClass().add("key-hint");
        var check = new FontIcon("fth-check");
        check.getStyleClass().add("side-check");
        var line = new HBox(8, name, key, MergePage.space(), check);
        line.setAlignment(Pos.CENTER_LEFT);
        var hand = new Label(MergeWords.hand(version));
        hand.getStyleClass().addAll("small", "muted");
        hand.setTooltip(new Tooltip(hand.getText()));
        var button = new Button();
        button.setId(ours ? "takeOurs" : "takeTheirs");
        button.setGraphic(new VBox(2, line, hand));
        button.setMinWidth(0);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.getStyleClass().add("side-head");
        button.setAccessibleText(
                Text.of(
                        ours ? "safekeeping.merge.take.ours" : "safekeeping.merge.take.theirs",
                        hand.getText()));
        button.setOnAction(_ -> model.choose(side));
        headers.add(button);
        return button;
    }

    private Node cell(MergeConflict shown, MergeConflict.Field field, Side side) {
        var there = (side == Side.OURS ? shown.ours() : shown.theirs()).there();
        var value = side == Side.OURS ? field.ours() : field.theirs();
        var text = there ? words.value(field, value) : Text.of("safekeeping.merge.removed");
        Region node;
        Optional<RadioButton> choice = Optional.empty();
        if (shown.byField()) {
            var radio = new RadioButton(text);
            radio.setWrapText(true);
            radio.setMinHeight(Region.USE_PREF_SIZE);
            radio.setAccessibleText(
                    Text.of(
                            side == Side.OURS
                                    ? "safekeeping.merge.part.ours"
                                    : "safekeeping.merge.part.theirs",
                            field.field(),
                            text));
            radio.setOnAction(_ -> {
                if (!following) model.choose(field.part(), side);
            });
            choice = Optional.of(radio);
            node = radio;
        } else {
            node = SafekeepingScreen.words(text);
            node.setOnMouseClicked(_ -> model.choose(side));
        }
        node.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        node.getStyleClass().add("side-cell");
        if (text.equals(Text.of("safekeeping.merge.empty")) || !there)
            node.getStyleClass().add("side-nothing");
        cells.add(new Cell(node, field.part(), side, choice));
        return node;
    }

    /// Shows what is chosen by now.
    void refresh() {
        var now = conflict;
        if (now == null) return;
        following = true;
        for (var cell : cells) {
            var side = model.side(now, cell.part());
            mark(cell.node(), side, cell.side());
            cell.choice()
                    .ifPresent(c -> c.setSelected(side.filter(cell.side()::equals).isPresent()));
        }
        var stand = model.stand(now);
        for (var button : headers) {
            var side = button.getId().equals("takeOurs") ? Side.OURS : Side.THEIRS;
            mark(
                    button,
                    stand == Stand.OURS
                            ? Optional.of(Side.OURS)
                            : stand == Stand.THEIRS ? Optional.of(Side.THEIRS) : Optional.empty(),
                    side);
        }
        following = false;
    }

    private static void mark(Node node, Optional<Side> chosen, Side side) {
        node.pseudoClassStateChanged(CHOSEN, chosen.filter(side::equals).isPresent());
        node.pseudoClassStateChanged(DROPPED, chosen.filter(side.other()::equals).isPresent());
    }
}
