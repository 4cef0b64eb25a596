package firebreak.ui.kit;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The type of charts: Inter where it was registered, otherwise what the computer has.
public final class ChartFonts {
    static final int SMALLEST = 12;
    private static final List<String> WANTED =
            List.of("Inter", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Liberation Sans");
    private static volatile String family = "";

    private ChartFonts() {}

    /// Makes a bundled TrueType font known to charts, which measure text apart from the window.
    /// Call it at start, beside loading the font for the window.
    ///
    /// @throws IOException where the font cannot be read
    public static void register(InputStream trueType) throws IOException {
        try {
            var font = Font.createFont(Font.TRUETYPE_FONT, trueType);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            family = "";
        } catch (FontFormatException e) {
            throw new IOException("The font for charts cannot be read", e);
        }
    }

    static Font plain(int size) {
        return new Font(family(), Font.PLAIN, size);
    }

    static Font bold(int size) {
        return new Font(family(), Font.BOLD, size);
    }

    static String family() {
        var known = family;
        if (!known.isEmpty()) return known;
        var installed =
                Set.of(
                        GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAvailableFontFamilyNames(Locale.ROOT));
        known = WANTED.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF);
        family = known;
        return known;
    }
}
