package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The map of the client's process: stages from left to right, lanes below each other.
public final class ProcessScreen extends Screen {
    private final Desk desk;
    private final ProcessViewModel model;
    private final MapExport export;
    private final ScreenKeys keys;
    private final StackPane place = new StackPane();
    private @Nullable BorderPane page;
    private @Nullable Node board;
    private @Nullable Node start;
    private @Nullable MapView map;
    private @Nullable NodeBar bar;
    private final Button help =
            Page.iconButton("mapKeys", "fth-help-circle", Text.of("process.keys"), () -> {});
    private final Label subtitle = new Label();
    private @Nullable Node tools;
    private @Nullable Node leave;
    private @Nullable MenuButton exports;

    /// @param chosen the keys that a person gave to commands; see [ScreenKeys]
    public ProcessScreen(
            AssessmentFile file, Desk desk, ObjectProperty<Map<String, String>> chosen) {
        super("process", Text.of("process.title"), "fth-map");
        this.desk = desk;
        this.model = new ProcessViewModel(file, desk, DrawnMap.MEASURE);
        this.export = new MapExport(file, desk);
        this.keys = new ScreenKeys(MapKey.SCREEN, chosen, MapKey.commands(), MapKey.reserved());
    }

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(keys);
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        flush();
        model.hidden();
    }

    /// Saves what is typed and not saved yet.
    @Override
    public void flush() {
        if (map != null) map.keep();
        if (bar != null) bar.keep();
    }

    /// Lets go of the client's texts; what is typed is saved before.
    @Override
    public void putAway() {
        flush();
        model.putAway();
    }

    @Override
    protected Parent build() {
        map = new MapView(model, keys);
        bar = new NodeBar(model, keys, map::focus);
        leave = leave(map);
        var framed = new StackPane(map, leave);
        framed.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(framed, Priority.ALWAYS);
        var all = new VBox(8, framed, bar);
        all.setMinSize(0, 0);
        board = all;
        tools = tools(map);
        start = new TemplateChoice(model, icon());
        exports = exports();
        page =
                Page.of(
                        title(),
                        subtitle,
                        place,
                        export.running().progress(Text.of("process.exporting")),
                        tools,
                        exports);
        page.setId("process");
        var overlay = new KeysOverlay(keys, Text.of("process.keys.title"), MapKey::groups);
        help.setOnAction(_ -> overlay.toggle());
        var root = FirstShown.layers(page, overlay);
        root.getStyleClass().add("process");
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, overlay));
        root.addEventFilter(KeyEvent.KEY_TYPED, e -> typed(e, overlay));
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ProcessScreen.class.getResource(
                                                "/firebreak/ui/process.css"))
                                .toExternalForm());
        model.state().subscribe(_ -> refresh());
        model.large().subscribe(_ -> enlarge());
        return root;
    }

    private static void pressed(KeyEvent e, KeysOverlay overlay) {
        if (overlay.isVisible()) overlay.pressed(e);
    }

    private void typed(KeyEvent e, KeysOverlay overlay) {
        if (overlay.isVisible()) {
            overlay.typed(e);
            return;
        }
        if (e.getTarget() instanceof TextInputControl) return;
        var now = model.state().get();
        if (now == null || now.blank()) return;
        if (!Stroke.typed(e).equals(Optional.of(MapKey.KEYS))) return;
        overlay.toggle();
        e.consume();
    }

    /// Names a control with its key, as it stands.
    static void name(Node control, String words, ScreenKeys keys, MapKey key) {
        keys.map()
                .subscribe(map ->
                        control.setAccessibleText(
                                map.key(key.id())
                                        .map(k -> Text.of("process.key", words, k.spoken()))
                                        .orElse(words)));
    }

    private void refresh() {
        var now = model.state().get();
        if (page == null || exports == null || tools == null) return;
        boolean drawn = now != null && !now.blank();
        visible(exports, drawn);
        visible(tools, drawn);
        subtitle.setText(
                now == null || now.blank()
                        ? Text.of("process.subtitle")
                        : Text.of("process.things", now.map().nodes().size()));
        Node wanted = now == null ? loading() : Objects.requireNonNull(now.blank() ? start : board);
        if (place.getChildren().size() == 1 && place.getChildren().getFirst() == wanted) return;
        boolean had = place.isFocusWithin();
        place.getChildren().setAll(wanted);
        if (had && wanted == board && map != null) map.focus();
    }

    /// The map alone takes all of the room.
    private void enlarge() {
        if (page == null || bar == null || leave == null) return;
        boolean large = model.large().get();
        visible(page.getTop(), !large);
        visible(bar, !large);
        visible(leave, large);
        if (large) page.getStyleClass().add("large");
        else page.getStyleClass().remove("large");
    }

    private static void visible(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private Node leave(MapView view) {
        var button =
                Page.iconButton(
                        "leaveLarge",
                        "fth-minimize-2",
                        Text.of("process.leaveLarge"),
                        () -> {
                            model.large().set(false);
                            view.focus();
                        });
        visible(button, false);
        return button;
    }

    private static Node loading() {
        var turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        turning.setAccessibleText(Text.of("process.loading"));
        return turning;
    }

    private Node tools(MapView view) {
        var zoom = new Label();
        zoom.getStyleClass().addAll("muted", "small");
        zoom.setId("zoom");
        zoom.setMinWidth(40);
        zoom.setAlignment(Pos.CENTER);
        view.viewport()
                .zoom()
                .subscribe(z ->
                        zoom.setText(Text.of("process.zoom", Math.round(z.doubleValue() * 100))));
        var large =
                new ToggleButton(Text.of("process.large"), new KeyHint(keys, MapKey.LARGE.id()));
        large.setId("large");
        name(large, Text.of("process.large"), keys, MapKey.LARGE);
        large.setMinWidth(Region.USE_PREF_SIZE);
        large.selectedProperty().bindBidirectional(model.large());
        large.setOnAction(_ -> view.focus());
        var row =
                new HBox(
                        4,
                        tool(view, "add", "process.add", MapKey.ADD, () -> model.add(false)),
                        tool(
                                view,
                                "addNext",
                                "process.addNext",
                                MapKey.ADD_AFTER,
                                () -> model.add(true)),
                        tool(
                                view,
                                "connect",
                                "process.connect",
                                MapKey.CONNECT,
                                model.selection()::startConnecting),
                        Page.button("addLane", Text.of("process.lane.add"), model::addLane),
                        Page.iconButton(
                                "zoomOut",
                                "fth-minus",
                                Text.of("process.zoomOut"),
                                view.viewport()::zoomOut),
                        zoom,
                        Page.iconButton(
                                "zoomIn",
                                "fth-plus",
                                Text.of("process.zoomIn"),
                                view.viewport()::zoomIn),
                        tool(view, "fit", "process.fit", MapKey.FIT, view.viewport()::fit),
                        large,
                        help);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("map-tools");
        row.setMaxHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private Button tool(MapView view, String id, String words, MapKey key, Runnable action) {
        var button =
                Page.button(
                        id,
                        Text.of(words),
                        () -> {
                            view.focus();
                            action.run();
                        });
        button.setGraphic(new KeyHint(keys, key.id()));
        button.setGraphicTextGap(8);
        name(button, Text.of(words), keys, key);
        return button;
    }

    private MenuButton exports() {
        var button = new MenuButton(Text.of("process.export"), new FontIcon("fth-upload"));
        button.setId("exportMap");
        button.setMinWidth(Region.USE_PREF_SIZE);
        for (var format : MapExport.Format.values())
            button.getItems()
                    .add(
                            item(
                                    "export-" + format.ending(),
                                    "process.export." + format.ending(),
                                    () -> export.write(format)));
        button.getItems()
                .addAll(
                        item("copyMap", "process.copy", export::copy),
                        item("printMap", "process.print", this::print));
        return button;
    }

    private static MenuItem item(String id, String words, Runnable action) {
        var item = new MenuItem(Text.of(words));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void print() {
        if (!Printing.possible(desk.notices())) return;
        export.drawn(image ->
                Printing.print(
                        image,
                        place.getScene() == null ? null : place.getScene().getWindow(),
                        desk.notices()));
    }
}
