package firebreak.drawing;

import java.awt.BasicStroke;
import java.awt.Stroke;

/// Dashes that tell lines apart without their colours.
final class ChartDashes {
    private static final float[][] DASHES = {
        {}, {8, 4}, {2, 3}, {10, 3, 2, 3}, {16, 4}, {6, 3, 2, 3, 2, 3}, {4, 4}, {14, 3, 5, 3}
    };

    private ChartDashes() {}

    /// The dash of the nth line.
    static Stroke of(int line, float thick) {
        var dash = DASHES[Math.floorMod(line, DASHES.length)].clone();
        for (int i = 0; i < dash.length; i++) dash[i] *= Math.max(1, thick / 2);
        return stroke(thick, dash);
    }

    /// A dash for limits and boundaries.
    static Stroke limits(float thick) {
        return stroke(thick, new float[] {6, 4});
    }

    private static Stroke stroke(float thick, float[] dash) {
        return dash.length == 0
                ? new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }
}
