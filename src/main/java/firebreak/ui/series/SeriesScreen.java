package firebreak.ui.series;

import atlantafx.base.theme.Styles;

import firebreak.domain.Digits;
import firebreak.domain.Text;
import firebreak.domain.assessment.Measure;
import firebreak.domain.assessment.Series;
import firebreak.intake.DateOrder;
import firebreak.intake.Intake;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is counted or measured by week: which series there are, how far they reach, and where they
/// have gaps.
public final class SeriesScreen extends Screen {
    private final SeriesViewModel model;
    private final StackPane place = new StackPane();
    private final VBox above = new VBox(12);
    private final VBox below = new VBox(8);

    public SeriesScreen(AssessmentFile file, Intake intake, Desk desk) {
        super("series", Text.of("series.title"), "fth-activity");
        model = new SeriesViewModel(file, intake, desk);
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
        var empty =
                Page.empty(
                        "fth-activity",
                        Text.of("series.empty.title"),
                        Text.of("series.empty.why"),
                        importButton("importFirstSeries"));
        model.series()
                .subscribe(
                        () -> place.getChildren().setAll(model.series().isEmpty() ? empty : table));
        place.getChildren().setAll(empty);
        VBox.setVgrow(place, Priority.ALWAYS);
        model.asked().subscribe(this::ask);
        model.done().subscribe(this::tell);
        var content = new VBox(12, above, place, below);
        var page =
                Page.of(
                        title(),
                        new Label(Text.of("series.subtitle")),
                        content,
                        importButton("importSeries"));
        page.setId("seriesPage");
        page.setOnDragOver(this::dragged);
        page.setOnDragDropped(this::dropped);
        return page;
    }

    private Node importButton(String id) {
        var button = Page.button(id, "fth-download", Text.of("series.import"), model::chooseFiles);
        button.disableProperty().bind(model.busy());
        return button;
    }

    private TableView<Series> table() {
        var table = new TableView<>(model.series());
        table.setId("seriesTable");
        table.setAccessibleText(Text.of("series.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(
                        List.of(
                                column(
                                        "series.column.measure",
                                        180,
                                        false,
                                        s -> Measure.label(s.measure())),
                                column(
                                        "series.column.service",
                                        200,
                                        false,
                                        s ->
                                                s.service().isEmpty()
                                                        ? Text.of("series.everything")
                                                        : s.service()),
                                column(
                                        "series.column.weeks",
                                        80,
                                        true,
                                        s -> Text.of("series.number", s.weeks().size())),
                                column(
                                        "series.column.days",
                                        80,
                                        true,
                                        s -> Text.of("series.number", s.byDay())),
                                column(
                                        "series.column.first",
                                        110,
                                        false,
                                        s -> s.first().monday().toString()),
                                column(
                                        "series.column.last",
                                        110,
                                        false,
                                        s -> s.last().monday().toString()),
                                column("series.column.value", 120, true, SeriesScreen::value),
                                column("series.column.gaps", 240, false, SeriesScreen::gaps)));
        return table;
    }

    private static TableColumn<Series, String> column(
            String name, int width, boolean number, Function<Series, String> words) {
        var column = new TableColumn<Series, String>(Text.of(name));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.apply(row.getValue())));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    {
                        setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
                    }

                    @Override
                    protected void updateItem(@Nullable String item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty || item == null ? null : item);
                    }
                });
        return column;
    }

    private static String value(Series series) {
        var number = Digits.of(series.last().amount());
        return (number + " " + series.last().unit()).strip();
    }

    private static String gaps(Series series) {
        var gaps = series.gaps();
        if (gaps.isEmpty()) return Text.of("series.gaps.none");
        return Text.of(
                gaps.size() == 1 ? "series.gaps.one" : "series.gaps",
                gaps.size(),
                gaps.getFirst().toString());
    }

    private void ask(SeriesViewModel.@Nullable Asked asked) {
        if (asked == null) {
            above.getChildren().clear();
            return;
        }
        var words = new Label(asked.sentence(), new FontIcon("fth-help-circle"));
        words.setGraphicTextGap(8);
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(8, words);
        row.setAlignment(Pos.CENTER_LEFT);
        if (asked.measure()) row.getChildren().add(measures());
        else
            row.getChildren()
                    .addAll(
                            Page.button(
                                    "dayFirst",
                                    Text.of("series.order.day"),
                                    () -> model.answerOrder(DateOrder.DAY_FIRST)),
                            Page.button(
                                    "monthFirst",
                                    Text.of("series.order.month"),
                                    () -> model.answerOrder(DateOrder.MONTH_FIRST)));
        row.getChildren().add(Page.button("leaveSeries", Text.of("series.leave"), model::giveUp));
        var card = Page.card(row);
        card.setMinHeight(Region.USE_PREF_SIZE);
        above.getChildren().setAll(card);
    }

    /// The known measures, and whatever a person types.
    private Node measures() {
        var box = new ComboBox<String>();
        box.setId("seriesMeasure");
        box.setEditable(true);
        box.setPromptText(Text.of("series.measure.prompt"));
        box.setAccessibleText(Text.of("series.measure.prompt"));
        box.getItems().setAll(Stream.of(Measure.values()).map(m -> Measure.label(m.id())).toList());
        var take =
                Page.button(
                        "takeMeasure",
                        Text.of("series.measure.take"),
                        () -> {
                            var word = box.getEditor().getText();
                            model.answerMeasure(word == null ? "" : word);
                        });
        take.getStyleClass().add(Styles.ACCENT);
        var row = new HBox(8, box, take);
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private void tell(SeriesViewModel.@Nullable Done done) {
        if (done == null) {
            below.getChildren().clear();
            return;
        }
        var sentence = new Label(done.sentence());
        sentence.setId("seriesDone");
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        below.getChildren().setAll(sentence);
        if (done.problems().isEmpty()) return;
        var list = new ListView<String>();
        list.setId("seriesProblems");
        list.setAccessibleText(Text.of("series.problems", done.problems().size()));
        list.getItems().setAll(done.problems().stream().map(SeriesViewModel::sentence).toList());
        list.setPrefHeight(132);
        list.setMinHeight(72);
        var heading = new Label(Text.of("series.problems", done.problems().size()));
        heading.getStyleClass().add("section-title");
        below.getChildren().addAll(heading, list);
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles() && !model.busy().get())
            event.acceptTransferModes(TransferMode.COPY);
        event.consume();
    }

    private void dropped(DragEvent event) {
        var files = event.getDragboard().getFiles();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        model.look(files.stream().map(File::toPath).toList());
    }
}
