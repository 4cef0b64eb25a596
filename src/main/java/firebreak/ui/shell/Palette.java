package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.FocusBefore;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.shell.PaletteViewModel.Line;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field over the window that finds everything: commands, screens, and what the assessment holds.
/// The keyboard stays in the field; the arrows choose, Enter opens, Esc leaves everything as it
/// was.
final class Palette extends StackPane {
    private static final int PAGE = 8;
    private static final double WIDTH = 680;

    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<Line> list = new ListView<>();
    private final ToggleButton contents = new ToggleButton(Text.of("palette.contents"));
    private final FocusBefore before = new FocusBefore();

    Palette(PaletteViewModel model) {
        this.model = model;
        setId("palette");
        getStyleClass().add("palette-scrim");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        field.setId("paletteField");
        field.setAccessibleText(Text.of("palette.field"));
        HBox.setHgrow(field, Priority.ALWAYS);
        contents.setId("paletteContents");
        contents.setFocusTraversable(false);
        contents.setMinWidth(USE_PREF_SIZE);
        contents.getStyleClass().addAll("flat", "small");
        contents.setOnAction(_ -> {
            model.contents().set(contents.isSelected());
            field.requestFocus();
        });
        model.contents().subscribe(this::scope);
        field.textProperty().bindBidirectional(model.typed());
        list.setId("paletteList");
        list.setItems(model.lines());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText(Text.of("palette.list"));
        list.setPlaceholder(new Label(Text.of("palette.nothing")));
        VBox.setVgrow(list, Priority.ALWAYS);
        var search = new HBox(8, new FontIcon("fth-search"), field, contents);
        search.setAlignment(Pos.CENTER_LEFT);
        search.getStyleClass().add("palette-search");
        var foot = new Label(Text.of("palette.foot"));
        foot.getStyleClass().addAll("muted", "small", "palette-foot");
        var card = new VBox(search, list, foot);
        card.getStyleClass().add("palette-card");
        card.setMaxSize(WIDTH, 460);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(e -> {
            if (e.getTarget() == this) leave();
        });
        model.lines().addListener((javafx.collections.ListChangeListener<Line>) _ -> first());
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        model.open().subscribe(this::open);
    }

    private void scope(boolean only) {
        contents.setSelected(only);
        field.setPromptText(Text.of(only ? "palette.prompt.contents" : "palette.prompt"));
    }

    private void open(boolean now) {
        if (now == isVisible()) return;
        if (now) {
            setVisible(true);
            before.note(getScene());
            field.requestFocus();
            return;
        }
        setVisible(false);
        before.giveBack();
    }

    private void leave() {
        model.close();
    }

    /// A screen reader hears what Enter would open.
    private void tell(@Nullable Line line) {
        field.setAccessibleHelp(
                switch (line) {
                    case null -> Text.of("palette.nothing");
                    case Line.Heading(var words) -> words;
                    case Line.Item(var f) ->
                            f.detail().isEmpty() ? f.title() : f.title() + ", " + f.detail();
                    case Line.All(var words, _) -> words;
                });
    }

    private void first() {
        list.getSelectionModel().clearSelection();
        move(0, 1);
        list.scrollTo(0);
    }

    private void pressed(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (e.getCode()) {
            case ESCAPE -> leave();
            case ENTER -> choose();
            case DOWN -> move(at + 1, 1);
            case UP -> move(at - 1, -1);
            case PAGE_DOWN -> move(Math.min(at + PAGE, list.getItems().size() - 1), 1);
            case PAGE_UP -> move(Math.max(at - PAGE, 0), -1);
            case TAB -> model.contents().set(!model.contents().get());
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// To the next that can be chosen, in one direction.
    private void move(int to, int by) {
        var items = list.getItems();
        for (int i = to; i >= 0 && i < items.size(); i += by) {
            if (items.get(i) instanceof Line.Heading) continue;
            list.getSelectionModel().select(i);
            int above = i > 0 && items.get(i - 1) instanceof Line.Heading ? i - 1 : i;
            reveal(above, i);
            return;
        }
        // Above the first stand only headings.
        if (by < 0 && to >= 0) move(to, 1);
    }

    private void reveal(int from, int to) {
        int high = (int) (list.getHeight() / Cell.HIGH);
        int top = shownFrom();
        if (from < top) list.scrollTo(from);
        else if (to >= top + high - 1) list.scrollTo(Math.max(0, to - high + 2));
    }

    private int shownFrom() {
        return list.lookupAll(".list-cell").stream()
                .filter(Cell.class::isInstance)
                .map(Cell.class::cast)
                .filter(c -> !c.isEmpty() && c.isVisible() && c.getLayoutY() >= 0)
                .mapToInt(ListCell::getIndex)
                .min()
                .orElse(0);
    }

    private void choose() {
        var line = list.getSelectionModel().getSelectedItem();
        if (line != null) model.choose(line);
    }

    /// A heading, or something found with its key at the right.
    private final class Cell extends ListCell<Line> {
        private static final double HIGH = 34;

        /// Of a title so long the end is left out; what is said beside it shrinks before.
        private static final int LONG = 72;

        private static final double TITLE = 520;

        private final Label title = new Label();
        private final Label detail = new Label();
        private final KeyHint key = new KeyHint("");
        private final FontIcon icon = new FontIcon("fth-zap");
        private final HBox row;

        Cell() {
            title.setMinWidth(0);
            detail.setMinWidth(0);
            detail.getStyleClass().addAll("muted", "small");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(10, icon, title, detail, space, key);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefHeight(HIGH);
            setPrefWidth(0);
            setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY && getItem() != null)
                    model.choose(getItem());
            });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean none) {
            super.updateItem(line, none);
            getStyleClass().remove("palette-heading");
            setText(null);
            setGraphic(null);
            setMouseTransparent(line == null || line instanceof Line.Heading);
            setAccessibleText("");
            switch (line) {
                case null -> {}
                case Line.Heading(var words) -> {
                    setText(words);
                    getStyleClass().add("palette-heading");
                }
                case Line.Item(var f) -> {
                    icon.setIconLiteral(f.kind().icon());
                    title.setText(f.title());
                    boolean longer = f.title().length() > LONG;
                    title.setMinWidth(longer ? 0 : USE_PREF_SIZE);
                    title.setMaxWidth(longer ? TITLE : USE_PREF_SIZE);
                    detail.setText(f.detail());
                    key.show(f.key());
                    setAccessibleText(f.title() + " " + f.detail() + " " + f.key());
                    setGraphic(row);
                }
                case Line.All(var words, _) -> {
                    icon.setIconLiteral("fth-arrow-right");
                    title.setText(words);
                    title.setMinWidth(USE_PREF_SIZE);
                    detail.setText("");
                    key.show("");
                    setAccessibleText(words);
                    setGraphic(row);
                }
            }
        }
    }
}
