package firebreak.ui.history;

import firebreak.domain.Text;
import firebreak.domain.assessment.AuditLine;
import firebreak.domain.assessment.JournalLine.Kind;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Kept;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The audit trail: every edit, undo and redo, who made it and when, and what it did.
public final class HistoryScreen extends Screen {
    private static final int ROW = 32;
    private static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final HistoryViewModel model;
    private final TrailExport export;
    private final HistoryWords words;
    private List<Kept> kept = List.of();

    public HistoryScreen(AssessmentFile file, Desk desk) {
        super("history", Text.of("history.title"), "fth-clock");
        this.model = new HistoryViewModel(file, desk, InstantSource.system());
        this.export = new TrailExport(file, desk);
        this.words = new HistoryWords(file.info().zone());
    }

    @Override
    public boolean step() {
        return false;
    }

    @Override
    public boolean tellsJudgements() {
        return true;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public List<Kept> kept() {
        return kept;
    }

    @Override
    protected Parent build() {
        var table = table();
        var detail = new EditDetail(words);
        model.detail().subscribe(detail::show);
        VBox.setVgrow(table, Priority.ALWAYS);
        var split = new SplitPane(new VBox(8, table, foot()), detail);
        kept = List.of(Kept.columns("lines", table), Kept.dividers("detail", split));
        split.setDividerPositions(0.58);
        split.getStyleClass().add("history-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        var find = field();
        var page =
                Page.of(
                        title(),
                        new Label(Text.of("history.subtitle")),
                        new VBox(12, filters(find), split),
                        export.running().progress(Text.of("history.exporting")),
                        exportButton());
        page.setId("historyPage");
        page.getStyleClass().add("history");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        HistoryScreen.class.getResource(
                                                "/firebreak/ui/history.css"))
                                .toExternalForm());
        page.setOnKeyPressed(e -> {
            if (!FIND.match(e)) return;
            find.requestFocus();
            find.selectAll();
            e.consume();
        });
        return page;
    }

    private TextField field() {
        var field = new TextField();
        field.setId("historyFilter");
        field.setPromptText(Text.of("history.filter"));
        field.setAccessibleText(Text.of("history.filter"));
        field.textProperty().bindBidirectional(model.words());
        field.setPrefWidth(280);
        return field;
    }

    private Node filters(TextField find) {
        var who = new ComboBox<String>();
        who.setId("historyWho");
        who.setAccessibleText(Text.of("history.who"));
        who.setConverter(words(a -> a.isEmpty() ? Text.of("history.everybody") : a));
        model.actors()
                .subscribe(() -> {
                    var chosen = model.actor().get();
                    who.getItems()
                            .setAll(Stream.concat(Stream.of(""), model.actors().stream()).toList());
                    who.setValue(chosen);
                });
        who.setValue("");
        who.valueProperty()
                .subscribe(a -> {
                    if (a != null) model.actor().set(a);
                });
        model.actor().subscribe(who::setValue);
        var kinds = new java.util.ArrayList<Optional<Kind>>(List.of(Optional.empty()));
        Arrays.stream(Kind.values()).map(Optional::of).forEach(kinds::add);
        var kind =
                choice(
                        "historyKind",
                        Text.of("history.kind"),
                        kinds,
                        k ->
                                k.map(one ->
                                                Text.of(
                                                        "history.kind."
                                                                + one.name()
                                                                        .toLowerCase(Locale.ROOT)
                                                                + "s"))
                                        .orElse(Text.of("history.kind.all")));
        kind.valueProperty().bindBidirectional(model.kind());
        var period =
                choice(
                        "historyPeriod",
                        Text.of("history.period"),
                        List.of(Period.values()),
                        Text::of);
        period.valueProperty().bindBidirectional(model.period());
        var row = new HBox(8, find, who, kind, period);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static <T> ComboBox<T> choice(
            String id, String name, List<T> choices, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setConverter(words(words));
        box.getItems().setAll(choices);
        return box;
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private Node exportButton() {
        var button = new MenuButton(Text.of("history.export"), new FontIcon("fth-download"));
        button.setId("exportTrail");
        button.setMinWidth(Region.USE_PREF_SIZE);
        for (var format : TrailExport.Format.values()) {
            var item = new MenuItem(Text.of(format));
            item.setId("export" + format.name());
            item.setOnAction(e -> export.write(format));
            button.getItems().add(item);
        }
        button.disableProperty().bind(export.running().busy());
        return button;
    }

    private Node foot() {
        var count = new Label();
        count.setId("historyCount");
        count.getStyleClass().addAll("muted", "small");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> count(model.lines().size(), model.total().get()),
                                model.lines(),
                                model.total()));
        var more =
                Page.button(
                        "olderLines", Text.of("history.older", HistoryViewModel.PART), model::more);
        more.getStyleClass().addAll("flat", "small");
        more.visibleProperty().bind(Bindings.size(model.lines()).lessThan(model.total()));
        more.managedProperty().bind(more.visibleProperty());
        var row = new HBox(12, count, more);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String count(int here, int all) {
        return here < all ? Text.of("history.countOf", here, all) : Text.of("history.count", all);
    }

    private TableView<AuditLine> table() {
        var table = new TableView<>(model.lines());
        table.setId("history");
        table.setAccessibleText(title());
        table.getStyleClass().addAll("dense", "striped");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(
                Page.empty(
                        "fth-search",
                        Text.of("history.none"),
                        Text.of("history.none.why"),
                        Page.button(
                                "clearHistoryFilter",
                                Text.of("history.clear"),
                                model::clearFilter)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ ->
                new TableRow<>() {
                    @Override
                    protected void updateItem(@Nullable AuditLine line, boolean empty) {
                        super.updateItem(line, empty);
                        pseudoClassStateChanged(
                                UNDONE, line != null && line.state() != AuditLine.State.STANDS);
                    }
                });
        column(table, Text.of("history.revision"), 84, l -> String.valueOf(l.line().revision()));
        column(table, Text.of("history.when"), 154, l -> words.minutes(l.line().at()));
        column(table, Text.of("history.who"), 80, l -> l.line().actor());
        column(table, Text.of("history.kind"), 72, HistoryWords::kind);
        column(table, Text.of("history.what"), 182, l -> l.line().label());
        follow(table);
        return table;
    }

    /// The line that is looked at stays when the lines are read again.
    private void follow(TableView<AuditLine> table) {
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                    if (line != null) model.selected().set(line);
                });
        model.selected()
                .subscribe(line -> {
                    if (line != null && line != table.getSelectionModel().getSelectedItem())
                        table.getSelectionModel().select(line);
                });
    }

    private static void column(
            TableView<AuditLine> table, String name, int width, Function<AuditLine, String> words) {
        var column = new TableColumn<AuditLine, String>(name);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        table.getColumns().add(column);
    }
}
