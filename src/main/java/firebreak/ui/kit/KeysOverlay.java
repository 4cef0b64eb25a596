package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// All keys of a screen on one card over it, where a person gives a command another key: choose
/// what it does, then press the key. A key that is taken is swapped only when the person says so.
public final class KeysOverlay extends StackPane {
    /// Commands that stand together.
    public record Group(String title, List<Entry> entries) {}

    /// What stands on a line.
    public sealed interface Entry {
        /// A command that can be given another key.
        record Command(String id) implements Entry {}

        /// A key that is always the same.
        record Fixed(String key, String words) implements Entry {}
    }

    /// Fired where a person asks for the keys of all screens; the window hears it.
    public static final EventType<Event> ALL = new EventType<>(Event.ANY, "ALL_KEYS");

    private static final double HIGHEST = 560;

    private final Supplier<List<ScreenKeys>> all;
    private final Function<String, List<List<Group>>> columns;
    private final TextField filter = new TextField();
    private final boolean ofScreen;
    private final HBox place = new HBox(32);
    private final List<KeyRow> rows = new ArrayList<>();
    private final Label message = new Label();
    private final Button swap = Page.button("swapKeys", Text.of("kit.keys.swap"), this::swap);
    private final Button keep = Page.button("keepKeys", Text.of("kit.keys.keep"), this::leave);
    private final Button delivered =
            Page.button("deliveredKeys", Text.of("kit.keys.delivered"), this::reset);
    private final Button back = Page.button("restoreKeys", Text.of("kit.keys.back"), this::restore);
    private final Button everything =
            Page.button(
                    "allKeys",
                    Text.of("kit.keys.all"),
                    () -> fireEvent(new Event(this, this, ALL)));
    private @Nullable KeyRow asking;
    private @Nullable Stroke wanted;
    private final FocusBefore before = new FocusBefore();
    private Map<ScreenKeys, Map<String, String>> forgotten = Map.of();

    /// The card of one screen.
    ///
    /// @param columns what stands on the card, read anew each time that it is shown
    public KeysOverlay(ScreenKeys keys, String title, Supplier<List<List<Group>>> columns) {
        this(() -> List.of(keys), title, _ -> columns.get(), true);
        keys.arrange(() -> columns.get().stream().flatMap(List::stream).toList());
        keys.map().subscribe(_ -> show());
    }

