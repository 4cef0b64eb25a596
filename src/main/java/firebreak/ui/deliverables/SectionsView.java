package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.domain.report.Section;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// The sections of the document at the left, the consultant's words of one of them in the middle,
/// and at the right how they read today.
final class SectionsView extends GridPane {
    private static final double[] WIDTHS = {29, 39, 32};

    private final PlanViewModel model;
    private final SectionList list;
    private final SectionEditor editor;
    private final ProseSheet sheet;
    private boolean asked;

    SectionsView(PlanViewModel model) {
        super(16, 0);
        this.model = model;
        setId("sectionsView");
        sheet = new ProseSheet(this::follow);
        editor = new SectionEditor(model, _ -> refresh(), this::home);
        list = new SectionList(model, editor::write);
        for (var width : WIDTHS) {
            var column = new ColumnConstraints();
            column.setPercentWidth(width);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setFillHeight(true);
        getRowConstraints().add(row);
        addRow(0, list, editor, reads());
        for (var child : getChildren()) child.getStyleClass().add("sections-column");
        model.selected().subscribe(_ -> refresh());
        model.plan().subscribe(_ -> refresh());
        model.known().subscribe(_ -> refresh());
    }

    private VBox reads() {
        var title = new Label(Text.of("deliverables.reads"));
        title.getStyleClass().add("section-title");
        var scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Text.of("deliverables.reads"));
        scroll.getStyleClass().addAll("edge-to-edge", "paper-place");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(8, title, scroll);
    }

    /// Gives the list the keys.
    void home() {
        list.focus();
    }

    void keep() {
        editor.keep();
    }

    private void follow(String key) {
        Section.of(key).ifPresent(model.selected()::set);
    }

    /// Once for all that comes at a time.
    private void refresh() {
        if (asked) return;
        asked = true;
        Platform.runLater(() -> {
            asked = false;
            draw();
        });
    }

    private void draw() {
        var plan = model.plan().get();
        if (plan == null) return;
        var section = model.selected().get();
        var known = model.known().get();
        var line =
                model.lines().get().stream()
                        .filter(l -> l.section() == section)
                        .findFirst()
                        .orElse(null);
        var behind =
                known == null || line == null
                        ? Text.of("deliverables.reads.reading")
                        : line.leftOut()
                                ? Text.of("deliverables.reads.leftOut")
                                : known.stands().get(section.ordinal()).any()
                                        ? Text.of(
                                                "deliverables.reads.behind",
                                                SectionList.inside(line.says()))
                                        : "";
        sheet.show(
                line == null ? PlanViewModel.name(section) : line.name(),
                model.words(section),
                behind,
                known == null ? null : known.figures(),
                plan.accent());
    }
}
