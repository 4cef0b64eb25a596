package firebreak.sample;

import firebreak.domain.incident.Clocks;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// When the clocks of a story stood where. All five moments exist; [#clocks] leaves out those that
/// the client did not write down.
record Timing(
        ZonedDateTime start,
        Instant detected,
        Instant acknowledged,
        Instant mitigated,
        Instant resolved,
        Clocks clocks) {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /// The day on which the client exported its incidents: what ends later is still open there.
    static final Instant EXPORTED = ZonedDateTime.of(2026, 11, 2, 8, 0, 0, 0, ZONE).toInstant();

    static Timing of(Story story) {
        var chance = story.chance("time");
        var start = start(story, chance);
        var severity = story.severity();
        var detected = start.toInstant().plus(range(story.detection(), chance));
        if (story.detection().equals("l")) detected = awake(detected, d -> true, chance);
        var acknowledged = detected.plusSeconds(60L * acknowledging(severity, chance));
        var mitigated = acknowledged.plusSeconds(60L * mitigating(severity, chance));
        if (!story.mitigation().isEmpty()) {
            mitigated = start.toInstant().plus(between(story.mitigation(), 1, chance));
            if (acknowledged.isAfter(mitigated)) acknowledged = mitigated;
        }
        var resolved = mitigated.plusSeconds(60L * resolving(severity, chance));
        if (severity > 2) resolved = awake(resolved, Timing::workday, chance);
        if (!story.resolution().isEmpty()) {
            resolved = start.toInstant().plus(between(story.resolution(), 60, chance));
            if (mitigated.isAfter(resolved)) mitigated = resolved;
            if (acknowledged.isAfter(mitigated)) acknowledged = mitigated;
        }
        var gaps = story.chance("gaps");
        var clocks =
                new Clocks(
                        kept(start.toInstant(), gaps, 8),
                        detected,
                        kept(acknowledged, gaps, 18),
                        kept(mitigated, gaps, 20),
                        resolved.isAfter(EXPORTED) ? null : resolved);
        return new Timing(start, detected, acknowledged, mitigated, resolved, clocks);
    }

    private static @Nullable Instant kept(Instant moment, Random chance, int missingPercent) {
        return chance.nextInt(100) < missingPercent || moment.isAfter(EXPORTED) ? null : moment;
    }

    private static ZonedDateTime start(Story story, Random chance) {
        var when = story.when();
        var minute = chance.nextInt(60);
        return switch (when.charAt(0)) {
            case 'a' -> at(anyOf(story, Timing::workday, chance), 8 + chance.nextInt(10), minute);
            case 'r' ->
                    at(anyOf(story, Timing::releaseDay, chance), 13 + chance.nextInt(4), minute);
            case 'n' -> at(anyOf(story, d -> true, chance), 1 + chance.nextInt(4), minute);
            case 'w' -> at(anyOf(story, Timing::weekend, chance), 8 + chance.nextInt(11), minute);
            case 'm' -> {
                var last = story.month().atEndOfMonth();
                yield at(last.minusDays(chance.nextInt(2)), 6 + chance.nextInt(12), minute);
            }
            case 'd' -> fixed(story, chance, minute);
            default -> throw new IllegalStateException("Unknown time in the sample: " + when);
        };
    }

    private static ZonedDateTime fixed(Story story, Random chance, int minute) {
        var parts = story.when().substring(1).split("t", 2);
        var day = story.month().atDay(Integer.parseInt(parts[0]));
        if (parts.length == 1) return at(day, 8 + chance.nextInt(9), minute);
        if (parts[1].contains(":")) return LocalTime.parse(parts[1]).atDate(day).atZone(ZONE);
        return at(day, Integer.parseInt(parts[1]), minute);
    }

    private static ZonedDateTime at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE);
    }

    private static LocalDate anyOf(Story story, Predicate<LocalDate> fits, Random chance) {
        var days = new ArrayList<LocalDate>();
        for (int d = 1; d <= story.month().lengthOfMonth(); d++)
            if (fits.test(story.month().atDay(d))) days.add(story.month().atDay(d));
        return days.get(chance.nextInt(days.size()));
    }

    private static boolean workday(LocalDate day) {
        return !weekend(day);
    }

    private static boolean weekend(LocalDate day) {
        return List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    }

    /// Tuesdays and Thursdays outside the freeze at the turn of the year.
    static boolean releaseDay(LocalDate day) {
        return !frozen(day)
                && List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY).contains(day.getDayOfWeek());
    }

    /// Whether releases were stopped on this day.
    static boolean frozen(LocalDate day) {
        return !day.isBefore(LocalDate.of(2025, 12, 22)) && day.isBefore(LocalDate.of(2026, 1, 5));
    }

    private static Duration range(String code, Random chance) {
        return switch (code.charAt(0)) {
            case 'q' -> Duration.ofMinutes(2 + chance.nextInt(8));
            case 'm' -> Duration.ofMinutes(12 + chance.nextInt(46));
            case 'l' -> Duration.ofMinutes(180 + chance.nextInt(1020));
            case 'h' -> between(code.substring(1), 60, chance);
            default -> throw new IllegalStateException("Unknown detection: " + code);
        };
    }

    private static Duration between(String range, int minutesEach, Random chance) {
        var ends = range.split("-", 2);
        var from = minutesEach * Integer.parseInt(ends[0]);
        var to = minutesEach * Integer.parseInt(ends[1]);
        return Duration.ofMinutes(from + chance.nextInt(to - from + 1));
    }

    /// The same moment by day, or the next morning of a fitting day: what people notice or close,
    /// they notice and close when they are there.
    private static Instant awake(Instant moment, Predicate<LocalDate> fits, Random chance) {
        var local = moment.atZone(ZONE);
        if (local.getHour() >= 8 && local.getHour() < 19 && fits.test(local.toLocalDate()))
            return moment;
        var day = local.toLocalDate().plusDays(local.getHour() < 8 ? 0 : 1);
        while (!fits.test(day)) day = day.plusDays(1);
        return at(day, 8 + chance.nextInt(3), chance.nextInt(60)).toInstant();
    }

    private static int acknowledging(int severity, Random chance) {
        return switch (severity) {
            case 1 -> 1 + chance.nextInt(4);
            case 2 -> 2 + chance.nextInt(8);
            case 3 -> 4 + chance.nextInt(26);
            default -> 15 + chance.nextInt(180);
        };
    }

    private static int mitigating(int severity, Random chance) {
        return switch (severity) {
            case 1 -> 60 + chance.nextInt(100);
            case 2 -> 18 + chance.nextInt(75);
            case 3 -> 25 + chance.nextInt(200);
            default -> 40 + chance.nextInt(400);
        };
    }

    private static int resolving(int severity, Random chance) {
        return switch (severity) {
            case 1 -> 90 + chance.nextInt(600);
            case 2 -> 60 + chance.nextInt(1200);
            case 3 -> 90 + chance.nextInt(3000);
            default -> 200 + chance.nextInt(7000);
        };
    }
}
