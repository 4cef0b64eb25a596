package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/// What the client gets: what will be written, what it still lacks, and what has been written.
public final class DeliverablesScreen extends Screen {
    private static final double GAP = 16;
    private static final double LEFT_PERCENT = 58;

    private final DeliverablesViewModel model;
    private final Desk desk;

    public DeliverablesScreen(AssessmentFile file, Desk desk, String programVersion) {
        this(file, desk, programVersion, Clock.systemUTC(), DeliverablesViewModel.usualFolder());
    }

    DeliverablesScreen(
            AssessmentFile file, Desk desk, String programVersion, Clock clock, Path folder) {
        super("deliverables", Text.of("deliverables.title"), "fth-file-text");
        this.desk = desk;
        this.model = new DeliverablesViewModel(file, desk, programVersion, clock, folder);
        model.written()
                .subscribe(w -> {
                    if (w.isPresent())
                        state().set(
                                        new StepState(
                                                StepState.Stand.DONE,
                                                Text.of("deliverables.state", w.get().revision())));
                });
    }

    @Override
    public void shown() {
        model.shown();
        // Otherwise the path would have the focus, all of it selected.
        var write = view().lookup("#write");
        if (write != null) write.requestFocus();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    protected Parent build() {
        var left = new VBox(GAP, documents(), new WrittenView(model, desk));
        var grid = new GridPane(GAP, GAP);
        grid.getColumnConstraints().setAll(percent(LEFT_PERCENT), percent(100 - LEFT_PERCENT));
        var lacking = new ReadinessView(model);
        GridPane.setVgrow(lacking, Priority.NEVER);
        GridPane.setValignment(lacking, javafx.geometry.VPos.TOP);
        GridPane.setFillHeight(lacking, false);
        GridPane.setValignment(left, javafx.geometry.VPos.TOP);
        grid.addRow(0, left, lacking);
        grid.setPadding(new Insets(0, GAP, GAP, 0));
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "deliverables");
        var page = Page.of(title(), new Label(Text.of("deliverables.subtitle")), scroll);
        page.setId("deliverablesPage");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        DeliverablesScreen.class.getResource(
                                                "/firebreak/ui/deliverables.css"))
                                .toExternalForm());
        return page;
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
        var card =
                Page.card(
                        heading,
                        document(
                                "fth-file-text",
                                Text.of("deliverables.word"),
                                Text.of("deliverables.word.what")),
                        document(
                                "fth-grid",
                                Text.of("deliverables.excel"),
                                Text.of("deliverables.excel.what")),
                        folder(),
                        action(),
                        confidential);
        card.getStyleClass().add("deliverables-card");
        return card;
    }

    private static Node document(String icon, String name, String what) {
        var title = new Label(name);
        title.getStyleClass().add("document-name");
        var words = new VBox(2, title, words(what, "muted", "document-what"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var row = new HBox(12, new FontIcon(icon), words);
        row.getStyleClass().add("document");
        return row;
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
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.busy().get()
                                                || model.readiness().get().incidents() == 0,
                                model.busy(),
                                model.readiness()));
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

    static Label words(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
