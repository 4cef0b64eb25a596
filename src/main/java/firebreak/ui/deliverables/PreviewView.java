package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.ui.deliverables.PageLayout.Place;
import firebreak.ui.kit.Page;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The document page by page, with its headings at the left to jump to.
final class PreviewView extends HBox {
    private static final double CONTENTS = 240;
    private static final double GAP = 16;
    private static final double STEP = 1.2;
    private static final double SMALLEST = 0.3;
    private static final double LARGEST = 3;

    /// How large pages are shown.
    private enum Zoom {
        WIDTH,
        WHOLE,
        FREE
    }

    private final PreviewViewModel model;
    private final Runnable back;
    private final ListView<Place> contents = new ListView<>();
    private final VBox sheets = new VBox(GAP);
    private final ScrollPane scroll = new ScrollPane();
    private final Label where = new Label();
    private final StackPane place = new StackPane();
    private final List<Button> buttons = new ArrayList<>();
    private final VBox waiting;
    private final VBox stopped;
    private @Nullable PageLayout layout;
    private Zoom zoom = Zoom.WIDTH;
    private double scale = 1;

    /// @param back where Escape leads
    PreviewView(PreviewViewModel model, Runnable back) {
        super(16);
        this.model = model;
        this.back = back;
        setId("previewView");
        contents.setId("previewContents");
        contents.setAccessibleText(Text.of("deliverables.preview.contents"));
        contents.setPrefWidth(CONTENTS);
        contents.setFixedCellSize(30);
        contents.setMinWidth(CONTENTS);
        contents.setCellFactory(_ -> new Cell());
        contents.getSelectionModel()
                .selectedItemProperty()
                .subscribe(p -> {
                    if (p != null) show(p.page());
                });
        sheets.setAlignment(Pos.TOP_CENTER);
        sheets.getStyleClass().add("sheets");
        scroll.setId("previewPages");
        scroll.setContent(sheets);
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        scroll.setAccessibleText(Text.of("deliverables.preview"));
        scroll.getStyleClass().addAll("edge-to-edge", "preview-place");
        scroll.vvalueProperty().subscribe(_ -> where());
        scroll.viewportBoundsProperty().subscribe((_, now) -> fit(now));
        where.setId("previewPage");
        waiting = waiting();
        stopped =
                Page.empty(
                        "fth-file-text",
                        Text.of("deliverables.preview.stopped"),
                        Text.of("deliverables.preview.stopped.why"),
                        Page.button(
                                "previewAgain",
                                Text.of("deliverables.preview.again"),
                                model::again));
        place.getChildren().setAll(waiting);
        VBox.setVgrow(place, Priority.ALWAYS);
        var right = new VBox(8, bar(), place);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        getStyleClass().add("preview");
        getChildren().addAll(contents, right);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.state().subscribe(this::state);
    }

