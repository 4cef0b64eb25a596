package firebreak.drawing;

import org.slf4j.LoggerFactory;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The type of charts: Inter where it was registered, otherwise what the computer has.
public final class ChartFonts {
    /// In pixels.
    public static final int SMALLEST = 12;

    private static final List<String> WANTED =
            List.of("Inter", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Liberation Sans");
    private static volatile String family = "";

    private ChartFonts() {}

    /// Charts measure text apart from the window, so the bundled font is made known to AWT too.
    private static void bundled() {
        for (var style : List.of("Regular", "Bold")) {
            try (var in =
                    ChartFonts.class.getResourceAsStream(
                            "/firebreak/ui/fonts/Inter-" + style + ".otf")) {
                if (in == null) continue;
                var font = Font.createFont(Font.TRUETYPE_FONT, in);
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            } catch (IOException | FontFormatException e) {
                LoggerFactory.getLogger(ChartFonts.class)
                        .warn("A bundled font can't be read: {}", style);
            }
        }
    }

    /// The type for a size in pixels.
    public static Font plain(int size) {
        return new Font(family(), Font.PLAIN, size);
    }

    /// The same, bold.
    public static Font bold(int size) {
        return new Font(family(), Font.BOLD, size);
    }

    /// The font, or, where it lacks a sign of the text, one of the same size and weight that the
    /// system puts together from all of its fonts.
    static Font showing(Font font, String text) {
        return font.canDisplayUpTo(text) < 0
                ? font
                : new Font(Font.SANS_SERIF, font.getStyle(), font.getSize());
    }

    /// The one that is used.
    public static String family() {
        return family.isEmpty() ? found() : family;
    }

    private static synchronized String found() {
        if (!family.isEmpty()) return family;
        bundled();
        var installed =
                Set.of(
                        GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAvailableFontFamilyNames(Locale.ROOT));
        var known = WANTED.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF);
        family = known;
        return known;
    }
}
