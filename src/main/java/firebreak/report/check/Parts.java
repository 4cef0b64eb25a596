package firebreak.report.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    private static final int PACKAGE = 2;
    private static final int BESIDE = 3;

    private Parts() {}

    static void each(Path file, Visitor visitor) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var all =
                    sorted(
                            zip.stream()
                                    .filter(e -> !e.isDirectory())
                                    .map(e ->
                                            new Part(
                                                    e.getName(),
                                                    e.getSize(),
                                                    () -> zip.getInputStream(e)))
                                    .toList());
            var beside = all.stream().filter(p -> rank(p) == BESIDE).toList();
            for (var part : all) if (rank(part) < BESIDE) one(part, visitor);
            visitor.parts(beside);
            for (var part : all) if (rank(part) > BESIDE) one(part, visitor);
        }
    }

    private static void one(Part part, Visitor visitor) throws IOException {
        if (rank(part) == PACKAGE) embedded(part, visitor);
        else visitor.parts(List.of(part));
    }

    /// Embedded workbooks hold the numbers of one chart.
    private static void embedded(Part file, Visitor visitor) throws IOException {
        var bytes = new LinkedHashMap<String, byte[]>();
        try (var inner = new ZipInputStream(file.content().open())) {
            for (ZipEntry e = inner.getNextEntry(); e != null; e = inner.getNextEntry())
                if (!e.isDirectory()) bytes.put(e.getName(), inner.readAllBytes());
        }
        var parts = new ArrayList<Part>();
        bytes.forEach((name, content) ->
                parts.add(
                        new Part(
                                file.name() + "!/" + name,
                                content.length,
                                () -> new ByteArrayInputStream(content))));
        for (var part : sorted(parts)) one(part, visitor);
    }

    private static List<Part> sorted(List<Part> parts) {
        return parts.stream().sorted(Comparator.comparingInt(Parts::rank)).toList();
    }

    private static int rank(Part part) {
        var name = part.name().substring(part.name().lastIndexOf("!/") + 1);
        if (name.endsWith(".rels")
                || name.endsWith("xl/workbook.xml")
                || name.endsWith("ppt/presentation.xml")) return 0;
        if (name.contains("/charts/chart")) return 1;
        if (isPackage(name)) return PACKAGE;
        return name.endsWith("/sharedStrings.xml") ? BESIDE + 1 : BESIDE;
    }

    private static boolean isPackage(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xlsx") || small.endsWith(".docx") || small.endsWith(".pptx");
    }
}
