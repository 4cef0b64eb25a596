package firebreak.ui.codebook;

import firebreak.domain.Text;
import firebreak.domain.chart.Palette;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Origin;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/// The factors by origin, or the stages, in their order, each with the number of taggings that name
/// it. Alt and an arrow move the chosen one.
final class CodeList extends VBox {
    /// A line of the list.
    private sealed interface Line {
        record Group(Origin origin, int factors) implements Line {}

        record Entry(Code code, int place, int taggings) implements Line {}
    }

    private final CodebookViewModel model;
    private final Code.Kind kind;
    private final ListView<Line> list = new ListView<>();
    private boolean showing;

    CodeList(CodebookViewModel model, Code.Kind kind) {
        this.model = model;
        this.kind = kind;
        var name = kind == Code.Kind.FACTOR ? "factors" : "stages";
        list.setId(name);
        list.setAccessibleText(Text.of("codebook.tab." + name));
        list.getStyleClass().add("code-list");
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((old, now) -> chosen(old.intValue(), now.intValue()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        setSpacing(8);
        setMinWidth(250);
        getChildren().addAll(list, buttons(name));
        model.state().subscribe(s -> show(s));
        model.chosen(kind).subscribe(_ -> select());
    }

    private Node buttons(String name) {
        var add = kind == Code.Kind.FACTOR ? addFactor(name) : addStage(name);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row =
                new HBox(
                        4,
                        add,
                        space,
                        Page.iconButton(
                                "up-" + name,
                                "fth-arrow-up",
                                Text.of("codebook.up"),
                                () -> model.move(kind, -1)),
                        Page.iconButton(
                                "down-" + name,
                                "fth-arrow-down",
                                Text.of("codebook.down"),
                                () -> model.move(kind, 1)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node addStage(String name) {
        return Page.button("add-" + name, "fth-plus", Text.of("codebook.add.stages"), this::add);
    }

    /// An origin may have no factor yet, so it is said to which one it is added.
    private Node addFactor(String name) {
        var add = new MenuButton(Text.of("codebook.add.factors"), new FontIcon("fth-plus"));
        add.setId("add-" + name);
        add.setMinWidth(Region.USE_PREF_SIZE);
        for (var origin : Origin.values()) {
            var item = new MenuItem(Text.of(origin), dot(origin));
            item.setId("add-" + origin.id());
            item.setOnAction(_ -> model.addFactor(origin));
            add.getItems().add(item);
        }
        return add;
    }

    private void add() {
        switch (kind) {
            case FACTOR -> model.addFactor(origin());
            case STAGE -> model.addStage();
        }
    }

    /// That of the chosen factor.
    private Origin origin() {
        var state = model.state().get();
        var id = model.chosen(Code.Kind.FACTOR).get();
        if (state == null || id == null) return Origin.REQUIREMENTS;
        return state.codebook().factor(id).map(f -> f.origin()).orElse(Origin.REQUIREMENTS);
    }

    private void show(@Nullable CodebookState state) {
        if (state == null) return;
        var lines = new ArrayList<Line>();
        switch (kind) {
            case FACTOR -> {
                for (var origin : Origin.values()) {
                    var factors = state.codebook().factors(origin);
                    lines.add(new Line.Group(origin, factors.size()));
                    entries(lines, factors, state);
                }
            }
            case STAGE -> entries(lines, state.codebook().stages(), state);
        }
        showing = true;
        list.getItems().setAll(lines);
        showing = false;
        select();
    }

    private void entries(List<Line> lines, List<? extends Code> codes, CodebookState state) {
        int place = 1;
        for (var code : codes)
            lines.add(new Line.Entry(code, place++, state.uses(kind, code.id())));
    }

    private void select() {
        var id = model.chosen(kind).get();
        for (int i = 0; i < list.getItems().size(); i++)
            if (list.getItems().get(i) instanceof Line.Entry e && e.code().id().equals(id)) {
                showing = true;
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                showing = false;
                return;
            }
    }

    /// Headings are passed over in the direction of the arrow.
    private void chosen(int old, int now) {
        if (showing || now < 0 || now >= list.getItems().size()) return;
        switch (list.getItems().get(now)) {
            case Line.Entry entry -> model.chosen(kind).set(entry.code().id());
            case Line.Group _ -> {
                int step = now < old ? -1 : 1;
                int next = now;
                while (next >= 0
                        && next < list.getItems().size()
                        && list.getItems().get(next) instanceof Line.Group) next += step;
                var there = next >= 0 && next < list.getItems().size() ? next : old;
                if (list.getItems().get(Math.max(0, there)) instanceof Line.Entry entry)
                    model.chosen(kind).set(entry.code().id());
                javafx.application.Platform.runLater(this::select);
            }
        }
    }

    private void key(KeyEvent e) {
        if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
            model.move(kind, e.getCode() == KeyCode.UP ? -1 : 1);
            e.consume();
        } else if (e.getCode() == KeyCode.INSERT) {
            add();
            e.consume();
        }
    }

    /// The mark of an origin, in the colour that it has in every picture.
    static Node dot(Origin origin) {
        var rgb = Palette.rgb(Palette.colourOf(origin));
        return new Circle(5, javafx.scene.paint.Color.rgb(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
    }

    private final class Cell extends ListCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("code-group", "code-entry");
            setText(null);
            setAccessibleText(null);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            switch (line) {
                case Line.Group(var origin, var factors) -> {
                    getStyleClass().add("code-group");
                    var name = new Label(Text.of(origin), dot(origin));
                    name.setGraphicTextGap(8);
                    setAccessibleText(
                            Text.of("codebook.group.accessible", Text.of(origin), factors));
                    setGraphic(name);
                }
                case Line.Entry(var code, var place, var taggings) -> {
                    getStyleClass().add("code-entry");
                    var name = new Label(code.label());
                    name.setMinWidth(0);
                    name.setMaxWidth(Double.MAX_VALUE);
                    HBox.setHgrow(name, Priority.ALWAYS);
                    var count =
                            new Label(taggings == 0 ? "" : Text.of("codebook.number", taggings));
                    count.getStyleClass().addAll("muted", "small");
                    count.setMinWidth(Region.USE_PREF_SIZE);
                    var row = new HBox(8, name, count);
                    row.setAlignment(Pos.CENTER_LEFT);
                    if (kind == Code.Kind.STAGE) {
                        var number = new Label(String.valueOf(place));
                        number.getStyleClass().add("stage-number");
                        row.getChildren().addFirst(number);
                    }
                    setAccessibleText(Text.of("codebook.entry.accessible", code.label(), taggings));
                    setGraphic(row);
                    setPrefWidth(0);
                }
            }
        }
    }
}
