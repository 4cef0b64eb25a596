package firebreak.ui.process;

import java.util.ArrayList;
import java.util.List;

/// Breaks a text into lines. On the screen and in pictures they are the same.
final class Lines {
    private static final String MORE = "\u2026";

    private Lines() {}

    /// At least one line. A word that is wider than a line is broken; what exceeds the last line is
    /// left out, and the line says so.
    static List<String> of(
            String text, double width, int most, int size, boolean bold, Measure measure) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            var rest = word;
            if (!line.isEmpty() && measure.width(line + " " + rest, size, bold) <= width) {
                line.append(' ').append(rest);
                continue;
            }
            if (!line.isEmpty()) lines.add(line.toString());
            line.setLength(0);
            while (measure.width(rest, size, bold) > width) {
                int end = fitting(rest, width, size, bold, measure);
                if (end >= rest.length()) break;
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        if (lines.size() <= most) return List.copyOf(lines);
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.getLast() + MORE, width, size, bold, measure));
        return List.copyOf(kept);
    }

    /// One line, shortened where it is too long.
    static String one(String text, double width, int size, boolean bold, Measure measure) {
        var line = text.strip().replaceAll("\\s+", " ");
        return measure.width(line, size, bold) <= width
                ? line
                : cut(line + MORE, width, size, bold, measure);
    }

    private static String cut(
            String endsInMore, double width, int size, boolean bold, Measure measure) {
        var text = endsInMore.substring(0, endsInMore.length() - MORE.length());
        while (!text.isEmpty() && measure.width(text + MORE, size, bold) > width)
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1)).stripTrailing();
        return text + MORE;
    }

    /// How much of a word fits, but at least one character.
    private static int fitting(String word, double width, int size, boolean bold, Measure measure) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (measure.width(word.substring(0, next), size, bold) > width) break;
            end = next;
        }
        return end;
    }
}
