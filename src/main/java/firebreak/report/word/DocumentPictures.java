package firebreak.report.word;

import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The pictures of the history beyond those of origin, stage and factor, each with its sentence and
/// what its counts can't say. A picture that can't be drawn says why in one line at the end.
final class DocumentPictures {
    private static final double TALL = 8.6;
    private static final double LOW = 7.4;

    private final Manuscript manuscript;
    private final List<Picture> pictures;

    DocumentPictures(Manuscript manuscript, List<Picture> pictures) {
        this.manuscript = manuscript;
        this.pictures = pictures;
    }

    /// Whether any can be drawn.
    boolean any() {
        return pictures.stream().anyMatch(p -> drawn(p.views().getFirst()));
    }

    void write() throws IOException {
        var not = new ArrayList<Picture>();
        for (var picture : pictures) {
            if (drawn(picture.views().getFirst())) write(picture);
            else not.add(picture);
        }
        if (not.isEmpty()) return;
        manuscript.heading(2, Text.of("report.pictures.not"));
        for (var picture : not) {
            var view = picture.views().getFirst();
            manuscript.point(
                    Text.of(picture.kind()),
                    view.instead().isEmpty() ? Text.of("pictures.nothing") : view.instead());
        }
    }

    private static boolean drawn(Picture.View view) {
        return view.instead().isEmpty() && !view.spec().empty();
    }

    private void write(Picture picture) throws IOException {
        manuscript.heading(2, Text.of(picture.kind()));
        manuscript.anchor(picture.kind().name());
        for (var view : picture.views()) if (drawn(view)) draw(view.spec());
        for (var limit : picture.limits()) manuscript.basis(limit);
    }

    private void draw(ChartSpec spec) throws IOException {
        var title = spec.text().title();
        switch (spec) {
            case ChartSpec.StackedBars bars -> manuscript.figure(bars, TALL);
            case ChartSpec.Pareto pareto -> manuscript.figure(pareto, TALL);
            case ChartSpec.ControlLine line -> manuscript.figure(line, TALL);
            case ChartSpec.Lines lines -> manuscript.figure(lines, TALL);
            case ChartSpec.Estimates estimates -> manuscript.figure(estimates, LOW);
            case ChartSpec.Spreads spreads -> {
                ChartTables.spreads(manuscript, spreads, title);
                told(spec);
            }
            case ChartSpec.HeatMap heat -> {
                ChartTables.heat(manuscript, heat, title);
                told(spec);
            }
        }
    }

    /// A table has no caption that reads it, as a chart has.
    private void told(ChartSpec spec) {
        manuscript.lead(spec.text().reading());
        manuscript.basis(spec.text().basis());
    }
}
