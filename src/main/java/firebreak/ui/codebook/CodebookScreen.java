package firebreak.ui.codebook;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.codebook.Code;
import firebreak.intake.codebook.CodebookFile.Format;
import firebreak.store.AssessmentFile;
import firebreak.ui.codebook.CodebookViewModel.Tab;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Kept;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The codebook: factors by origin, stages, versions.
public final class CodebookScreen extends Screen {
    private final CodebookViewModel model;
    private final CodebookExport export;
    private final ZoneId zone;
    private final List<CodePane> panes = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    public CodebookScreen(AssessmentFile file, Desk desk) {
        super("codebook", Text.of("codebook.title"), "fth-book-open");
        this.model = new CodebookViewModel(file, desk);
        this.export = new CodebookExport(file, desk);
        this.zone = file.info().zone();
    }

    /// Saves what is typed and not saved yet. Call it before the assessment closes.
    @Override
    public void flush() {
        panes.forEach(CodePane::flush);
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public List<Kept> kept() {
        return List.copyOf(kept);
    }

    /// Shows a factor or a stage.
    public void open(Code.Kind kind, String id) {
        flush();
        model.tab()
                .set(
                        kind == Code.Kind.FACTOR
                                ? CodebookViewModel.Tab.FACTORS
                                : CodebookViewModel.Tab.STAGES);
        model.chosen(kind).set(id);
    }

    @Override
    public void hidden() {
        flush();
        model.hidden();
    }

    @Override
    protected Parent build() {
        var place = new StackPane();
        VBox.setVgrow(place, Priority.ALWAYS);
        var factors = side(Code.Kind.FACTOR);
        var stages = side(Code.Kind.STAGE);
        var versions = new VersionsView(model, zone);
        var importing = new ImportPane(model);
        var tabs = tabs();
        Runnable settle =
                () -> {
                    boolean comes = model.importing().step().get() != null;
                    var tab = model.tab().get();
                    importing.setVisible(comes);
                    tabs.setDisable(comes);
                    factors.setVisible(!comes && tab == Tab.FACTORS);
                    stages.setVisible(!comes && tab == Tab.STAGES);
                    versions.setVisible(!comes && tab == Tab.VERSIONS);
                };
        model.importing().step().subscribe(settle);
        model.tab().subscribe(settle);
        settle.run();
        FirstShown.fill(place, List.of(factors, stages, versions, importing));
        var page =
                Page.of(
                        title(),
                        subtitle(),
                        new VBox(12, again(), tabs, place),
                        export.running().progress(Text.of("codebook.exporting")),
                        Page.button(
                                "importCodebook",
                                "fth-download",
                                Text.of("codebook.import"),
                                model.importing()::chooseFile),
                        exportButton());
        page.setId("codebookPage");
        page.getStyleClass().add("codebook");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        CodebookScreen.class.getResource(
                                                "/firebreak/ui/codebook.css"))
                                .toExternalForm());
        return page;
    }

    private Node side(Code.Kind kind) {
        var pane = new CodePane(model, kind);
        panes.add(pane);
        var split = new SplitPane(new CodeList(model, kind), pane);
        split.setDividerPositions(0.3);
        split.getStyleClass().add("codebook-split");
        kept.add(Kept.dividers(kind.name().toLowerCase(Locale.ROOT), split));
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
        return split;
    }

    private Label subtitle() {
        var subtitle = new Label();
        subtitle.setId("codebookVersion");
        model.state().subscribe(state -> subtitle.setText(state == null ? "" : words(state)));
        return subtitle;
    }

    private static String words(CodebookState state) {
        var version = state.codebook().version();
        var uses = state.versions().getOrDefault(version, 0);
        return state.inUse()
                ? Text.of("codebook.subtitle.used", version, uses, version + 1)
                : Text.of("codebook.subtitle.free", version);
    }

    /// How much must be looked at again, where anything must.
    private Node again() {
        var words = new Label("", new FontIcon("fth-rotate-cw"));
        words.setId("lookAgain");
        words.setGraphicTextGap(8);
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var go =
                Page.button(
                        "goToTagging", "fth-tag", Text.of("codebook.again.go"), model::lookAgain);
        go.getStyleClass().add(Styles.SMALL);
        var bar = new HBox(12, words, go);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("again-bar");
        model.state().subscribe(state -> again(state, bar, words));
        return bar;
    }

    private static void again(@Nullable CodebookState state, HBox bar, Label words) {
        int count = state == null ? 0 : state.toReview();
        bar.setVisible(count > 0);
        bar.setManaged(count > 0);
        words.setText(Text.of("codebook.again", count));
    }

    private Node tabs() {
        var row = new HBox();
        var group = new ToggleGroup();
        var tabs = Tab.values();
        for (var tab : tabs) {
            var name = tab.name().toLowerCase(Locale.ROOT);
            var button = new ToggleButton(Text.of("codebook.tab." + name));
            button.setId("tab-" + name);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass()
                    .add(
                            tab == tabs[0]
                                    ? Styles.LEFT_PILL
                                    : tab == tabs[tabs.length - 1]
                                            ? Styles.RIGHT_PILL
                                            : Styles.CENTER_PILL);
            button.setOnAction(_ -> {
                model.tab().set(tab);
                button.setSelected(true);
            });
            model.tab().subscribe(t -> button.setSelected(t == tab));
            row.getChildren().add(button);
        }
        model.state()
                .subscribe(s -> {
                    if (s == null) return;
                    name(row, 0, s.codebook().factors().size());
                    name(row, 1, s.codebook().stages().size());
                    name(row, 2, s.history().versions().size());
                });
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void name(HBox row, int place, int count) {
        var name = Tab.values()[place].name().toLowerCase(Locale.ROOT);
        if (row.getChildren().get(place) instanceof ToggleButton button)
            button.setText(Text.of("codebook.tab.count", Text.of("codebook.tab." + name), count));
    }

    private Node exportButton() {
        var button = new MenuButton(Text.of("codebook.export"), new FontIcon("fth-upload"));
        button.setId("exportCodebook");
        button.setMinWidth(Region.USE_PREF_SIZE);
        for (var format : Format.values()) {
            var item = new MenuItem(Text.of("codebook.export." + format.ending()));
            item.setId("export-" + format.ending());
            item.setOnAction(_ -> export.write(format));
            button.getItems().add(item);
        }
        button.disableProperty().bind(export.running().busy());
        return button;
    }
}
