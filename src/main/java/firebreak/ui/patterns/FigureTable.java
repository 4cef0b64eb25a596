package firebreak.ui.patterns;

import firebreak.analysis.pictures.Figure;
import firebreak.domain.Text;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The figures of a picture as the number ledger has them; of two slices side by side.
final class FigureTable extends TableView<FigureTable.Line> {
    /// A figure, and the same of the other slice where there is one.
    record Line(Figure figure, @Nullable Figure other) {}

    private final TableColumn<Line, String> otherValue;

    FigureTable() {
        setId("figureTable");
        setAccessibleText(Text.of("pictures.figures"));
        column("definition", 340, l -> l.figure().definition());
        column("value", 100, l -> l.figure().shown());
        column("interval", 150, l -> l.figure().shownInterval());
        column("of", 90, l -> of(l.figure()));
        otherValue = column("other", 220, l -> other(l.other()));
        column("id", 220, l -> l.figure().id());
        var nothing = new Label(Text.of("pictures.noFigures"));
        setPlaceholder(nothing);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getStyleClass().add("dense");
    }

    private TableColumn<Line, String> column(
            String name, double width, Function<Line, String> words) {
        var column = new TableColumn<Line, String>(Text.of("pictures.figure." + name));
        column.setCellValueFactory(c -> new ReadOnlyStringWrapper(words.apply(c.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    private static String of(Figure f) {
        if (f.denominator() == null) return f.why();
        return f.numerator() == null
                ? Text.of("pictures.figure.n", f.denominator())
                : Text.of("pictures.figure.fraction", f.numerator(), f.denominator());
    }

    private static String other(@Nullable Figure f) {
        return f == null
                ? Text.of("figure.none")
                : Text.of("pictures.figure.pair", f.shown(), f.shownInterval()).strip();
    }

    void show(List<Figure> figures, @Nullable List<Figure> others) {
        Map<String, Figure> byId = new HashMap<>();
        if (others != null) for (var f : others) byId.put(f.id(), f);
        var lines = new ArrayList<Line>();
        for (var f : figures) lines.add(new Line(f, byId.remove(f.id())));
        otherValue.setVisible(others != null);
        getItems().setAll(lines);
    }
}
