package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.domain.report.Edition;
import firebreak.domain.report.Section;
import firebreak.domain.report.SectionOrder;
import firebreak.ui.deliverables.PlanViewModel.Line;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;

/// All sections in the order of the document: which are in, what they have to say, and for which
/// words were written.
final class SectionList extends VBox {
    private final PlanViewModel model;
    private final ListView<Line> list = new ListView<>();
    private final Button up;
    private final Button down;
    private final Button usual;
    private final Label brief;
    private boolean setting;

    /// @param write called where a person wants to write for the chosen section
    SectionList(PlanViewModel model, Runnable write) {
        super(8);
        this.model = model;
        getStyleClass().add("section-list");
        list.setId("sections");
        list.setAccessibleText(Text.of("deliverables.sections"));
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, write));
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) write.run();
        });
        up =
                Page.iconButton(
                        "sectionUp",
                        "fth-arrow-up",
                        Text.of("deliverables.up"),
                        () -> model.move(model.selected().get(), -1));
        down =
                Page.iconButton(
                        "sectionDown",
                        "fth-arrow-down",
                        Text.of("deliverables.down"),
                        () -> model.move(model.selected().get(), 1));
        usual = Page.button("usualSections", Text.of("deliverables.usual"), model::usualSections);
        usual.getStyleClass().addAll("flat", "small");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var bottom = new HBox(4, up, down, room, usual);
        bottom.setAlignment(Pos.CENTER_LEFT);
        brief = DeliverablesScreen.words(Text.of("deliverables.brief"), "muted", "small");
        brief.managedProperty().bind(brief.visibleProperty());
        getChildren()
                .addAll(
                        brief,
                        list,
                        bottom,
                        DeliverablesScreen.words(
                                Text.of("deliverables.sections.keys"), "muted", "small"));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                    if (line != null && !setting) model.selected().set(line.section());
                    moves();
                });
        model.lines().subscribe(this::show);
        model.selected().subscribe(_ -> select());
        model.plan()
                .subscribe(
                        plan -> brief.setVisible(plan != null && plan.edition() == Edition.SHORT));
    }

    /// Gives the list the keys.
    void focus() {
        list.requestFocus();
    }

    private void show(List<Line> lines) {
        setting = true;
        list.getItems().setAll(lines);
        setting = false;
        select();
        usual.setDisable(model.usual());
    }

    private void select() {
        setting = true;
        var wanted = model.selected().get();
        for (int i = 0; i < list.getItems().size(); i++)
            if (list.getItems().get(i).section() == wanted) {
                list.getSelectionModel().select(i);
                list.getFocusModel().focus(i);
            }
        setting = false;
        moves();
    }

    private void moves() {
        up.setDisable(!model.movable(model.selected().get(), -1));
        down.setDisable(!model.movable(model.selected().get(), 1));
    }

    private void pressed(KeyEvent e, Runnable write) {
        var section = model.selected().get();
        if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN))
            model.move(section, e.getCode() == KeyCode.UP ? -1 : 1);
        else if (e.getCode() == KeyCode.SPACE) toggle(section);
        else if (e.getCode() == KeyCode.ENTER) write.run();
        else return;
        e.consume();
    }

    private void toggle(Section section) {
        list.getItems().stream()
                .filter(l -> l.section() == section)
                .findFirst()
                .ifPresent(l -> model.choose(section, !l.chosen()));
    }

    /// Whether a section is the first of its part, which has a heading of its own.
    private boolean first(int place) {
        return place == 0
                || SectionOrder.part(list.getItems().get(place - 1).section())
                        != SectionOrder.part(list.getItems().get(place).section());
    }

    /// As it stands inside a sentence.
    static String inside(String says) {
        return says.substring(0, 1).toLowerCase(Locale.ENGLISH) + says.substring(1);
    }

    private final class Cell extends ListCell<Line> {
        private final CheckBox in = new CheckBox();
        private final Label part = new Label();
        private final Label name = new Label();
        private final Label says = new Label();
        private final FontIcon written = new FontIcon("fth-edit-3");
        private final Node content;

        Cell() {
            setPrefWidth(0);
            in.setFocusTraversable(false);
            in.setOnAction(_ -> {
                var line = getItem();
                if (line != null) model.choose(line.section(), in.isSelected());
            });
            part.getStyleClass().add("section-part");
            name.getStyleClass().add("section-name");
            name.setWrapText(true);
            says.getStyleClass().addAll("muted", "section-says");
            written.getStyleClass().add("written");
            var words = new VBox(1, name, says);
            words.setMinWidth(0);
            words.setPrefWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var row = new HBox(10, in, words, written);
            row.setAlignment(Pos.CENTER_LEFT);
            content = new VBox(4, part, row);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var first = first(getIndex());
            part.setVisible(first);
            part.setManaged(first);
            part.setText(Text.of(SectionOrder.part(line.section())));
            in.setSelected(line.chosen());
            in.setId("in-" + line.section().id());
            in.setAccessibleText(Text.of("deliverables.in", line.name()));
            name.setText(line.name());
            says.setText(stand(line));
            written.setVisible(line.worded());
            written.setIconLiteral(line.draft() ? "fth-edit" : "fth-edit-3");
            var out = !line.chosen() || line.leftOut();
            name.getStyleClass().remove("muted");
            if (out) name.getStyleClass().add("muted");
            setAccessibleText(
                    Text.of(
                            "deliverables.section.told",
                            line.name(),
                            Text.of(
                                    line.chosen()
                                            ? "deliverables.section.in"
                                            : "deliverables.section.out"),
                            stand(line)));
            setGraphic(content);
        }

        private static String stand(Line line) {
            if (!line.worded() || line.says().isEmpty()) return line.says();
            return Text.of("deliverables.section.worded", inside(line.says()));
        }
    }
}
