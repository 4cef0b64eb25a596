package firebreak.report.word;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Headers and footers for pages that lie across: those of the template, with what stands at the
/// right edge or in the middle moved to where these are then.
final class AcrossHeads {
    private static final String W =
            "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ";

    /// How far from an edge a stop may be and still be meant for it, in twentieths of a point.
    private static final int NEAR = 400;

    private final XWPFDocument document;
    private final Map<String, String> turned = new HashMap<>();

    AcrossHeads(XWPFDocument document) {
        this.document = document;
    }

    /// Says in each section which headers it has, where the template leaves it to the one before: a
    /// section may get neighbours that it did not have.
    static void inherit(List<CTSectPr> sections) {
        for (var i = 1; i < sections.size(); i++) {
            var before = sections.get(i - 1);
            var section = sections.get(i);
            for (var known : before.getHeaderReferenceList())
                if (section.getHeaderReferenceList().stream().noneMatch(r -> same(r, known)))
                    section.addNewHeaderReference().set(known);
            for (var known : before.getFooterReferenceList())
                if (section.getFooterReferenceList().stream().noneMatch(r -> same(r, known)))
                    section.addNewFooterReference().set(known);
        }
    }

    private static boolean same(CTHdrFtrRef one, CTHdrFtrRef other) {
        return Objects.equals(one.getType(), other.getType());
    }

    /// Gives a section of wide pages its own headers where those of narrow ones would not do.
    void turn(CTSectPr section, int from, int to) {
        for (var reference : List.copyOf(section.getHeaderReferenceList()))
            turn(reference, true, from, to);
        for (var reference : List.copyOf(section.getFooterReferenceList()))
            turn(reference, false, from, to);
    }

    private void turn(CTHdrFtrRef reference, boolean head, int from, int to) {
        var known = turned.get(reference.getId());
        if (known != null) {
            reference.setId(known);
            return;
        }
        if (!(document.getRelationById(reference.getId()) instanceof XWPFHeaderFooter original))
            return;
        var content = (CTHdrFtr) original._getHdrFtr().copy();
        if (!move(content, from, to)) {
            turned.put(reference.getId(), reference.getId());
            return;
        }
        var copy = copy(original, content, head);
        turned.put(reference.getId(), copy);
        reference.setId(copy);
    }

    private String copy(XWPFHeaderFooter original, CTHdrFtr content, boolean head) {
        var scratch = CTSectPr.Factory.newInstance();
        var policy = new XWPFHeaderFooterPolicy(document, scratch);
        var made =
                head
                        ? policy.createHeader(STHdrFtr.DEFAULT)
                        : policy.createFooter(STHdrFtr.DEFAULT);
        made.setHeaderFooter(content);
        var from = original.getPackagePart();
        var to = made.getPackagePart();
        try {
            for (var relation : from.getRelationships()) {
                if (relation.getTargetMode() == TargetMode.EXTERNAL)
                    to.addExternalRelationship(
                            relation.getTargetURI().toString(),
                            relation.getRelationshipType(),
                            relation.getId());
                else
                    to.addRelationship(
                            PackagingURIHelper.createPartName(relation.getTargetURI()),
                            TargetMode.INTERNAL,
                            relation.getRelationshipType(),
                            relation.getId());
            }
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        return document.getRelationId(made);
    }

    /// Whether anything had to be moved.
    private static boolean move(CTHdrFtr content, int from, int to) {
        var moved = false;
        for (var found : content.selectPath(W + ".//w:tabs/w:tab")) {
            var stop = (CTTabStop) found;
            if (!(stop.getPos() instanceof BigInteger at)) continue;
            var place = at.intValue();
            if (Math.abs(place - from) <= NEAR) stop.setPos(BigInteger.valueOf(place - from + to));
            else if (Math.abs(place - from / 2) <= NEAR / 2)
                stop.setPos(BigInteger.valueOf(place - from / 2 + to / 2));
            else continue;
            moved = true;
        }
        for (var found : content.selectPath(W + "./w:tbl"))
            moved |= widened((CTTbl) found, from, to);
        return moved;
    }

    /// A table over the whole width stays one; its columns keep their shares.
    private static boolean widened(CTTbl table, int from, int to) {
        if (table.getTblGrid() == null) return false;
        var all = 0;
        for (var column : table.getTblGrid().getGridColList()) all += number(column.getW());
        if (Math.abs(all - from) > NEAR) return false;
        for (var column : table.getTblGrid().getGridColList())
            column.setW(scaled(column.getW(), from, to));
        var width = table.getTblPr().getTblW();
        if (width != null && "dxa".equals(String.valueOf(width.getType())))
            width.setW(scaled(width.getW(), from, to));
        for (var row : table.getTrList())
            for (var cell : row.getTcList())
                if (cell.isSetTcPr()
                        && cell.getTcPr().isSetTcW()
                        && "dxa".equals(String.valueOf(cell.getTcPr().getTcW().getType())))
                    cell.getTcPr().getTcW().setW(scaled(cell.getTcPr().getTcW().getW(), from, to));
        return true;
    }

    private static BigInteger scaled(Object width, int from, int to) {
        return BigInteger.valueOf((long) number(width) * to / from);
    }

    private static int number(Object width) {
        return width instanceof BigInteger n ? n.intValue() : 0;
    }
}
