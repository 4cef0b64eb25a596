package firebreak;

import firebreak.domain.codebook.Origin;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.store.ImportStore;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Fills the sample until every screen has more than it was drawn for: 400 further incidents with
/// titles of 400 letters in the scripts that clients write, 60 gaps, and long words of every kind.
final class Overfull {
    static final List<String> LONG =
            List.of(
                    "requirements of volume, speed and failure are asked for by nobody and therefore written down nowhere; "
                            .repeat(4),
                    "\u652F\u6255\u3044\u304C\u9045\u308C\u305F\u306E\u306F\u9650\u5EA6\u984D\u306E\u5909\u66F4\u3067\u3059\u3002"
                            .repeat(22),
                    "\u05EA\u05E9\u05DC\u05D5\u05DE\u05D9\u05DD \u05E0\u05DB\u05E9\u05DC\u05D5 \u05DC\u05D0\u05D7\u05E8 \u05E9\u05D9\u05E0\u05D5\u05D9 "
                            .repeat(15),
                    "\u0627\u0644\u0645\u062F\u0641\u0648\u0639\u0627\u062A \u062A\u0641\u0634\u0644 \u0628\u0639\u062F \u0627\u0644\u062A\u063A\u064A\u064A\u0631 "
                            .repeat(14),
                    "averyverylongwordwithoutanyspaceinit".repeat(12));

    private static final int MORE = 400;

    private Overfull() {}

    /// @param sample that lies there, and is not open
    static void fill(Path sample) throws Exception {
        if (!(StoreFixture.ASSESSMENTS.open(sample) instanceof Opening.Opened(var file)))
            throw new AssertionError(sample);
        try (file) {
            incidents(file);
            var process = file.process();
            process.gaps().save("Gaps", gaps());
            process.coverage().saveAreas("Areas", longer(process.coverage().areas()));
            process.traces().save("Traces", longer(process.traces().all()));
            process.map().save("Map", longer(process.map().map()));
            process.answers()
                    .save("Answers", longer(List.copyOf(process.answers().of(1).values())));
            for (var evidence : process.answers().evidence(1))
                process.answers().save("Evidence", longer(evidence));
            for (var session : process.sessions().all())
                process.sessions().save("Session", longer(session));
            file.patterns().findings().save("Findings", findings());
        }
    }

    private static void incidents(AssessmentFile file) {
        var drafts = IntStream.range(0, MORE).mapToObj(Overfull::draft).toList();
        file.imports()
                .take(
                        "Import",
                        List.of(
                                new ImportStore.Reading(
                                        first(90, text(0)),
                                        List.of(first(120, text(4)) + ".csv"),
                                        drafts,
                                        MORE,
                                        0,
                                        ScopeCounts.NONE,
                                        0,
                                        List.of())),
                        Progress.NONE);
        var taggings = new ArrayList<Tagging>();
        var ids = file.incidents().idsByKey();
        for (int i = 0; i < MORE; i += 2)
            taggings.add(
                    StoreFixture.tagging(
                            ids.getOrDefault(key(i), List.of()).getFirst(),
                            i % 20 == 0 ? first(80, text(0)) : "Ann",
                            Origin.values()[i / 2 % 4]));
        file.taggings().save("Tag", taggings);
    }

    private static String key(int i) {
        return i % 50 == 0 ? "A-PROJECT-WITH-A-VERY-LONG-KEY-AND-MORE-" + i : "LONG-" + i;
    }

    private static IncidentDraft draft(int i) {
        var at = Instant.parse("2026-11-20T00:00:00Z").minus(Duration.ofHours(12L * i));
        return new IncidentDraft(
                new RowPlace("long.csv", "", i + 2L),
                1,
                new IncidentFacts(
                        key(i),
                        text(i),
                        text(i + 1).repeat(3),
                        Severity.of(i % 7 == 0 ? first(60, text(i)) : "P" + (1 + i % 4)),
                        i % 3 == 0 ? first(120, text(i)) : "service-" + i % 90,
                        i % 5 == 0 ? first(120, text(i + 2)) : "team-" + i % 30,
                        new Clocks(
                                at,
                                at.plusSeconds(300),
                                at.plusSeconds(600),
                                at.plusSeconds(3_000),
                                at.plusSeconds(3_600)),
                        new Effort(i % 60, 10 * (i % 60), false),
                        text(i + 3),
                        "CHG" + i));
    }

    private static List<Gap> gaps() {
        return IntStream.range(0, 60)
                .mapToObj(i ->
                        new Gap(
                                new UUID(1, i),
                                text(i),
                                text(i + 1),
                                null,
                                "testing",
                                GapSeverity.values()[i % 4],
                                i % 3 == 0 ? "" : first(200, text(i + 2)),
                                GapStatus.OPEN,
                                null,
                                text(i),
                                i % 2 == 0 ? "" : text(i + 3),
                                "",
                                List.of()))
                .toList();
    }

    private static List<Finding> findings() {
        return IntStream.range(0, 20)
                .mapToObj(i ->
                        new Finding(
                                new UUID(2, i),
                                "a" + i,
                                FindingState.ACCEPTED,
                                "",
                                text(i),
                                text(i + 1),
                                List.of(),
                                1))
                .toList();
    }

    private static String text(int i) {
        return LONG.get(i % LONG.size()).strip();
    }

    private static String first(int letters, String text) {
        return text.substring(0, Math.min(letters, text.length()));
    }

    /// With a long end to everything that is more than one word: the others may be ids.
    @SuppressWarnings("unchecked")
    private static <T> T longer(T value) throws ReflectiveOperationException {
        return (T) changed(value);
    }

    private static Object changed(Object value) throws ReflectiveOperationException {
        return switch (value) {
            case null -> null;
            case String text when text.contains(" ") ->
                    first(200, text + ": " + text(text.length()));
            case Record one -> record(one);
            case List<?> all -> {
                var next = new ArrayList<>();
                for (var each : all) next.add(changed(each));
                yield next;
            }
            default -> value;
        };
    }

    private static Object record(Record one) throws ReflectiveOperationException {
        var parts = one.getClass().getRecordComponents();
        var values = new Object[parts.length];
        for (var i = 0; i < parts.length; i++)
            values[i] = changed(parts[i].getAccessor().invoke(one));
        return one.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new))
                .newInstance(values);
    }
}
