package firebreak.ui.gaps;

import firebreak.analysis.ThinSlices;
import firebreak.domain.Text;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Real features, followed through the checkpoints: the grid left, the feature right.
public final class TracesScreen extends Screen {
    private static final double SIDE = 304;

    private final TracesViewModel model;
    private final Desk desk;
    private final Label subtitle = new Label();
    private final Label legend = new Label();
    private final StackPane place = new StackPane();
    private final ToggleButton slipped = new ToggleButton(Text.of("traces.slippedOnly"));
    private final Button add;
    private @Nullable TraceGrid grid;
    private @Nullable FeaturePane pane;
    private @Nullable Node columns;

    public TracesScreen(AssessmentFile file, Desk desk) {
        super("traces", Text.of("traces.title"), "fth-git-commit");
        this.desk = desk;
        this.model = new TracesViewModel(file, desk);
        this.add = KeyButton.of("addFeature", "A", Text.of("traces.add"), this::add);
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
        subtitle.setId("tracesStand");
        var made = new TraceGrid(model);
        grid = made;
        pane = new FeaturePane(model, desk.notices(), made::focus);
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
        var page = Page.of(title(), subtitle, place, slipped, add);
        page.setId("traces");
        page.getStyleClass().add("gaps");
        page.getStylesheets().add(GapsScreen.sheet());
        page.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        made.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.sheet().subscribe(_ -> refresh());
        return page;
    }

    private void add() {
        model.add();
        if (pane != null) pane.nameIt();
    }

    private void typed(KeyEvent e) {
        if (!KeyButton.free(e) || model.sheet().get() == null) return;
        switch (e.getCharacter()) {
            case "a", "A" -> add();
            case "p", "P" -> say(Passage.PASSED);
            case "s", "S" -> say(Passage.SKIPPED);
            case "u", "U" -> say(Passage.NOT_KNOWN);
            case "x", "X" -> say(Passage.NOT_APPLICABLE);
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// By a key one goes on to the next checkpoint.
    private void say(Passage passage) {
        if (model.checkpoint().get() == null || grid == null) return;
        model.say(passage);
        grid.next();
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) model.clear();
        else if (e.getCode() == KeyCode.ENTER && pane != null) pane.writeEvidence();
        else if (e.getCode() == KeyCode.F2 && pane != null) pane.nameIt();
        else return;
        e.consume();
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
            var first = KeyButton.of("firstFeature", "A", Text.of("traces.first"), this::add);
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
