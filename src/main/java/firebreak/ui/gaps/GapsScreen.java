package firebreak.ui.gaps;

import firebreak.domain.Text;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Gaps: proposed, worded and ranked, left; one of them, right.
public final class GapsScreen extends Screen {
    private static final double SIDE = 336;

    private final GapsViewModel model;
    private final GapDecisions decide;
    private final Desk desk;
    private final Label subtitle = new Label();
    private final Label how = new Label(Text.of("gaps.how"));
    private final StackPane place = new StackPane();
    private final StackPane listed = new StackPane();
    private final ListView<GapCase> list = new ListView<>();
    private final Map<Shelf, ToggleButton> shelves = new EnumMap<>(Shelf.class);
    private final Map<Missing, ToggleButton> filters = new EnumMap<>(Missing.class);
    private final HBox filterRow = new HBox(8);
    private final StackPane right = new StackPane();
    private @Nullable GapTable table;
    private @Nullable GapPane pane;
    private @Nullable Node columns;
    private boolean setting;

    public GapsScreen(AssessmentFile file, Desk desk) {
        super("gaps", Text.of("gaps.title"), "fth-flag");
        this.desk = desk;
        this.model = new GapsViewModel(file, desk);
        this.decide = new GapDecisions(file, desk, model);
    }

    static String sheet() {
        return Objects.requireNonNull(GapsScreen.class.getResource("/firebreak/ui/gaps.css"))
                .toExternalForm();
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        if (pane != null) pane.keep();
        model.hidden();
    }

