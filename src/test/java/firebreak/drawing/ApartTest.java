package firebreak.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;

/// Lines and bars can be told apart without their colours.
class ApartTest {
    /// Whoever can't tell the colours apart has the dash and the marker.
    @Test
    void eightLinesDifferInDashAndMarker() {
        var dashes = new HashSet<String>();
        var markers = new HashSet<String>();
        for (int i = 0; i < 8; i++) {
            dashes.add(
                    java.util.Arrays.toString(
                            ((java.awt.BasicStroke) ChartDashes.of(i, 2)).getDashArray()));
            var path = new StringBuilder();
            var outline = ChartShapes.marker(i, 5).getPathIterator(null);
            for (var at = new double[6]; !outline.isDone(); outline.next())
                path.append(outline.currentSegment(at)).append(java.util.Arrays.toString(at));
            markers.add(path.toString());
        }
        assertThat(dashes).hasSize(8);
        assertThat(markers).hasSize(8);
    }

    /// Whoever can't tell the colours of stacked bars apart has their stripes.
    @Test
    void eightColoursDifferInTheirStripes() {
        var seen = new HashSet<String>();
        var bar = new Rectangle2D.Double(13, 7, 40, 30);
        for (int colour = 0; colour < 8; colour++) {
            var path = new StringBuilder();
            var stripes = ChartHatch.stripes(bar, colour, 6);
            var outline = stripes.getPathIterator(null);
            for (var at = new double[6]; !outline.isDone(); outline.next()) {
                path.append(outline.currentSegment(at)).append(java.util.Arrays.toString(at));
                assertThat(at[0]).isBetween(13.0, 53.0);
                assertThat(at[1]).isBetween(7.0, 37.0);
            }
            seen.add(path.toString());
        }
        assertThat(seen).hasSize(8);
    }
}
