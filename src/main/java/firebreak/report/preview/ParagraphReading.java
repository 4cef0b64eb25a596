package firebreak.report.preview;

import firebreak.report.preview.DocumentContent.Align;
import firebreak.report.preview.DocumentContent.Format;
import firebreak.report.preview.DocumentContent.Paragraph;
import firebreak.report.preview.DocumentContent.Run;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

import java.util.ArrayList;
import java.util.List;

/// Reads paragraphs with the look that their styles give them.
final class ParagraphReading {
    private static final double TWENTIETH = 20;
    private static final double LINE = 240;
    private static final double USUAL_SIZE = 10;

    private final Styles styles;
    private final HeadingNumbers numbers;

    ParagraphReading(Styles styles, HeadingNumbers numbers) {
        this.styles = styles;
        this.numbers = numbers;
    }

    Paragraph of(XWPFParagraph paragraph) {
        var style = paragraph.getStyle();
        var own = paragraph.getCTP().getPPr();
        var runs = new ArrayList<Run>();
        runs(paragraph, style, runs);
        int outline = outline(own, style);
        if (outline > 0 && !runs.isEmpty()) {
            var number = numbers.next(own, style).replace('\t', '\u2002');
            runs.set(0, runs.getFirst().with(number + runs.getFirst().text()));
        }
        var format = format(paragraph, own, style, outline > 0);
        return new Paragraph(outline, format.leader() ? oneTab(runs) : runs, format);
    }

    /// The number of an entry of the contents stands before a tab of its own.
    private static List<Run> oneTab(List<Run> runs) {
        var told = new ArrayList<>(runs);
        long tabs = runs.stream().filter(r -> r.text().contains("\t")).count();
        for (var i = 0; i < told.size() && tabs > 1; i++)
            if (told.get(i).text().equals("\t")) {
                told.set(i, told.get(i).with("\u2002"));
                tabs--;
            }
        return told;
    }

    private int outline(@Nullable CTPPrBase own, @Nullable String style) {
        var level =
                styles.paragraph(
                        own, style, p -> p.isSetOutlineLvl() ? p.getOutlineLvl().getVal() : null);
        return level == null || level.intValue() > 8 ? 0 : level.intValue() + 1;
    }

    /// Letters and links in their order.
    private void runs(XWPFParagraph paragraph, @Nullable String style, List<Run> into) {
        var cursor = paragraph.getCTP().newCursor();
        try (cursor) {
            if (!cursor.toFirstChild()) return;
            do {
                switch (cursor.getObject()) {
                    case CTR run -> add(run, style, false, into);
                    case CTHyperlink link -> {
                        for (var run : link.getRList()) add(run, style, true, into);
                    }
                    default -> {}
                }
            } while (cursor.toNextSibling());
        }
    }

    private void add(CTR run, @Nullable String style, boolean link, List<Run> into) {
        var text = text(run);
        if (text.isEmpty()) return;
        var own = run.isSetRPr() ? run.getRPr() : null;
        into.add(
                new Run(
                        text,
                        size(own, style),
                        flag(
                                styles.letters(
                                        own,
                                        style,
                                        r ->
                                                r.sizeOfBArray() == 0
                                                        ? null
                                                        : Styles.on(r.getBArray(0)))),
                        flag(
                                styles.letters(
                                        own,
                                        style,
                                        r ->
                                                r.sizeOfIArray() == 0
                                                        ? null
                                                        : Styles.on(r.getIArray(0)))),
                        colour(own, style),
                        fixed(own),
                        link));
    }

    /// What is drawn is no text, nor is what a field computes.
    static String text(CTR run) {
        var text = new StringBuilder();
        var cursor = run.newCursor();
        try (cursor) {
            if (!cursor.toFirstChild()) return "";
            do {
                switch (cursor.getName().getLocalPart()) {
                    case "t" -> {
                        if (cursor.getObject() instanceof CTText t) text.append(t.getStringValue());
                    }
                    case "tab" -> text.append('\t');
                    case "br" -> text.append('\n');
                    default -> {}
                }
            } while (cursor.toNextSibling());
        }
        return text.toString();
    }

    private static boolean flag(@Nullable Boolean said) {
        return said != null && said;
    }

    private double size(@Nullable CTRPr own, @Nullable String style) {
        var half =
                styles.letters(
                        own, style, r -> r.sizeOfSzArray() == 0 ? null : r.getSzArray(0).getVal());
        return half == null ? USUAL_SIZE : Double.parseDouble(half.toString()) / 2;
    }

    private String colour(@Nullable CTRPr own, @Nullable String style) {
        var said =
                styles.letters(
                        own,
                        style,
                        r ->
                                r.sizeOfColorArray() == 0
                                        ? null
                                        : hex(r.getColorArray(0).xgetVal().getStringValue()));
        return said == null ? "" : said;
    }

