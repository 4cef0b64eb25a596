package firebreak.intake.container.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The texts that the sheets of a workbook share, each by its number. They are kept as packed bytes
/// because a big export has more of them than fit into memory one by one.
final class SharedStrings {
    private static final int PAGE = 1 << 20;
    private static final int KEPT = 4096;
    private static final int SHORT = 60;
    private static final int FOR_EACH = 16;
    private final List<byte[]> pages = new ArrayList<>();
    private byte[] page = new byte[0];
    private int used;
    private int[] pageOf = new int[256];
    private int[] start = new int[256];
    private int[] length = new int[256];
    private int count;
    private long memory;

    /// Words that many cells share are made once.
    private final @Nullable String[] kept = new @Nullable String[KEPT];

    private final int[] keptNumber = new int[KEPT];

    /// The texts of a part; none where the workbook has no such part.
    static SharedStrings of(ZipParts parts, String part) throws IOException {
        var strings = new SharedStrings();
        if (!parts.has(part)) return strings;
        // The claimed counts are of no interest: only what is there costs memory.
        try (var xml = new Xml(parts.open(part))) {
            for (int event; (event = xml.next()) != Xml.OVER; )
                if (event == Xml.START && xml.name().equals("si"))
                    strings.add(XlsxText.of(xml, "si"));
            xml.finish();
        }
        return strings;
    }

    private void add(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        memory += bytes.length + FOR_EACH;
        if (memory > Runtime.getRuntime().maxMemory() / 3) throw Broken.large();
        if (count == start.length) {
            var more = count + count / 2;
            pageOf = Arrays.copyOf(pageOf, more);
            start = Arrays.copyOf(start, more);
            length = Arrays.copyOf(length, more);
        }
        if (bytes.length > page.length - used) {
            page = new byte[Math.max(PAGE, bytes.length)];
            pages.add(page);
            used = 0;
        }
        System.arraycopy(bytes, 0, page, used, bytes.length);
        pageOf[count] = pages.size() - 1;
        start[count] = used;
        length[count++] = bytes.length;
        used += bytes.length;
    }

    int count() {
        return count;
    }

    /// @param number from 0 to below [#count()]
    String get(int number) {
        var size = length[number];
        if (size == 0) return "";
        var place = number & (KEPT - 1);
        if (size <= SHORT) {
            var known = kept[place];
            if (known != null && keptNumber[place] == number) return known;
        }
        var text =
                new String(pages.get(pageOf[number]), start[number], size, StandardCharsets.UTF_8);
        if (size <= SHORT) {
            kept[place] = text;
            keptNumber[place] = number;
        }
        return text;
    }
}
