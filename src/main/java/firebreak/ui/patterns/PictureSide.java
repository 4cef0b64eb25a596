package firebreak.ui.patterns;

import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.ui.kit.ChartExports;
import firebreak.ui.kit.ChartPane;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One picture of one slice: the chart, or the sentence in its place, and what can be concluded.
final class PictureSide extends VBox {
    private static final double LEAST_CHART = 340;

    private final ChartPane chart = new ChartPane();
    private final Label title = words("picture-title");
    private final Label instead = words("picture-instead");
    private final Label basis = words("muted");
    private final VBox sentence = new VBox(8, title, instead, basis);
    private final VBox limits = new VBox(4);
    private final StackPane place = new StackPane(chart, sentence);
    private Picture.@Nullable View view;

    PictureSide(String id, PatternsViewModel model, ChartExports exports) {
        super(8);
        chart.setId(id + "Chart");
        chart.setOnMark(mark -> {
            var now = view;
            if (now != null)
                model.open(now, mark.series(), mark.category(), now.spec().text().title());
        });
        chart.setExports(exports);
        sentence.setId(id + "Instead");
        sentence.getStyleClass().add("picture-sentence");
        sentence.setMaxWidth(560);
        limits.setId(id + "Limits");
        limits.getStyleClass().add("picture-limits");
        place.setMinHeight(LEAST_CHART);
        place.getStyleClass().addAll("card-surface", "chart-card");
        getChildren().addAll(place, limits);
        setMinWidth(0);
        setId(id);
    }

    private static Label words(String style) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    ChartPane chart() {
        return chart;
    }

    /// How high the chart stands; what is said of it comes below.
    void setChartHeight(double height) {
        place.setMinHeight(Math.max(LEAST_CHART, height));
        place.setPrefHeight(place.getMinHeight());
        place.setMaxHeight(place.getMinHeight());
    }

    /// Lets go of what it shows.
    void putAway() {
        view = null;
        chart.clear();
        for (var words : List.of(title, instead, basis)) words.setText("");
        limits.getChildren().clear();
    }

    void show(Picture picture, Picture.View now) {
        view = now;
        var drawn = now.instead().isEmpty() && !now.spec().empty();
        chart.setVisible(drawn);
        sentence.setVisible(!drawn);
        if (drawn) {
            chart.setSpec(now.spec());
        } else {
            title.setText(now.spec().text().title());
            instead.setText(now.instead().isEmpty() ? Text.of("pictures.nothing") : now.instead());
            basis.setText(now.spec().text().basis());
        }
        limits.getChildren().clear();
        if (!picture.limits().isEmpty()) {
            var heading = new Label(Text.of("pictures.limits"));
            heading.getStyleClass().add("limits-heading");
            limits.getChildren().add(heading);
            for (var limit : picture.limits()) {
                var line = words("limit");
                line.setText(Text.of("pictures.limit", limit));
                limits.getChildren().add(line);
            }
        }
    }
}
