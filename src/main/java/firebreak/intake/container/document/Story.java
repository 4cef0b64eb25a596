package firebreak.intake.container.document;

import firebreak.intake.value.DateText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What was found in a post-mortem, by columns.
final class Story {
    private static final Set<String> CLOCKS =
            Set.of(
                    Labels.STARTED,
                    Labels.DETECTED,
                    Labels.ACKNOWLEDGED,
                    Labels.MITIGATED,
                    Labels.RESOLVED);

    /// Values that are a word or a line; all others are texts.
    private static final Set<String> SHORT =
            Set.of(Labels.DATE, Labels.KEY, "Severity", "Status", "Team", Labels.LINK, "Duration");

    private static final Pattern LABELLED =
            Pattern.compile(
                    "[^\\p{L}\\p{N}]{0,4}([\\p{L}][\\p{L}\\p{N} ()/'-]{1,40}?)\\s*:\\s+(\\S.*)");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?i)\\b(?:incident|inc|postmortem|post-mortem)[\\s:-]*#\\s?(\\d+)|\\b([A-Z]{2,10}-\\d{1,8})\\b");
    private static final Pattern UNTELLING =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24,}|[\\d\\W_]*|readme|index");
    private static final int BEGINNING = 3_000;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> timeline = new ArrayList<>();

    /// A value that is said outright; the first one counts.
    void say(String column, String value) {
        var text = value.strip();
        if (text.isEmpty()) return;
        if (column.equals(Labels.KEY) && !text.matches("#?[\\p{L}\\d][\\p{L}\\d._/-]{0,59}"))
            return;
        if (column.equals(Labels.KEY) && text.chars().noneMatch(Character::isDigit)) return;
        if (CLOCKS.contains(column)) moment(column, text);
        else values.putIfAbsent(column, column.equals(Labels.KEY) ? text.replace("#", "") : text);
    }

    /// A value of the front matter, whatever its name.
    void sayOther(String name, String value) {
        var column = Labels.column(name);
        if (column != null) say(column, value);
        else if (!Labels.tellsOfPeople(name) && !value.isBlank())
            values.putIfAbsent(name, value.strip());
    }

    /// A piece of the section that a heading begins.
    void add(String column, String text) {
        var piece = text.strip();
        if (piece.isEmpty()) return;
        if (CLOCKS.contains(column) || SHORT.contains(column))
            say(column, piece.lines().findFirst().orElse(""));
        else values.merge(column, piece, (a, b) -> a + "\n\n" + b);
    }

    /// A line such as `Date: 2015-10-21`, where its label is known.
    void line(String line) {
        var m = LABELLED.matcher(line);
        if (!m.matches()) return;
        var column = Labels.column(m.group(1));
        if (column != null) say(column, m.group(2));
    }

    /// A line of the timeline.
    void event(String line) {
        if (timeline.size() < 5_000) timeline.add(line.substring(0, Math.min(line.length(), 500)));
    }

    /// A moment may be said without its day, which the timeline and the date tell.
    private void moment(String column, String text) {
        var whole = Dates.first(text);
        if (whole != null) values.putIfAbsent(column, whole);
        else if (DateText.of(text) != null) values.putIfAbsent(column, text);
        else if (Dates.onlyTime(text) != null) timeline.addFirst(text + " | " + column);
        else if (text.chars().filter(Character::isDigit).count() >= 4)
            values.putIfAbsent(column, text);
    }

    /// Everything that was found.
    ///
    /// @param name the file's
    /// @param body the plain words of the document
    Map<String, String> told(String name, String stem, String body) {
        date(stem, body);
        new TimelineClocks(timeline, values).read();
        var told = new LinkedHashMap<String, String>();
        var title = values.getOrDefault(Labels.TITLE, "");
        told.put(Labels.KEY, key(title, stem));
        told.put(Labels.DOCUMENT, name);
        told.put(Labels.TITLE, title.isEmpty() ? fromName(stem) : title);
        told.put(Labels.DATE, values.getOrDefault(Labels.DATE, ""));
        values.forEach(told::putIfAbsent);
        told.put(Labels.TEXT, body);
        return told;
    }

    private String key(String title, String stem) {
        var said = values.get(Labels.KEY);
        if (said != null) return said;
        var m = NUMBERED.matcher(title);
        if (m.find()) return m.group(1) != null ? m.group(1) : m.group(2);
        return stem;
    }

    private static String fromName(String stem) {
        if (UNTELLING.matcher(stem).matches()) return "";
        var day = Dates.inName(stem);
        var rest = day == null ? stem : stem.replaceFirst("\\d{4}[-_.]?\\d{2}[-_.]?\\d{2}", " ");
        return rest.replaceAll("[-_\\s]+", " ").strip();
    }

    private void date(String stem, String body) {
        var said = values.get(Labels.DATE);
        if (said != null) {
            var day = Dates.first(said);
            // What cannot be read stays, for the ledger to name it.
            if (day != null) values.put(Labels.DATE, day);
            return;
        }
        if (values.containsKey(Labels.STARTED) || values.containsKey(Labels.DETECTED)) return;
        var title = values.getOrDefault(Labels.TITLE, "");
        var beginning = body.substring(0, Math.min(body.length(), BEGINNING));
        for (var day : days(stem, title, beginning))
            if (day != null) {
                values.put(Labels.DATE, day);
                return;
            }
    }

    private static List<@Nullable String> days(String stem, String title, String beginning) {
        var days = new ArrayList<@Nullable String>();
        days.add(Dates.inName(stem));
        days.add(Dates.first(title));
        days.add(Dates.first(beginning));
        return days;
    }

    static boolean isClock(@Nullable String column) {
        return column != null && CLOCKS.contains(column);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
