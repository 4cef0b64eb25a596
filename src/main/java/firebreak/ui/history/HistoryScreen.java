package firebreak.ui.history;

import firebreak.domain.Text;
import firebreak.domain.assessment.JournalLine;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/// The audit trail: every edit, undo and redo, who made it and when.
public final class HistoryScreen extends Screen {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final int ROW = 32;

    private final HistoryViewModel model;
    private final ZoneId zone;

    public HistoryScreen(AssessmentFile file, Desk desk) {
        super("history", Text.of("history.title"), "fth-clock");
        this.model = new HistoryViewModel(file, desk);
        this.zone = ZoneId.systemDefault();
    }

    @Override
    public boolean step() {
        return false;
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
    protected Parent build() {
        var table = table();
        var content = new VBox(12, filter(), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        var page = Page.of(title(), new Label(Text.of("history.subtitle")), content);
        page.setId("historyPage");
        return page;
    }

    private Node filter() {
        var field = new TextField();
        field.setId("historyFilter");
        field.setPromptText(Text.of("history.filter"));
        field.setAccessibleText(Text.of("history.filter"));
        field.textProperty().bindBidirectional(model.filter());
        field.setPrefWidth(320);
        var count = new Label();
        count.getStyleClass().addAll("muted", "small");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Text.of("history.count", model.lines().size()),
                                model.lines()));
        var row = new HBox(12, field, count);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TableView<JournalLine> table() {
        var table = new TableView<>(model.lines());
        table.setId("history");
        table.setAccessibleText(title());
        table.getStyleClass().addAll("dense", "striped");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(new Label(Text.of("history.none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(table, Text.of("history.revision"), 80, l -> String.valueOf(l.revision()));
        column(table, Text.of("history.when"), 176, l -> SECONDS.format(l.at().atZone(zone)));
        column(table, Text.of("history.who"), 130, l -> l.actor());
        column(table, Text.of("history.kind"), 130, HistoryScreen::kind);
        column(table, Text.of("history.what"), 440, l -> l.label());
        return table;
    }

    private static String kind(JournalLine line) {
        return Text.of("history.kind." + line.kind().name().toLowerCase(Locale.ROOT));
    }

    private static void column(
            TableView<JournalLine> table,
            String name,
            int width,
            Function<JournalLine, String> words) {
        var column = new TableColumn<JournalLine, String>(name);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        table.getColumns().add(column);
    }
}
