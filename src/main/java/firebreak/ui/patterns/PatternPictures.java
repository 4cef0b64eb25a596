package firebreak.ui.patterns;

import firebreak.domain.Text;
import firebreak.drawing.ChartTheme;
import firebreak.ui.kit.ChartExports;
import firebreak.ui.kit.FigureCard;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// The figures in a row, the heat map below them, and below that months and factors: side by side
/// where there is room, otherwise one below the other.
final class PatternPictures extends ScrollPane {
    private static final double GAP = 16;
    private static final double TWO_COLUMNS_FROM = 1080;
    private static final double LEAST_HEAT = 300;
    private static final double MOST_HEAT = 440;
    private static final double LEAST_LOWER = 380;

    private final GridPane figures = new GridPane(GAP, GAP);
    private final ChartCard matrix;
    private final ChartCard months;
    private final ChartCard factors;
    private final GridPane lower = new GridPane(GAP, GAP);

    PatternPictures(
            PatternsViewModel model, ChartExports exports, ObservableValue<ChartTheme> colours) {
        matrix = new ChartCard("matrix", m -> model.openCell(m.series(), m.category()), exports);
        months = new ChartCard("months", m -> model.openMonth(m.series(), m.category()), exports);
        factors = new ChartCard("factors", m -> model.openFactor(m.category()), exports);
        var cards = List.of(matrix, months, factors);
        colours.subscribe(now -> cards.forEach(c -> c.chart().setTheme(now)));
        factors.chart().setEmptyText(Text.of("patterns.noFactors"));
        matrix.chart().setEmptyText(Text.of("patterns.noStages"));
        months.chart().setEmptyText(Text.of("patterns.noDates"));
        figures.setId("figures");
        lower.getChildren().addAll(months, factors);
        months.setMinHeight(LEAST_LOWER);
        factors.setMinHeight(LEAST_LOWER);
        arrange(1);
        var content = new VBox(GAP, figures, matrix, lower);
        content.setPadding(new Insets(0, GAP, GAP, 0));
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "pictures");
        setId("pictures");
        content.widthProperty()
                .subscribe(w -> arrange(w.doubleValue() >= TWO_COLUMNS_FROM ? 2 : 1));
        viewportBoundsProperty().subscribe(this::fitHeat);
        figures.heightProperty().subscribe(this::fitHeat);
    }

    void show(PatternsState.Ready ready) {
        figures.getChildren().clear();
        figures.getColumnConstraints().clear();
        for (var headline : ready.headlines()) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / ready.headlines().size());
            figures.getColumnConstraints().add(column);
            figures.addRow(
                    0,
                    new FigureCard(
                            headline.id(),
                            headline.title(),
                            headline.figure(),
                            headline.number(),
                            headline.meaning(),
                            headline.basis()));
        }
        matrix.show(ready.matrix());
        months.show(ready.months());
        factors.show(ready.factors());
    }

    /// Lets go of what it shows.
    void putAway() {
        figures.getChildren().clear();
        for (var card : List.of(matrix, months, factors)) card.chart().clear();
    }

    /// Figures and heat map fill what can be seen without scrolling.
    private void fitHeat() {
        double room = getViewportBounds().getHeight() - figures.getHeight() - GAP;
        double height = Math.clamp(room, LEAST_HEAT, MOST_HEAT);
        matrix.setMinHeight(height);
        matrix.setPrefHeight(height);
        matrix.setMaxHeight(height);
    }

    private void arrange(int columns) {
        if (lower.getColumnConstraints().size() == columns) return;
        var column = new ColumnConstraints();
        column.setPercentWidth(100.0 / columns);
        column.setHgrow(Priority.ALWAYS);
        lower.getColumnConstraints()
                .setAll(columns == 1 ? List.of(column) : List.of(column, column));
        GridPane.setConstraints(months, 0, 0);
        GridPane.setConstraints(factors, columns == 1 ? 0 : 1, columns == 1 ? 1 : 0);
        GridPane.setFillHeight(months, true);
        GridPane.setVgrow(months, Priority.ALWAYS);
    }
}
