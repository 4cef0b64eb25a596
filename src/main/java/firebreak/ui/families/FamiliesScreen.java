package firebreak.ui.families;

import firebreak.deeds.SimilarSearch;
import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// What comes again: families that are proposed and confirmed, left; one of them, right.
public final class FamiliesScreen extends Screen {
    private static final double LIST = 264;
    private static final double BAR = 240;

    private final FamiliesViewModel model;
    private final FamilyDecisions decide;
    private final Label subtitle = new Label();
    private final Label followUp = new Label();
    private final StackPane place = new StackPane();
    private final StackPane right = new StackPane();
    private final ListView<Case> list = new ListView<>();
    private final ToggleButton proposed = new ToggleButton();
    private final ToggleButton confirmed = new ToggleButton();
    private @Nullable Node columns;
    private @Nullable FamilyPane pane;
    private boolean setting;

    public FamiliesScreen(AssessmentFile file, Desk desk, SimilarSearch search) {
        super("families", Text.of("families.title"), "fth-repeat");
        this.model = new FamiliesViewModel(file, desk, search);
        this.decide = new FamilyDecisions(file, desk, model);
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        flush();
        model.hidden();
    }

    /// Saves what is typed and not saved yet.
    @Override
    public void flush() {
        if (pane != null) pane.keep();
    }

    @Override
    protected Parent build() {
        subtitle.setId("recurrence");
        pane = new FamilyPane(model, decide);
        columns = columns();
        var again =
                Page.button("lookAgain", "fth-refresh-cw", Text.of("families.again"), model::look);
        var page = Page.of(title(), subtitle, place, again);
        page.setId("families");
        page.getStyleClass().add("families");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        FamiliesScreen.class.getResource(
                                                "/firebreak/ui/families.css"))
                                .toExternalForm());
        page.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.loaded().subscribe(_ -> refresh());
        model.stand().subscribe(_ -> refresh());
        model.selected().subscribe(_ -> refresh());
        model.proposed().subscribe(_ -> refresh());
        model.shelf().subscribe(_ -> refresh());
        return page;
    }

    private Node columns() {
        list.setId("cases");
        list.setAccessibleText(Text.of("families.list"));
        list.setItems(model.cases());
        list.setCellFactory(_ -> new CaseCell(new Moments(model.zone())));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(c -> {
                    if (c != null && !setting) model.select(c);
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        var shelves = new ToggleGroup();
        shelf(proposed, Shelf.PROPOSED, shelves);
        shelf(confirmed, Shelf.CONFIRMED, shelves);
        var segments = new SegmentedButton(proposed, confirmed);
        segments.setToggleGroup(shelves);
        followUp.setId("followUp");
        followUp.getStyleClass().addAll("muted", "small");
        followUp.setWrapText(true);
        followUp.setMinHeight(Region.USE_PREF_SIZE);
        var left = new VBox(10, segments, list, followUp);
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        left.setMaxWidth(LIST);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(20, left, right);
    }

    private void shelf(ToggleButton button, Shelf shelf, ToggleGroup group) {
        button.setId("shelf-" + shelf.name().toLowerCase(java.util.Locale.ROOT));
        button.setToggleGroup(group);
        button.setPrefWidth(LIST / 2);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.shelf().set(shelf);
        });
    }

    private void typed(KeyEvent e) {
        if (e.isShortcutDown() || e.isControlDown() || e.isAltDown()) return;
        if (e.getTarget() instanceof TextInputControl field && field.isEditable()) return;
        var now = model.selected().get();
        if (now == null || pane == null) return;
        var acts =
                switch (now) {
                    case Case.Proposed _ -> onProposed(e.getCharacter(), pane);
                    case Case.Confirmed _ -> onConfirmed(e.getCharacter(), pane);
                };
        if (acts) e.consume();
    }

    private boolean onProposed(String key, FamilyPane shown) {
        switch (key) {
            case "c", "C" -> decide.confirm(shown.name());
            case "n", "N" -> decide.decline();
            case "l", "L" -> model.next();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean onConfirmed(String key, FamilyPane shown) {
        switch (key) {
            case "s", "S" -> decide.split();
            case "x", "X" -> decide.takeOut();
            case "m", "M" -> shown.openMerge();
            case "d", "D" -> decide.dissolve();
            case "o", "O" -> model.open();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void refresh() {
        var loaded = model.loaded().get();
        if (loaded == null) {
            only(place, loading());
            return;
        }
        if (loaded.incidents().isEmpty()) {
            subtitle.setText(Text.of("families.subtitle"));
            var go =
                    Page.button(
                            "importIncidents",
                            "fth-download",
                            Text.of("families.import"),
                            model::importIncidents);
            go.getStyleClass().add("accent");
            only(
                    place,
                    Page.empty(
                            icon(),
                            Text.of("families.noIncidents"),
                            Text.of("families.noIncidents.why"),
                            go));
            return;
        }
        subtitle.setText(RecurrenceWords.headline(loaded.recurrence()));
        var again = RecurrenceWords.followUp(loaded.recurrence());
        var left = model.leftOut() == 0 ? "" : Text.of("families.leftOut", model.leftOut());
        followUp.setText((again + " " + left).strip());
        followUp.setVisible(!followUp.getText().isEmpty());
        followUp.setManaged(followUp.isVisible());
        proposed.setText(Text.of("families.shelf.proposed", model.proposed().get()));
        confirmed.setText(
                Text.of("families.shelf.confirmed", loaded.recurrence().families().size()));
        proposed.setSelected(model.shelf().get() == Shelf.PROPOSED);
        confirmed.setSelected(model.shelf().get() == Shelf.CONFIRMED);
        only(place, Objects.requireNonNull(columns));
        setting = true;
        list.getSelectionModel().select(model.selected().get());
        setting = false;
        only(right, right());
    }

    private static void only(StackPane into, Node node) {
        if (into.getChildren().size() != 1 || into.getChildren().getFirst() != node)
            into.getChildren().setAll(node);
    }

    private Node right() {
        if (model.selected().get() != null) return Objects.requireNonNull(pane);
        if (model.shelf().get() == Shelf.CONFIRMED)
            return Page.empty(
                    icon(),
                    Text.of("families.noneConfirmed"),
                    Text.of("families.noneConfirmed.why"));
        return switch (model.stand().get()) {
            case LOOKING -> looking();
            case STOPPED ->
                    Page.empty(
                            "fth-pause-circle",
                            Text.of("families.stopped"),
                            Text.of("families.stopped.why"),
                            lookAgain());
            case DONE ->
                    Page.empty(
                            "fth-check-circle",
                            Text.of("families.noneProposed"),
                            Text.of("families.noneProposed.why"));
        };
    }

    private Button lookAgain() {
        return Page.button("startLooking", Text.of("families.again"), model::look);
    }

    private Node looking() {
        var bar = new ProgressBar();
        bar.setPrefWidth(BAR);
        bar.setAccessibleText(Text.of("families.looking"));
        bar.progressProperty().bind(model.progress());
        var box =
                new VBox(
                        12,
                        new Label(Text.of("families.looking")),
                        bar,
                        Page.button("stopLooking", Text.of("families.stop"), model::stop));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Node loading() {
        var turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        turning.setAccessibleText(Text.of("families.loading"));
        return turning;
    }
}
