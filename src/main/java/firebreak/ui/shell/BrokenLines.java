package firebreak.ui.shell;

import com.sun.javafx.text.GlyphLayoutManager;
import com.sun.javafx.text.TextRun;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;

/// Lets lines of Hebrew, Arabic, Thai and other scripts whose signs depend on each other be broken
/// on Linux. JavaFX (24 to 27) remembers the bytes of a text when it shapes it the first time, and
/// takes them again when a break has made it shorter: it fails, in every pulse. Here they are
/// remembered by where the text begins and ends, too.
public final class BrokenLines {
    private static final String PANGO = "com.sun.javafx.font.freetype.PangoGlyphLayout";

    private BrokenLines() {}

    /// Once, before the first text is laid out.
    public static void mend() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) return;
        try {
            var manager = GlyphLayoutManager.class.getDeclaredField("REUSABLE_INSTANCE");
            manager.setAccessible(true);
            var layout = manager.get(null);
            if (!layout.getClass().getName().equals(PANGO)) return;
            var bytes = layout.getClass().getDeclaredField("runUtf8");
            bytes.setAccessible(true);
            bytes.set(layout, new ByExtent());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // A later JavaFX has other insides, and need not be mended.
            LoggerFactory.getLogger(BrokenLines.class).warn("Lines are broken as JavaFX does it");
        }
    }

    private record Extent(TextRun run, int start, int end) {
        static Object of(Object key) {
            return key instanceof TextRun run ? new Extent(run, run.getStart(), run.getEnd()) : key;
        }
    }

    /// All values are freed together, by whoever holds this.
    private static final class ByExtent extends LinkedHashMap<Object, Object> {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Object get(Object run) {
            return super.get(Extent.of(run));
        }

        @Override
        public @Nullable Object put(Object run, Object bytes) {
            return super.put(Extent.of(run), bytes);
        }
    }
}
