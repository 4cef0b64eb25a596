package firebreak.ui.kit;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.ui.kit.ChartExports.Format;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a person can take from a chart: by a button, by the context menu, by keys.
final class ChartMenu {
    private static final KeyCombination COPY_PICTURE =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_DATA =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final ContextMenu menu = new ContextMenu();
    private final Supplier<Optional<ChartSpec>> chart;
    private final ChartExports exports;

    /// @param chart what is shown, where it can be taken
    ChartMenu(ChartExports exports, Supplier<Optional<ChartSpec>> chart) {
        this.exports = exports;
        this.chart = chart;
        menu.setId("chartMenu");
        menu.getItems()
                .addAll(
                        item("chartCopyPicture", "chart.menu.picture", exports::copyPicture),
                        item("chartCopyData", "chart.menu.data", exports::copyData),
                        new SeparatorMenuItem(),
                        item("chartSavePng", "chart.menu.png", c -> exports.save(c, Format.PNG)),
                        item("chartSaveSvg", "chart.menu.svg", c -> exports.save(c, Format.SVG)),
                        item("chartSaveCsv", "chart.menu.csv", c -> exports.save(c, Format.CSV)));
        menu.getItems().get(0).setAccelerator(COPY_PICTURE);
        menu.getItems().get(1).setAccelerator(COPY_DATA);
    }

    private MenuItem item(String id, String words, Consumer<ChartSpec> action) {
        var item = new MenuItem(Text.of(words));
        item.setId(id);
        item.setOnAction(_ -> chart.get().ifPresent(action));
        return item;
    }

    ContextMenu items() {
        return menu;
    }

    void show(Node owner, double x, double y) {
        if (chart.get().isPresent()) menu.show(owner, x, y);
    }

    void hide() {
        menu.hide();
    }

    /// Does what a key is for.
    void press(KeyEvent e) {
        if (COPY_PICTURE.match(e)) chart.get().ifPresent(exports::copyPicture);
        else if (COPY_DATA.match(e)) chart.get().ifPresent(exports::copyData);
        else return;
        e.consume();
    }
}
