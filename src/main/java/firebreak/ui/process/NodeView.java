package firebreak.ui.process;

import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.ui.process.MapLayout.Box;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.UUID;

/// An activity, a hand-over or a wait on the map, with a handle from which a link is drawn.
final class NodeView extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass SOURCE = PseudoClass.getPseudoClass("source");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final double HANDLE = 12;

    private final UUID id;
    private final VBox words = new VBox();
    private final FontIcon symbol = new FontIcon();
    private final Region handle = new Region();
    private final Tooltip tip = new Tooltip();

    NodeView(UUID id) {
        this.id = id;
        getStyleClass().add("map-node");
        setId("node-" + id);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        symbol.getStyleClass().add("map-symbol");
        var sign = new StackPane(symbol);
        sign.setAlignment(Pos.TOP_LEFT);
        sign.setPadding(new Insets(1, 0, 0, 0));
        sign.setMinWidth(MapLayout.SYMBOL);
        sign.setMaxWidth(MapLayout.SYMBOL);
        sign.visibleProperty().bind(symbol.visibleProperty());
        sign.managedProperty().bind(symbol.visibleProperty());
        var row = new HBox(sign, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.setMouseTransparent(true);
        handle.getStyleClass().add("map-handle");
        handle.setId("handle-" + id);
        handle.setMinSize(HANDLE, HANDLE);
        handle.setMaxSize(HANDLE, HANDLE);
        handle.setTranslateX(MapLayout.PADDING + HANDLE / 2);
        StackPane.setAlignment(handle, Pos.CENTER_RIGHT);
        getChildren().addAll(row, handle);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        Tooltip.install(this, tip);
    }

    UUID id() {
        return id;
    }

    Region handle() {
        return handle;
    }

    void show(Box box, String aloud) {
        var kind = box.node().kind();
        for (var other : NodeKind.values())
            getStyleClass().remove(other.name().toLowerCase(Locale.ROOT));
        getStyleClass().add(kind.name().toLowerCase(Locale.ROOT));
        symbol.setVisible(kind != NodeKind.ACTIVITY);
        if (kind != NodeKind.ACTIVITY)
            symbol.setIconLiteral(kind == NodeKind.WAITING ? "fth-clock" : "fth-arrow-right");
        words.getChildren().clear();
        for (var line : box.lines()) words.getChildren().add(line("map-label", line));
        if (!box.usual().isEmpty()) words.getChildren().add(line("map-usual", box.usual()));
        setLayoutX(box.left());
        setLayoutY(box.top());
        setTranslateX(0);
        setTranslateY(0);
        setMinSize(box.width(), box.height());
        setPrefSize(box.width(), box.height());
        setMaxSize(box.width(), box.height());
        setAccessibleText(aloud);
        tip.setText(aloud);
    }

    /// How it takes part in what is selected.
    ///
    /// @param source whether a link is drawn from it
    /// @param target whether a link that is drawn would end there
    void mark(boolean selected, boolean source, boolean target) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(SOURCE, source);
        pseudoClassStateChanged(TARGET, target);
    }

    private static Label line(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        double height = style.equals("map-label") ? MapLayout.LABEL_LINE : MapLayout.USUAL_LINE;
        label.setMinHeight(height);
        label.setMaxHeight(height);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
