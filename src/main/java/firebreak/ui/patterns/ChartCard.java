package firebreak.ui.patterns;

import firebreak.domain.chart.ChartSpec;
import firebreak.drawing.ChartMark;
import firebreak.ui.kit.ChartExports;
import firebreak.ui.kit.ChartPane;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.function.Consumer;

/// A chart on a surface, from which a person can take picture and numbers.
final class ChartCard extends HBox {
    private final ChartPane chart = new ChartPane();

    ChartCard(String id, Consumer<ChartMark> open, ChartExports exports) {
        chart.setId(id);
        chart.setOnMark(open);
        chart.setExports(exports);
        HBox.setHgrow(chart, Priority.ALWAYS);
        getChildren().add(chart);
        getStyleClass().addAll("card-surface", "chart-card");
        setMinWidth(0);
    }

    ChartPane chart() {
        return chart;
    }

    void show(ChartSpec now) {
        chart.setSpec(now);
    }
}