    /// The sheet of many screens and of the window, which can be looked through by their words.
    ///
    /// @param all whose commands may stand on it
    /// @param columns what stands on it where these words are looked for
    public KeysOverlay(
            Supplier<List<ScreenKeys>> all,
            String title,
            Function<String, List<List<Group>>> columns) {
        this(all, title, columns, false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private KeysOverlay(
            Supplier<List<ScreenKeys>> all,
            String title,
            Function<String, List<List<Group>>> columns,
            boolean ofScreen) {
        this.all = all;
        this.columns = columns;
        this.ofScreen = ofScreen;
        setId(ofScreen ? "keysOverlay" : "allKeysOverlay");
        getStyleClass().add("keys-scrim");
        setAccessibleText(title);
        var heading = new Label(title);
        heading.getStyleClass().add("section-title");
        var close = Page.iconButton("closeKeys", "fth-x", Text.of("kit.keys.close"), this::hide);
        var top =
                ofScreen
                        ? new HBox(8, heading, space(), everything, close)
                        : new HBox(8, heading, space(), filter, close);
        top.setAlignment(Pos.CENTER_LEFT);
        everything.getStyleClass().addAll("flat", "small-button");
        filter.setId("keysFilter");
        filter.setPromptText(Text.of("kit.keys.filter"));
        filter.setAccessibleText(Text.of("kit.keys.filter"));
        filter.setPrefWidth(240);
        filter.textProperty().subscribe((_, _) -> fill());
        var card = new VBox(10, top, ofScreen ? place : scrolled(), bottom());
        card.getStyleClass().add("keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(e -> {
            if (e.getTarget() == this) hide();
        });
        hide();
    }

    private ScrollPane scrolled() {
        var scroll = new ScrollPane(place);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HIGHEST);
        scroll.setPrefViewportWidth(880);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private HBox bottom() {
        message.setId("keysMessage");
        message.setWrapText(true);
        message.setMinWidth(0);
        message.getStyleClass().addAll("muted", "small");
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        for (var button : List.of(swap, keep, back, delivered)) {
            button.getStyleClass().add("small-button");
            button.managedProperty().bind(button.visibleProperty());
        }
        var row = new HBox(8, message, swap, keep, back, delivered);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(32);
        return row;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    public void toggle() {
        if (isVisible()) hide();
        else open();
    }

    private void open() {
        filter.clear();
        fill();
        forgotten = Map.of();
        setVisible(true);
        before.note(getScene());
        leave();
        if (!ofScreen) filter.requestFocus();
        else if (!rows.isEmpty()) rows.getFirst().requestFocus();
    }

    private void fill() {
        rows.clear();
        place.getChildren().clear();
        for (var column : columns.apply(filter.getText())) {
            var groups = new VBox(10);
            HBox.setHgrow(groups, ofScreen ? Priority.NEVER : Priority.ALWAYS);
            column.forEach(group -> groups.getChildren().add(group(group)));
            place.getChildren().add(groups);
        }
        show();
    }

    /// Whose command it is.
    private @Nullable ScreenKeys of(String command) {
        for (var keys : all.get()) if (keys.has(command)) return keys;
        return null;
    }

    private VBox group(Group group) {
        var title = new Label(group.title());
        title.getStyleClass().add("tag-heading");
        var box = new VBox(title);
        for (var entry : group.entries())
            box.getChildren()
                    .add(
                            switch (entry) {
                                case Entry.Command(var id) -> command(id);
                                case Entry.Fixed(var key, var words) -> fixed(key, words);
                            });
        return box;
    }

    private Node command(String id) {
        var keys = of(id);
        if (keys == null) return new Region();
        var row = new KeyRow(keys, id, keys.words(id), this::ask);
        rows.add(row);
        return row;
    }

    private static HBox fixed(String key, String words) {
        var row = new HBox(8, KeyRow.cell(new KeyHint(key)), new Label(words));
        row.getStyleClass().add("key-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public void hide() {
        setVisible(false);
        asking = null;
        wanted = null;
        before.giveBack();
        // The sheet of the window outlives what is open, whose commands its rows hold.
        rows.clear();
        place.getChildren().clear();
        forgotten = Map.of();
    }

    /// What a key does while the card is shown; the screen hands every [KeyEvent#KEY_PRESSED] on.
    public void pressed(KeyEvent e) {
        var escape = e.getCode() == KeyCode.ESCAPE;
        var row = asking;
        if (row != null && wanted == null) {
            if (escape) leave();
            else if (row.keys.ofWindow()) together(e);
            else if (Stroke.moves(e)) message.setText(Text.of("kit.keys.moves"));
            else if (e.isShortcutDown()) message.setText(Text.of("kit.keys.shortcut"));
            else Stroke.pressed(e).ifPresent(this::give);
            e.consume();
            return;
        }
        if (escape) {
            if (wanted != null) leave();
            else hide();
        }
        var owner = getScene().getFocusOwner();
        var ours =
                owner instanceof ButtonBase
                        || owner instanceof TextInputControl
                        || e.getCode() == KeyCode.TAB;
        if (escape || (!e.isShortcutDown() && !ours)) e.consume();
    }

    /// A command of the window acts everywhere, so that its key must be none with which one types.
    private void together(KeyEvent e) {
        var key = Stroke.together(e);
        if (key.isPresent()) give(key.get());
        else if (Stroke.complete(e)) message.setText(Text.of("kit.keys.together"));
    }

    /// The same for [KeyEvent#KEY_TYPED].
    public void typed(KeyEvent e) {
        var row = asking;
        if (row != null && wanted == null) {
            if (row.keys.ofWindow())
                Stroke.typed(e).ifPresent(_ -> message.setText(Text.of("kit.keys.together")));
            else Stroke.typed(e).ifPresent(this::give);
        } else if (e.getTarget() instanceof TextInputControl) return;
        else if (e.getCharacter().equals("?")) hide();
        e.consume();
    }

    private void ask(KeyRow row) {
        asking = row;
        wanted = null;
        forgotten = Map.of();
        show();
        message.setText(
                Text.of(
                        row.keys.ofWindow() ? "kit.keys.press.window" : "kit.keys.press",
                        row.words));
    }

    private void give(Stroke key) {
        var row = asking;
        if (row == null) return;
        switch (row.keys.give(row.command, key)) {
            case KeyMap.Answer.Given _ -> {
                leave();
                message.setText(Text.of("kit.keys.given", row.words, key.spoken()));
            }
            case KeyMap.Answer.Taken(var by) -> {
                wanted = key;
                show();
                message.setText(Text.of("kit.keys.taken", key.spoken(), by.words()));
                swap.requestFocus();
            }
            case KeyMap.Answer.Reserved(var why) -> message.setText(why);
        }
    }

    private void swap() {
        var row = asking;
        var key = wanted;
        if (row == null || key == null) return;
        row.keys.swap(row.command, key);
        leave();
        message.setText(Text.of("kit.keys.given", row.words, key.spoken()));
    }

    /// Everything stays as it is.
    private void leave() {
        var was = asking;
        asking = null;
        wanted = null;
        show();
        message.setText(Text.of("kit.keys.how"));
        if (was != null) was.requestFocus();
    }

    private void reset() {
        var taken = new LinkedHashMap<ScreenKeys, Map<String, String>>();
        for (var keys : all.get()) taken.put(keys, keys.reset());
        leave();
        forgotten = taken;
        show();
        message.setText(Text.of("kit.keys.reset"));
        if (!rows.isEmpty()) rows.getFirst().requestFocus();
    }

    private void restore() {
        forgotten.forEach(ScreenKeys::restore);
        forgotten = Map.of();
        leave();
        if (!rows.isEmpty()) rows.getFirst().requestFocus();
    }

    private void show() {
        rows.forEach(row -> row.show(row.equals(asking)));
        var conflict = wanted != null;
        swap.setVisible(conflict);
        keep.setVisible(conflict);
        back.setVisible(!conflict && !forgotten.isEmpty());
        delivered.setVisible(
                !conflict
                        && asking == null
                        && all.get().stream().anyMatch(k -> !k.map().get().given().isEmpty()));
    }
}
