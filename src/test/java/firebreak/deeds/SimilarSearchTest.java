package firebreak.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class SimilarSearchTest {
    @TempDir Path folder;

    @Test
    void ofALongHistoryTheNewestAreComparedAndTheRestIsTold() throws Exception {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            file.imports()
                    .take(
                            "Import",
                            List.of(
                                    StoreFixture.reading(
                                            IntStream.range(0, 40)
                                                    .mapToObj(SimilarSearchTest::draft)
                                                    .toArray(IncidentDraft[]::new))),
                            Progress.NONE);
            var all = new SimilarSearch(file, 100);
            var some = new SimilarSearch(file, 25);
            all.read(Progress.NONE);
            var newest = some.read(Progress.NONE);
            assertThat(all.leftOut()).isZero();
            assertThat(some.leftOut()).isEqualTo(15);
            var byTime = byTime(file);
            var known = some.known();
            assertThat(newest.like(byTime.getFirst(), 5, known)).as("too old").isEmpty();
            assertThat(newest.like(byTime.getLast(), 40, known))
                    .isNotEmpty()
                    .allMatch(s -> byTime.indexOf(s.id()) >= 15);
        }
    }

    private static IncidentDraft draft(int day) {
        var draft = StoreFixture.draft("INC-" + day, "Incident " + day);
        var facts = draft.facts();
        var detected = StoreFixture.NOW.plus(Duration.ofDays(day));
        return new IncidentDraft(
                draft.place(),
                draft.rows(),
                new IncidentFacts(
                        facts.key(),
                        facts.title(),
                        facts.text(),
                        facts.severity(),
                        facts.service(),
                        facts.team(),
                        new Clocks(null, detected, null, null, null),
                        facts.effort(),
                        facts.clientCause(),
                        facts.changeReference()));
    }

    private static List<UUID> byTime(AssessmentFile file) {
        var incidents = new ArrayList<Incident>();
        file.incidents().forEach(incidents::add);
        incidents.sort(Comparator.comparing(i -> i.facts().clocks().occurred().orElseThrow()));
        return incidents.stream().map(Incident::id).toList();
    }
}
