package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.process.Point.OfCell;
import firebreak.domain.room.RoomKind;
import firebreak.domain.room.RoomSubject;
import firebreak.domain.session.VoteSubject;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is tested and how well: the sheet of risk areas and types of test.
public final class CoverageScreen extends Screen {
    private final Desk desk;
    private final Commands<SheetAct> commands;
    private final KeysOverlay card;
    private final CoverageViewModel model;
    private final AreaDecisions decide;
    private final EvidenceDecisions evidence;
    private final MeasuredImport importing;
    private final EffectivenessViewModel effectiveness;
    private final ToggleButton sheetTab = new ToggleButton(Text.of("coverage.tab.sheet"));
    private final ToggleButton foundTab = new ToggleButton(Text.of("coverage.tab.effectiveness"));
    private final Label subtitle = new Label();
    private final StackPane place = new StackPane();
    private final Region room = new Region();
    private final HBox bar = new HBox(8);
    private final HBox actions = new HBox(8);
    private @Nullable SheetPage sheet;
    private @Nullable Proposals proposals;
    private @Nullable ImportPane comingIn;
    private @Nullable EffectivenessPage found;

    /// @param chosen the keys that a person gave to commands; see [firebreak.ui.kit.ScreenKeys]
    public CoverageScreen(
            AssessmentFile file, Desk desk, ObjectProperty<Map<String, String>> chosen) {
        super("coverage", Text.of("coverage.title"), "fth-grid");
        this.desk = desk;
        this.commands = SheetAct.commands(chosen);
        this.card =
                new KeysOverlay(
                        commands.keys(),
                        Text.of("coverage.keys.title"),
                        () -> SheetAct.groups(commands));
        this.model = new CoverageViewModel(file, desk);
        this.decide = new AreaDecisions(file, desk, model);
        this.evidence = new EvidenceDecisions(file, desk, model);
        this.importing = new MeasuredImport(file, desk, model, Clock.systemUTC());
        this.effectiveness = new EffectivenessViewModel(file, desk, model, Clock.systemUTC());
    }

    @Override
    public Optional<ScreenKeys> keys() {
        return Optional.of(commands.keys());
    }

