package firebreak.report.slides;

import firebreak.domain.Text;

import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/// What stands below every slide: the client and the classification, and the number of the page, in
/// the places of the layout. Its XML is read once.
final class SlideFooter {
    private static final double LEAST = 10;
    private static final double WIDTH = 720;

    /// Not every program takes the look of a footer from its layout.
    private static final String LOOK =
            "<a:rPr lang=\"en-GB\" sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:rPr><a:t/>";

    private final CTShape words =
            shape("ftr", "11", Text.of("report.slides.footer"), "<a:r>" + LOOK + "</a:r>");

    private final CTShape number =
            shape(
                    "sldNum",
                    "12",
                    Text.of("report.slides.number"),
                    "<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\">"
                            + LOOK
                            + "</a:fld>");

    private final String said;

    /// @param said who the slides are for, and who may read them
    SlideFooter(String said) {
        this.said = SlideType.cut(said, LEAST, WIDTH, 1, false);
    }

    /// @param page its number
    void write(XSLFSlide slide, int page) {
        add(slide, words).getTxBody().getPArray(0).getRArray(0).setT(said);
        add(slide, number).getTxBody().getPArray(0).getFldArray(0).setT(Integer.toString(page));
    }

    private static CTShape add(XSLFSlide slide, CTShape shape) {
        var added = slide.getXmlObject().getCSld().getSpTree().addNewSp();
        return (CTShape) added.set(shape);
    }

    private static CTShape shape(String kind, String index, String name, String content) {
        try {
            return CTShape.Factory.parse(
                    """
                    <xml-fragment xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:nvSpPr><p:cNvPr id="0" name="%s"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="%s" sz="quarter" idx="%s"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>%s</a:p></p:txBody></xml-fragment>\
                    """
                            .formatted(name, kind, index, content));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }
}
