package firebreak.ui.process;

import firebreak.domain.Text;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import java.util.Optional;
import java.util.UUID;

/// The field in which a name is typed where it will stand. Enter and going elsewhere take it,
/// Escape leaves things as they were.
final class InPlace {
    private static final double WIDTH = 180;
    private static final double HEIGHT = 32;

    private final ProcessViewModel model;
    private final Pane over;
    private final TextField field = new TextField();
    private final Runnable back;
    private boolean open;

    /// @param over where the field is put
    /// @param back called when it goes, so that the map has the keys again
    InPlace(ProcessViewModel model, Pane over, Runnable back) {
        this.model = model;
        this.over = over;
        this.back = back;
        field.setId("mapName");
        field.getStyleClass().add("map-name");
        field.setPrefSize(WIDTH, HEIGHT);
        field.setManaged(false);
        field.setOnAction(_ -> model.named(field.getText()));
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ESCAPE) return;
                    model.stopNaming();
                    e.consume();
                });
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused && open) keep();
                });
        model.naming().subscribe(this::show);
    }

    boolean open() {
        return open;
    }

    /// Takes what is typed.
    void keep() {
        if (open && model.naming().get() != null) model.named(field.getText());
    }

    private void show(@org.jspecify.annotations.Nullable Naming what) {
        if (what == null) {
            if (!open) return;
            boolean had = field.isFocused();
            open = false;
            over.getChildren().remove(field);
            if (had) back.run();
            return;
        }
        var state = model.state().get();
        if (state == null) return;
        var name = what instanceof Naming.Rename(var _, var before) ? before : "";
        var asks =
                switch (what) {
                    case Naming.AddNode _ -> Text.of("process.name.node");
                    case Naming.AddLane _ -> Text.of("process.name.lane");
                    case Naming.Rename(Spot.OnLink _, var _) -> Text.of("process.name.link");
                    case Naming.Rename _ -> Text.of("process.name.other");
                };
        field.setText(name);
        field.setPromptText(asks);
        field.setAccessibleText(asks);
        place(state.layout(), what);
        if (!open) over.getChildren().add(field);
        open = true;
        field.requestFocus();
        field.selectAll();
    }

    private void place(MapLayout layout, Naming what) {
        double width = WIDTH;
        double x = MapLayout.LANE;
        double y = layout.height();
        switch (what) {
            case Naming.AddLane _ -> y = Math.max(MapLayout.HEAD, layout.height() - HEIGHT);
            case Naming.AddNode add -> {
                var at = place(layout, add);
                x = at.x() - WIDTH / 2;
                y = at.y();
            }
            case Naming.Rename(Spot.OnNode(var id), var _) -> {
                var box = layout.box(id);
                if (box.isPresent()) {
                    width = Math.max(WIDTH, box.get().width());
                    x = box.get().middleX() - width / 2;
                    y = box.get().middleY() - HEIGHT / 2;
                }
            }
            case Naming.Rename(Spot.OnLane(var id), var _) -> {
                var row = layout.row(id);
                if (row.isPresent()) y = row.get().top() + (row.get().height() - HEIGHT) / 2;
                x = 4;
            }
            case Naming.Rename(Spot.OnLink(var id), var _) -> {
                var at = onLink(layout, id);
                x = at.x() - WIDTH / 2;
                y = at.y() - HEIGHT / 2;
            }
            case Naming.Rename _ -> {}
        }
        double most = Math.max(0, layout.width() - width);
        field.resizeRelocate(Math.clamp(x, 0, most), y, width, HEIGHT);
    }

    /// Where its label is, or else in the middle of its way.
    private static MapLayout.Dot onLink(MapLayout layout, UUID id) {
        for (var label : layout.labels())
            if (label.link().equals(id))
                return new MapLayout.Dot(
                        label.left() + label.width() / 2, label.top() + LinkLabel.HEIGHT / 2);
        for (var route : layout.routes())
            if (route.link().id().equals(id)) {
                var a = route.dots().get((route.dots().size() - 1) / 2);
                var b = route.dots().get(route.dots().size() / 2);
                return new MapLayout.Dot((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
            }
        return new MapLayout.Dot(0, 0);
    }

    private static MapLayout.Dot place(MapLayout layout, Naming.AddNode add) {
        var column = layout.column(add.cell().stageId());
        var row = layout.row(add.cell().laneId());
        if (column.isEmpty() || row.isEmpty()) return new MapLayout.Dot(0, 0);
        var c = column.get();
        var r = row.get();
        double x = c.left() + c.width() * add.across();
        if (add.down() != null)
            return new MapLayout.Dot(x, r.top() + r.height() * add.down() - HEIGHT / 2);
        Optional<Double> lowest =
                layout.boxes().stream()
                        .filter(b -> Cell.of(b.node()).equals(add.cell()))
                        .map(MapLayout.Box::bottom)
                        .max(Double::compare);
        return new MapLayout.Dot(
                x,
                lowest.map(b -> Math.min(b + 2, layout.height() - HEIGHT))
                        .orElse(r.top() + (r.height() - HEIGHT) / 2));
    }
}
