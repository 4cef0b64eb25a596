package firebreak.drawing;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A category axis whose labels never overlap: they break into lines, are cut a little, then lean,
/// then every second or third of them is left out, and only then are they cut short with an
/// ellipsis.
public final class ChartLabels extends CategoryAxis {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cntrl}\\p{Cs}]+");
    private static final int GAP = 8;
    private static final int MOST_LINES = 2;
    private static final int MOST_LEANING = 16;
    private static final int LONGEST_LEANING = 130;
    // Labels as short as "Sep 25" continue by themselves, so some may be left out.
    private static final int SHORT = 64;
    private static final int SEQUENCE = 8;
    // So much of a word is enough to read it, and takes less room than a leaning one.
    private static final double READABLE = 0.7;
    private static final int LINE = 16;
    private static final int INSET = 4;

    private final transient ChartTheme theme;
    private final int widest;
    private final transient List<String> words;
    private final int lines;
    private final int every;
    private final boolean leaning;
    private int last = Integer.MAX_VALUE;

    private ChartLabels(String title, ChartTheme theme, int widest, List<String> words) {
        this(title, theme, widest, 1, 1, false, words);
    }

    private ChartLabels(
            String title, ChartTheme theme, int widest, int lines, int every, boolean leaning) {
        this(title, theme, widest, lines, every, leaning, List.of());
    }

    private ChartLabels(
            String title,
            ChartTheme theme,
            int widest,
            int lines,
            int every,
            boolean leaning,
            List<String> words) {
        super(title);
        this.theme = theme;
        this.widest = widest;
        this.words = words;
        this.lines = lines;
        this.every = every;
        this.leaning = leaning;
        var font = theme.plain();
        setTickLabelFont(font);
        setLabelFont(font);
        setTickLabelPaint(new Color(theme.muted()));
        setLabelPaint(new Color(theme.muted()));
        setLabelInsets(new RectangleInsets(6, 0, 0, 0));
        setAxisLinePaint(new Color(theme.grid()));
        setTickMarksVisible(false);
        setMaximumCategoryLabelLines(MOST_LINES);
        if (leaning)
            setCategoryLabelPositions(
                    CategoryLabelPositions.createUpRotationLabelPositions(Math.PI / 4));
    }

    /// Labels below bars or cells, `slot` pixels apart.
    static ChartLabels below(String title, ChartTheme theme, List<String> labels, double slot) {
        int room = (int) slot - GAP;
        var font = theme.plain();
        int longest = labels.stream().mapToInt(l -> width(l, font)).max().orElse(0);
        if (longest <= room) return new ChartLabels(title, theme, room, 1, 1, false);
        if (between(labels, slot, font)) return new ChartLabels(title, theme, longest, 1, 1, false);
        boolean breaks =
                labels.stream().allMatch(l -> broken(l, room, font).size() <= MOST_LINES)
                        && labels.stream()
                                .flatMap(l -> broken(l, room, font).stream())
                                .allMatch(line -> width(line, font) <= room);
        boolean sequence = labels.size() > SEQUENCE && longest <= theme.scaled(SHORT);
        if (breaks && !sequence) return new ChartLabels(title, theme, room, MOST_LINES, 1, false);
        if (labels.size() <= MOST_LEANING
                && room >= READABLE * longest
                && apart(labels, room, font))
            return new ChartLabels(title, theme, room, 1, 1, false);
        if (labels.size() <= MOST_LEANING && longest > theme.scaled(SHORT))
            return new ChartLabels(title, theme, (int) theme.scaled(LONGEST_LEANING), 1, 1, true);
        int shown = Math.min(longest, (int) theme.scaled(LONGEST_LEANING));
        int every = (int) Math.ceil((shown + 2 * GAP) / slot);
        var some = new ChartLabels(title, theme, shown, 1, every, false);
        // The last ones would be cut off at the edge.
        some.last = (int) Math.floor(labels.size() - 0.5 - (shown / 2.0 - INSET) / slot);
        return some;
    }

    /// Whether every label has room between its neighbours, of which long ones have short ones.
    private static boolean between(List<String> labels, double slot, Font font) {
        var widths = labels.stream().mapToInt(l -> width(l, font)).toArray();
        if (widths.length == 0) return false;
        if (Math.max(widths[0], widths[widths.length - 1]) > slot - GAP) return false;
        for (int i = 1; i < widths.length; i++)
            if ((widths[i - 1] + widths[i]) / 2.0 + GAP > slot) return false;
        return true;
    }

    /// Whether labels can still be told apart when they are cut short.
    private static boolean apart(List<String> labels, int room, Font font) {
        return labels.stream().map(l -> cut(l, room, font)).distinct().count()
                == labels.stream().distinct().count();
    }

    /// Labels to the left of lying bars, at most `widest` pixels wide.
    static ChartLabels beside(String title, ChartTheme theme, int widest) {
        return new ChartLabels(title, theme, widest, 1, 1, false);
    }

    /// Words at the end of each row, to the right of what is drawn; they are never cut.
    static ChartLabels after(ChartTheme theme, List<String> ends) {
        var font = theme.plain();
        int widest = ends.stream().mapToInt(e -> width(e, font)).max().orElse(0);
        var axis = new ChartLabels("", theme, widest, ends);
        axis.setTickLabelPaint(new Color(theme.text()));
        axis.setAxisLineVisible(false);
        return axis;
    }

    /// The room that labels below take, in pixels.
    double room(List<String> labels) {
        double line = theme.scaled(LINE);
        if (!leaning) return lines * line + GAP;
        var font = getTickLabelFont();
        int longest = labels.stream().mapToInt(l -> width(l, font)).max().orElse(0);
        return Math.min(longest, widest) * Math.sqrt(0.5) + line + GAP;
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected TextBlock createLabel(
            Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
        var block = new TextBlock();
        if (!(category instanceof ChartCategory c) || c.place() % every != 0 || c.place() > last)
            return block;
        var label = words.isEmpty() ? c.label() : words.get(c.place());
        var font = ChartFonts.showing(getTickLabelFont(), label);
        var text = lines == 1 ? List.of(label) : broken(label, widest, font);
        for (var line : text) block.addLine(cut(line, widest, font), font, getTickLabelPaint());
        return block;
    }

    /// The text in one line, without signs that nothing can show.
    public static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    public static int width(String text, Font font) {
        return (int) Math.ceil(font.getStringBounds(text, MEASURE).getWidth());
    }

    /// The text, or as much of its beginning as fits, with an ellipsis.
    static String cut(String text, int widest, Font font) {
        if (width(text, font) <= widest) return text;
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", font) > widest)
            end = text.offsetByCodePoints(end, -1);
        return text.substring(0, end).stripTrailing() + "…";
    }

    /// The text in lines of at most `room` pixels, in any script.
    static List<String> wrapped(String text, int room, Font font) {
        var lines = new ArrayList<String>();
        var line = "";
        var breaks = BreakIterator.getLineInstance(Locale.ENGLISH);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var part = text.substring(from, to);
            if (!line.isEmpty() && width((line + part).strip(), font) > room) {
                lines.add(line.strip());
                line = "";
            }
            line += part;
            // What has no place to break, such as an address, breaks anywhere.
            while (width(line.strip(), font) > room && line.codePointCount(0, line.length()) > 1) {
                var start = fitting(line, room, font);
                lines.add(start);
                line = line.substring(start.length());
            }
        }
        if (!line.isBlank()) lines.add(line.strip());
        return lines;
    }

    private static String fitting(String text, int room, Font font) {
        int end = text.length();
        while (end > text.offsetByCodePoints(0, 1) && width(text.substring(0, end), font) > room)
            end = text.offsetByCodePoints(end, -1);
        return text.substring(0, end);
    }

    private static List<String> broken(String text, int room, Font font) {
        var lines = new ArrayList<String>();
        for (var word : text.split(" ", -1)) {
            var longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && width(longer, font) <= room)
                lines.set(lines.size() - 1, longer);
            else lines.add(word);
        }
        return lines;
    }
}
