package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.ui.process.MapLayout.Column;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The head of a column: the stage, how its checkpoints stand, and how many features slipped past.
/// It leads to the checkpoints.
final class StageHead extends VBox {
    private static final double SIDE = 10;

    private final String stageId;

    StageHead(Column column, MapWords words, Runnable open) {
        this.stageId = column.stageId();
        setId("stage-" + stageId);
        getStyleClass().add("map-stage");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        var aloud = words.stageAloud(stageId);
        setAccessibleText(aloud);
        setAccessibleHelp(Text.of("process.stage.open"));
        Tooltip.install(this, new Tooltip(aloud + "\n" + Text.of("process.stage.open")));
        setOnMouseClicked(e -> {
            open.run();
            e.consume();
        });
        setLayoutX(column.left());
        setMinSize(column.width(), MapLayout.HEAD);
        setPrefSize(column.width(), MapLayout.HEAD);
        setMaxSize(column.width(), MapLayout.HEAD);
        getChildren().add(label("map-stage-label", column.label()));
        var marks = words.marks(stageId);
        var bar = new HBox();
        bar.getStyleClass().add("map-bar");
        if (marks != null && marks.checkpoints() > 0) {
            double room = (column.width() - 2 * SIDE) / marks.checkpoints();
            piece(bar, "works", room * marks.working());
            piece(bar, "weak", room * marks.weak());
            piece(bar, "unknown", room * marks.unknown());
        }
        VBox.setMargin(bar, new Insets(0, 0, 3, 0));
        getChildren().add(bar);
        int i = 0;
        for (var line : words.lines(stageId)) {
            boolean slipped = i++ == 2 && marks != null && marks.slipped() > 0;
            getChildren().add(label(slipped ? "map-slipped" : "map-mark", line));
        }
    }

    String stageId() {
        return stageId;
    }

    private static void piece(HBox bar, String style, double width) {
        if (width <= 0) return;
        var piece = new Region();
        piece.getStyleClass().add(style);
        piece.setMinWidth(width);
        piece.setPrefWidth(width);
        bar.getChildren().add(piece);
    }

    private static Label label(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
