package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import java.util.function.Consumer;

/// A command with its key, to be chosen.
final class KeyRow extends Button {
    private static final double ALONE = 48;
    private static final double TOGETHER = 92;

    final ScreenKeys keys;
    final String command;
    final String words;
    private final KeyHint hint = new KeyHint("");

    KeyRow(ScreenKeys keys, String command, String words, Consumer<KeyRow> choose) {
        super(words);
        this.keys = keys;
        this.command = command;
        this.words = words;
        setId("key-" + command.replace('.', '-'));
        getStyleClass().addAll("flat", "key-row");
        setMnemonicParsing(false);
        setGraphic(cell(hint, keys.ofWindow() ? TOGETHER : ALONE));
        setGraphicTextGap(8);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> choose.accept(this));
    }

    void show(boolean asked) {
        var map = keys.map().get();
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

    /// Keys are of different widths; what they do stands in line.
    static HBox cell(KeyHint hint) {
        return cell(hint, ALONE);
    }

    private static HBox cell(KeyHint hint, double width) {
        var cell = new HBox(hint);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(width);
        return cell;
    }
}
