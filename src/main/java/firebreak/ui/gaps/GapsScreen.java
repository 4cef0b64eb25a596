package firebreak.ui.gaps;

import firebreak.domain.Text;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
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

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Gaps: proposed, worded and ranked, left; one of them, right.
public final class GapsScreen extends Screen {
    private static final double SIDE = 336;

    private final GapsViewModel model;
    private final GapDecisions decide;
    private final ActionsReturn returning;
    private final ActionsPane actions;
    private final Desk desk;
    private final Commands<GapAct> commands;
    private final KeysOverlay card;
    private final Label subtitle = new Label();
    private final Label how = new Label(Text.of("gaps.how"));
    private final StackPane place = new StackPane();
    private final StackPane listed = new StackPane();
    private final ListView<GapCase> list = new ListView<>();
    private final Map<Shelf, ToggleButton> shelves = new EnumMap<>(Shelf.class);
    private final Map<Missing, ToggleButton> filters = new EnumMap<>(Missing.class);
    private final HBox filterRow = new HBox(8);
    private final StackPane right = new StackPane();
    private final Strongest strongest;
    private boolean fresh;
    private @Nullable GapTable table;
    private @Nullable GapPane pane;
    private @Nullable Node columns;
    private boolean setting;

    /// @param chosen the keys that a person gave to commands; see [firebreak.ui.kit.ScreenKeys]
    public GapsScreen(AssessmentFile file, Desk desk, ObjectProperty<Map<String, String>> chosen) {
        super("gaps", Text.of("gaps.title"), "fth-flag");
        this.desk = desk;
        this.commands = GapAct.commands(chosen);
        commands.acts(this::can, this::act);
        this.card =
                new KeysOverlay(
                        commands.keys(), Text.of("gaps.keys.title"), () -> GapAct.groups(commands));
        this.model = new GapsViewModel(file, desk);
        this.strongest = new Strongest(model, commands);
        this.decide = new GapDecisions(file, desk, model);
        this.returning = new ActionsReturn(file, desk);
        this.actions = new ActionsPane(returning);
    }

    static String sheet() {
        return Objects.requireNonNull(GapsScreen.class.getResource("/firebreak/ui/gaps.css"))
                .toExternalForm();
    }

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(commands.keys());
    }

    @Override
    public void shown() {
        fresh = true;
        model.shown();
        greet();
    }

    /// Gives what is there the keys, once it is there.
    private void greet() {
        if (!fresh || model.findings().get() == null) return;
        fresh = false;
        focusList();
    }

    @Override
    public void hidden() {
        if (pane != null) pane.keep();
        model.hidden();
    }

    @Override
    public Optional<Runnable> place() {
        return model.place();
    }

    /// Saves what is typed and not saved yet.
    @Override
    public void flush() {
        if (pane != null) pane.keep();
    }

    /// Lets go of the client's texts; what is typed is saved before.
    @Override
    public void putAway() {
        flush();
        if (pane != null) pane.putAway();
        returning.cancel();
        model.putAway();
    }

    /// Shows a gap as soon as it is read.
    public void open(UUID gap) {
        if (pane != null) pane.keep();
        model.open(gap);
    }

    @Override
    protected Parent build() {
        subtitle.setId("gapsStand");
        table = new GapTable(model);
        pane = new GapPane(model, decide, desk.notices(), commands, this::focusList);
        columns = columns(table, pane);
        var add = commands.button("addGap", GapAct.ADD, Text.of("gaps.add"), this::add);
        var toMissing =
                Page.iconButton(
                        "toMissing",
                        "fth-list",
                        Text.of("missing.link"),
                        () -> desk.navigator().go("missing"));
        add.disableProperty().bind(returning.step().isNotNull());
        var back =
                commands.button(
                        "readBack", GapAct.READ_BACK, Text.of("actions.read"), returning::choose);
        var page = Page.of(title(), subtitle, place, toMissing, back, add, Commands.help(card));
        page.setId("gaps");
        page.getStyleClass().add("gaps");
        page.getStylesheets().add(sheet());
        var root = FirstShown.layers(page, card);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        // A list takes keys for itself, so they are asked for before.
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.findings()
                .subscribe(_ -> {
                    refresh();
                    greet();
                });
        model.selected().subscribe(_ -> refresh());
        model.shelf().subscribe((_, _) -> refresh());
        model.missing().subscribe((_, _) -> refresh());
        model.all().subscribe((_, _) -> refresh());
        returning
                .step()
                .subscribe((before, now) -> {
                    refresh();
                    if (before != null && now == null) focusList();
                });
        return root;
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
        var left = new VBox(10, top, listed, strongest, how);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(SIDE);
        right.setPrefWidth(SIDE);
        right.setMaxWidth(SIDE);
        right.getChildren().setAll(Page.scrolled(shown));
        right.visibleProperty().bind(shown.visibleProperty());
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

    private void pressed(KeyEvent e) {
        if (card.isVisible()) {
            card.pressed(e);
            return;
        }
        if (!Commands.free(e) || e.getTarget() instanceof ButtonBase) return;
        if (Stroke.pressed(e).map(this::act).orElse(false)) e.consume();
    }

    private void typed(KeyEvent e) {
        if (card.isVisible()) card.typed(e);
        else if (Commands.free(e) && Stroke.typed(e).map(this::act).orElse(false)) e.consume();
    }

    private boolean act(Stroke key) {
        if (key.equals(Commands.CARD)) {
            card.toggle();
            return true;
        }
        var shown = pane;
        if (shown == null || model.findings().get() == null || returning.step().get() != null)
            return false;
        return severity(key.word(), shown)
                || commands.keys().at(key).map(commands.keys()::act).orElse(false);
    }

    private boolean can(GapAct act) {
        if (pane == null || model.findings().get() == null || returning.step().get() != null)
            return false;
        var selected = model.selected().get();
        var proposed = selected instanceof GapCase.Proposed;
        return switch (act) {
            case ADD, READ_BACK, MISSING -> true;
            case ACCEPT, NEXT, ALL -> proposed;
            case BRING_BACK -> selected != null && !proposed;
            case DECLINE, POINT, INCIDENTS, RENAME -> selected != null;
        };
    }

    private void act(GapAct act) {
        var shown = pane;
        if (shown == null) return;
        switch (act) {
            case ADD -> add();
            case READ_BACK -> returning.choose();
            case MISSING -> desk.navigator().go("missing");
            case ACCEPT -> shown.accept();
            case NEXT -> model.next();
            case ALL -> model.showAllOrStrongest();
            case BRING_BACK -> decide.bringBack();
            case DECLINE -> shown.decline();
            case POINT -> model.openPoint();
            case INCIDENTS -> shown.openIncidents();
            case RENAME -> shown.nameIt();
        }
    }

    private static boolean severity(String key, GapPane shown) {
        if (!key.matches("[1-4]") || !shown.isVisible()) return false;
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
        if (returning.step().get() != null) {
            only(place, actions);
            return;
        }
        only(place, Objects.requireNonNull(columns));
        words();
        var shelf = model.shelf().get();
        filterRow.setVisible(shelf == Shelf.GAPS);
        how.setVisible(shelf == Shelf.GAPS && !model.cases().isEmpty());
        how.setManaged(how.isVisible());
        strongest.refresh();
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
