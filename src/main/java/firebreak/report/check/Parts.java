package firebreak.report.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// Goes through the parts of an Office file, and through those of the workbooks that are embedded
/// in it, in the order that [PartCheck] promises.
final class Parts {
    /// Looks at a part.
    interface Visitor {
        /// @param name with the names of the packages that it lies in before it
        void part(String name, InputStream content) throws IOException;
    }

    private Parts() {}

    static void each(Path file, Visitor visitor) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entries =
                    zip.stream()
                            .filter(e -> !e.isDirectory())
                            .sorted(Comparator.comparingInt(e -> rank(e.getName())))
                            .toList();
            for (ZipEntry entry : entries)
                try (var in = zip.getInputStream(entry)) {
                    part(entry.getName(), in, visitor);
                }
        }
    }

    private static void part(String name, InputStream in, Visitor visitor) throws IOException {
        if (isPackage(name)) embedded(name + "!/", in, visitor);
        else visitor.part(name, in);
    }

    /// Embedded workbooks hold the numbers of one chart.
    private static void embedded(String before, InputStream in, Visitor visitor)
            throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        // Not closed: it reads the entry of the outer one.
        var inner = new ZipInputStream(in);
        for (var e = inner.getNextEntry(); e != null; e = inner.getNextEntry())
            if (!e.isDirectory()) parts.put(e.getName(), inner.readAllBytes());
        var sorted =
                parts.entrySet().stream()
                        .sorted(
                                Comparator.comparingInt(
                                        (Map.Entry<String, byte[]> e) -> rank(e.getKey())))
                        .toList();
        for (var e : sorted)
            part(before + e.getKey(), new ByteArrayInputStream(e.getValue()), visitor);
    }

    private static int rank(String name) {
        if (name.endsWith(".rels")
                || name.equals("xl/workbook.xml")
                || name.equals("ppt/presentation.xml")) return 0;
        if (name.contains("/charts/chart")) return 1;
        return name.endsWith("/sharedStrings.xml") ? 3 : 2;
    }

    private static boolean isPackage(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xlsx") || small.endsWith(".docx") || small.endsWith(".pptx");
    }

    static boolean isXml(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xml") || small.endsWith(".rels") || small.endsWith(".vml");
    }
}
