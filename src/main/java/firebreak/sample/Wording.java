package firebreak.sample;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Fills the places that a story leaves open with numbers and times that fit its clocks.
record Wording(String text, String quote) {
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static Wording of(Story story, Timing timing) {
        var chance = story.chance("words");
        var filled = SLOT.matcher(story.text()).replaceAll(slot -> filled(slot, timing, chance));
        var from = filled.indexOf('«');
        var to = filled.indexOf('»');
        var quote = from < 0 ? "" : filled.substring(from + 1, to);
        return new Wording(filled.replace("«", "").replace("»", ""), quote);
    }

    private static String filled(MatchResult slot, Timing timing, Random chance) {
        var start = timing.start();
        return switch (slot.group(1)) {
            case "time" -> CLOCK.format(start);
            case "delay" -> words(Duration.between(start.toInstant(), timing.detected()));
            case "span" -> words(Duration.between(start.toInstant(), timing.mitigated()));
            case "rel" ->
                    "%d.%d.%d"
                            .formatted(
                                    start.get(IsoFields.WEEK_BASED_YEAR),
                                    start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                                    1 + chance.nextInt(4));
            default -> number(slot.group(1), chance);
        };
    }

    private static String number(String range, Random chance) {
        var ends = range.split("-", 2);
        var from = Integer.parseInt(ends[0]);
        var n = from + chance.nextInt(Integer.parseInt(ends[1]) - from + 1);
        return n < 1000 ? Integer.toString(n) : String.format(Locale.ENGLISH, "%,d", n);
    }

    private static String words(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes < 60) return minutes + " minutes";
        if (minutes < 90) return "more than an hour";
        var hours = Math.round(minutes / 60.0);
        if (hours < 22) return hours + " hours";
        return hours < 40 ? "more than a day" : Math.round(hours / 24.0) + " days";
    }
}
