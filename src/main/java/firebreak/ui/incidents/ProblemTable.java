package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Page;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Function;

/// What was not taken as it stands, each with its place.
final class ProblemTable {
    private ProblemTable() {}

    static Node of(List<ImportProblem> problems) {
        return problems.isEmpty() ? none() : some(problems);
    }

    private static Node none() {
        var label = new Label(Text.of("incidents.problems.none"), new FontIcon("fth-check-circle"));
        label.getStyleClass().add("all-well");
        label.setGraphicTextGap(8);
        var box = new VBox(label);
        box.setAlignment(Pos.TOP_LEFT);
        return box;
    }

    private static Node some(List<ImportProblem> problems) {
        var heading = new Label(Text.of("incidents.problems", problems.size()));
        heading.getStyleClass().add("section-title");
        var hint = new Label(Text.of("incidents.problems.hint"));
        hint.getStyleClass().addAll("muted", "small");
        var copy =
                Page.button(
                        "copyProblems",
                        "fth-copy",
                        Text.of("incidents.problems.copy"),
                        () -> Copied.text(ProblemText.of(problems)));
        copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(8, new VBox(2, heading, hint), space, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        var table = new TableView<>(FXCollections.observableArrayList(problems));
        table.setId("problems");
        table.setAccessibleText(heading.getText());
        table.getStyleClass().addAll("dense", "striped");
        table.setFixedCellSize(48);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(table, Text.of("incidents.problem.file"), 130, p -> p.place().file());
        column(
                        table,
                        Text.of("incidents.problem.line"),
                        64,
                        p -> ProblemText.line(p.place().line()))
                .getStyleClass()
                .add("number");
        column(table, Text.of("incidents.problem.column"), 110, ImportProblem::column);
        column(table, Text.of("incidents.problem.value"), 150, ImportProblem::value);
        column(table, Text.of("incidents.problem.what"), 520, ImportProblem::problem);
        var box = new VBox(8, bar, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private static TableColumn<ImportProblem, String> column(
            TableView<ImportProblem> table,
            String name,
            int width,
            Function<ImportProblem, String> words) {
        var column = new TableColumn<ImportProblem, String>(name);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 120));
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(words.apply(row.getValue()).replaceAll("\\s+", " ")));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    private final Tooltip whole = new Tooltip();

                    {
                        setWrapText(true);
                    }

                    @Override
                    protected void updateItem(@Nullable String text, boolean empty) {
                        super.updateItem(text, empty);
                        setText(empty ? null : text);
                        var there = !empty && text != null && !text.isEmpty();
                        if (there) {
                            whole.setText(text);
                            whole.setWrapText(true);
                            whole.setMaxWidth(480);
                        }
                        setTooltip(there ? whole : null);
                    }
                });
        table.getColumns().add(column);
        return column;
    }
}
