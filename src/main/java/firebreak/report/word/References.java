package firebreak.report.word;

import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Places of a document that others name: headings, figures and tables by keys of their own, and
/// what points to them from before or behind.
final class References {
    /// Bookmarks of headings have the numbers below.
    private static final int FIRST = 100_000;

    private record Place(String bookmark, String label) {}

    /// The runs of a reference, which go where there is nothing to refer to.
    private record Pending(CTP paragraph, List<CTR> runs, String key) {}

    private record Link(CTHyperlink link, String key) {}

    private final Map<String, Place> places = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private @Nullable String next;
    private int bookmarks;

    /// The next heading or caption is what `key` stands for; the first of a key counts.
    void next(String key) {
        next = key;
    }

    /// A heading that has a bookmark of its own.
    void heading(String bookmark, String text) {
        if (next != null) places.putIfAbsent(next, new Place(bookmark, text));
        next = null;
    }

    /// Begins the label of a caption; empty where nobody asks for it.
    void beginCaption(CTP paragraph, String label) {
        if (next == null) return;
        var name = "_Ref%09d".formatted(++bookmarks);
        places.putIfAbsent(next, new Place(name, label));
        var start = paragraph.addNewBookmarkStart();
        start.setName(name);
        start.setId(BigInteger.valueOf(FIRST + bookmarks));
    }

    void endCaption(CTP paragraph) {
        if (next == null) return;
        paragraph.addNewBookmarkEnd().setId(BigInteger.valueOf(FIRST + bookmarks));
        next = null;
    }

    /// Adds a reference in brackets, such as " (Figure 3)".
    void refer(XWPFParagraph paragraph, String key) {
        var p = paragraph.getCTP();
        int before = p.sizeOfRArray();
        var open = p.addNewR().addNewT();
        open.setStringValue(" (");
        open.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        Fields.add(p::addNewR, "REF " + key + " \\h", "");
        p.addNewR().addNewT().setStringValue(")");
        pending.add(
                new Pending(p, List.copyOf(p.getRList().subList(before, p.sizeOfRArray())), key));
    }

    /// A run that leads to the place of a key; plain text where there is none.
    XWPFRun linked(XWPFParagraph paragraph, String key) {
        var link = paragraph.getCTP().addNewHyperlink();
        links.add(new Link(link, key));
        return new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
    }

    /// Fills in what stands where, now that everything is written.
    void settle() {
        for (var one : pending) {
            var place = places.get(one.key());
            for (var run : one.runs())
                if (place == null) remove(one.paragraph(), run);
                else if (run.sizeOfInstrTextArray() > 0)
                    run.getInstrTextArray(0).setStringValue(" REF " + place.bookmark() + " \\h ");
                else if (run.sizeOfTArray() > 0 && run.getTArray(0).getStringValue().isEmpty())
                    run.getTArray(0).setStringValue(place.label());
        }
        for (var one : links) {
            var place = places.get(one.key());
            if (place != null) {
                one.link().setAnchor(place.bookmark());
                one.link().setHistory(true);
            }
        }
    }

    private static void remove(CTP paragraph, CTR run) {
        for (int i = 0; i < paragraph.sizeOfRArray(); i++)
            if (paragraph.getRArray(i) == run) {
                paragraph.removeR(i);
                return;
            }
    }
}
