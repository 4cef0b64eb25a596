package firebreak.ui.incidents;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Kept;
import firebreak.ui.kit.Page;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.UUID;

/// The list with its search, and the incident that is looked at beside it.
final class IncidentListView {
    private final IncidentListViewModel model;
    private final List<Node> bars;
    private final Doors doors;
    private final IncidentTable table;
    private @Nullable UUID selected;

    /// Where one goes from the list.
    record Doors(Runnable importFiles, Runnable imports, Runnable twins) {}

    /// @param bars what there is to say of the incidents above their list
    IncidentListView(IncidentListViewModel model, List<Node> bars, Doors doors) {
        this.model = model;
        this.bars = bars;
        this.doors = doors;
        this.table = new IncidentTable(model);
    }

    List<Kept> kept() {
        return table.kept();
    }

    Node build() {
        var importing = primary("import", Text.of("incidents.import"), doors.importFiles());
        var imports = Page.button("imports", Text.of("incidents.imports"), doors.imports());
        imports.getStyleClass().add(Styles.FLAT);
        imports.visibleProperty().bind(model.empty().not());
        importing.visibleProperty().bind(model.empty().not());
        var twins = Page.button("twinsPage", Text.of("twins.title"), doors.twins());
        twins.getStyleClass().add(Styles.FLAT);
        twins.visibleProperty().bind(model.empty().not());
        var count = new Label();
        count.setId("count");
        count.textProperty().bind(model.count());
        var content = FirstShown.layers(filled(), nothingYet());
        return Page.of(Text.of("incidents.title"), count, content, twins, imports, importing);
    }

    private static Button primary(String id, String text, Runnable action) {
        var button = Page.button(id, "fth-download", text, action);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    private Node nothingYet() {
        var choose = primary("importFirst", Text.of("incidents.empty.action"), doors.importFiles());
        var empty =
                Page.empty(
                        "fth-inbox",
                        Text.of("incidents.empty.title"),
                        Text.of("incidents.empty.why"),
                        choose);
        var hint = new Label(Text.of("incidents.empty.hint"));
        hint.getStyleClass().addAll("empty-text", "small");
        hint.setWrapText(true);
        hint.setMaxWidth(480);
        empty.getChildren().add(hint);
        empty.getStyleClass().add("drop-place");
        empty.visibleProperty().bind(model.loaded().and(model.empty()));
        return empty;
    }

    private Node filled() {
        var search = new CustomTextField();
        search.setId("search");
        search.setPromptText(Text.of("incidents.search"));
        search.setAccessibleText(Text.of("incidents.search"));
        search.setLeft(new FontIcon("fth-search"));
        search.textProperty().bindBidirectional(model.search());
        search.setPrefWidth(380);
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) search.clear();
            else if (e.getCode() == KeyCode.DOWN) table.requestFocus();
        });
        var bar = new HBox(12, search, chip());
        bar.setAlignment(Pos.CENTER_LEFT);
        var detail = new IncidentDetailPane(model);
        var body = new BorderPane(table.node());
        model.detail()
                .subscribe(now -> {
                    table.compact(now != null);
                    if (now == null) detail.closed();
                    var pane = now == null ? null : detail.of(now);
                    if (body.getRight() != pane) body.setRight(pane);
                });
        table.onOpen(i -> model.open(i.incidentId()));
        table.onClose(model::close);
        table.node()
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(now -> {
                    if (now == null) return;
                    var other = !now.incidentId().equals(selected);
                    selected = now.incidentId();
                    if (other && model.detail().get() != null) model.open(selected);
                });
        model.rows().addListener((ListChangeListener<TaggedIncident>) _ -> selectAgain());
        var box = new VBox(12);
        box.getChildren().addAll(bars);
        box.getChildren().addAll(bar, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        box.visibleProperty().bind(model.empty().not());
        return box;
    }

    /// New rows are other objects, so the selection is found again by the incident's id.
    private void selectAgain() {
        for (int i = 0; i < model.rows().size(); i++)
            if (model.rows().get(i).incidentId().equals(selected)) {
                table.node().getSelectionModel().clearAndSelect(i);
                return;
            }
    }

    private Node chip() {
        var because = new Label();
        because.setId("because");
        because.setMinWidth(0);
        var close =
                Page.iconButton("showAll", "fth-x", Text.of("incidents.showAll"), model::showAll);
        var chip = new HBox(6, new FontIcon("fth-filter"), because, close);
        chip.setId("narrowing");
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("chip");
        chip.setMaxHeight(Region.USE_PREF_SIZE);
        chip.managedProperty().bind(chip.visibleProperty());
        model.narrowing()
                .subscribe(now -> {
                    chip.setVisible(now != null);
                    because.setText(now == null ? "" : now.because());
                });
        return chip;
    }
}
