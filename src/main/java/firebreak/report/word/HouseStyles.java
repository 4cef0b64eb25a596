package firebreak.report.word;

import firebreak.report.preview.HeadingNumbers;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The styles that the writers ask for, in a document with styles of its own: those that it has are
/// used as they are, those that it lacks are added in its letters and colours.
final class HouseStyles {
    /// The letters of the house's own text, in half points.
    private static final int SIZE = 21;

    /// By how much letters in tables may shrink.
    private static final double SMALLEST = 0.85;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Look look;
    private final Set<String> added = new HashSet<>();
    private final Map<String, CTStyle> theirs;
    private final double room;
    private @Nullable HeadingNumbers numbers;

    private HouseStyles(Look look, Map<String, CTStyle> theirs, double room) {
        this.look = look;
        this.theirs = theirs;
        this.room = room;
    }

    /// Completes the styles of a document.
    ///
    /// @param chosen the colours; null for those that the document itself uses
    /// @param room how wide its text is against that of the house, at most 1
    static HouseStyles of(XWPFDocument document, @Nullable Look chosen, double room)
            throws IOException {
        try {
            var styles = document.getStyles() == null ? null : document.getStyle();
            if (styles == null) styles = CTStyles.Factory.newInstance();
            var names = new StyleNames(styles);
            var theme = new TemplateTheme(document, names);
            var house =
                    new HouseStyles(
                            chosen == null ? theme.look() : chosen,
                            names.byId(),
                            room / theme.breadth());
            house.complete(styles, names);
            if (document.getStyles() == null) document.createStyles();
            var lists = new HouseLists(document).into(styles, house);
            document.getStyles().setStyles(styles);
            house.numbers = new HeadingNumbers(document, lists);
            return house;
        } catch (XmlException e) {
            throw new IOException(e);
        }
    }

    /// What a style of the house is called in this document.
    String id(String ours) {
        return ids.getOrDefault(ours, ours);
    }

    /// Whether the document came without this style.
    boolean isAdded(String ours) {
        return added.contains(ours);
    }

    Look look() {
        return look;
    }

    /// What the document's own numbering puts before the next paragraph of one of its styles.
    String number(String id) {
        return numbers == null ? "" : numbers.next(id);
    }

    /// The styles of headings that a document lists in its contents.
    Set<String> headings() {
        var all = new LinkedHashSet<String>();
        for (var name : List.of("Heading", "AppendixHeading"))
            for (var level = 1; level <= 3; level++) all.add(id(name + level));
        return all;
    }

    /// Whether paragraphs of a style of the document begin a page.
    boolean breaksPage(String id) {
        var style = theirs.get(id);
        return style != null
                && style.isSetPPr()
                && style.getPPr().isSetPageBreakBefore()
                && !"0".equals(String.valueOf(style.getPPr().getPageBreakBefore().getVal()))
                && !"false".equals(String.valueOf(style.getPPr().getPageBreakBefore().getVal()));
    }

    private void complete(CTStyles styles, StyleNames names) throws XmlException {
        var ours =
                StylesDocument.Factory.parse(look.in(BuiltInTemplate.resource("styles.xml")))
                        .getStyles();
        if (!styles.isSetDocDefaults()) styles.setDocDefaults(ours.getDocDefaults());
        english(styles);
        for (var style : ours.getStyleList()) {
            var known = names.find(style);
            if (known != null) ids.put(style.getStyleId(), known);
        }
        // A bullet without its sign is none.
        var bullet = ids.get("ListBullet");
        if (bullet != null && !names.numbered(bullet)) ids.remove("ListBullet");
        var scale = names.size() / (double) SIZE;
        var used = new HashSet<>(names.byId().keySet());
        var fresh = new HashMap<String, CTStyle>();
        for (var style : ours.getStyleList()) {
            if (ids.containsKey(style.getStyleId())) continue;
            added.add(style.getStyleId());
            ids.put(style.getStyleId(), free(style.getStyleId(), used));
            fresh.put(style.getStyleId(), style);
        }
        for (var style : ours.getStyleList())
            if (fresh.containsKey(style.getStyleId())) {
                var copy = styles.addNewStyle();
                copy.set(style);
                adapt(copy, scale, used.size() > fresh.size());
                theirs.put(copy.getStyleId(), copy);
            }
        outline(styles);
    }

    private static String free(String id, Set<String> used) {
        var free = id;
        for (var i = 2; !used.add(free); i++) free = "Firebreak" + id + (i > 2 ? i : "");
        return free;
    }

    private void adapt(CTStyle style, double scale, boolean guest) {
        var ours = style.getStyleId();
        style.setStyleId(id(ours));
        if (style.isSetBasedOn()) style.getBasedOn().setVal(id(style.getBasedOn().getVal()));
        if (style.isSetNext()) style.getNext().setVal(id(style.getNext().getVal()));
        // Headings of appendices look as the others do.
        if (!guest || ours.startsWith("AppendixHeading")) return;
        if (style.isSetDefault()) style.unsetDefault();
        if (!id(ours).equals(ours)) style.getName().setVal("Firebreak " + style.getName().getVal());
        var letters = inTables(ours) ? Math.clamp(room, SMALLEST, 1) : scale;
        if (style.isSetRPr()) {
            for (var size : style.getRPr().getSzList()) size.setVal(scaled(size.getVal(), letters));
            for (var size : style.getRPr().getSzCsList())
                size.setVal(scaled(size.getVal(), letters));
        }
        // The template's own text may be justified or indented; tables and labels are not.
        if (style.getType() != STStyleType.PARAGRAPH || !style.isSetPPr()) return;
        if (!style.getPPr().isSetJc()) style.getPPr().addNewJc().setVal(STJc.LEFT);
        if (!style.getPPr().isSetInd()) {
            var indent = style.getPPr().addNewInd();
            indent.setLeft(BigInteger.ZERO);
            indent.setFirstLine(BigInteger.ZERO);
        }
    }

    /// Columns are as wide as their longest words need them; larger letters would tear these.
    private static boolean inTables(String ours) {
        return ours.startsWith("Table") || ours.startsWith("Key");
    }

    private static BigInteger scaled(Object size, double scale) {
        return BigInteger.valueOf(
                Math.max(12, Math.round(Double.parseDouble(String.valueOf(size)) * scale)));
    }

    /// Contents are found by level, whatever a heading is called.
    private void outline(CTStyles styles) {
        for (var style : styles.getStyleList())
            for (var level = 1; level <= 3; level++) {
                if (!style.getStyleId().equals(id("Heading" + level))) continue;
                var p = style.isSetPPr() ? style.getPPr() : style.addNewPPr();
                if (!p.isSetOutlineLvl())
                    p.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
                theirs.put(style.getStyleId(), style);
            }
    }

    /// What the program writes is English, wherever the template comes from.
    private static void english(CTStyles styles) {
        var defaults = styles.getDocDefaults();
        var run =
                defaults.isSetRPrDefault() ? defaults.getRPrDefault() : defaults.addNewRPrDefault();
        var properties = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        var language =
                properties.sizeOfLangArray() > 0
                        ? properties.getLangArray(0)
                        : properties.addNewLang();
        language.setVal("en-GB");
    }
}