    private HBox bar() {
        var note = new Label(Text.of("deliverables.preview.note"));
        note.getStyleClass().addAll("muted", "small");
        note.setMinWidth(0);
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        where.setMinWidth(Region.USE_PREF_SIZE);
        where.getStyleClass().add("small");
        buttons.add(icon("previewUp", "fth-chevron-up", "deliverables.preview.up", () -> step(-1)));
        buttons.add(
                icon(
                        "previewDown",
                        "fth-chevron-down",
                        "deliverables.preview.down",
                        () -> step(1)));
        buttons.add(
                icon(
                        "previewSmaller",
                        "fth-zoom-out",
                        "deliverables.preview.smaller",
                        () -> zoom(1 / STEP)));
        buttons.add(
                icon(
                        "previewLarger",
                        "fth-zoom-in",
                        "deliverables.preview.larger",
                        () -> zoom(STEP)));
        buttons.add(
                icon(
                        "previewWidth",
                        "fth-maximize-2",
                        "deliverables.preview.width",
                        () -> zoom(Zoom.WIDTH)));
        buttons.add(
                icon(
                        "previewWhole",
                        "fth-file",
                        "deliverables.preview.whole",
                        () -> zoom(Zoom.WHOLE)));
        var bar = new HBox(4, note, where);
        bar.getChildren().addAll(buttons);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static Button icon(String id, String icon, String key, Runnable action) {
        return Page.iconButton(id, icon, Text.of(key), action);
    }

    private VBox waiting() {
        var bar = new ProgressBar();
        bar.setId("previewProgress");
        bar.setAccessibleText(Text.of("deliverables.preview.composing"));
        bar.progressProperty().bind(model.progress());
        bar.setPrefWidth(CONTENTS);
        var cancel = Page.button("cancelPreview", Text.of("deliverables.cancel"), model::stop);
        var box = new VBox(12, new Label(Text.of("deliverables.preview.composing")), bar, cancel);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /// Gives the pages the keys.
    void home() {
        scroll.requestFocus();
    }

    private void state(PreviewViewModel.State state) {
        switch (state) {
            case PreviewViewModel.State.Nothing _ -> {
                layout = null;
                sheets.getChildren().clear();
                contents.getItems().clear();
                only(waiting);
            }
            case PreviewViewModel.State.Composing _ -> only(waiting);
            case PreviewViewModel.State.Stopped _ -> only(stopped);
            case PreviewViewModel.State.Ready ready -> {
                var stays = scroll.getVvalue();
                layout = PageLayout.of(ready.content());
                draw();
                contents.getItems().setAll(layout.places());
                only(scroll);
                scroll.setVvalue(stays);
            }
        }
        var shown = layout != null && state instanceof PreviewViewModel.State.Ready;
        for (var button : buttons) button.setDisable(!shown);
        where();
    }

    private void only(Node node) {
        place.getChildren().setAll(node);
    }

    private void draw() {
        var now = layout;
        if (now == null) return;
        var all = new ArrayList<Node>();
        for (int i = 0; i < now.pages().size(); i++) {
            var page = now.pages().get(i);
            page.setId("page-" + (i + 1));
            page.getTransforms().setAll(scaled(i));
            all.add(new Group(page));
        }
        sheets.getChildren().setAll(all);
        fit(scroll.getViewportBounds());
    }

    private void fit(Bounds view) {
        var now = layout;
        if (now == null || view.getWidth() <= 0 || zoom == Zoom.FREE) return;
        var first = now.sheets().getFirst();
        scale(
                switch (zoom) {
                    case WIDTH, FREE -> (view.getWidth() - 2 * GAP) / first.width();
                    case WHOLE ->
                            Math.min(
                                    (view.getWidth() - 2 * GAP) / first.width(),
                                    (view.getHeight() - 2 * GAP) / first.height());
                });
    }

    /// Pages that lie across are as wide as the others, and so smaller.
    private double scale(int page) {
        var now = layout;
        if (now == null) return scale;
        return scale
                * Math.min(1, now.sheets().getFirst().width() / now.sheets().get(page).width());
    }

    private Scale scaled(int page) {
        return new Scale(scale(page), scale(page));
    }

    private void scale(double to) {
        var next = Math.clamp(to, SMALLEST, LARGEST);
        if (Math.abs(next - scale) < 0.001) return;
        scale = next;
        var now = layout;
        if (now == null) return;
        for (int i = 0; i < now.pages().size(); i++)
            now.pages().get(i).getTransforms().setAll(scaled(i));
    }

    private void zoom(Zoom to) {
        zoom = to;
        int page = page();
        fit(scroll.getViewportBounds());
        scroll.layout();
        show(page);
    }

    private void zoom(double by) {
        zoom = Zoom.FREE;
        int page = page();
        scale(scale * by);
        scroll.layout();
        show(page);
    }

    private double top(int page) {
        double top = GAP;
        var now = layout;
        if (now == null) return 0;
        for (int i = 0; i < page - 1; i++) top += now.sheets().get(i).height() * scale(i) + GAP;
        return top;
    }

    private int count() {
        return layout == null ? 0 : layout.pages().size();
    }

    private double whole() {
        return top(count() + 1) + GAP;
    }

    /// The page in the middle of what is seen, from 1.
    private int page() {
        double seen = scroll.getViewportBounds().getHeight();
        double middle = scroll.getVvalue() * Math.max(0, whole() - seen) + seen / 2;
        int page = 1;
        while (page < count() && top(page + 1) <= middle) page++;
        return page;
    }

    void show(int page) {
        double seen = scroll.getViewportBounds().getHeight();
        double room = whole() - seen;
        if (room > 0) scroll.setVvalue(Math.clamp((top(page) - GAP / 2) / room, 0, 1));
    }

    private void step(int by) {
        show(Math.clamp(page() + by, 1, Math.max(1, count())));
    }

    private void where() {
        where.setText(count() == 0 ? "" : Text.of("deliverables.preview.page", page(), count()));
    }

    private void pressed(KeyEvent e) {
        if (e.isAltDown()) return;
        if (e.isShortcutDown()) {
            switch (e.getCode()) {
                case PLUS, EQUALS, ADD -> zoom(STEP);
                case MINUS, SUBTRACT -> zoom(1 / STEP);
                case DIGIT0, NUMPAD0 -> zoom(Zoom.WIDTH);
                default -> {
                    return;
                }
            }
        } else if (e.getCode() == KeyCode.ESCAPE) back.run();
        else if (e.getCode() == KeyCode.PAGE_UP) step(-1);
        else if (e.getCode() == KeyCode.PAGE_DOWN) step(1);
        else if (contents.isFocused()) return;
        else if (e.getCode() == KeyCode.HOME) show(1);
        else if (e.getCode() == KeyCode.END) show(count());
        else return;
        e.consume();
    }

    private static final class Cell extends ListCell<Place> {
        private final Label words = new Label();
        private final Label page = new Label();
        private final HBox line = new HBox(8, words, page);

        Cell() {
            setPrefWidth(0);
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            page.setMinWidth(Region.USE_PREF_SIZE);
            page.getStyleClass().addAll("muted", "small");
        }

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            if (empty || place == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            words.setText(place.text());
            words.setStyle("-fx-padding: 0 0 0 " + 12 * (place.level() - 1) + ";");
            words.getStyleClass().remove("document-name");
            if (place.level() == 1) words.getStyleClass().add("document-name");
            page.setText(Text.of("figure.count", place.page()));
            setAccessibleText(Text.of("deliverables.preview.heading", place.text(), place.page()));
            setGraphic(line);
        }
    }
}
