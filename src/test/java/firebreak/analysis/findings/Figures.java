package firebreak.analysis.findings;

import firebreak.analysis.Proportions;
import firebreak.analysis.pictures.Behind;
import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.pictures.Picture.Kind;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;

import java.util.ArrayList;
import java.util.List;

/// Pictures of figures that a test names. A builder.
public final class Figures {
    private final List<Figure> figures = new ArrayList<>();

    public Figures share(String id, int count, int n) {
        figures.add(Figure.share(id, "Share: " + id, Proportions.wilson(count, n)));
        return this;
    }

    public Figures of(String id, Figure.Unit unit, double value, long n) {
        figures.add(Figure.of(id, "Value: " + id, unit, value, null, n));
        return this;
    }

    /// A rate per exposure.
    public Figures rate(String id, Figure.Exposure per, double value, long n) {
        figures.add(
                new Figure(id, "Rate: " + id, Figure.Unit.RATE, value, null, null, n, "", "", per));
        return this;
    }

    public Figures none(String id, String why) {
        figures.add(Figure.none(id, "Value: " + id, Figure.Unit.SHARE, why));
        return this;
    }

    /// All of them in one picture.
    public List<Picture> pictures() {
        var text = new ChartText("Title", "", "", "", "Reading", "Basis");
        var bars =
                new ChartSpec.StackedBars(
                        text, List.of("a"), List.of(new ChartSpec.Series("s", 0, List.of(1))));
        return List.of(
                new Picture(
                        Kind.PREVENTABLE,
                        List.of(Picture.View.of("count", "Count", bars, Behind.NOTHING)),
                        List.of(),
                        figures));
    }

    public FigureIndex index() {
        return new FigureIndex(pictures());
    }
}
