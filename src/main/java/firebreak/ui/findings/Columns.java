package firebreak.ui.findings;

import firebreak.analysis.findings.FindingBoard;
import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What is proposed, left; what was accepted, right.
final class Columns extends HBox {
    private static final double LEFT = 0.42;

    private final FindingsViewModel model;
    private final FindingDecisions decide;
    private final Keys keys;
    private final VBox left = new VBox(8);
    private final VBox right = new VBox(8);
    private final Label leftTitle = new Label();
    private final Label rightTitle = new Label();
    private final ToggleButton declined = new ToggleButton();
    private final Button takeAll;
    private @Nullable FindingEditor editor;

    Columns(FindingsViewModel model, FindingDecisions decide, Keys keys) {
        super(20);
        this.model = model;
        this.decide = decide;
        this.keys = keys;
        new Dragging(right, decide);
        this.takeAll =
                keys.button("takeAll", Act.TAKE_ALL, Text.of("findings.takeAll"), decide::takeAll);
        takeAll.getStyleClass().add("small");
        takeAll.managedProperty().bind(takeAll.visibleProperty());
        declined.setId("showDeclined");
        declined.getStyleClass().addAll("flat", "small");
        declined.selectedProperty().bindBidirectional(model.declined());
        declined.managedProperty().bind(declined.visibleProperty());
        var one = column("proposals", leftTitle, declined, left);
        var other = column("accepted", rightTitle, takeAll, right);
        one.prefWidthProperty().bind(widthProperty().multiply(LEFT));
        one.minWidthProperty().bind(one.prefWidthProperty());
        HBox.setHgrow(other, Priority.ALWAYS);
        getChildren().addAll(one, other);
        model.selected().subscribe(_ -> mark());
    }

    private static VBox column(String id, Label title, Node action, VBox cards) {
        title.getStyleClass().add("section-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(8, title, space, action);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setMinHeight(32);
        cards.getStyleClass().add("cards");
        var scroll = new ScrollPane(cards);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(8, top, scroll);
        box.setMinWidth(0);
        return box;
    }

    /// Lets go of everything that it shows.
    void putAway() {
        editor = null;
        left.getChildren().clear();
        right.getChildren().clear();
    }

    /// Shows everything anew.
    void show(FindingBoard board) {
        var hadFocus = within(getScene() == null ? null : getScene().getFocusOwner());
        leftTitle.setText(
                model.declined().get()
                        ? Text.of("findings.left.declined", board.declined().size())
                        : Text.of("findings.left", board.proposals().size()));
        rightTitle.setText(Text.of("findings.right", board.accepted().size()));
        declined.setText(
                model.declined().get()
                        ? Text.of("findings.showProposed")
                        : Text.of("findings.showDeclined", board.declined().size()));
        declined.setVisible(!board.declined().isEmpty() || model.declined().get());
        takeAll.setVisible(board.stale().stream().anyMatch(f -> !board.renewed(f).equals(f)));
        left(board);
        right(board);
        mark();
        if (hadFocus && editor == null) focus();
    }

    private boolean within(@Nullable Node owner) {
        if (owner == null) return false;
        for (Node node = owner; node != null; node = node.getParent())
            if (node == left || node == right) return true;
        return false;
    }

    private void left(FindingBoard board) {
        var cards = new ArrayList<Node>();
        int place = 0;
        for (var item : model.left()) cards.add(LeftCard.of(item, model, decide, keys, ++place));
        if (cards.isEmpty()) cards.add(nothingLeft(board));
        left.getChildren().setAll(cards);
    }

    private Node nothingLeft(FindingBoard board) {
        if (model.declined().get())
            return Page.empty(
                    "fth-archive",
                    Text.of("findings.noneDeclined"),
                    Text.of("findings.noneDeclined.why"));
        return board.accepted().isEmpty() && board.declined().isEmpty()
                ? Page.empty(
                        "fth-bar-chart-2",
                        Text.of("findings.noneYet"),
                        Text.of("findings.noneYet.why"),
                        Page.button(
                                "goTagging",
                                Text.of(
                                        model.incidents() == 0
                                                ? "findings.toImport"
                                                : "findings.toTagging"),
                                model::openTagging))
                : Page.empty(
                        "fth-check-circle",
                        Text.of("findings.noneProposed"),
                        Text.of("findings.noneProposed.why"));
    }

    private void right(FindingBoard board) {
        var editing = model.editing().get();
        if (editing == null) editor = null;
        else if (editor == null || !editor.editing().equals(editing))
            editor =
                    new FindingEditor(
                            decide, editing, model.figures(editing.id()), e -> reveal(right, e));
        var cards = new ArrayList<Node>();
        int place = 0;
        for (var item : model.right()) {
            var kept = (Item.Kept) item;
            place++;
            if (editor != null && kept.finding().id().equals(editor.editing().id()))
                cards.add(editor);
            else {
                cards.add(new FindingCard(model, decide, keys, board, kept, place));
            }
        }
        if (editor != null && !cards.contains(editor)) cards.add(editor);
        if (cards.isEmpty())
            cards.add(
                    Page.empty(
                            "fth-feather",
                            Text.of("findings.noneAccepted"),
                            Text.of("findings.noneAccepted.why"),
                            keys.button(
                                    "writeOwn", Act.OWN, Text.of("findings.own"), decide::own)));
        put(cards);
    }

    /// What is being typed stays where it is in the window, and with it the focus.
    private void put(List<Node> cards) {
        var children = right.getChildren();
        var typing = editor;
        if (typing == null || !children.contains(typing)) {
            children.setAll(cards);
            if (typing != null) typing.begin();
            return;
        }
        children.removeIf(n -> n != typing);
        int at = cards.indexOf(typing);
        children.addAll(0, cards.subList(0, at));
        children.addAll(cards.subList(at + 1, cards.size()));
    }

    private void mark() {
        for (var side : List.of(left, right))
            for (var node : side.getChildren())
                if (node instanceof Card card) {
                    boolean is = card.item().equals(model.selected().get());
                    card.selected(is);
                }
    }

    /// Gives the chosen card the focus, and brings it into sight.
    void focus() {
        for (var side : List.of(left, right))
            for (var node : side.getChildren())
                if (node instanceof Card card && card.item().equals(model.selected().get())) {
                    card.requestFocus();
                    reveal(side, card);
                }
    }

    private static void reveal(VBox side, Node card) {
        side.layout();
        for (Node up = side.getParent(); up != null; up = up.getParent())
            if (up instanceof ScrollPane scroll) {
                double view = scroll.getViewportBounds().getHeight();
                double all = side.getHeight();
                if (all <= view) return;
                double top = card.getBoundsInParent().getMinY();
                double bottom = card.getBoundsInParent().getMaxY();
                double now = scroll.getVvalue() * (all - view);
                if (top < now) scroll.setVvalue(top / (all - view));
                else if (bottom > now + view) scroll.setVvalue((bottom - view) / (all - view));
                return;
            }
    }

    /// Saves what is typed.
    void take() {
        if (editor != null) editor.take();
    }
}
