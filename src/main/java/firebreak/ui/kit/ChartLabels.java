package firebreak.ui.kit;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/// A category axis whose labels never overlap: they break into lines, then lean, then every second
/// or third of them is left out, and only then are they cut short with an ellipsis.
final class ChartLabels extends CategoryAxis {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final int GAP = 8;
    private static final int MOST_LINES = 2;
    private static final int MOST_LEANING = 16;
    private static final int LONGEST_LEANING = 130;
    // Labels as short as "Sep 25" continue by themselves, so some may be left out.
    private static final int SHORT = 56;
    private static final int LINE = 16;

    private final int widest;
    private final int lines;
    private final int every;
    private final boolean leaning;

    private ChartLabels(
            String title, ChartColours colours, int widest, int lines, int every, boolean leaning) {
        super(title);
        this.widest = widest;
        this.lines = lines;
        this.every = every;
        this.leaning = leaning;
        var font = ChartFonts.plain(ChartFonts.SMALLEST);
        setTickLabelFont(font);
        setLabelFont(font);
        setTickLabelPaint(new Color(colours.muted()));
        setLabelPaint(new Color(colours.muted()));
        setLabelInsets(new RectangleInsets(6, 0, 0, 0));
        setAxisLinePaint(new Color(colours.grid()));
        setTickMarksVisible(false);
        setMaximumCategoryLabelLines(MOST_LINES);
        if (leaning)
            setCategoryLabelPositions(
                    CategoryLabelPositions.createUpRotationLabelPositions(Math.PI / 4));
    }

    /// Labels below bars or cells, `slot` pixels apart.
    static ChartLabels below(String title, ChartColours colours, List<String> labels, double slot) {
        int room = (int) slot - GAP;
        var font = ChartFonts.plain(ChartFonts.SMALLEST);
        int longest = labels.stream().mapToInt(l -> width(l, font)).max().orElse(0);
        if (longest <= room) return new ChartLabels(title, colours, room, 1, 1, false);
        boolean breaks =
                labels.stream().allMatch(l -> broken(l, room, font).size() <= MOST_LINES)
                        && labels.stream()
                                .flatMap(l -> broken(l, room, font).stream())
                                .allMatch(line -> width(line, font) <= room);
        if (breaks) return new ChartLabels(title, colours, room, MOST_LINES, 1, false);
        if (labels.size() <= MOST_LEANING && longest > SHORT)
            return new ChartLabels(title, colours, LONGEST_LEANING, 1, 1, true);
        int every = (int) Math.ceil((longest + 2 * GAP) / slot);
        return new ChartLabels(title, colours, longest, 1, every, false);
    }

    /// Labels to the left of lying bars, at most `widest` pixels wide.
    static ChartLabels beside(String title, ChartColours colours, int widest) {
        return new ChartLabels(title, colours, widest, 1, 1, false);
    }

    /// The room that labels below take, in pixels.
    double room(List<String> labels) {
        if (!leaning) return lines * LINE + GAP;
        var font = getTickLabelFont();
        int longest = labels.stream().mapToInt(l -> width(l, font)).max().orElse(0);
        return Math.min(longest, widest) * Math.sqrt(0.5) + LINE + GAP;
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected TextBlock createLabel(
            Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
        var block = new TextBlock();
        if (!(category instanceof ChartCategory c) || c.place() % every != 0) return block;
        var font = getTickLabelFont();
        var text = lines == 1 ? List.of(c.label()) : broken(c.label(), widest, font);
        for (var line : text) block.addLine(cut(line, widest, font), font, getTickLabelPaint());
        return block;
    }

    static int width(String text, Font font) {
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
