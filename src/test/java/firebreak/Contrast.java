package firebreak;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Set;

/// The contrast of words with what lies behind them, as WCAG 2.2 defines it (1.4.3).
final class Contrast {
    static final double ENOUGH = 4.5;

    /// What high contrast promises (1.4.6).
    static final double HIGH = 7;

    private Contrast() {}

    /// Adds the words below `node` that are too faint; what is disabled may be.
    static void faint(String look, Node node, Set<String> faint) {
        faint(look, node, ENOUGH, faint);
    }

    static void faint(String look, Node node, double least, Set<String> faint) {
        if (!node.isVisible() || node.isDisabled()) return;
        if (node instanceof Text text
                && !text.getText().isBlank()
                && text.getFill() instanceof Color ink
                && !(text instanceof FontIcon)) {
            var paper = behind(text);
            var ratio = ratio(over(ink, paper), paper);
            if (ratio < least)
                faint.add(
                        "%s: %.1f:1 %s"
                                .formatted(
                                        look,
                                        ratio,
                                        text.getText().lines().findFirst().orElse("")));
        }
        if (node instanceof Parent parent)
            for (var child : parent.getChildrenUnmodifiable()) faint(look, child, least, faint);
    }

    private static Color behind(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (!(n instanceof Region region) || region.getBackground() == null) continue;
            var fills = region.getBackground().getFills();
            for (int i = fills.size() - 1; i >= 0; i--)
                if (fills.get(i).getFill() instanceof Color colour && colour.getOpacity() > 0)
                    return colour.isOpaque() ? colour : over(colour, behind(n));
        }
        return Color.WHITE;
    }

    private static Color over(Color top, Color below) {
        return below.interpolate(
                Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    private static double ratio(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
