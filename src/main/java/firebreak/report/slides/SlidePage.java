package firebreak.report.slides;

import firebreak.domain.Text;
import firebreak.report.model.CleanText;
import firebreak.report.model.Unbroken;

import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// One slide with its title. Lengths are in points; the page is 960 by 540.
final class SlidePage {
    static final double LEFT = 48;
    static final double WIDTH = 864;
    static final double BOTTOM = 494;

    /// Of two lines that say what the slide stands on.
    static final double BASIS = 28;

    static final int INK = 0x24292F;
    static final int MUTED = 0x57606A;
    static final int SOFT = 0xF3F6F8;

    /// How far an edge of a text box is from its text.
    static final double INSET = 10;

    private final XSLFSlide slide;
    private final SlideLook look;
    private final double top;

    /// @param top where there is room below the title
    SlidePage(XSLFSlide slide, SlideLook look, double top) {
        this.slide = slide;
        this.look = look;
        this.top = top;
    }

    /// Where there is room below the title.
    double top() {
        return top;
    }

    /// From there to the line of the basis.
    Rectangle2D room() {
        return box(LEFT, top, WIDTH, BOTTOM - BASIS - top);
    }

    XSLFSlide slide() {
        return slide;
    }

    SlideLook look() {
        return look;
    }

    /// A paragraph of a look.
    ///
    /// @param rgb of its letters
    record Line(String text, double size, boolean bold, int rgb) {
        static Line of(String text, double size) {
            return new Line(text, size, false, INK);
        }

        static Line bold(String text, double size) {
            return new Line(text, size, true, INK);
        }

        static Line muted(String text, double size) {
            return new Line(text, size, false, MUTED);
        }
    }

    static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    /// Words over the page's ground.
    void words(Rectangle2D place, List<Line> lines) {
        words(place, lines, TextAlign.LEFT, VerticalAlignment.TOP);
    }

    void words(Rectangle2D place, List<Line> lines, TextAlign align, VerticalAlignment anchor) {
        var box = slide.createTextBox();
        box.setAnchor(place);
        box.setInsets(new Insets2D(0, 0, 0, 0));
        write(box, lines, align, anchor);
    }

    /// Paragraphs with a dot before each.
    void list(Rectangle2D place, List<String> texts, double[] sizes) {
        var indent = 16.0;
        var shared = SlideLists.share(texts, place.getWidth() - indent, place.getHeight(), sizes);
        words(place, shared.texts().stream().map(t -> Line.of(t, shared.size())).toList());
        var box = (XSLFTextShape) slide.getShapes().getLast();
        for (var paragraph : box.getTextParagraphs()) {
            paragraph.setBulletCharacter("•");
            paragraph.setLeftMargin(indent);
            paragraph.setIndent(-indent);
            paragraph.setSpaceBefore(-SlideLists.BETWEEN);
        }
    }

    /// Small below everything: n, the period, what was left out.
    void basis(String words) {
        var fitted =
                SlideType.fit(
                        CleanText.line(words), new double[] {10, 9.5, 9}, WIDTH, BASIS - 2, false);
        words(
                box(LEFT, BOTTOM - BASIS + 2, WIDTH, BASIS - 2),
                List.of(Line.muted(fitted.text(), fitted.size())),
                TextAlign.LEFT,
                VerticalAlignment.BOTTOM);
    }

    /// A soft ground with an edge in the accent colour, and words on it.
    void card(Rectangle2D place, List<Line> lines) {
        var ground = slide.createAutoShape();
        ground.setShapeType(ShapeType.RECT);
        ground.setAnchor(place);
        ground.setFillColor(new Color(SOFT));
        ground.setLineColor(null);
        ground.setInsets(new Insets2D(INSET, INSET + 6, INSET, INSET));
        write(ground, lines, TextAlign.LEFT, VerticalAlignment.TOP);
        var edge = slide.createAutoShape();
        edge.setShapeType(ShapeType.RECT);
        edge.setAnchor(box(place.getX(), place.getY(), 4, place.getHeight()));
        edge.setFillColor(new Color(look.accent()));
        edge.setLineColor(null);
        silent(edge);
    }

