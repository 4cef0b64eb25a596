package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.domain.report.DocumentKind;
import firebreak.report.Deliverables;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

/// What the client gets: what will be written, what it still lacks, and what has been written.
public final class DeliverablesScreen extends Screen {
    private static final double GAP = 16;
    private static final double LEFT_PERCENT = 58;

    private final DeliverablesViewModel model;
    private final PicturesViewModel pictures;
    private final Desk desk;

    private final DocumentsViewModel written;
    private final PlanViewModel plan;
    private final PlanFiles files;
    private final PreviewViewModel preview;
    private final ReadOnlyObjectWrapper<Tab> tab =
            new ReadOnlyObjectWrapper<>(this, "tab", Tab.WRITE);
    private @Nullable SectionsView sections;
    private @Nullable SettingsCard settings;
    private @Nullable PreviewView pages;
    private boolean showing;

    /// What the screen shows.
    enum Tab {
        WRITE,
        SECTIONS,
        PREVIEW
    }

    public DeliverablesScreen(AssessmentFile file, Desk desk, String programVersion) {
        this(file, desk, programVersion, Clock.systemUTC(), usualFolder());
    }

    DeliverablesScreen(
            AssessmentFile file, Desk desk, String programVersion, Clock clock, Path folder) {
        super("deliverables", Text.of("deliverables.title"), "fth-file-text");
        this.desk = desk;
        this.model = new DeliverablesViewModel(file, desk, programVersion, clock, folder);
        this.pictures = new PicturesViewModel(file, desk, programVersion, clock, model.folder());
        this.written = new DocumentsViewModel(file, desk, model);
        this.plan = new PlanViewModel(file, desk, programVersion);
        this.files = new PlanFiles(file, desk, plan);
        this.preview = new PreviewViewModel(file, desk, plan);
        model.written()
                .subscribe(w -> {
                    if (w.isPresent())
                        state().set(
                                        new StepState(
                                                StepState.Stand.DONE,
                                                Text.of("deliverables.state", w.get().revision())));
                });
    }

    /// The person's folder for documents, or the home folder where there is none.
    private static Path usualFolder() {
        var home = Path.of(System.getProperty("user.home", ""));
        var documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home.toAbsolutePath();
    }

    @Override
    public void shown() {
        showing = true;
        model.shown();
        written.shown();
        plan.shown();
        enter();
    }

    @Override
    public void hidden() {
        flush();
        showing = false;
        model.hidden();
        written.hidden();
        preview.hidden();
        plan.hidden();
    }

    /// Saves what is typed and not saved yet.
    @Override
    public void flush() {
        if (sections != null) sections.keep();
        if (settings != null) settings.keep();
    }

    /// Lets go of the client's texts; what is typed is saved before.
    @Override
    public void putAway() {
        flush();
        preview.putAway();
        plan.putAway();
        written.putAway();
    }

    /// Shows a part of the screen.
    void open(Tab which) {
        if (tab.get() == which) return;
        flush();
        preview.hidden();
        tab.set(which);
        if (showing) enter();
    }

    /// Gives what is there the keys. Otherwise the path would have the focus, all of it selected.
    private void enter() {
        view();
        switch (tab.get()) {
            case WRITE -> {
                var write = view().lookup("#write");
                if (write != null) write.requestFocus();
            }
            case SECTIONS -> {
                plan.read();
                if (sections != null) sections.home();
            }
            case PREVIEW -> {
                preview.shown();
                if (pages != null) pages.home();
            }
        }
    }

