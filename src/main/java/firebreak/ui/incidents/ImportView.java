package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The import, step by step: one page whose middle and buttons follow the state.
final class ImportView {
    private final ImportViewModel model;
    private final Runnable leave;
    private final ImportCheckPane check;
    private final PreviewPage preview;
    private final BorderPane middle = new BorderPane();
    private final HBox buttons = new HBox(8);
    private final Label where = new Label();

    ImportView(ImportViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        this.check = new ImportCheckPane(model);
        this.preview = new PreviewPage(model);
    }

    Node build() {
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("import-buttons");
        where.setId("importStep");
        model.state().subscribe(this::show);
        VBox.setVgrow(middle, Priority.ALWAYS);
        // The buttons come after the content, for those who go from control to control by keyboard.
        return Page.of(Text.of("incidents.import.title"), where, new VBox(middle, buttons));
    }

    private void show(ImportState state) {
        fill(state);
        var wanted =
                switch (state) {
                    case ImportState.Choosing _ -> List.of("#chooseFiles");
                    case ImportState.Refused _ -> List.of("#chooseAgain");
                    case ImportState.Asking _ -> List.of("#answer", "#nextQuestion");
                    case ImportState.Checking _ -> List.of("#preview");
                    case ImportState.Previewing _ -> List.of("#importAll");
                    case ImportState.Inspecting _,
                            ImportState.Reading _,
                            ImportState.Importing _,
                            ImportState.Done _ ->
                            List.of("#cancelStep");
                };
        var scene = middle.getScene();
        if (scene == null) return;
        // What lies in a scroll pane is found only after its skin is there.
        scene.getRoot().applyCss();
        for (var id : wanted) {
            var node = id.equals("#answer") ? answer(scene) : scene.getRoot().lookup(id);
            if (node != null) {
                node.requestFocus();
                return;
            }
        }
    }

    /// Whatever answers the question that is asked.
    private static @Nullable Node answer(Scene scene) {
        var asked = scene.getRoot().lookup("#ask");
        return asked == null
                ? null
                : asked.lookupAll("*").stream()
                        .filter(n -> n.isFocusTraversable() && n.isManaged() && !n.isDisabled())
                        .findFirst()
                        .orElse(null);
    }

    private void fill(ImportState state) {
        where.setText(
                switch (state) {
                    case ImportState.Choosing _, ImportState.Inspecting _, ImportState.Refused _ ->
                            Text.of("incidents.import.step.choose");
                    case ImportState.Asking _ -> Text.of("incidents.import.step.ask");
                    case ImportState.Checking _, ImportState.Reading _ ->
                            Text.of("incidents.import.step.check");
                    case ImportState.Previewing _, ImportState.Importing _, ImportState.Done _ ->
                            Text.of("incidents.import.step.preview");
                });
        switch (state) {
            case ImportState.Choosing _ -> {
                middle.setCenter(choose());
                buttons.getChildren().setAll(leaving());
            }
            case ImportState.Inspecting(var files) ->
                    working(
                            Text.of("incidents.import.inspecting", files),
                            Text.of("incidents.import.nothingYet"),
                            false);
            case ImportState.Asking asking -> {
                middle.setCenter(AskPage.of(asking, model));
                buttons.getChildren().setAll(asking());
            }
            case ImportState.Checking _ -> {
                middle.setCenter(check.node());
                buttons.getChildren().setAll(checking());
            }
            case ImportState.Reading _ ->
                    working(
                            Text.of("incidents.import.reading"),
                            Text.of("incidents.import.nothingYet"),
                            false);
            case ImportState.Previewing(var shown) -> {
                middle.setCenter(preview.of(shown));
                buttons.getChildren().setAll(previewing(shown));
            }
            case ImportState.Importing(_, var stopping) ->
                    working(
                            stopping
                                    ? Text.of("incidents.import.stopping")
                                    : Text.of("incidents.import.importing"),
                            Text.of("incidents.import.asItWas"),
                            stopping);
            case ImportState.Refused(var problems) -> {
                middle.setCenter(RefusedPage.of(problems, model::chooseFiles));
                buttons.getChildren().setAll(leaving());
            }
            case ImportState.Done _ -> {
                middle.setCenter(null);
                buttons.getChildren().clear();
            }
        }
    }

