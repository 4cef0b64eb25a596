package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.domain.report.Section;
import firebreak.ui.kit.FieldOffers;
import firebreak.ui.kit.Page;

import javafx.animation.PauseTransition;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The consultant's words of one section as they are typed. They are saved when a person pauses or
/// leaves them.
final class SectionEditor extends VBox {
    private static final Duration PAUSE = Duration.seconds(2);
    private static final int LONGEST = 200_000;
    private static final int MOST_ITEMS = 30;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s|]*");

    private final PlanViewModel model;
    private final Consumer<String> typed;
    private final Label name = new Label();
    private final Label stand = new Label();
    private final TextArea area = new TextArea();
    private final FieldOffers offers = new FieldOffers(area);
    private final Label unknown = new Label();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Map<EditAct, Button> buttons = new EnumMap<>(EditAct.class);
    private @Nullable Section of;

    /// @param typed told of every change of the words
    /// @param home where Escape leads
    SectionEditor(PlanViewModel model, Consumer<String> typed, Runnable home) {
        super(8);
        this.model = model;
        this.typed = typed;
        getStyleClass().add("section-editor");
        name.getStyleClass().add("section-title");
        name.setId("editedSection");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        stand.setId("wordsStand");
        stand.setMinWidth(Region.USE_PREF_SIZE);
        stand.getStyleClass().addAll("muted", "small");
        area.setId("sectionWords");
        area.setWrapText(true);
        area.setPromptText(Text.of("deliverables.words.prompt"));
        area.setTextFormatter(new TextFormatter<>(SectionEditor::fitting));
        VBox.setVgrow(area, Priority.ALWAYS);
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, home));
        area.textProperty().subscribe((_, _) -> changed());
        area.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) model.keep();
                });
        pause.setOnFinished(_ -> model.keep());
        unknown.setId("unknownFields");
        unknown.getStyleClass().addAll("warned", "small");
        unknown.setWrapText(true);
        unknown.setMinHeight(Region.USE_PREF_SIZE);
        unknown.managedProperty().bind(unknown.visibleProperty());
        unknown.setVisible(false);
        getChildren().addAll(new HBox(8, name, stand), bar(), area, offers, unknown);
        model.selected().subscribe(_ -> show());
        model.plan().subscribe(_ -> show());
        model.known()
                .subscribe(known -> {
                    offers.figures(known == null ? List.of() : Inserts.figures(known));
                    missing();
                });
        model.unsaved().subscribe(_ -> said());
    }

    /// What is pasted beyond the limit doesn't come.
    private static TextFormatter.Change fitting(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - LONGEST;
        var text = change.getText();
        if (over > 0 && !text.isEmpty())
            change.setText(text.substring(0, Math.max(0, text.length() - over)));
        return change;
    }

    private FlowPane bar() {
        var bar = new FlowPane(2, 4);
        bar.getStyleClass().add("edit-bar");
        for (var act : EditAct.values()) {
            var named = act.ordinal() >= EditAct.FIGURE.ordinal();
            var button =
                    Page.button(
                            act.id(),
                            named || act.icon().isEmpty()
                                    ? Text.of("deliverables.short." + act.id())
                                    : "",
                            () -> act(act));
            if (!act.icon().isEmpty()) button.setGraphic(new FontIcon(act.icon()));
            var tip = Text.of("deliverables.withKey", act.words(), act.key());
            button.setTooltip(new Tooltip(tip));
            button.setAccessibleText(tip);
            button.getStyleClass().addAll("flat", "small");
            // The selection would be lost with the focus.
            button.setFocusTraversable(false);
            buttons.put(act, button);
            bar.getChildren().add(button);
        }
        return bar;
    }

    /// Shows the words of the chosen section; what is being typed there stays.
    private void show() {
        var section = model.selected().get();
        var other = section != of;
        if (other) {
            model.keep();
            pause.stop();
            of = section;
            name.setText(PlanViewModel.name(section));
            area.setAccessibleText(Text.of("deliverables.words", PlanViewModel.name(section)));
        }
        var words = model.words(section);
        if (other || !area.getText().equals(words)) {
            int caret = area.getCaretPosition();
            area.setText(words);
            area.positionCaret(other ? 0 : Math.min(caret, words.length()));
        }
        area.setDisable(model.plan().get() == null);
        said();
    }

    /// Gives a person the keys.
    void write() {
        area.requestFocus();
        area.end();
    }

    /// Saves what is typed.
    void keep() {
        pause.stop();
        model.keep();
    }

    private void changed() {
        if (of != null) {
            model.type(of, area.getText());
            if (model.unsaved().get()) pause.playFromStart();
        }
        missing();
        said();
        typed.accept(area.getText());
    }

    private void missing() {
        var known = model.known().get();
        var told =
                known == null
                        ? List.<String>of()
                        : ProseSheet.unknown(area.getText(), known.figures());
        unknown.setText(Text.of("deliverables.unknown", String.join(", ", told)));
        unknown.setVisible(!told.isEmpty());
    }

    private void said() {
        var words = area.getText();
        stand.setText(
                model.unsaved().get()
                        ? Text.of("deliverables.words.unsaved")
                        : words.isBlank()
                                ? Text.of("deliverables.words.none")
                                : Text.of("deliverables.words.saved", count(words)));
    }

    private static int count(String words) {
        return (int) WORD.matcher(words).results().count();
    }

    private void pressed(KeyEvent e, Runnable home) {
        if (offers.pressed(e)) return;
        var act = EditAct.of(e);
        if (act.isPresent()) {
            act(act.get());
            e.consume();
            return;
        }
        var plain = !e.isShortcutDown() && !e.isAltDown();
        if (e.getCode() == KeyCode.ESCAPE) {
            keep();
            home.run();
        } else if (e.getCode() == KeyCode.ENTER && plain && !e.isShiftDown()) {
            var item = edit().newItem();
            if (item.isEmpty()) return;
            apply(item.get());
        } else if (e.getCode() == KeyCode.TAB && plain) {
            // A tab means something else in Markdown; outside of lists it leads on.
            var moved = edit().indented(!e.isShiftDown());
            if (moved.isPresent()) apply(moved.get());
            else return;
        } else return;
        e.consume();
    }

    private void act(EditAct act) {
        area.requestFocus();
        switch (act) {
            case HEADING -> apply(edit().heading(1));
            case SUBHEADING -> apply(edit().heading(2));
            case BOLD -> apply(edit().bold());
            case ITALIC -> apply(edit().italic());
            case BULLETS -> apply(edit().bullets());
            case NUMBERS -> apply(edit().numbers());
            case TABLE -> apply(edit().block(Text.of("deliverables.insert.table")));
            case FIGURE -> apply(edit().inserted("{"));
            case LINK ->
                    menu(
                            act,
                            Inserts.links(model.lines().get()),
                            (edit, i) -> edit.link(i.name(), i.words()));
            case FINDING -> {
                var known = model.known().get();
                menu(
                        act,
                        known == null ? List.of() : Inserts.findings(known),
                        (edit, i) -> edit.block(i.words()));
            }
            case GAP -> {
                var known = model.known().get();
                menu(
                        act,
                        known == null ? List.of() : Inserts.gaps(known),
                        (edit, i) -> edit.block("- " + i.words()));
            }
        }
    }

    private void menu(
            EditAct act,
            List<Inserts.Insert> all,
            BiFunction<MarkdownEdit, Inserts.Insert, MarkdownEdit> into) {
        var menu = new ContextMenu();
        for (var insert : all.stream().limit(MOST_ITEMS).toList()) {
            var item = new MenuItem(insert.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> apply(into.apply(edit(), insert)));
            menu.getItems().add(item);
        }
        if (all.isEmpty()) {
            var none =
                    new MenuItem(
                            Text.of(
                                    model.known().get() == null
                                            ? "deliverables.insert.reading"
                                            : "deliverables.insert.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
        menu.setId(act.id() + "-menu");
        menu.show(Objects.requireNonNull(buttons.get(act)), Side.BOTTOM, 0, 0);
    }

    private MarkdownEdit edit() {
        return new MarkdownEdit(
                area.getText(), area.getSelection().getStart(), area.getSelection().getEnd());
    }

    /// Replaces only what differs, so that undo in the field takes back one step and the view stays
    /// where it is.
    private void apply(MarkdownEdit made) {
        var before = area.getText();
        var after = made.text();
        int same = 0;
        int most = Math.min(before.length(), after.length());
        while (same < most && before.charAt(same) == after.charAt(same)) same++;
        int tail = 0;
        while (tail < most - same
                && before.charAt(before.length() - 1 - tail)
                        == after.charAt(after.length() - 1 - tail)) tail++;
        area.replaceText(
                same, before.length() - tail, after.substring(same, after.length() - tail));
        area.selectRange(
                Math.min(made.anchor(), area.getLength()),
                Math.min(made.caret(), area.getLength()));
    }
}
