package firebreak.ui.missing;

import firebreak.analysis.findings.Missing;
import firebreak.analysis.findings.Missing.Kind;
import firebreak.analysis.scoring.Open;
import firebreak.domain.Text;
import firebreak.domain.codebook.Stage;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Everything that is still missing at checkpoints, coverage cells and gaps. Enter or a click goes
/// to the place.
public final class MissingScreen extends Screen {
    private final MissingViewModel model;
    private final Label subtitle = new Label();
    private final StackPane place = new StackPane();
    private final ListView<Missing> list = new ListView<>();
    private final TextField search = new TextField();
    private final ComboBox<String> stage = new ComboBox<>();
    private final ToggleButton every = new ToggleButton();
    private final Map<Kind, ToggleButton> kinds = new EnumMap<>(Kind.class);
    private final Map<Open, ToggleButton> reasons = new EnumMap<>(Open.class);
    private final FlowPane chips = new FlowPane(6, 6);
    private @Nullable Node content;
    private boolean setting;

    public MissingScreen(AssessmentFile file, Desk desk) {
        super("missing", Text.of("missing.title"), "fth-list");
        this.model = new MissingViewModel(file, desk);
    }

    @Override
    public void shown() {
        model.appear();
        list.requestFocus();
    }

    @Override
    public void hidden() {
        model.hide();
    }

    /// Narrows the list to a reason, whatever it was narrowed to before.
    public void showOnly(Open reason) {
        model.only(reason);
    }

    /// Lets go of the client's texts.
    @Override
    public void putAway() {
        model.putAway();
    }

