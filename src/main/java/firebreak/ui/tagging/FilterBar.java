package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;

import java.util.EnumMap;
import java.util.Map;

/// The filters of the queue with how many incidents each takes: the usual ones as buttons, the
/// others in a menu, where only those stand that have something to do.
final class FilterBar extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final QueueViewModel queue;
    private final SavedFiltersViewModel saved;
    private final Map<QueueFilter, ToggleButton> buttons = new EnumMap<>(QueueFilter.class);
    private final Map<QueueFilter, Label> counts = new EnumMap<>(QueueFilter.class);
    private final MenuButton others = new MenuButton();
    private final Label otherCount = new Label();
    private final Label otherName = new Label();

    FilterBar(QueueViewModel queue, SavedFiltersViewModel saved) {
        super(6);
        this.queue = queue;
        this.saved = saved;
        getChildren().addAll(new HBox(4, usual(), others()), naming());
        queue.filter().subscribe(this::sync);
        queue.counts().subscribe(this::sync);
        queue.totals().subscribe(this::sync);
    }

    private SegmentedButton usual() {
        for (var filter : QueueFilter.USUAL) {
            var count = new Label("0");
            var button = new ToggleButton();
            button.setGraphic(words(count, new Label(Text.of(filter))));
            button.setId("filter-" + QueueCell.style(filter));
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(_ -> {
                queue.filter().set(filter);
                button.setSelected(true);
            });
            counts.put(filter, count);
            buttons.put(filter, button);
        }
        var row = new SegmentedButton();
        row.setToggleGroup(null);
        row.getButtons().setAll(buttons.values());
        row.setId("filters");
        row.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(row, Priority.ALWAYS);
        row.getStyleClass().add("filters");
        return row;
    }

    private MenuButton others() {
        others.setId("otherFilters");
        others.setGraphic(words(otherCount, otherName));
        others.getStyleClass().add("other-filters");
        others.setOnShowing(_ -> fill());
        fill();
        return others;
    }

    private static VBox words(Label count, Label name) {
        count.getStyleClass().add("filter-count");
        name.getStyleClass().add("filter-name");
        var words = new VBox(count, name);
        words.setAlignment(Pos.CENTER);
        return words;
    }

    /// The menu as it is now.
    private void fill() {
        others.getItems().clear();
        for (var filter : QueueFilter.OTHERS) {
            if (total(filter) == 0 && queue.filter().get() != filter) continue;
            var item =
                    new RadioMenuItem(
                            Text.of("tagging.filter.item", Text.of(filter), found(filter)));
            item.setId("filter-" + QueueCell.style(filter));
            item.setSelected(queue.filter().get() == filter);
            item.setOnAction(_ -> queue.filter().set(filter));
            others.getItems().add(item);
        }
        var own = others.getItems();
        if (!own.isEmpty()) own.add(new SeparatorMenuItem());
        for (var filter : saved.all()) {
            var item = new RadioMenuItem(filter.name());
            item.setMnemonicParsing(false);
            item.setSelected(saved.shows(filter));
            item.setOnAction(_ -> saved.use(filter));
            own.add(item);
        }
        var keep = new MenuItem(Text.of("tagging.filter.keep"));
        keep.setId("keepFilter");
        keep.setOnAction(_ -> saved.naming().set(true));
        own.add(keep);
        if (!saved.all().isEmpty()) own.add(forget());
    }

    private Menu forget() {
        var forget = new Menu(Text.of("tagging.filter.forget"));
        forget.setId("forgetFilter");
        for (var filter : saved.all()) {
            var item = new MenuItem(filter.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> saved.forget(filter));
            forget.getItems().add(item);
        }
        return forget;
    }

    /// Where a name is given to what the queue shows.
    private HBox naming() {
        var name = new TextField();
        name.setId("filterName");
        name.setPromptText(Text.of("tagging.filter.name"));
        name.setAccessibleText(Text.of("tagging.filter.name"));
        name.getStyleClass().add("small-field");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) saved.keep(name.getText());
            else if (e.getCode() == KeyCode.ESCAPE) saved.naming().set(false);
            else return;
            e.consume();
        });
        var keep =
                Page.button(
                        "saveFilter",
                        Text.of("tagging.filter.save"),
                        () -> saved.keep(name.getText()));
        keep.getStyleClass().add("small-button");
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        var row = new HBox(4, name, keep);
        row.setId("filterNaming");
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(saved.naming());
        row.managedProperty().bind(saved.naming());
        saved.naming()
                .subscribe(asked -> {
                    name.clear();
                    if (asked) name.requestFocus();
                });
        return row;
    }

    private int total(QueueFilter filter) {
        return queue.totals().get().getOrDefault(filter, 0);
    }

    private int found(QueueFilter filter) {
        return queue.counts().get().getOrDefault(filter, 0);
    }

    private void sync() {
        var chosen = queue.filter().get();
        buttons.forEach((filter, button) -> {
            int n = found(filter);
            button.setSelected(filter == chosen);
            if (counts.get(filter) instanceof Label count)
                count.setText(Text.of("tagging.count", n));
            button.setAccessibleText(Text.of("tagging.filter.accessible", Text.of(filter), n));
        });
        var other = !QueueFilter.USUAL.contains(chosen);
        others.pseudoClassStateChanged(CHOSEN, other);
        otherCount.setText(other ? Text.of("tagging.count", found(chosen)) : "\u22ef");
        otherName.setText(other ? Text.of(chosen) : Text.of("tagging.filter.more"));
        others.setAccessibleText(
                other
                        ? Text.of("tagging.filter.accessible", Text.of(chosen), found(chosen))
                        : Text.of("tagging.filter.more.accessible"));
        if (others.getItems().isEmpty()) fill();
    }
}