    private Button leaving() {
        return Page.button("leaveImport", Text.of("incidents.import.leave"), leave);
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Node choose() {
        var button =
                Page.button(
                        "chooseFiles",
                        "fth-file-plus",
                        Text.of("incidents.import.choose"),
                        model::chooseFiles);
        button.getStyleClass().add(Styles.ACCENT);
        var box =
                Page.empty(
                        "fth-download",
                        Text.of("incidents.import.drop"),
                        Text.of("incidents.import.what"),
                        button);
        var hints = new VBox(4);
        hints.setMaxWidth(Region.USE_PREF_SIZE);
        for (var hint :
                List.of(
                        Text.of("incidents.import.hint.jira"),
                        Text.of("incidents.import.hint.serviceNow"),
                        Text.of("incidents.import.hint.excel"))) {
            var label = new Label(hint);
            label.getStyleClass().addAll("muted", "small");
            hints.getChildren().add(label);
        }
        box.getChildren().add(hints);
        box.getStyleClass().add("drop-place");
        return box;
    }

    private void working(String what, String safe, boolean stopping) {
        var title = new Label(what);
        title.getStyleClass().add("empty-title");
        var bar = new ProgressBar();
        bar.setId("importProgress");
        bar.setAccessibleText(what);
        bar.setPrefWidth(360);
        bar.progressProperty().bind(model.progress());
        var speed = new Label();
        speed.setId("importSpeed");
        speed.getStyleClass().addAll("muted", "small");
        speed.textProperty().bind(model.progress().map(_ -> model.speed()));
        var words = new Label(safe);
        words.getStyleClass().add("muted");
        var cancel = Page.button("cancelStep", Text.of("incidents.cancel"), model::cancel);
        cancel.setDisable(stopping);
        var box = new VBox(16, title, bar, speed, words, cancel);
        box.setAlignment(Pos.CENTER);
        middle.setCenter(box);
        buttons.getChildren().clear();
    }

    private List<Node> asking() {
        var back = Page.button("back", Text.of("incidents.import.back"), model::back);
        var all = Page.button("allSettings", Text.of("incidents.import.all"), model::check);
        all.getStyleClass().add(Styles.FLAT);
        var stand = stand("askStand");
        var next =
                Page.button("nextQuestion", Text.of("incidents.import.nextQuestion"), model::next);
        next.getStyleClass().add(Styles.ACCENT);
        next.setDefaultButton(true);
        next.disableProperty().bind(model.answered().not().or(model.decisions().looking()));
        return List.of(leaving(), back, all, space(), stand, next);
    }

    private Label stand(String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("muted");
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::stand, model.decisions().looking(), model.questions()));
        return label;
    }

    private List<Node> checking() {
        var next = Page.button("preview", Text.of("incidents.import.next"), model::preview);
        next.getStyleClass().add(Styles.ACCENT);
        next.setDefaultButton(true);
        next.disableProperty().bind(model.decisions().looking().or(model.taking().isEqualTo(0)));
        var others =
                Page.button("otherFiles", Text.of("incidents.import.others"), model::chooseFiles);
        return List.of(leaving(), others, space(), stand("openQuestions"), next);
    }

    private String stand() {
        if (model.decisions().looking().get()) return Text.of("incidents.import.again");
        var open = model.questions().get();
        return open == 0 ? "" : Text.of("incidents.import.open", open);
    }

    private List<Node> previewing(ImportPreview preview) {
        var back = Page.button("back", Text.of("incidents.import.change"), model::back);
        var go =
                Page.button(
                        "importAll",
                        "fth-download",
                        Text.of("incidents.import.go", preview.incidents()),
                        model::importAll);
        go.getStyleClass().add(Styles.ACCENT);
        go.setDefaultButton(true);
        go.setDisable(preview.incidents() == 0);
        return List.of(leaving(), back, space(), go);
    }
}
