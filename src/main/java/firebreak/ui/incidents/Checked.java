package firebreak.ui.incidents;

import firebreak.domain.DateForm;
import firebreak.intake.Column;
import firebreak.intake.DateOrder;
import firebreak.intake.SourceFile;
import firebreak.intake.value.DateText;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;

/// What a person has to see of a file to check how it is understood.
final class Checked {
    private static final int TEXTS = 3;
    private static final int LONGEST = 48;
    private static final List<String> ENCODINGS =
            List.of(
                    "UTF-8",
                    "windows-1252",
                    "ISO-8859-15",
                    "UTF-16LE",
                    "UTF-16BE",
                    "windows-1250",
                    "windows-1251",
                    "Shift_JIS",
                    "GB18030");

    private Checked() {}

    /// How many questions a person has to answer: one answer settles the dates of all columns.
    static int questions(SourceFile file) {
        return Doubt.of(0, file).size();
    }

    /// Texts from the file whose letters show whether the encoding is right.
    static List<String> foreignTexts(SourceFile file) {
        var texts = new LinkedHashSet<String>();
        for (var row : file.nonAsciiRows())
            for (var cell : row) if (cell.chars().anyMatch(c -> c > 127)) texts.add(around(cell));
        return texts.stream().limit(TEXTS).toList();
    }

    /// The piece of a text around its first letter beyond ASCII.
    private static String around(String cell) {
        var plain = cell.replaceAll("\\s+", " ").strip();
        int first = 0;
        while (first < plain.length() && plain.charAt(first) <= 127) first++;
        int from = Math.max(0, Math.min(first - LONGEST / 2, plain.length() - LONGEST));
        int to = Math.min(plain.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + plain.substring(from, to) + (to < plain.length() ? "…" : "");
    }

    /// The encodings on offer: the one in use, and those that clients' tools write.
    static SequencedSet<Charset> encodings(Charset inUse) {
        var offered = new LinkedHashSet<Charset>();
        for (var name : ENCODINGS)
            if (Charset.isSupported(name)) offered.add(Charset.forName(name));
        if (!offered.contains(inUse)) offered.addFirst(inUse);
        return offered;
    }

    /// The name that people know.
    static String name(Charset encoding) {
        return encoding.equals(StandardCharsets.UTF_16LE)
                ? "UTF-16"
                : encoding.equals(StandardCharsets.UTF_16BE)
                        ? "UTF-16 (big-endian)"
                        : encoding.name();
    }

    /// The columns to show: those that mean something first, in the order of their fields, then the
    /// others as they stand in the file.
    static List<Column> columns(SourceFile file, String find) {
        var wanted = find.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<Column>();
        for (var column : file.columns())
            if (column.address().toLowerCase(Locale.ROOT).contains(wanted)) found.add(column);
        found.sort(
                Comparator.comparing(
                        Column::field, Comparator.nullsLast(Comparator.naturalOrder())));
        return found;
    }

    /// The day that a date means when it is read in this order; the text itself where it means
    /// none.
    static String readAs(String date, DateOrder order) {
        var text = DateText.of(date);
        var at = text == null ? null : text.at(order, ZoneOffset.UTC);
        return at == null ? date : DateForm.DAY.of(at.atOffset(ZoneOffset.UTC));
    }
}
