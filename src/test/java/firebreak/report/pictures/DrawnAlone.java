package firebreak.report.pictures;

import firebreak.drawing.ChartImages;
import firebreak.drawing.ChartTheme;
import firebreak.ui.kit.ChartKindSamples;

/// Draws a chart where there is no JavaFX.
public final class DrawnAlone {
    private DrawnAlone() {}

    public static byte[] png() {
        return ChartImages.png(ChartKindSamples.control(40), 960, 400, ChartTheme.LIGHT);
    }
}
