package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Page;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is not taken as it stands, beside the rows: choosing one chooses its row, and the other way
/// round.
final class ProblemList {
    private final List<ImportProblem> problems;
    private final ImportRows rows;
    private final boolean severalFiles;
    private final ListView<ImportProblem> list;

    ProblemList(List<ImportProblem> problems, ImportViewModel model) {
        this.problems = problems;
        this.rows = model.rows();
        this.severalFiles = model.files().size() > 1;
        list = new ListView<>(FXCollections.observableArrayList(problems));
        list.setId("problems");
        list.setAccessibleText(Text.of("incidents.problems", problems.size()));
        list.getStyleClass().add("problem-list");
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, now) -> {
                    if (now != null && !now.place().equals(rows.chosen().get())) rows.choose(now);
                });
    }

    /// Follows the row that is chosen.
    Subscription listen() {
        return rows.chosen().subscribe(_ -> select());
    }

    Node node() {
        var heading = new Label(Text.of("incidents.problems", problems.size()));
        heading.getStyleClass().add("section-title");
        heading.setMinWidth(0);
        var hint = new Label(Text.of("incidents.problems.beside"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setMinWidth(0);
        var copy =
                Page.iconButton(
                        "copyProblems",
                        "fth-copy",
                        Text.of("incidents.problems.copy"),
                        () -> Copied.text(ProblemText.of(problems)));
        copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        var words = new VBox(2, heading, hint);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var bar = new HBox(8, words, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, bar, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        box.setMinWidth(0);
        return box;
    }

    private void select() {
        var wanted = rows.chosen().get();
        var selection = list.getSelectionModel();
        if (wanted == null) return;
        var now = selection.getSelectedItem();
        if (now != null && now.place().equals(wanted)) return;
        for (int i = 0; i < problems.size(); i++) {
            if (!problems.get(i).place().equals(wanted)) continue;
            selection.select(i);
            list.scrollTo(Math.max(0, i - 1));
            return;
        }
        selection.clearSelection();
    }

    private final class Cell extends ListCell<ImportProblem> {
        private final Label where = new Label();
        private final Label what = new Label();
        private final VBox box = new VBox(2, where, what);

        Cell() {
            where.getStyleClass().add("small");
            where.getStyleClass().add("problem-where");
            where.setMinWidth(0);
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            what.getStyleClass().addAll("small", "muted");
            box.prefWidthProperty().bind(list.widthProperty().subtract(40));
            box.setMaxWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable ImportProblem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                return;
            }
            var place = ProblemText.where(problem).replaceAll("\\s+", " ");
            where.setText(
                    place.isEmpty()
                            ? problem.place().file()
                            : severalFiles
                                    ? Text.of("incidents.problem.in", problem.place().file(), place)
                                    : place);
            what.setText(problem.problem());
            setGraphic(box);
        }
    }
}