    @Override
    public Optional<RoomSubject> room() {
        var now = model.loaded().get();
        var at = model.cursor().get();
        if (now == null || !at.cell() || at.row() >= now.sheet().rows())
            return Optional.of(RoomSubject.first(RoomKind.COVERAGE));
        var cell = now.sheet().point(at);
        return Optional.of(RoomSubject.cell(cell.areaId(), cell.testTypeId()));
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

    /// Shows a cell as soon as it is read.
    public void open(OfCell cell) {
        flush();
        sheetTab.setSelected(true);
        refresh();
        model.open(cell);
    }

    @Override
    public Optional<Runnable> place() {
        var now = model.loaded().get();
        var at = model.cursor().get();
        if (now == null || !at.cell() || !sheetTab.isSelected()) return Optional.empty();
        var cell = now.sheet().point(at);
        return Optional.of(() -> open(cell));
    }

    /// Lets go of the client's texts; what is typed is kept before.
    @Override
    public void putAway() {
        flush();
        importing.cancel();
        effectiveness.putAway();
        model.putAway();
        if (sheet != null) sheet.putAway();
    }

    /// Keeps what is typed and not kept yet.
    @Override
    public void flush() {
        if (sheet != null) sheet.flush();
    }

    /// Lets the room vote on the cell that is chosen.
    private void vote() {
        var now = model.loaded().get();
        if (now == null || model.area().isEmpty() || model.type().isEmpty()) return;
        desk.navigator().vote(new VoteSubject.OfPoint(now.sheet().point(model.cursor().get())));
    }

    @Override
    protected Parent build() {
        subtitle.setId("coverageScore");
        sheet = new SheetPage(model, decide, evidence, commands, card::toggle, this::vote);
        proposals = new Proposals(icon(), decide);
        comingIn = new ImportPane(importing, model);
        found = new EffectivenessPage(effectiveness);
        HBox.setHgrow(room, Priority.ALWAYS);
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.getChildren()
                .setAll(
                        advance(),
                        importButton(),
                        Page.button(
                                "addArea", "fth-plus", Text.of("coverage.areas.add"), decide::add),
                        Page.button(
                                "addType",
                                "fth-plus",
                                Text.of("coverage.types.add"),
                                decide::addType));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().setAll(tabs(), room, actions);
        VBox.setVgrow(place, Priority.ALWAYS);
        var toMissing =
                Page.iconButton(
                        "toMissing",
                        "fth-list",
                        Text.of("missing.link"),
                        () -> desk.navigator().go("missing"));
        var page =
                Page.of(
                        title(),
                        subtitle,
                        new VBox(12, bar, place),
                        toMissing,
                        Page.iconButton("voteHere", "fth-inbox", Text.of("votes.here"), this::vote),
                        Commands.help(card));
        page.setId("coverage");
        page.getStyleClass().add("coverage");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        CoverageScreen.class.getResource(
                                                "/firebreak/ui/coverage.css"))
                                .toExternalForm());
        model.loaded().subscribe(_ -> refresh());
        importing.step().subscribe(_ -> refresh());
        page.setOnDragOver(this::dragged);
        page.setOnDragDropped(this::dropped);
        var root = FirstShown.layers(page, card);
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (card.isVisible()) card.pressed(e);
                });
        root.addEventFilter(
                KeyEvent.KEY_TYPED,
                e -> {
                    if (card.isVisible()) card.typed(e);
                });
        return root;
    }

    private Node tabs() {
        var group = new ToggleGroup();
        for (var tab : List.of(sheetTab, foundTab)) {
            tab.setToggleGroup(group);
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                refresh();
            });
        }
        sheetTab.setId("tab-sheet");
        foundTab.setId("tab-effectiveness");
        sheetTab.setSelected(true);
        var tabs = new SegmentedButton(sheetTab, foundTab);
        tabs.setToggleGroup(group);
        return tabs;
    }

    private Node importButton() {
        var files = new MenuItem(Text.of("coverage.import.files"));
        files.setId("importFiles");
        files.setOnAction(_ -> importing.chooseFiles());
        var folder = new MenuItem(Text.of("coverage.import.folder"));
        folder.setId("importFolder");
        folder.setOnAction(_ -> importing.chooseFolder());
        var button = new MenuButton(Text.of("coverage.import"), new FontIcon("fth-download"));
        button.getItems().setAll(files, folder);
        button.setId("importMeasured");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private boolean takesFiles() {
        return model.loaded().get() != null && importing.step().get() == null;
    }

    private void dragged(DragEvent e) {
        if (!e.getDragboard().hasFiles()) return;
        if (takesFiles()) e.acceptTransferModes(TransferMode.COPY);
        e.consume();
    }

    private void dropped(DragEvent e) {
        if (!e.getDragboard().hasFiles()) return;
        boolean taken = takesFiles();
        if (taken) importing.look(e.getDragboard().getFiles().stream().map(File::toPath).toList());
        e.setDropCompleted(taken);
        e.consume();
    }

    private Node advance() {
        var box = new ComboBox<Advance>();
        box.setId("advance");
        box.getItems().setAll(Advance.values());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Advance value) {
                        return value == null ? "" : Text.of(value);
                    }

                    @Override
                    public Advance fromString(String text) {
                        throw new UnsupportedOperationException();
                    }
                });
        box.setValue(model.advance().get());
        box.setOnAction(_ -> model.advance().set(Objects.requireNonNull(box.getValue())));
        var label = new Label(Text.of("coverage.advance"));
        label.setLabelFor(box);
        box.setAccessibleText(Text.of("coverage.advance"));
        label.getStyleClass().add("muted");
        var row = new HBox(8, label, box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void refresh() {
        var now = model.loaded().get();
        if (sheet == null || proposals == null || found == null || comingIn == null) return;
        boolean coming = importing.step().get() != null;
        bar.setVisible(now != null && !coming);
        bar.setManaged(bar.isVisible());
        if (now == null) {
            only(loading());
            return;
        }
        boolean areas = now.sheet().rows() > 0;
        actions.setVisible(areas && sheetTab.isSelected());
        var scores = now.round().scores();
        subtitle.setText(
                areas
                        ? Text.of(
                                "coverage.headline",
                                RatingWords.bounds(scores.overall()),
                                RatingWords.stand(scores.overall()))
                        : Text.of("coverage.subtitle"));
        effectiveness.shown(foundTab.isSelected());
        if (coming) only(comingIn);
        else if (foundTab.isSelected()) only(found);
        else if (!areas) {
            if (!place.getChildren().contains(proposals)) proposals.show(now);
            only(proposals);
        } else {
            boolean first = !place.getChildren().contains(sheet);
            only(sheet);
            if (first) sheet.focusSheet();
        }
    }

    private void only(Node node) {
        if (!place.getChildren().equals(List.of(node))) place.getChildren().setAll(node);
    }

    private static Node loading() {
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(32, 32);
        spinner.setAccessibleText(Text.of("coverage.loading"));
        return spinner;
    }
}
