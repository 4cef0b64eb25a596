package firebreak.report.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// Goes through the parts of an Office file, and through those of the workbooks that are embedded
/// in it.
final class Parts {
    /// Looks at a part.
    interface Visitor {
        /// @param name with the names of the packages that it lies in before it
        void part(String name, InputStream content) throws IOException;
    }

    private Parts() {}

    static void each(Path file, Visitor visitor) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                try (var in = zip.getInputStream(entry)) {
                    part("", entry, in, visitor);
                }
            }
        }
    }

    private static void part(String before, ZipEntry entry, InputStream in, Visitor visitor)
            throws IOException {
        if (entry.isDirectory()) return;
        var name = before + entry.getName();
        if (isPackage(name)) {
            // Not closed: it reads the entry of the outer one.
            var inner = new ZipInputStream(in);
            for (var e = inner.getNextEntry(); e != null; e = inner.getNextEntry())
                part(name + "!/", e, new Unclosed(inner), visitor);
        } else visitor.part(name, in);
    }

    private static boolean isPackage(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xlsx") || small.endsWith(".docx") || small.endsWith(".pptx");
    }

    static boolean isXml(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xml") || small.endsWith(".rels") || small.endsWith(".vml");
    }

    private static final class Unclosed extends java.io.FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The entry is over, not the file.
        }
    }
}