    /// Says that a shape only adorns, so that no reader stops at it.
    private static void silent(XSLFShape shape) {
        named(shape.getXmlObject(), Text.of("report.slides.adornment"), "");
    }

    private static void write(
            XSLFTextShape box, List<Line> lines, TextAlign align, VerticalAlignment anchor) {
        box.setWordWrap(true);
        box.setTextAutofit(TextAutofit.NONE);
        box.setVerticalAlignment(anchor);
        box.clearText();
        // Without a paragraph PowerPoint takes the file for damaged.
        if (lines.isEmpty()) box.addNewTextParagraph();
        for (var line : lines) {
            var paragraph = box.addNewTextParagraph();
            paragraph.setTextAlign(align);
            run(paragraph, line);
            turn(paragraph, line.text(), align);
        }
    }

    static void run(XSLFTextParagraph paragraph, Line line) {
        var parts = Unbroken.text(line.text()).split("\n", -1);
        for (var i = 0; i < parts.length; i++) {
            if (i > 0) paragraph.addLineBreak();
            var run = paragraph.addNewTextRun();
            run.setText(parts[i]);
            run.setFontSize(line.size());
            run.setBold(line.bold());
            run.setFontColor(new Color(line.rgb()));
            ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang("en-GB");
        }
    }

    /// What is written from the right begins there.
    static void turn(XSLFTextParagraph paragraph, String text, TextAlign align) {
        if (!SlideType.fromRight(text)) return;
        var properties =
                paragraph.getXmlObject().isSetPPr()
                        ? paragraph.getXmlObject().getPPr()
                        : paragraph.getXmlObject().addNewPPr();
        properties.setRtl(true);
        if (align == TextAlign.LEFT) paragraph.setTextAlign(TextAlign.RIGHT);
    }

    /// One paragraph in a place of the layout, whose colours it has.
    static void fill(XSLFTextShape place, String text, double size) {
        place.clearText();
        var paragraph = place.addNewTextParagraph();
        var run = paragraph.addNewTextRun();
        run.setText(Unbroken.text(text));
        run.setFontSize(size);
        ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang("en-GB");
        turn(paragraph, text, TextAlign.LEFT);
    }

    /// Several, in the size of the place.
    static void paragraphs(XSLFTextShape place, List<String> texts) {
        place.clearText();
        for (var text : texts) {
            var paragraph = place.addNewTextParagraph();
            paragraph.addNewTextRun().setText(Unbroken.text(text));
            turn(paragraph, text, TextAlign.LEFT);
        }
    }

    /// Gives the last chart or table of the slide a name and a sentence for those who can't see it.
    void describe(String name, String words) {
        var frames = slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList();
        CTGraphicalObjectFrame last = frames.getLast();
        var properties = last.getNvGraphicFramePr().getCNvPr();
        properties.setName(CleanText.line(name));
        properties.setDescr(CleanText.line(words));
    }

    static void named(XmlObject shape, String name, String words) {
        for (var found :
                shape.selectPath(
                        "declare namespace p='http://schemas.openxmlformats.org/presentationml/2006/main' .//p:cNvPr")) {
            var properties = (CTNonVisualDrawingProps) found;
            properties.setName(name);
            if (!words.isEmpty()) properties.setDescr(words);
            return;
        }
    }

    /// Ids that are unique on the slide, in the order in which it is read.
    void finish() {
        var next = 1;
        for (var found :
                slide.getXmlObject()
                        .selectPath(
                                "declare namespace p='http://schemas.openxmlformats.org/presentationml/2006/main' .//p:cNvPr"))
            ((CTNonVisualDrawingProps) found).setId(next++);
    }
}
