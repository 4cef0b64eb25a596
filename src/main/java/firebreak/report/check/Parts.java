package firebreak.report.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// Goes through the parts of an Office file, and through those of the workbooks that are embedded
/// in it, in the order that [PartCheck] promises.
final class Parts {
    /// A part.
    ///
    /// @param name with the names of the packages that it lies in before it
    /// @param size in bytes
    record Part(String name, long size, Content content) {
        boolean isXml() {
            var small = name.toLowerCase(Locale.ROOT);
            return small.endsWith(".xml") || small.endsWith(".rels") || small.endsWith(".vml");
        }
    }

    interface Content {
        InputStream open() throws IOException;
    }

    /// Looks at parts.
    interface Visitor {
        /// @param parts that may be looked at beside each other
        void parts(List<Part> parts) throws IOException;
    }

    private static final int BESIDE = 2;

    private Parts() {}

    static void each(Path file, Visitor visitor) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var all = new ArrayList<Part>();
            for (var entry : zip.stream().filter(e -> !e.isDirectory()).toList())
                add(
                        new Part(entry.getName(), entry.getSize(), () -> zip.getInputStream(entry)),
                        all);
            all.sort(Comparator.comparingInt(Parts::rank));
            for (var part : all) if (rank(part) < BESIDE) visitor.parts(List.of(part));
            visitor.parts(all.stream().filter(p -> rank(p) == BESIDE).toList());
            for (var part : all) if (rank(part) > BESIDE) visitor.parts(List.of(part));
        }
    }

    /// Adds a part, or those that are in it: embedded workbooks hold the numbers of one chart.
    private static void add(Part part, List<Part> all) throws IOException {
        if (!isPackage(part.name())) {
            all.add(part);
            return;
        }
        try (var inner = new ZipInputStream(part.content().open())) {
            for (ZipEntry e = inner.getNextEntry(); e != null; e = inner.getNextEntry()) {
                if (e.isDirectory()) continue;
                var bytes = inner.readAllBytes();
                add(
                        new Part(
                                part.name() + "!/" + e.getName(),
                                bytes.length,
                                () -> new ByteArrayInputStream(bytes)),
                        all);
            }
        }
    }

    private static int rank(Part part) {
        var name = part.name();
        if (name.endsWith(".rels")
                || name.endsWith("xl/workbook.xml")
                || name.endsWith("ppt/presentation.xml")) return 0;
        if (name.contains("/charts/chart")) return 1;
        return name.endsWith("/sharedStrings.xml") ? BESIDE + 1 : BESIDE;
    }

    private static boolean isPackage(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xlsx") || small.endsWith(".docx") || small.endsWith(".pptx");
    }
}
