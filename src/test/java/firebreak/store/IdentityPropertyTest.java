package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Apart;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.domain.incident.SeverityClass;
import firebreak.work.Progress;

import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// What holds of corrections, joins and imports in whatever order they come.
class IdentityPropertyTest {
    private static final List<FactName> TYPED =
            List.of(
                    FactName.TITLE,
                    FactName.SEVERITY,
                    FactName.TEAM,
                    FactName.DETECTED,
                    FactName.LEADERSHIP_MINUTES);

    @TempDir Path folder;

    /// What a person said last of a field, and no one took back.
    private final Map<String, Fact> said = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatAPersonSaidStandsAndUndoGivesEveryByteBack(long seed) throws Exception {
        var random = new Random(seed);
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var states = new ArrayList<String>();
            states.add(bytes(file));
            for (int i = 0; i < 40; i++) {
                var before = file.journal().revision();
                edit(random, file);
                said.forEach((where, fact) -> {
                    var id = UUID.fromString(where.substring(0, 36));
                    var field = FactName.valueOf(where.substring(37));
                    var origins = file.incidents().identity().origins(id).orElseThrow();
                    assertThat(origins.standing(field).says(fact)).as(where).isTrue();
                });
                if (file.journal().revision() == before) continue;
                states.add(bytes(file));
                if (i % 10 == 0) assertThat(file.check()).isEmpty();
            }
            assertThat(file.check()).isEmpty();
            for (int i = states.size() - 2; i >= 0; i--) {
                file.journal().undo();
                assertThat(bytes(file)).as("undone to " + i).isEqualTo(states.get(i));
            }
            for (int i = 1; i < states.size(); i++) {
                file.journal().redo();
                assertThat(bytes(file)).as("done again to " + i).isEqualTo(states.get(i));
            }
            assertThat(file.check()).isEmpty();
        }
    }

    private void edit(Random random, AssessmentFile file) {
        var identity = file.incidents().identity();
        var all = new ArrayList<Incident>();
        file.incidents().forEach(all::add);
        if (all.size() < 2 || random.nextInt(4) == 0) {
            take(random, file);
            return;
        }
        var one = all.get(random.nextInt(all.size()));
        var other = all.get(random.nextInt(all.size()));
        var field = TYPED.get(random.nextInt(TYPED.size()));
        var place = one.id() + " " + field;
        switch (random.nextInt(8)) {
            case 0 -> {
                if (!identity.join(one.id(), other.id())) return;
                for (var f : TYPED) {
                    var moved = said.remove(other.id() + " " + f);
                    if (moved != null) said.putIfAbsent(one.id() + " " + f, moved);
                }
            }
            case 1 ->
                    identity.origins(one.id()).orElseThrow().reports().stream()
                            .filter(r -> !r.id().equals(one.report()))
                            .findAny()
                            .ifPresent(r -> identity.split(one.id(), r.id()));
            case 2 -> {
                var reports = identity.origins(one.id()).orElseThrow().reports();
                var report = reports.get(random.nextInt(reports.size())).id();
                if (identity.use(one.id(), field, report)) said.remove(place);
            }
            case 3 -> {
                if (!one.report().equals(other.report()))
                    identity.keepApart(new Apart(one.report(), other.report()));
            }
            case 4 ->
                    file.taggings()
                            .save(
                                    "Tag",
                                    List.of(
                                            StoreFixture.tagging(
                                                    one.id(),
                                                    "coder" + random.nextInt(2),
                                                    Origin.values()[random.nextInt(4)])));
            default -> {
                var fact = fact(random, field);
                if (!identity.correct(one.id(), Map.of(field, fact))) return;
                var origin = identity.origins(one.id()).orElseThrow().choices().get(field);
                if (origin == null) said.remove(place);
                else said.put(place, fact);
            }
        }
    }

    private static Fact fact(Random random, FactName field) {
        int n = random.nextInt(3);
        return switch (field) {
            case SEVERITY -> new Fact.Graded(new Severity("Said " + n, SeverityClass.values()[n]));
            case DETECTED -> new Fact.Moment(moment(random), "");
            case LEADERSHIP_MINUTES -> new Fact.Minutes(n == 0 ? null : n, false);
            default -> new Fact.Words(n == 0 ? "" : "Said " + n);
        };
    }

    private static @Nullable Instant moment(Random random) {
        int n = random.nextInt(4);
        return n == 0 ? null : Instant.ofEpochSecond(1_700_000_000L + n, 123_456_789);
    }

    /// Files of two tools, lean and full.
    private static void take(Random random, AssessmentFile file) {
        var readings = new ArrayList<ImportStore.Reading>();
        for (var source : List.of("Desk", "Pager")) {
            var drafts =
                    IntStream.range(0, 4)
                            .filter(i -> random.nextBoolean())
                            .mapToObj(i -> draft(random, source, i))
                            .toList();
            readings.add(
                    new ImportStore.Reading(
                            source,
                            List.of("a.csv"),
                            drafts,
                            drafts.size(),
                            0,
                            ScopeCounts.NONE,
                            0,
                            List.of()));
        }
        var preview = file.imports().preview(readings, Progress.NONE);
        assertThat(file.imports().take("Import", readings, Progress.NONE)).isEqualTo(preview);
    }

    private static IncidentDraft draft(Random random, String source, int i) {
        var minutes = random.nextBoolean() ? random.nextInt(50) : null;
        return new IncidentDraft(
                new RowPlace("a.csv", "", i),
                1,
                new IncidentFacts(
                        source + "-" + i,
                        "Title " + random.nextInt(3),
                        random.nextBoolean() ? "" : "What happened " + random.nextInt(3),
                        Severity.of(random.nextBoolean() ? "" : "SEV" + random.nextInt(4)),
                        random.nextBoolean() ? "" : "api",
                        random.nextBoolean() ? "" : "team " + random.nextInt(3),
                        new Clocks(null, moment(random), null, null, moment(random)),
                        new Effort(minutes, random.nextInt(9), random.nextBoolean()),
                        ""));
    }

    /// Every row of every table of the content, to the last byte.
    private static String bytes(AssessmentFile file) throws Exception {
        return file.beside()
                .read(
                        Progress.NONE,
                        (dsl, watched) -> {
                            var text = new StringBuilder();
                            for (var table : RowKey.TABLES)
                                dsl.selectFrom(table).fetch().stream()
                                        .map(r -> RowImage.of((UpdatableRecord<?>) r))
                                        .sorted()
                                        .forEach(r -> text.append(r).append('\n'));
                            return text.toString();
                        });
    }
}