    private static boolean fixed(@Nullable CTRPr own) {
        return own != null
                && own.sizeOfRFontsArray() > 0
                && "Consolas".equals(own.getRFontsArray(0).getAscii());
    }

    /// Null for a colour that the reader's program chooses.
    static @Nullable String hex(@Nullable String colour) {
        return colour != null && colour.matches("[0-9A-Fa-f]{6}") ? colour : null;
    }

    private Format format(
            XWPFParagraph paragraph,
            @Nullable CTPPrBase own,
            @Nullable String style,
            boolean heading) {
        var numbered = styles.list(own, style);
        var bullet = !heading && numbered != null && numbered.signum() > 0;
        return new Format(
                spacing(own, style, s -> s.isSetBefore() ? s.xgetBefore().getStringValue() : null),
                spacing(own, style, s -> s.isSetAfter() ? s.xgetAfter().getStringValue() : null),
                line(own, style),
                // The number of a heading is part of its first line.
                heading
                        ? 0
                        : indent(
                                own,
                                style,
                                i -> i.isSetLeft() ? i.xgetLeft().getStringValue() : null),
                heading
                        ? 0
                        : indent(
                                own,
                                style,
                                i -> i.isSetHanging() ? i.xgetHanging().getStringValue() : null),
                align(own, style),
                flag(
                        styles.paragraph(
                                own,
                                style,
                                p -> p.isSetKeepNext() ? Styles.on(p.getKeepNext()) : null)),
                newPage(paragraph, own, style),
                bullet ? "•" : "",
                rule(own, style, true),
                rule(own, style, false),
                leader(own, style));
    }

    private boolean newPage(
            XWPFParagraph paragraph, @Nullable CTPPrBase own, @Nullable String style) {
        return flag(
                        styles.paragraph(
                                own,
                                style,
                                p ->
                                        p.isSetPageBreakBefore()
                                                ? Styles.on(p.getPageBreakBefore())
                                                : null))
                || paragraph.getCTP().getRList().stream()
                        .flatMap(r -> r.getBrList().stream())
                        .anyMatch(b -> b.isSetType() && b.getType().toString().equals("page"));
    }

    private interface Said<S> {
        @Nullable String of(S value);
    }

    private double spacing(
            @Nullable CTPPrBase own,
            @Nullable String style,
            Said<org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing> said) {
        return points(
                styles.paragraph(
                        own, style, p -> p.isSetSpacing() ? said.of(p.getSpacing()) : null));
    }

    private double indent(
            @Nullable CTPPrBase own,
            @Nullable String style,
            Said<org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd> said) {
        return points(styles.paragraph(own, style, p -> p.isSetInd() ? said.of(p.getInd()) : null));
    }

    static double points(@Nullable String twentieths) {
        if (twentieths == null || !twentieths.matches("-?\\d+(\\.\\d+)?")) return 0;
        return Double.parseDouble(twentieths) / TWENTIETH;
    }

    private double line(@Nullable CTPPrBase own, @Nullable String style) {
        var said =
                styles.paragraph(
                        own,
                        style,
                        p ->
                                p.isSetSpacing() && p.getSpacing().isSetLine()
                                        ? p.getSpacing()
                                        : null);
        if (said == null || (said.isSetLineRule() && said.getLineRule() != STLineSpacingRule.AUTO))
            return 1;
        return points(said.xgetLine().getStringValue()) * TWENTIETH / LINE;
    }

    private Align align(@Nullable CTPPrBase own, @Nullable String style) {
        var said =
                styles.paragraph(
                        own, style, p -> p.isSetJc() ? p.getJc().getVal().toString() : null);
        if (said == null) return Align.LEFT;
        return switch (said) {
            case "right", "end" -> Align.RIGHT;
            case "center" -> Align.CENTRE;
            default -> Align.LEFT;
        };
    }

    private String rule(@Nullable CTPPrBase own, @Nullable String style, boolean above) {
        var border =
                styles.paragraph(
                        own,
                        style,
                        p -> {
                            if (!p.isSetPBdr()) return null;
                            var all = p.getPBdr();
                            if (above) return all.isSetTop() ? all.getTop() : null;
                            return all.isSetBottom() ? all.getBottom() : null;
                        });
        return border == null ? "" : colour(border);
    }

    static String colour(CTBorder border) {
        var said = border.isSetColor() ? hex(border.xgetColor().getStringValue()) : null;
        return said == null ? "000000" : said;
    }

    private boolean leader(@Nullable CTPPrBase own, @Nullable String style) {
        var tabs = styles.paragraph(own, style, p -> p.isSetTabs() ? p.getTabs() : null);
        return tabs != null
                && tabs.getTabList().stream()
                        .anyMatch(t -> t.isSetLeader() && t.getLeader().toString().equals("dot"));
    }
}
