package firebreak.report.preview;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/// The numbers that a word processor puts before headings, counted as they come.
public final class HeadingNumbers {
    private static final int LEVELS = 9;

    private final CTNumbering numbering;
    private final Styles styles;
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /// @param numbering the lists of the document
    public HeadingNumbers(XWPFDocument document, CTNumbering numbering) {
        this.numbering = numbering;
        this.styles = new Styles(document);
    }

    /// The lists that a document has; empty where it has none.
    public static CTNumbering lists(XWPFDocument document) throws IOException {
        if (document.getNumbering() == null) return CTNumbering.Factory.newInstance();
        try (var in = document.getNumbering().getPackagePart().getInputStream()) {
            return NumberingDocument.Factory.parse(in).getNumbering();
        } catch (XmlException e) {
            throw new IOException(e);
        }
    }

    /// What stands before the next paragraph of a style, with the tab or space behind it; empty for
    /// nothing or a sign that doesn't count.
    public String next(String style) {
        return next(null, style);
    }

    String next(@Nullable CTPPrBase own, @Nullable String style) {
        var list = styles.list(own, style);
        if (list == null || list.signum() == 0) return "";
        var level =
                styles.paragraph(
                        own,
                        style,
                        p ->
                                p.isSetNumPr() && p.getNumPr().isSetIlvl()
                                        ? p.getNumPr().getIlvl().getVal()
                                        : null);
        return counted(list, level == null ? 0 : Math.clamp(level.intValue(), 0, LEVELS - 1));
    }

    private String counted(BigInteger list, int level) {
        for (var num : numbering.getNumList())
            if (num.getNumId().equals(list)) {
                var id = num.getAbstractNumId().getVal();
                for (var levels : numbering.getAbstractNumList())
                    if (levels.getAbstractNumId().equals(id))
                        return counted(id, levels.getLvlArray(), level);
            }
        return "";
    }

    private String counted(BigInteger list, CTLvl[] levels, int level) {
        if (level >= levels.length || format(levels[level]).equals("bullet")) return "";
        var counter = counters.computeIfAbsent(list, _ -> new int[LEVELS]);
        counter[level]++;
        for (var deeper = level + 1; deeper < LEVELS; deeper++) counter[deeper] = 0;
        var text = levels[level].isSetLvlText() ? levels[level].getLvlText().getVal() : "";
        for (var i = 0; i <= level; i++)
            text = text.replace("%" + (i + 1), said(levels[i], Math.max(1, counter[i])));
        if (text.isEmpty()) return "";
        var spaced =
                levels[level].isSetSuff()
                        && "space".equals(String.valueOf(levels[level].getSuff().getVal()));
        return text + (spaced ? " " : "\t");
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? String.valueOf(level.getNumFmt().getVal()) : "decimal";
    }

    private static String said(CTLvl level, int number) {
        return switch (format(level)) {
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }
}