    @Override
    protected Parent build() {
        subtitle.setId("gapsStand");
        table = new GapTable(model);
        pane = new GapPane(model, decide, desk.notices(), this::focusList);
        columns = columns(table, pane);
        var add = KeyButton.of("addGap", "G", Text.of("gaps.add"), this::add);
        var page = Page.of(title(), subtitle, place, add);
        page.setId("gaps");
        page.getStyleClass().add("gaps");
        page.getStylesheets().add(sheet());
        page.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        // A list takes F2 for itself, so it is asked before.
        page.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.F2 || pane == null) return;
                    pane.nameIt();
                    e.consume();
                });
        model.findings().subscribe(_ -> refresh());
        model.selected().subscribe(_ -> refresh());
        model.shelf().subscribe((_, _) -> refresh());
        model.missing().subscribe((_, _) -> refresh());
        return page;
    }

    private Node columns(GapTable gaps, GapPane shown) {
        list.setId("proposals");
        list.setAccessibleText(Text.of("gaps.list"));
        list.setItems(model.cases());
        list.setCellFactory(_ -> new ProposalCell(model));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(c -> {
                    if (c != null && !setting) model.select(c);
                });
        var group = new ToggleGroup();
        var segments = new SegmentedButton();
        for (var shelf : Shelf.values()) {
            var button = new ToggleButton();
            button.setId("shelf-" + shelf.name().toLowerCase(Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.shelf().set(shelf);
            });
            shelves.put(shelf, button);
            segments.getButtons().add(button);
        }
        segments.setToggleGroup(group);
        for (var missing : Missing.values()) {
            var button = new ToggleButton();
            button.setId("missing-" + missing.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("small", "filter-chip");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> model.filter(missing, button.isSelected()));
            filters.put(missing, button);
            filterRow.getChildren().add(button);
        }
        filterRow.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(filterRow, Priority.ALWAYS);
        var top = new HBox(16, segments, filterRow);
        top.setAlignment(Pos.CENTER_LEFT);
        how.getStyleClass().addAll("muted", "small");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        listed.setMinHeight(0);
        VBox.setVgrow(listed, Priority.ALWAYS);
        var left = new VBox(10, top, listed, how);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(SIDE);
        right.setPrefWidth(SIDE);
        right.setMaxWidth(SIDE);
        right.getChildren().setAll(shown);
        listed.getChildren().setAll(gaps.node());
        return new HBox(16, left, right);
    }

    private void focusList() {
        if (model.shelf().get() == Shelf.GAPS && table != null) table.node().requestFocus();
        else list.requestFocus();
    }

    private void add() {
        decide.add();
        if (pane != null) pane.nameIt();
    }

    private void typed(KeyEvent e) {
        if (!KeyButton.free(e) || pane == null || model.findings().get() == null) return;
        if (e.getCharacter().equalsIgnoreCase("g")) add();
        else {
            var acts =
                    switch (model.selected().get()) {
                        case null -> false;
                        case GapCase.Proposed _ -> onProposed(e.getCharacter(), pane);
                        case GapCase.Kept _ -> onKept(e.getCharacter(), pane);
                    };
            if (!acts) return;
        }
        e.consume();
    }

    private boolean onProposed(String key, GapPane shown) {
        switch (key) {
            case "a", "A" -> shown.accept();
            case "n", "N" -> shown.decline();
            case "l", "L" -> model.next();
            case "o", "O" -> model.openPoint();
            case "i", "I" -> shown.openIncidents();
            default -> {
                return severity(key, shown);
            }
        }
        return true;
    }

    private boolean onKept(String key, GapPane shown) {
        switch (key) {
            case "b", "B" -> decide.bringBack();
            case "n", "N" -> shown.decline();
            case "o", "O" -> model.openPoint();
            case "i", "I" -> shown.openIncidents();
            default -> {
                return severity(key, shown);
            }
        }
        return true;
    }

    private static boolean severity(String key, GapPane shown) {
        if (!key.matches("[1-4]")) return false;
        shown.severity(GapSeverity.values()[Integer.parseInt(key) - 1]);
        return true;
    }

    private void refresh() {
        var now = model.findings().get();
        if (now == null) {
            subtitle.setText(Text.of("gaps.subtitle"));
            var turning = new ProgressIndicator();
            turning.setMaxSize(32, 32);
            turning.setAccessibleText(Text.of("gaps.loading"));
            only(place, turning);
            return;
        }
        int stand = now.ranking().size();
        subtitle.setText(
                stand == 0 && model.count(Shelf.PROPOSED) == 0
                        ? Text.of("gaps.subtitle")
                        : Text.of(
                                "gaps.subtitle.stand",
                                stand,
                                model.lacking().getOrDefault(Missing.OWNER, 0),
                                model.count(Shelf.PROPOSED)));
        only(place, Objects.requireNonNull(columns));
        words();
        var shelf = model.shelf().get();
        filterRow.setVisible(shelf == Shelf.GAPS);
        how.setVisible(shelf == Shelf.GAPS && !model.cases().isEmpty());
        how.setManaged(how.isVisible());
        only(listed, shelfNode(shelf));
        setting = true;
        list.getSelectionModel().select(model.selected().get());
        setting = false;
    }

    private Node shelfNode(Shelf shelf) {
        if (shelf == Shelf.GAPS && model.count(shelf) > 0)
            return Objects.requireNonNull(table).node();
        if (!model.cases().isEmpty()) return list;
        return switch (shelf) {
            case PROPOSED -> {
                var open =
                        Page.button(
                                "openCheckpoints",
                                Text.of("gaps.toCheckpoints"),
                                model::openCheckpoints);
                yield Page.empty(
                        "fth-check-circle",
                        Text.of("gaps.noneProposed"),
                        Text.of("gaps.noneProposed.why"),
                        open);
            }
            case GAPS -> Page.empty(icon(), Text.of("gaps.none"), Text.of("gaps.none.why"));
            case DECLINED ->
                    Page.empty(
                            "fth-archive",
                            Text.of("gaps.noneDeclined"),
                            Text.of("gaps.noneDeclined.why"));
        };
    }

    private void words() {
        shelves.forEach((shelf, button) -> {
            button.setText(
                    switch (shelf) {
                        case PROPOSED -> Text.of("gaps.shelf.proposed", model.count(shelf));
                        case GAPS -> Text.of("gaps.shelf.gaps", model.count(shelf));
                        case DECLINED -> Text.of("gaps.shelf.declined", model.count(shelf));
                    });
            button.setSelected(model.shelf().get() == shelf);
        });
        var lacking = model.lacking();
        filters.forEach((missing, button) -> {
            int count = lacking.getOrDefault(missing, 0);
            button.setText(
                    switch (missing) {
                        case OWNER -> Text.of("gaps.without.owner", count);
                        case SEVERITY -> Text.of("gaps.without.severity", count);
                        case INCIDENTS -> Text.of("gaps.without.incidents", count);
                    });
            button.setSelected(model.missing().get().contains(missing));
        });
    }

    private static void only(StackPane into, Node node) {
        if (into.getChildren().size() != 1 || into.getChildren().getFirst() != node)
            into.getChildren().setAll(node);
    }
}