    @Override
    protected Parent build() {
        subtitle.setId("missingStand");
        content = content();
        var open = Page.button("openMissing", Text.of("missing.open"), model::open);
        open.setGraphic(new KeyHint(Text.of("missing.key.open")));
        open.setAccessibleText(Text.of("missing.open.key"));
        open.disableProperty().bind(model.selected().map(Objects::isNull));
        var page = Page.of(title(), subtitle, place, open);
        page.setId("missing");
        page.getStyleClass().add("missing");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        MissingScreen.class.getResource(
                                                "/firebreak/ui/missing.css"))
                                .toExternalForm());
        page.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.read().subscribe(_ -> refresh());
        model.kind().subscribe((_, _) -> refresh());
        model.reason().subscribe((_, _) -> refresh());
        model.stage().subscribe((_, _) -> refresh());
        model.search().subscribe((_, _) -> refresh());
        model.selected().subscribe(_ -> select());
        return page;
    }

    private Node content() {
        search.setId("missingSearch");
        search.setPromptText(Text.of("missing.search"));
        search.setAccessibleText(Text.of("missing.search"));
        search.textProperty().bindBidirectional(model.search());
        search.setPrefColumnCount(14);
        stage.setId("missingStage");
        stage.setAccessibleText(Text.of("missing.stage"));
        stage.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String id) {
                        var now = model.read().get();
                        return id == null || id.isEmpty() || now == null
                                ? Text.of("missing.stage.all")
                                : now.stage(id);
                    }

                    @Override
                    public String fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        stage.valueProperty()
                .subscribe(id -> {
                    if (id != null && !setting) model.stage().set(id);
                });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(8, kinds(), space, stage, search);
        top.setAlignment(Pos.CENTER_LEFT);
        for (var open : Open.values()) reasons.put(open, chip(open));
        chips.setId("missingReasons");
        list.setId("missingList");
        list.setAccessibleText(Text.of("missing.list"));
        list.setItems(model.shown());
        list.setCellFactory(_ -> new MissingCell(model));
        var none = new Label(Text.of("missing.filtered"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(m -> {
                    if (m != null && !setting) model.select(m);
                });
        list.setOnMouseClicked(e -> {
            if (e.getTarget() instanceof Node at && inRow(at)) model.open();
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(10, top, chips, list);
    }

    private static boolean inRow(Node at) {
        for (Node n = at; n != null; n = n.getParent())
            if (n instanceof MissingCell cell) return !cell.isEmpty();
        return false;
    }

    private Node kinds() {
        var group = new ToggleGroup();
        var segments = new SegmentedButton();
        every.setId("kind-all");
        every.setOnAction(_ -> {
            every.setSelected(true);
            model.kind().set(null);
        });
        segments.getButtons().add(every);
        for (var kind : Kind.values()) {
            var button = new ToggleButton();
            button.setId("kind-" + kind.name().toLowerCase(Locale.ROOT));
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.kind().set(kind);
            });
            kinds.put(kind, button);
            segments.getButtons().add(button);
        }
        segments.getButtons().forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
        segments.setToggleGroup(group);
        return segments;
    }

    private ToggleButton chip(Open open) {
        var button = new ToggleButton();
        button.setId("reason-" + open.name().toLowerCase(Locale.ROOT));
        button.setTooltip(new Tooltip(open.explained()));
        button.getStyleClass().addAll("small", "reason-chip");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.narrow(open));
        return button;
    }

    private void typed(KeyEvent e) {
        if (!"/".equals(e.getCharacter()) || search.isFocused()) return;
        search.requestFocus();
        search.selectAll();
        e.consume();
    }

    private void pressed(KeyEvent e) {
        boolean searching = search.isFocused();
        switch (e.getCode()) {
            case ENTER -> {
                if (searching) list.requestFocus();
                else if (list.isFocused()) model.open();
                else return;
            }
            case DOWN -> {
                if (!searching) return;
                list.requestFocus();
            }
            case ESCAPE -> {
                var filtered = model.clear();
                if (searching) list.requestFocus();
                else if (!filtered) return;
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void select() {
        setting = true;
        var now = model.selected().get();
        if (now == null) list.getSelectionModel().clearSelection();
        else if (!now.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(now);
            list.scrollTo(Math.max(0, model.shown().indexOf(now) - 3));
        }
        setting = false;
    }

    private void refresh() {
        var now = model.read().get();
        if (now == null) {
            subtitle.setText(Text.of("missing.subtitle"));
            var turning = new ProgressIndicator();
            turning.setMaxSize(32, 32);
            turning.setAccessibleText(Text.of("missing.loading"));
            only(turning);
            return;
        }
        if (!now.asked()) {
            subtitle.setText(Text.of("missing.subtitle"));
            only(
                    Page.empty(
                            icon(),
                            Text.of("missing.nothingAsked"),
                            Text.of("missing.nothingAsked.why"),
                            toCheckpoints()));
            return;
        }
        subtitle.setText(
                Text.of(
                        "missing.stand",
                        model.count(Kind.CHECKPOINT),
                        model.count(Kind.CELL),
                        model.count(Kind.GAP)));
        if (now.all().isEmpty()) {
            only(
                    Page.empty(
                            "fth-check-circle",
                            Text.of("missing.none"),
                            Text.of("missing.none.why")));
            return;
        }
        every.setText(Text.of("missing.all", now.all().size()));
        every.setSelected(model.kind().get() == null);
        kinds.forEach((kind, button) -> {
            button.setText(Text.of("missing.kind", Text.of(kind), model.count(kind)));
            button.setSelected(model.kind().get() == kind);
        });
        chips(now);
        only(Objects.requireNonNull(content));
        list.refresh();
        select();
    }

    private Button toCheckpoints() {
        var go =
                Page.button(
                        "openCheckpoints",
                        Text.of("missing.toCheckpoints"),
                        () -> model.go("checkpoints"));
        go.getStyleClass().add("accent");
        return go;
    }

    private void chips(MissingViewModel.Read now) {
        var wanted = new ArrayList<Node>();
        reasons.forEach((open, button) -> {
            int count = model.count(open);
            boolean chosen = model.reason().get() == open;
            button.setText(Text.of("missing.kind", Text.of(open), count));
            button.setSelected(chosen);
            if (count > 0 || chosen) wanted.add(button);
        });
        if (!chips.getChildren().equals(wanted)) chips.getChildren().setAll(wanted);
        setting = true;
        var ids = new ArrayList<>(List.of(""));
        for (Stage s : now.stages())
            if (now.all().stream().anyMatch(m -> m.stageId().equals(s.id()))) ids.add(s.id());
        if (!ids.contains(model.stage().get())) ids.add(model.stage().get());
        if (!stage.getItems().equals(ids)) stage.getItems().setAll(ids);
        stage.setValue(model.stage().get());
        setting = false;
    }

    private void only(Node node) {
        if (place.getChildren().size() == 1 && place.getChildren().getFirst() == node) return;
        place.getChildren().setAll(node);
        // Where a list comes in after its reading, keys belong to it.
        if (node == content) list.requestFocus();
    }
}
