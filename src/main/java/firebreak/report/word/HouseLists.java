package firebreak.report.word;

import firebreak.report.preview.HeadingNumbers;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;

/// The lists of the house, bullets and numbers of headings, under numbers that no list of the
/// document has.
final class HouseLists {
    private final XWPFDocument document;

    HouseLists(XWPFDocument document) {
        this.document = document;
    }

    /// Gives the styles that the document came without their lists. Headings that are its own keep
    /// the look that it gives them, so then none of ours is numbered among them.
    ///
    /// @return all lists of the document
    CTNumbering into(CTStyles styles, HouseStyles house) throws IOException, XmlException {
        var all = HeadingNumbers.lists(document);
        var ours =
                NumberingDocument.Factory.parse(
                                house.look().in(BuiltInTemplate.resource("numbering.xml")))
                        .getNumbering();
        var added = false;
        for (var list : ours.getAbstractNumArray()) {
            var levels = list.getLvlArray();
            var mine = Arrays.stream(levels).map(l -> l.getPStyle().getVal()).toList();
            var number = mine.stream().allMatch(house::isAdded) ? add(list, all, house) : null;
            added |= number != null;
            for (var style : styles.getStyleList())
                for (var name : mine)
                    if (house.isAdded(name) && style.getStyleId().equals(house.id(name))) {
                        if (number != null) style.getPPr().getNumPr().getNumId().setVal(number);
                        else style.getPPr().unsetNumPr();
                    }
        }
        if (added) document.createNumbering().setNumbering(all);
        return all;
    }

    private static BigInteger add(CTAbstractNum list, CTNumbering all, HouseStyles house) {
        var free = BigInteger.ZERO;
        for (var other : all.getAbstractNumList())
            free = free.max(other.getAbstractNumId().add(BigInteger.ONE));
        list.setAbstractNumId(free);
        for (var level : list.getLvlArray()) {
            level.getPStyle().setVal(house.id(level.getPStyle().getVal()));
            // The template's own letters have the sign as well.
            while (level.isSetRPr() && level.getRPr().sizeOfRFontsArray() > 0)
                level.getRPr().removeRFonts(0);
        }
        var number = BigInteger.ONE;
        for (var other : all.getNumList())
            number = number.max(other.getNumId().add(BigInteger.ONE));
        all.addNewAbstractNum().set(list);
        var used = all.addNewNum();
        used.setNumId(number);
        used.addNewAbstractNumId().setVal(free);
        return number;
    }
}
