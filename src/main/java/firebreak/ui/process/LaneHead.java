package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.ui.process.MapLayout.Row;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

import java.util.UUID;

/// The name of a lane, at its left end.
final class LaneHead extends StackPane {
    private final UUID id;

    LaneHead(Row row, int place, ProcessViewModel model) {
        this.id = row.lane().id();
        setId("lane-" + place);
        getStyleClass().add("map-lane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Text.of("process.lane", row.lane().label()));
        setAccessibleHelp(Text.of("process.lane.help"));
        var tip = new Tooltip(row.lane().label() + "\n" + Text.of("process.lane.help"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        Tooltip.install(this, tip);
        var label = new Label(row.lane().label());
        label.getStyleClass().add("map-lane-label");
        label.setMaxWidth(row.height() - 12);
        label.setRotate(-90);
        var turned = new Group(label);
        turned.setMouseTransparent(true);
        getChildren().add(turned);
        setLayoutY(row.top());
        setMinSize(MapLayout.LANE, row.height());
        setPrefSize(MapLayout.LANE, row.height());
        setMaxSize(MapLayout.LANE, row.height());
        setOnMouseClicked(e -> {
            if (e.getButton() != MouseButton.PRIMARY) return;
            model.selection().go(new Spot.OnLane(id));
            if (e.getClickCount() == 2) model.rename();
            e.consume();
        });
        setOnContextMenuRequested(e -> {
            model.selection().go(new Spot.OnLane(id));
            menu(model).show(this, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    UUID id() {
        return id;
    }

    private ContextMenu menu(ProcessViewModel model) {
        return new ContextMenu(
                item("process.lane.rename", "F2", model::rename),
                item("process.lane.up", "Alt+Up", () -> model.lanes().move(id, -1)),
                item("process.lane.down", "Alt+Down", () -> model.lanes().move(id, 1)),
                item("process.lane.remove", "Delete", () -> model.lanes().remove(id)),
                item("process.lane.add", null, model::addLane));
    }

    private static MenuItem item(
            String key, @org.jspecify.annotations.Nullable String keys, Runnable action) {
        var item = new MenuItem(Text.of(key));
        if (keys != null) item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
