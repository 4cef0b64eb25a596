package firebreak.ui.gaps;

import firebreak.analysis.ThinSlices;
import firebreak.domain.Text;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Kept;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Real features, followed through the checkpoints: the grid left, the feature right.
public final class TracesScreen extends Screen {
    private static final double SIDE = 304;

    private final TracesViewModel model;
    private final Desk desk;
    private final Commands<TraceAct> commands;
    private final KeysOverlay card;
    private final Label subtitle = new Label();
    private final Label legend = new Label();
    private final StackPane place = new StackPane();
    private final ToggleButton slipped = new ToggleButton(Text.of("traces.slippedOnly"));
    private final Button add;
    private boolean fresh;
    private @Nullable TraceGrid grid;
    private @Nullable FeaturePane pane;
    private @Nullable Node columns;

    /// @param chosen the keys that a person gave to commands; see [firebreak.ui.kit.ScreenKeys]
    public TracesScreen(
            AssessmentFile file, Desk desk, ObjectProperty<Map<String, String>> chosen) {
        super("traces", Text.of("traces.title"), "fth-git-commit");
        this.desk = desk;
        this.model = new TracesViewModel(file, desk);
        this.commands = TraceAct.commands(chosen);
        commands.acts(this::can, this::act);
        this.card =
                new KeysOverlay(
                        commands.keys(),
                        Text.of("traces.keys.title"),
                        () -> TraceAct.groups(commands));
        this.add = commands.button("addFeature", TraceAct.ADD, Text.of("traces.add"), this::add);
    }

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(commands.keys());
    }

    @Override
    public void shown() {
        fresh = true;
        // Where what was kept on leaving is undone, nothing new is read.
        if (pane != null) pane.show();
        model.shown();
        greet();
    }

    /// Gives what is there the keys, once it is there.
    private void greet() {
        if (!fresh || model.sheet().get() == null) return;
        fresh = false;
        if (grid != null) grid.focus();
    }

    @Override
    public void hidden() {
        if (pane != null) pane.keep();
        model.hidden();
    }

    /// Shows a feature.
    public void open(UUID feature) {
        flush();
        model.feature().set(feature);
    }

    @Override
    public List<Kept> kept() {
        return List.of(Kept.flag("slippedOnly", model.slippedOnly()));
    }

    @Override
    public Optional<Runnable> place() {
        return Optional.ofNullable(model.feature().get()).map(id -> () -> open(id));
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
        model.putAway();
    }

    @Override
    protected Parent build() {
        subtitle.setId("tracesStand");
        var made = new TraceGrid(model);
        grid = made;
        pane = new FeaturePane(model, desk.notices(), commands, made::focus);
        pane.setMinWidth(SIDE);
        pane.setPrefWidth(SIDE);
        pane.setMaxWidth(SIDE);
        slipped.setId("slippedOnly");
        slipped.selectedProperty().bindBidirectional(model.slippedOnly());
        legend.getStyleClass().addAll("muted", "small");
        legend.setMinWidth(0);
        legend.setId("tracesLegend");
        legend.setWrapText(true);
        legend.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(made.node(), Priority.ALWAYS);
        var left = new VBox(8, made.node(), legend);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        columns = new HBox(16, left, pane);
        var page = Page.of(title(), subtitle, place, slipped, add, Commands.help(card));
        page.setId("traces");
        page.getStyleClass().add("gaps");
        page.getStylesheets().add(GapsScreen.sheet());
        var root = FirstShown.layers(page, card);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (card.isVisible()) card.pressed(e);
                });
        made.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.sheet()
                .subscribe(_ -> {
                    refresh();
                    greet();
                });
        return root;
    }

    private void add() {
        model.add();
        if (pane != null) pane.nameIt();
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
        return commands.keys().at(key).map(commands.keys()::act).orElse(false);
    }

    private boolean can(TraceAct act) {
        var now = model.sheet().get();
        if (now == null || now.bank().asked().isEmpty()) return false;
        return act == TraceAct.ADD || !now.traces().isEmpty();
    }

    private void act(TraceAct act) {
        switch (act) {
            case ADD -> add();
            case PASSED -> say(Passage.PASSED);
            case SKIPPED -> say(Passage.SKIPPED);
            case NOT_KNOWN -> say(Passage.NOT_KNOWN);
            case NOT_APPLICABLE -> say(Passage.NOT_APPLICABLE);
            case CLEAR -> model.clear();
            case EVIDENCE -> {
                if (pane != null) pane.writeEvidence();
            }
            case RENAME -> {
                if (pane != null) pane.nameIt();
            }
        }
    }

    /// By a key one goes on to the next checkpoint.
    private void say(Passage passage) {
        if (model.checkpoint().get() == null || grid == null) return;
        model.say(passage);
        grid.next();
    }

    private void pressed(KeyEvent e) {
        var key = Stroke.pressed(e).orElse(null);
        if (key == null) return;
        if (act(key)) e.consume();
        else if (key.equals(Stroke.BACK_SPACE)) {
            // Where it is given to nothing else, it takes back as in every sheet.
            model.clear();
            e.consume();
        }
    }

    private void refresh() {
        var now = model.sheet().get();
        var any = now != null && !now.traces().isEmpty();
        slipped.setVisible(any);
        add.setVisible(any);
        if (now == null) {
            subtitle.setText(Text.of("traces.subtitle"));
            var turning = new ProgressIndicator();
            turning.setMaxSize(32, 32);
            turning.setAccessibleText(Text.of("traces.loading"));
            only(turning);
        } else if (now.bank().asked().isEmpty()) {
            subtitle.setText(Text.of("traces.subtitle"));
            var go =
                    Page.button(
                            "openCheckpoints",
                            Text.of("traces.openCheckpoints"),
                            model::openCheckpoints);
            go.getStyleClass().add("accent");
            only(
                    Page.empty(
                            icon(),
                            Text.of("traces.noCheckpoints"),
                            Text.of("traces.noCheckpoints.why"),
                            go));
        } else if (now.traces().isEmpty()) {
            subtitle.setText(Text.of("traces.subtitle"));
            var first =
                    commands.button(
                            "firstFeature", TraceAct.ADD, Text.of("traces.first"), this::add);
            first.getStyleClass().add("accent");
            only(Page.empty(icon(), Text.of("traces.none"), Text.of("traces.none.why"), first));
        } else {
            subtitle.setText(stand(now));
            legend.setText(
                    now.traces().size() < ThinSlices.FEWEST
                            ? Text.of("traces.legend.thin")
                            : Text.of("traces.legend"));
            only(Objects.requireNonNull(columns));
        }
    }

    private static String stand(TraceSheet now) {
        int skipped = 0;
        int seen = 0;
        int unknown = 0;
        for (var stage : now.slips().stages()) {
            skipped += stage.tally().skipped();
            seen += stage.tally().known();
            unknown += stage.tally().notKnown();
        }
        return Text.of("traces.stand", now.traces().size(), skipped, seen, unknown);
    }

    private void only(Node node) {
        if (place.getChildren().size() != 1 || place.getChildren().getFirst() != node)
            place.getChildren().setAll(node);
    }
}
