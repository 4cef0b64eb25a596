package firebreak.report;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;

import java.io.IOException;
import java.math.BigInteger;

/// The bullet of the house's lists, under a number that no list of the document has.
final class Bullets {
    private final XWPFDocument document;

    Bullets(XWPFDocument document) {
        this.document = document;
    }

    /// Gives the style of bullets its bullet, where the document came without.
    void into(CTStyles styles, HouseStyles house) throws IOException, XmlException {
        if (!house.isAdded("ListBullet")) return;
        var all = known();
        var list =
                NumberingDocument.Factory.parse(
                                house.look().in(BuiltInTemplate.resource("numbering.xml")))
                        .getNumbering()
                        .getAbstractNumArray(0);
        var free = BigInteger.ZERO;
        for (var other : all.getAbstractNumList())
            free = free.max(other.getAbstractNumId().add(BigInteger.ONE));
        list.setAbstractNumId(free);
        var level = list.getLvlArray(0);
        level.getPStyle().setVal(house.id("ListBullet"));
        // The template's own letters have the sign as well.
        while (level.getRPr().sizeOfRFontsArray() > 0) level.getRPr().removeRFonts(0);
        all.addNewAbstractNum().set(list);
        var number = BigInteger.ONE;
        for (var other : all.getNumList())
            number = number.max(other.getNumId().add(BigInteger.ONE));
        var used = all.addNewNum();
        used.setNumId(number);
        used.addNewAbstractNumId().setVal(free);
        document.createNumbering().setNumbering(all);
        for (var style : styles.getStyleList())
            if (style.getStyleId().equals(house.id("ListBullet")))
                style.getPPr().getNumPr().getNumId().setVal(number);
    }

    private CTNumbering known() throws IOException, XmlException {
        if (document.getNumbering() == null) return CTNumbering.Factory.newInstance();
        try (var in = document.getNumbering().getPackagePart().getInputStream()) {
            return NumberingDocument.Factory.parse(in).getNumbering();
        }
    }
}
