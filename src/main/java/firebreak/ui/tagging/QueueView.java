package firebreak.ui.tagging;

import firebreak.analysis.TaggingPace;
import firebreak.domain.Text;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.ui.kit.Hint;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.ScreenKeys;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// The column of incidents to go through.
final class QueueView extends VBox {
    private static final double ROW = 50;

    private final TaggingViewModel model;
    private final QueueViewModel queue;
    private final BulkViewModel bulk;
    private final TextField search;
    private final ListView<TaggedIncident> list = new ListView<>();
    private boolean syncing;
    private @Nullable TaggedIncident chosen;

    QueueView(
            TaggingViewModel model,
            BulkViewModel bulk,
            SavedFiltersViewModel saved,
            ScreenKeys keys) {
        this.model = model;
        this.bulk = bulk;
        this.queue = model.queue();
        getStyleClass().add("queue");
        setMinWidth(280);
        setPrefWidth(280);
        setMaxWidth(280);
        setSpacing(8);
        VBox.setVgrow(list, Priority.ALWAYS);
        var box = new SearchBox(queue);
        search = box.field();
        search.setOnKeyPressed(this::leaveSearch);
        getChildren()
                .addAll(
                        progress(),
                        box,
                        new FilterBar(queue, saved),
                        orderRow(),
                        list(),
                        together(keys));
        model.bench().subscribe(_ -> sync());
        queue.edition().subscribe(_ -> sync());
    }

    BulkViewModel bulk() {
        return bulk;
    }

    /// Asks what to say of all that is selected, or of all that the list has.
    void tagTogether() {
        model.flush();
        bulk.begin(queue.rows(), list.getSelectionModel().getSelectedItems());
    }

    private Button together(ScreenKeys keys) {
        var button = Page.button("tagTogether", "", this::tagTogether);
        button.setGraphic(new KeyHint(keys, BenchCommand.TOGETHER.id()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("flat", "bench-action");
        Runnable settle =
                () -> {
                    int selected = list.getSelectionModel().getSelectedIndices().size();
                    button.setText(
                            selected > 1
                                    ? Text.of("tagging.bulk.selected.open", selected)
                                    : Text.of("tagging.bulk.all.open", queue.rows().size()));
                    button.setVisible(queue.rows().size() > 1 && !model.seat().get().blind());
                    button.setManaged(button.isVisible());
                };
        queue.edition().subscribe(settle);
        list.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> settle.run());
        settle.run();
        return button;
    }

    /// Where the keyboard is when no field has it.
    void focusList() {
        list.requestFocus();
    }

    private VBox progress() {
        var title = new Label(Text.of("tagging.title"));
        title.getStyleClass().add("page-title");
        var words = new Label();
        words.setId("progress");
        words.getStyleClass().addAll("muted", "small");
        var bar = new ProgressBar(0);
        bar.setId("progressBar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        queue.stand()
                .subscribe(s -> {
                    words.setText(
                            Text.of("tagging.progress", s.done(), s.incidents(), s.discarded()));
                    bar.setProgress(s.share());
                    bar.setAccessibleText(words.getText());
                });
        return new VBox(4, title, new SeatBar(model), words, bar, pace());
    }

    /// Nothing until there is something to say.
    private Label pace() {
        var pace = new Label();
        pace.setId("pace");
        pace.getStyleClass().addAll("muted", "small");
        queue.stand()
                .subscribe(s -> {
                    var known = queue.pace().at(s.todo());
                    pace.setVisible(known.isPresent());
                    pace.setManaged(known.isPresent());
                    known.ifPresent(p -> {
                        pace.setText(Pace.words(p, s.todo()));
                        Hint.put(
                                pace,
                                Text.of(
                                        "tagging.pace.how",
                                        p.timed(),
                                        TaggingPace.PAUSE.toMinutes()));
                    });
                });
        return pace;
    }

    private void leaveSearch(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            if (search.getText().isEmpty()) list.requestFocus();
            search.clear();
        } else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.DOWN) {
            if (list.getSelectionModel().isEmpty() && !queue.rows().isEmpty())
                model.select(queue.rows().getFirst().incidentId());
            list.requestFocus();
        } else return;
        e.consume();
    }

    private HBox orderRow() {
        var box = orderBox();
        HBox.setHgrow(box, Priority.ALWAYS);
        var again =
                Page.iconButton(
                        "rankAgain",
                        "fth-refresh-cw",
                        Text.of("tagging.informative.again"),
                        queue::rankAgain);
        again.getStyleClass().add("rank-again");
        again.disableProperty().bind(queue.informative().running());
        again.visibleProperty().bind(queue.order().map(o -> o == QueueOrder.INFORMATIVE));
        again.managedProperty().bind(again.visibleProperty());
        var row = new HBox(4, box, again);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ComboBox<QueueOrder> orderBox() {
        var box = new ComboBox<QueueOrder>();
        box.setId("order");
        box.getItems().setAll(QueueOrder.values());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(QueueOrder order) {
                        return order == null ? "" : Text.of(order);
                    }

                    @Override
                    public QueueOrder fromString(String text) {
                        throw new UnsupportedOperationException();
                    }
                });
        box.setAccessibleText(Text.of("tagging.order.accessible"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("small-field");
        box.valueProperty().bindBidirectional(queue.order());
        return box;
    }

    private ListView<TaggedIncident> list() {
        list.setId("queue");
        list.setAccessibleText(Text.of("tagging.queue.accessible"));
        list.setItems(queue.rows());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new QueueCell(model.zone(), queue.hits()));
        var nothing = new Label();
        nothing.textProperty()
                .bind(
                        queue.search()
                                .map(s ->
                                        s.isBlank()
                                                ? Text.of("tagging.nothing.title")
                                                : Text.of("tagging.nothing.short")));
        nothing.getStyleClass().add("muted");
        var clear =
                Page.button(
                        "clearSearch",
                        Text.of("tagging.clearSearch"),
                        () -> queue.search().set(""));
        clear.visibleProperty().bind(queue.search().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        var place = new VBox(12, nothing, clear);
        place.setAlignment(Pos.CENTER);
        list.setPlaceholder(place);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((was, is) -> {
                    if (syncing || queue.changing() || is == null) return;
                    chosen = is;
                    Platform.runLater(this::open);
                });
        return list;
    }

    /// Opens what was chosen in the list, if it is not open yet. A selection can't be changed while
    /// it tells of a change, and opening an incident can take a row out of the list.
    void open() {
        var row = chosen;
        chosen = null;
        if (row != null) model.select(row.incidentId());
    }

    /// Marks the row of the incident on the bench, and scrolls only where it can't be seen.
    private void sync() {
        if (syncing || queue.changing()) return;
        syncing = true;
        try {
            var bench = model.bench().get();
            var place = bench == null ? -1 : queue.place(bench.row().incidentId());
            var selection = list.getSelectionModel();
            if (place < 0) selection.clearSelection();
            else if (selection.getSelectedIndex() != place) {
                selection.clearAndSelect(place);
                list.getFocusModel().focus(place);
                reveal(place);
            }
        } finally {
            syncing = false;
        }
    }

    private void reveal(int place) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return;
        var first = flow.getFirstVisibleCell();
        var last = flow.getLastVisibleCell();
        if (first == null || last == null) return;
        if (place <= first.getIndex()) list.scrollTo(place);
        else if (place >= last.getIndex())
            list.scrollTo(Math.max(0, place - (last.getIndex() - first.getIndex()) + 2));
    }
}
