package firebreak.ui.deliverables;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;

import java.util.List;
import java.util.Locale;

/// The colours and fonts of documents, which are on white paper whatever the window wears.
final class Paper {
    static final Color TEXT = Color.web("#222222");
    static final Color HEADING = Color.web("#1F3B4D");
    static final Color ACCENT = Color.web("#0072B2");
    static final Color QUIET = Color.web("#595959");
    static final Color WRONG = Color.web("#B42318");

    private static final List<String> LIKE_CALIBRI = List.of("Calibri", "Carlito", "Inter");
    private static final List<String> LIKE_CONSOLAS =
            List.of("Consolas", "DejaVu Sans Mono", "Monospaced");

    private static final String FAMILY = there(LIKE_CALIBRI, "System");
    private static final String CODE = there(LIKE_CONSOLAS, "Monospaced");

    private Paper() {}

    /// The first of the families that this machine has.
    private static String there(List<String> wanted, String otherwise) {
        var there = Font.getFamilies();
        return wanted.stream().filter(there::contains).findFirst().orElse(otherwise);
    }

    static Font font(double size, boolean bold, boolean italic) {
        return font(FAMILY, size, bold, italic);
    }

    static Font font(String family, double size, boolean bold, boolean italic) {
        return Font.font(
                family,
                bold ? FontWeight.BOLD : FontWeight.NORMAL,
                italic ? FontPosture.ITALIC : FontPosture.REGULAR,
                size);
    }

    static Font code(double size) {
        return font(CODE, size, false, false);
    }

    /// For a style.
    static String web(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
