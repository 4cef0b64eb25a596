package firebreak.ui.patterns;

import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.SliceComparison;
import firebreak.domain.Text;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Function;

/// Two slices measure by measure, with what the differences allow to say.
final class SliceComparisonPane extends VBox {
    private static final double ROW = 52;

    private final TableView<SliceComparison.Row> table = new TableView<>();
    private final Label careful = new Label();

    SliceComparisonPane(PatternsViewModel model) {
        super(12);
        setId("sliceComparison");
        var title = new Label(Text.of("compare.slices.title"));
        title.getStyleClass().add("picture-title");
        column("measure", 190, SliceComparison.Row::name);
        column("a", 150, r -> value(r.first()));
        column("b", 150, r -> value(r.second()));
        column("difference", 140, SliceComparison.Row::shownDifference);
        column("verdict", 150, r -> Text.of(r.verdict()));
        table.setId("comparison");
        table.setAccessibleText(Text.of("compare.slices.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(ROW);
        table.getStyleClass().add("two-lines");
        careful.setId("comparisonCareful");
        careful.setWrapText(true);
        careful.setMinHeight(USE_PREF_SIZE);
        careful.getStyleClass().add("muted");
        VBox.setVgrow(table, Priority.SOMETIMES);
        getChildren().addAll(title, careful, table);
        getStyleClass().add("slice-comparison");
        setMinWidth(0);
        model.comparison()
                .subscribe(c -> {
                    if (c == null) {
                        table.getItems().clear();
                        return;
                    }
                    table.getItems().setAll(c.rows());
                    table.setPrefHeight(ROW * (c.rows().size() + 1) + 4);
                    careful.setText(
                            Text.of(
                                    c.overlap()
                                            ? "compare.slices.overlap"
                                            : "compare.slices.many"));
                });
    }

    private void column(String name, double width, Function<SliceComparison.Row, String> words) {
        var column =
                new TableColumn<SliceComparison.Row, String>(Text.of("compare.slices." + name));
        column.setCellValueFactory(c -> new ReadOnlyStringWrapper(words.apply(c.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    private static String value(Figure f) {
        if (f.denominator() == null) return f.shown();
        return Text.of(
                "compare.slices.value",
                f.shown(),
                f.shownInterval(),
                f.numerator() == null
                        ? Text.of("pictures.figure.n", f.denominator())
                        : Text.of("pictures.figure.fraction", f.numerator(), f.denominator()));
    }
}
