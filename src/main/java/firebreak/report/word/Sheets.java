package firebreak.report.word;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

import java.math.BigInteger;

/// The pages of a document: how wide their text is, and which of them lie across. Word keeps the
/// setup of a stretch of pages at its end, so it is written when the stretch is over.
final class Sheets {
    private static final int A4_WIDE = 11906;
    private static final int A4_HIGH = 16838;
    private static final int MARGIN = 1276;

    private final XWPFDocument document;
    private final PageEstimate pages;
    private final AcrossHeads heads;
    private CTSectPr setup;

    /// Whether a stretch of the template's section is written already, so that what holds for its
    /// first page does not hold again.
    private boolean begun;

    private boolean across;

    Sheets(XWPFDocument document, PageEstimate pages) {
        this.document = document;
        this.pages = pages;
        heads = new AcrossHeads(document);
        setup = CTSectPr.Factory.newInstance();
    }

    /// Tells which setup of the template holds from here on.
    void set(CTSectPr section) {
        setup = section;
        if (!across) pages.room(high(section) / 20.0);
    }

    /// The width of the text, in twentieths of a point.
    int width() {
        return across ? wide(lying(setup)) : wide(setup);
    }

    /// Whether pages lie across that in the template stand upright.
    boolean lying() {
        return across;
    }

    /// From here on pages lie across, for tables that need it.
    void across() {
        var size = size(setup);
        if (across || number(size.getW()) >= number(size.getH())) return;
        end(setup);
        begun = true;
        across = true;
        pages.room(high(lying(setup)) / 20.0);
    }

    /// From here on pages stand as the template has them.
    void upright() {
        if (!across) return;
        end(setup);
        begun = true;
        pages.room(high(setup) / 20.0);
    }

    /// Ends the stretch with a paragraph of its own that holds its setup; the next is the first of
    /// another section of the template.
    void end(CTSectPr section) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        var p = paragraph.getCTP();
        var properties = p.isSetPPr() ? p.getPPr() : p.addNewPPr();
        properties.setSectPr((CTSectPr) section.copy());
        close(properties.getSectPr());
        pages.nextPage();
    }

    /// Makes the setup that ends a section of the template that of the pages before it.
    void close(CTSectPr section) {
        if (begun) {
            if (section.isSetTitlePg()) section.unsetTitlePg();
            if (section.isSetPgNumType() && section.getPgNumType().isSetStart())
                section.getPgNumType().unsetStart();
            var type = section.isSetType() ? section.getType() : section.addNewType();
            type.setVal(STSectionMark.NEXT_PAGE);
        }
        var upright = wide(section);
        if (across) {
            turn(section);
            heads.turn(section, upright, wide(section));
        }
        across = false;
        begun = false;
    }

    private static CTSectPr lying(CTSectPr section) {
        var copy = (CTSectPr) section.copy();
        turn(copy);
        return copy;
    }

    private static void turn(CTSectPr section) {
        var wide = number(size(section).getH());
        var high = number(size(section).getW());
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide));
        size.setH(BigInteger.valueOf(high));
        size.setOrient(STPageOrientation.LANDSCAPE);
        if (size.isSetCode()) size.unsetCode();
    }

    private static CTPageSz size(CTSectPr section) {
        if (section.isSetPgSz()) return section.getPgSz();
        var usual = CTPageSz.Factory.newInstance();
        usual.setW(BigInteger.valueOf(A4_WIDE));
        usual.setH(BigInteger.valueOf(A4_HIGH));
        return usual;
    }

    /// The width of the text on the pages of a section, in twentieths of a point.
    static int wide(CTSectPr section) {
        var wide = number(size(section).getW());
        if (!section.isSetPgMar()) return wide - 2 * MARGIN;
        var margins = section.getPgMar();
        var text =
                wide
                        - number(margins.getLeft())
                        - number(margins.getRight())
                        - number(margins.getGutter());
        if (section.isSetCols() && section.getCols().isSetNum()) {
            var columns = Math.max(1, section.getCols().getNum().intValue());
            var between =
                    section.getCols().isSetSpace() ? number(section.getCols().getSpace()) : 720;
            text = (text - (columns - 1) * between) / columns;
        }
        return Math.max(2000, text);
    }

    private static int high(CTSectPr section) {
        var high = number(size(section).getH());
        if (!section.isSetPgMar()) return high - 2 * MARGIN;
        var margins = section.getPgMar();
        return high - Math.abs(number(margins.getTop())) - Math.abs(number(margins.getBottom()));
    }

    private static int number(Object measure) {
        return measure instanceof BigInteger n
                ? n.intValue()
                : measure == null ? 0 : inTwips(measure.toString());
    }

    /// Some programs write "21cm" where Word writes twentieths of a point.
    private static int inTwips(String measure) {
        var digits = measure.replaceAll("[^0-9.-]", "");
        if (digits.isEmpty()) return 0;
        var value = Double.parseDouble(digits);
        if (measure.endsWith("mm")) return (int) Math.round(value * 1440 / 25.4);
        if (measure.endsWith("cm")) return (int) Math.round(value * 1440 / 2.54);
        if (measure.endsWith("in")) return (int) Math.round(value * 1440);
        if (measure.endsWith("pt")) return (int) Math.round(value * 20);
        return (int) Math.round(value);
    }
}
