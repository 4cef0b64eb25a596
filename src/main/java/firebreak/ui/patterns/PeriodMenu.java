package firebreak.ui.patterns;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.BiConsumer;

/// The period: all of it, the last months up to the newest incident, or days of one's own.
final class PeriodMenu extends MenuButton {
    private static final List<Integer> MONTHS = List.of(3, 6, 12);

    private final BiConsumer<@Nullable LocalDate, @Nullable LocalDate> choose;
    private final DatePicker from;
    private final DatePicker to;
    private final Label wrong = new Label();
    private @Nullable LocalDate newest;

    PeriodMenu(String id, BiConsumer<@Nullable LocalDate, @Nullable LocalDate> choose) {
        super(Text.of("slice.menu.period"));
        this.choose = choose;
        setId(id);
        from = day(id + "From", Text.of("slice.menu.first"));
        to = day(id + "To", Text.of("slice.menu.last"));
        wrong.setId(id + "Wrong");
        wrong.getStyleClass().add("slice-wrong");
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        var own = new GridPane(8, 8);
        own.addRow(0, new Label(Text.of("slice.menu.first")), from);
        own.addRow(1, new Label(Text.of("slice.menu.last")), to);
        var apply = Page.button(id + "Apply", Text.of("slice.menu.apply"), this::apply);
        apply.setDefaultButton(false);
        var box = new VBox(8, own, wrong, apply);
        box.getStyleClass().add("slice-days");
        var item = new CustomMenuItem(box, false);
        getItems().add(quick(Text.of("slice.menu.always"), -1));
        for (int months : MONTHS)
            getItems().add(quick(Text.of("slice.menu.months", months), months));
        getItems().addAll(new SeparatorMenuItem(), item);
    }

    private MenuItem quick(String name, int months) {
        var item = new MenuItem(name);
        item.setOnAction(_ -> {
            var until = newest;
            if (months < 0 || until == null) choose.accept(null, null);
            else choose.accept(until.minusMonths(months).plusDays(1), null);
        });
        return item;
    }

    /// @param until the last day of the history; null where no incident has a day
    void show(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable LocalDate until) {
        newest = until;
        setText(SliceBar.shortPeriod(first, last));
        setDisable(until == null && first == null && last == null);
        if (isShowing()) return;
        from.setValue(first);
        to.setValue(last);
        wrong.setVisible(false);
    }

    private void apply() {
        var first = from.getValue();
        var last = to.getValue();
        var bad = unread(from) != null ? from : unread(to) != null ? to : null;
        if (bad != null) {
            say(Text.of("slice.menu.noDay", bad.getEditor().getText().strip()));
            return;
        }
        if (first != null && last != null && last.isBefore(first)) {
            say(Text.of("slice.menu.reversed"));
            return;
        }
        hide();
        choose.accept(first, last);
    }

    /// What is typed and is no day; null where all is well. A day typed but not confirmed with
    /// Enter is taken.
    private static @Nullable String unread(DatePicker picker) {
        var text = picker.getEditor().getText();
        if (text == null || text.isBlank()) {
            picker.setValue(null);
            return null;
        }
        try {
            picker.setValue(LocalDate.parse(text.strip()));
            return null;
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private void say(String words) {
        wrong.setText(words);
        wrong.setVisible(true);
    }

    private static DatePicker day(String id, String words) {
        var picker = new DatePicker();
        picker.setId(id);
        picker.getEditor().setId(id + "Text");
        picker.setAccessibleText(words);
        picker.getEditor().setAccessibleText(words);
        picker.setPromptText(Text.of("slice.menu.prompt"));
        picker.setPrefWidth(160);
        picker.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LocalDate day) {
                        return day == null ? "" : day.toString();
                    }

                    @Override
                    public @Nullable LocalDate fromString(@Nullable String text) {
                        if (text == null || text.isBlank()) return null;
                        try {
                            return LocalDate.parse(text.strip());
                        } catch (DateTimeParseException e) {
                            // The field keeps its words, and applying says what is wrong.
                            return picker.getValue();
                        }
                    }
                });
        return picker;
    }
}
