package firebreak.report;

import firebreak.domain.Text;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Opens finished slides as a reader would and looks whether they say what they should.
final class SlideCheck {
    private SlideCheck() {}

    static void check(Path file, List<String> titles) throws IOException {
        try (var in = Files.newInputStream(file);
                var show = new XMLSlideShow(in)) {
            var found = new ArrayList<String>();
            for (var slide : show.getSlides()) found.add(title(slide));
            if (!found.equals(titles)) throw damaged("report.check.titles");
            for (var slide : show.getSlides()) {
                for (var place : slide.getPlaceholders())
                    if (place.getText().isBlank()) throw damaged("report.check.placeholder");
                for (var frame : slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList())
                    if (frame.getNvGraphicFramePr().getCNvPr().getDescr().isBlank())
                        throw damaged("report.check.words");
            }
            for (var chart : show.getCharts()) check(chart);
            for (var part : show.getPackage().getParts())
                if (!part.isRelationshipPart())
                    for (var relation : part.getRelationships())
                        if (relation.getTargetMode() == TargetMode.EXTERNAL)
                            throw damaged("report.check.external");
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /// The text of the place that an outline reads.
    static String title(XSLFSlide slide) {
        for (var place : slide.getPlaceholders())
            if (place.getTextType() == Placeholder.TITLE
                    || place.getTextType() == Placeholder.CENTERED_TITLE) return place.getText();
        return "";
    }

    private static void check(XSLFChart chart) throws IOException, InvalidFormatException {
        try (var workbook = chart.getWorkbook()) {
            ChartCheck.check(chart, workbook::getSheet);
        }
    }

    private static ReportException damaged(String what) {
        return new ReportException(Text.of("report.check.failed", Text.of(what)));
    }
}
