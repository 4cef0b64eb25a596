package firebreak.ui.kit;

/// The colours of a theme that a chart needs, as RGB numbers. Series take theirs from
/// [firebreak.domain.chart.Palette].
///
/// @param background what lies behind the chart; zero in a heat map has this colour
/// @param text titles, numbers and the outline of the mark that has the focus
/// @param muted axes, labels and the basis line
/// @param grid faint lines
/// @param shade the strongest shade of a heat map
public record ChartColours(int background, int text, int muted, int grid, int shade) {
    public static final ChartColours LIGHT =
            new ChartColours(0xFFFFFF, 0x24292F, 0x57606A, 0xE1E4E8, 0x08519C);
    public static final ChartColours DARK =
            new ChartColours(0x0D1117, 0xE6EDF3, 0x9AA4AF, 0x262C34, 0x79B8FF);
}
