package firebreak.report.slides;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.report.charts.ChartBook;
import firebreak.report.charts.ChartCells;
import firebreak.report.charts.ChartData;
import firebreak.report.charts.NativeCharts;
import firebreak.report.charts.NativeLines;

import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.awt.geom.Rectangle2D;
import java.io.IOException;

/// Native charts on slides, with type that is read from the back of a room.
final class SlideCharts {
    private static final int TYPE = 1200;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final double POINT = 12_700;

    private final XMLSlideShow show;
    private final SlidePage page;
    private final Rectangle2D place;

    SlideCharts(XMLSlideShow show, SlidePage page, Rectangle2D place) {
        this.show = show;
        this.page = page;
        this.place = place;
    }

    void draw(ChartSpec.StackedBars spec) throws IOException {
        var chart = begin();
        NativeCharts.stackedBars(
                chart, spec, carried(chart, ChartData.of(spec)), NativeCharts.Place.DOCUMENT);
        end(chart, spec.text());
    }

    void draw(ChartSpec.Pareto spec) throws IOException {
        var chart = begin();
        NativeCharts.pareto(
                chart, spec, carried(chart, ChartData.of(spec)), 1, 2, NativeCharts.Place.DOCUMENT);
        end(chart, spec.text());
    }

    void draw(ChartSpec.ControlLine spec) throws IOException {
        var chart = begin();
        NativeLines.control(
                chart, spec, carried(chart, ChartData.of(spec)), NativeCharts.Place.DOCUMENT);
        end(chart, spec.text());
    }

    void draw(ChartSpec.Lines spec) throws IOException {
        var chart = begin();
        NativeLines.lines(
                chart, spec, carried(chart, ChartData.of(spec)), NativeCharts.Place.DOCUMENT);
        end(chart, spec.text());
    }

    void draw(ChartSpec.Estimates spec) throws IOException {
        var chart = begin();
        NativeLines.estimates(
                chart, spec, carried(chart, ChartData.of(spec)), NativeCharts.Place.DOCUMENT);
        end(chart, spec.text());
    }

    private XSLFChart begin() {
        var chart = show.createChart();
        page.slide()
                .addChart(
                        chart,
                        new Rectangle2D.Double(
                                Math.rint(place.getX() * POINT),
                                Math.rint(place.getY() * POINT),
                                Math.rint(place.getWidth() * POINT),
                                Math.rint(place.getHeight() * POINT)));
        return chart;
    }

    private static ChartCells carried(XSLFChart chart, ChartData data) throws IOException {
        return ChartBook.carriedBy(chart, XSLFRelation.CHART, XSLFRelation.WORKBOOK, data);
    }

    private void end(XSLFChart chart, ChartText text) {
        enlarge(chart.getCTChartSpace().getDomNode());
        page.describe(text.title(), text.title() + ". " + text.reading());
    }

    /// The type of documents is small on a wall, and their typeface is not everywhere.
    private static void enlarge(Node node) {
        if (node instanceof Element element && DRAWING.equals(element.getNamespaceURI())) {
            if (element.hasAttribute("sz")) element.setAttribute("sz", Integer.toString(TYPE));
            if ("latin".equals(element.getLocalName())) element.setAttribute("typeface", "Arial");
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling())
            enlarge(child);
    }
}
