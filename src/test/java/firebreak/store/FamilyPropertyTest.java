package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.incident.ScopeCounts;
import firebreak.work.Progress;

import org.jooq.UpdatableRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// What holds of families whatever is done to them, and to their incidents.
class FamilyPropertyTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anIncidentIsInOneFamilyAtMostAndUndoReturnsToTheStart(long seed) throws Exception {
        var random = new Random(seed);
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            for (var source : List.of("Desk", "Pager")) take(file, source, 6);
            var states = new ArrayList<String>();
            states.add(bytes(file));
            for (int i = 0; i < 60; i++) {
                var before = file.journal().revision();
                edit(random, file);
                holds(file);
                if (file.journal().revision() != before) states.add(bytes(file));
            }
            assertThat(file.check()).isEmpty();
            assertThat(states.size()).isGreaterThan(30);
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

    private static void holds(AssessmentFile file) {
        var families = file.incidents().families();
        var all = families.all();
        assertThat(all.stream().flatMap(f -> f.members().stream())).doesNotHaveDuplicates();
        var of = families.byIncident();
        assertThat(of.values()).isSubsetOf(all.stream().map(RecurrenceFamily::id).toList());
        for (var family : all)
            for (var member : family.members()) assertThat(of).containsEntry(member, family.id());
        assertThat(file.incidents().keys().keySet()).containsAll(of.keySet());
    }

    private static void edit(Random random, AssessmentFile file) {
        var families = file.incidents().families();
        var identity = file.incidents().identity();
        var all = new ArrayList<>(file.incidents().keys().keySet());
        Collections.sort(all);
        Collections.shuffle(all, random);
        List<UUID> some = all.subList(0, Math.min(all.size(), 1 + random.nextInt(3)));
        var known = families.all();
        var one = known.isEmpty() ? UUID.randomUUID() : pick(random, known).id();
        var other = known.isEmpty() ? UUID.randomUUID() : pick(random, known).id();
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> families.confirm("Family " + random.nextInt(9), some);
            case 3, 4 -> families.add(one, some);
            case 5 -> families.remove(some);
            case 6 ->
                    known.stream()
                            .filter(f -> f.id().equals(one) && f.members().size() > 1)
                            .findFirst()
                            .ifPresent(f -> families.split(one, "Part", f.members().subList(0, 1)));
            case 7 -> families.merge(one, other);
            case 8 -> families.rename(one, "Name " + random.nextInt(5), "Note");
            case 9 -> {
                if (random.nextBoolean()) families.dissolve(one);
                else families.decline(some);
            }
            case 10 -> identity.join(all.getFirst(), all.getLast());
            default ->
                    identity.touched().stream()
                            .filter(o -> o.reports().size() > 1)
                            .findFirst()
                            .ifPresent(o ->
                                    o.reports().stream()
                                            .map(r -> r.id())
                                            .filter(r -> !r.key().equals(o.facts().key()))
                                            .findFirst()
                                            .ifPresent(r -> identity.split(o.incident(), r)));
        }
    }

    private static RecurrenceFamily pick(Random random, List<RecurrenceFamily> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static void take(AssessmentFile file, String source, int count) {
        for (int i = 0; i < count; i++)
            file.imports()
                    .take(
                            "Import",
                            List.of(
                                    new ImportStore.Reading(
                                            source,
                                            List.of("a.csv"),
                                            List.of(StoreFixture.draft(source + i, "Title " + i)),
                                            1,
                                            0,
                                            ScopeCounts.NONE,
                                            0,
                                            List.of())),
                            Progress.NONE);
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
