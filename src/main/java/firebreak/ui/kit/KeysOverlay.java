package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final ScreenKeys keys;
    private final Supplier<List<List<Group>>> columns;
    private final HBox place = new HBox(32);
    private final List<KeyRow> rows = new ArrayList<>();
    private final Label message = new Label();
    private final Button swap = Page.button("swapKeys", Text.of("kit.keys.swap"), this::swap);
    private final Button keep = Page.button("keepKeys", Text.of("kit.keys.keep"), this::leave);
    private final Button delivered =
            Page.button("deliveredKeys", Text.of("kit.keys.delivered"), this::reset);
    private final Button back = Page.button("restoreKeys", Text.of("kit.keys.back"), this::restore);
    private @Nullable String asking;
    private @Nullable Stroke wanted;
    private @Nullable Node before;
    private Map<String, String> forgotten = Map.of();

    /// @param columns what stands on the card, read anew each time that it is shown
    public KeysOverlay(ScreenKeys keys, String title, Supplier<List<List<Group>>> columns) {
        this.keys = keys;
        this.columns = columns;
        setId("keysOverlay");
        getStyleClass().add("keys-scrim");
        setAccessibleText(title);
        var heading = new Label(title);
        heading.getStyleClass().add("section-title");
        var close = Page.iconButton("closeKeys", "fth-x", Text.of("kit.keys.close"), this::hide);
        var top = new HBox(8, heading, space(), close);
        top.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(10, top, place, bottom());
        card.getStyleClass().add("keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(e -> {
            if (e.getTarget() == this) hide();
        });
        keys.map().subscribe(_ -> show());
        hide();
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
        before = getScene() == null ? null : getScene().getFocusOwner();
        rows.clear();
        place.getChildren().clear();
        for (var column : columns.get()) {
            var groups = new VBox(10);
            column.forEach(group -> groups.getChildren().add(group(group)));
            place.getChildren().add(groups);
        }
        forgotten = Map.of();
        setVisible(true);
        leave();
        if (!rows.isEmpty()) rows.getFirst().requestFocus();
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

    private KeyRow command(String id) {
        var words = keys.map().get().command(id).map(KeyCommand::words).orElse(id);
        var row = new KeyRow(id, words, () -> ask(id));
        rows.add(row);
        return row;
    }

    private static HBox fixed(String key, String words) {
        var row = new HBox(8, cell(new KeyHint(key)), new Label(words));
        row.getStyleClass().add("key-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Keys are of different widths; what they do stands in line.
    private static HBox cell(KeyHint hint) {
        var cell = new HBox(hint);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(48);
        return cell;
    }

    public void hide() {
        setVisible(false);
        asking = null;
        wanted = null;
        if (before != null) before.requestFocus();
        before = null;
    }

    /// What a key does while the card is shown; the screen hands every [KeyEvent#KEY_PRESSED] on.
    public void pressed(KeyEvent e) {
        var escape = e.getCode() == KeyCode.ESCAPE;
        if (asking != null && wanted == null) {
            if (escape) leave();
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
        var ours = owner instanceof ButtonBase || e.getCode() == KeyCode.TAB;
        if (escape || (!e.isShortcutDown() && !ours)) e.consume();
    }

    /// The same for [KeyEvent#KEY_TYPED].
    public void typed(KeyEvent e) {
        if (asking != null && wanted == null) Stroke.typed(e).ifPresent(this::give);
        else if (e.getCharacter().equals("?")) hide();
        e.consume();
    }

    private void ask(String id) {
        asking = id;
        wanted = null;
        forgotten = Map.of();
        show();
        message.setText(Text.of("kit.keys.press", words(id)));
    }

    private String words(String id) {
        return keys.map().get().command(id).map(KeyCommand::words).orElse(id);
    }

    private void give(Stroke key) {
        var id = asking;
        if (id == null) return;
        switch (keys.give(id, key)) {
            case KeyMap.Answer.Given _ -> {
                leave();
                message.setText(Text.of("kit.keys.given", words(id), key.spoken()));
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
        var id = asking;
        var key = wanted;
        if (id == null || key == null) return;
        keys.swap(id, key);
        leave();
        message.setText(Text.of("kit.keys.given", words(id), key.spoken()));
    }

    /// Everything stays as it is.
    private void leave() {
        var was = asking;
        asking = null;
        wanted = null;
        show();
        message.setText(Text.of("kit.keys.how"));
        rows.stream().filter(r -> r.command.equals(was)).findFirst().ifPresent(Node::requestFocus);
    }

    private void reset() {
        forgotten = keys.reset();
        leave();
        message.setText(Text.of("kit.keys.reset"));
        if (!rows.isEmpty()) rows.getFirst().requestFocus();
    }

    private void restore() {
        keys.restore(forgotten);
        forgotten = Map.of();
        leave();
        if (!rows.isEmpty()) rows.getFirst().requestFocus();
    }

    private void show() {
        var map = keys.map().get();
        rows.forEach(row -> row.show(map, row.command.equals(asking)));
        var conflict = wanted != null;
        swap.setVisible(conflict);
        keep.setVisible(conflict);
        back.setVisible(!conflict && !forgotten.isEmpty());
        delivered.setVisible(!conflict && asking == null && !map.given().isEmpty());
    }

    /// A command with its key, to be chosen.
    private static final class KeyRow extends Button {
        private final String command;
        private final String words;
        private final KeyHint hint = new KeyHint("");

        KeyRow(String command, String words, Runnable choose) {
            super(words);
            this.command = command;
            this.words = words;
            setId("key-" + command.replace('.', '-'));
            getStyleClass().addAll("flat", "key-row");
            setGraphic(cell(hint));
            setGraphicTextGap(8);
            setAlignment(Pos.CENTER_LEFT);
            setMinWidth(USE_PREF_SIZE);
            setMaxWidth(Double.MAX_VALUE);
            setOnAction(_ -> choose.run());
        }

        void show(KeyMap map, boolean asked) {
            hint.show(asked ? "…" : map.key(command).isEmpty() ? "–" : map.shown(command));
            hint.getStyleClass().removeAll("changed-key", "asked-key");
            if (asked) hint.getStyleClass().add("asked-key");
            else if (map.changed(command)) hint.getStyleClass().add("changed-key");
            setAccessibleText(
                    Text.of(
                            "kit.keys.row",
                            words,
                            map.key(command).map(Stroke::spoken).orElse(Text.of("kit.keys.none"))));
        }
    }
}