    @Override
    protected Parent build() {
        var place = new StackPane();
        var writing = writing();
        var words = new SectionsView(plan);
        sections = words;
        var sheets = new PreviewView(preview, () -> open(Tab.SECTIONS));
        pages = sheets;
        tab.subscribe(t ->
                place.getChildren()
                        .setAll(
                                switch (t) {
                                    case WRITE -> writing;
                                    case SECTIONS -> words;
                                    case PREVIEW -> sheets;
                                }));
        var page = Page.of(title(), new Label(Text.of("deliverables.subtitle")), place, tabs());
        page.setId("deliverablesPage");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        DeliverablesScreen.class.getResource(
                                                "/firebreak/ui/deliverables.css"))
                                .toExternalForm());
        return page;
    }

    private Node tabs() {
        var segments = new SegmentedButton();
        for (var t : Tab.values()) {
            var name = t.name().toLowerCase(Locale.ROOT);
            var button = new ToggleButton(Text.of("deliverables.tab." + name));
            button.setId("tab-" + name);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                open(t);
            });
            tab.subscribe(now -> button.setSelected(now == t));
            segments.getButtons().add(button);
        }
        return segments;
    }

    private Node writing() {
        var left = new VBox(GAP, documents(), new DocumentsView(written, model, desk));
        var grid = new GridPane(GAP, GAP);
        grid.getColumnConstraints().setAll(percent(LEFT_PERCENT), percent(100 - LEFT_PERCENT));
        settings = new SettingsCard(plan, files);
        var right = new VBox(GAP, new ReadinessView(model), settings);
        GridPane.setVgrow(right, Priority.NEVER);
        GridPane.setValignment(right, javafx.geometry.VPos.TOP);
        GridPane.setFillHeight(right, false);
        GridPane.setValignment(left, javafx.geometry.VPos.TOP);
        grid.addRow(0, left, right);
        grid.setPadding(new Insets(0, GAP, GAP, 0));
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "deliverables");
        return scroll;
    }

    private static ColumnConstraints percent(double share) {
        var column = new ColumnConstraints();
        column.setPercentWidth(share);
        return column;
    }

    private VBox documents() {
        var heading = new Label(Text.of("deliverables.what"));
        heading.getStyleClass().add("section-title");
        var confidential = words(Text.of("deliverables.confidential"), "muted", "small");
        var card = Page.card(heading);
        for (var kind : Deliverables.ALL) card.getChildren().add(document(kind));
        card.getChildren()
                .addAll(
                        folder(),
                        action(),
                        new PicturesView(pictures, noIncidents()),
                        confidential);
        card.getStyleClass().add("deliverables-card");
        return card;
    }

    private Node document(DocumentKind kind) {
        var name = kind.name().toLowerCase(Locale.ROOT);
        var title = new CheckBox(Text.of("deliverables.document." + name));
        title.setId("write-" + name);
        title.getStyleClass().add("document-name");
        title.selectedProperty().bindBidirectional(model.wanted(kind));
        title.disableProperty().bind(model.busy());
        var words =
                new VBox(
                        2,
                        title,
                        words(Text.of("deliverables.what." + name), "muted", "document-what"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var row = new HBox(12, new FontIcon(icon(kind)), words);
        row.getStyleClass().add("document");
        return row;
    }

    static String icon(DocumentKind kind) {
        return switch (kind) {
            case WORD -> "fth-file-text";
            case EXCEL -> "fth-grid";
            case SLIDES -> "fth-monitor";
        };
    }

    private Node folder() {
        var name = new Label(Text.of("deliverables.folder"));
        name.getStyleClass().add("document-name");
        var path = new TextField();
        path.setEditable(false);
        path.setId("folder");
        path.setAccessibleText(Text.of("deliverables.folder"));
        model.folder().subscribe(f -> path.setText(f.toString()));
        name.setLabelFor(path);
        HBox.setHgrow(path, Priority.ALWAYS);
        var choose =
                Page.button(
                        "chooseFolder",
                        "fth-folder",
                        Text.of("deliverables.chooseFolder"),
                        model::chooseFolder);
        choose.disableProperty().bind(model.busy());
        var box = new VBox(4, name, new HBox(8, path, choose));
        box.getStyleClass().add("folder");
        return box;
    }

    private Node action() {
        var write =
                Page.button("write", "fth-download", Text.of("deliverables.write"), model::write);
        write.getStyleClass().add("accent");
        write.disableProperty()
                .bind(model.busy().or(noIncidents()).or(Bindings.isEmpty(model.kinds())));
        var bar = new ProgressBar();
        bar.setId("writing");
        bar.setAccessibleText(Text.of("deliverables.writing"));
        bar.progressProperty().bind(model.share());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = Page.button("cancel", Text.of("deliverables.cancel"), model::cancel);
        for (Region r : new Region[] {bar, cancel}) r.visibleProperty().bind(model.busy());
        var row = new HBox(12, write, bar, cancel);
        row.getStyleClass().add("action");
        return row;
    }

    private BooleanBinding noIncidents() {
        return Bindings.createBooleanBinding(
                () -> model.readiness().get().incidents() == 0, model.readiness());
    }

    static Label words(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
