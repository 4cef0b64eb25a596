package firebreak.report.word;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocument1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The body of a template, taken out of its document to be put back piece by piece. So whatever is
/// written stands at the end of the document, and the places are where the writing has come to.
final class TemplateBody {
    private static final Pattern PLACE =
            Pattern.compile("\\{\\{(contents|sections|section:[a-z-]+)}}");

    private static final Pattern DRAWING = Pattern.compile(":docPr [^>]*?id=\"(\\d{1,9})\"");

    /// A part of the body: a paragraph that marks a place, or anything else.
    private record Block(XmlObject xml, String place, Optional<CTSectPr> ends) {}

    private final XWPFDocument document;
    private final List<Block> blocks;
    private int next;
    private Optional<CTSectPr> pending = Optional.empty();

    private TemplateBody(XWPFDocument document, List<Block> blocks) {
        this.document = document;
        this.blocks = blocks;
    }

    /// Empties the document but for the setup of its last pages.
    static TemplateBody takenOutOf(XWPFDocument document) {
        var copy = (CTDocument1) document.getDocument().copy();
        var blocks = new ArrayList<Block>();
        try (var cursor = copy.getBody().newCursor()) {
            for (var more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                var block = block(cursor);
                if (!(block.xml instanceof CTSectPr)) blocks.add(block);
            }
        }
        for (var i = document.getBodyElements().size() - 1; i >= 0; i--)
            document.removeBodyElement(i);
        var body = document.getDocument().getBody();
        var last = body.isSetSectPr() ? (CTSectPr) body.getSectPr().copy() : null;
        while (removedFirst(body)) continue;
        if (last == null) body.addNewSectPr();
        else body.setSectPr(last);
        var setups = new ArrayList<CTSectPr>();
        for (var block : blocks) block.ends.ifPresent(setups::add);
        setups.add(body.getSectPr());
        AcrossHeads.inherit(setups);
        return new TemplateBody(document, blocks);
    }

    private static boolean removedFirst(XmlObject body) {
        try (var cursor = body.newCursor()) {
            return cursor.toFirstChild() && cursor.removeXml();
        }
    }

    private static Block block(XmlCursor cursor) {
        var xml = cursor.getObject();
        if (!(xml instanceof CTP paragraph)) return new Block(xml, "", Optional.empty());
        var place = PLACE.matcher(cursor.getTextValue().strip());
        var ends =
                paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr()
                        ? Optional.of(paragraph.getPPr().getSectPr())
                        : Optional.<CTSectPr>empty();
        return new Block(xml, place.matches() ? place.group(1) : "", ends);
    }

    /// The highest number of a picture that the template brings along; those of Word must differ.
    long highestDrawing() {
        var highest = 0L;
        for (var block : blocks) highest = Math.max(highest, highest(block.xml));
        for (var part : document.getRelations())
            if (part instanceof XWPFHeaderFooter head)
                highest = Math.max(highest, highest(head._getHdrFtr()));
        return highest;
    }

    private static long highest(XmlObject xml) {
        var highest = 0L;
        for (var m = DRAWING.matcher(xml.xmlText()); m.find(); )
            highest = Math.max(highest, Long.parseLong(m.group(1)));
        return highest;
    }

    /// The places in their order.
    List<String> places() {
        return blocks.stream().map(Block::place).filter(p -> !p.isEmpty()).toList();
    }

    /// Leaves all of it out; the pages are those of its end, and none of them is a cover.
    void skip() {
        blocks.clear();
        if (last().isSetTitlePg()) last().unsetTitlePg();
    }

    /// Puts back what stands before the next place, and tells that place; nothing when all is back.
    ///
    /// @param passed is told the XML of what is put back
    Optional<String> toNextPlace(Sheets sheets, Consumer<String> passed) {
        while (next < blocks.size()) {
            var block = blocks.get(next++);
            if (!block.place.isEmpty()) {
                sheets.set(section());
                if (block.ends.isPresent()) pending = block.ends;
                return Optional.of(block.place);
            }
            put(block, sheets);
            passed.accept(block.xml.xmlText());
        }
        sheets.set(last());
        sheets.close(document.getDocument().getBody().getSectPr());
        return Optional.empty();
    }

    /// What a place has put to the end: the break after it.
    void placeWritten(Sheets sheets) {
        pending.ifPresent(sheets::end);
        pending = Optional.empty();
    }

    private void put(Block block, Sheets sheets) {
        sheets.set(block.ends.orElseGet(this::section));
        if (block.ends.isPresent() && sheets.lying() && text(block.xml).isBlank()) {
            sheets.end(block.ends.get());
            return;
        }
        sheets.upright();
        copy(block.xml);
        if (block.ends.isEmpty()) return;
        var back = document.getDocument().getBody();
        var paragraph = back.getPArray(back.sizeOfPArray() - 1);
        sheets.close(paragraph.getPPr().getSectPr());
    }

    private static String text(XmlObject xml) {
        try (var cursor = xml.newCursor()) {
            return cursor.getTextValue();
        }
    }

    private void copy(XmlObject xml) {
        var body = document.getDocument().getBody();
        try (var from = xml.newCursor();
                var to = body.getSectPr().newCursor()) {
            from.copyXml(to);
        }
    }

    /// The setup of the pages on which the next block stands.
    private CTSectPr section() {
        for (var i = Math.max(0, next - 1); i < blocks.size(); i++)
            if (blocks.get(i).ends.isPresent()) return blocks.get(i).ends.get();
        return last();
    }

    private CTSectPr last() {
        return document.getDocument().getBody().getSectPr();
    }
}
