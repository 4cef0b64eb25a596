package firebreak.deeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import firebreak.analysis.pictures.History;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

class HistoryReadingTest {
    @Test
    void readsWhatTheStoresSayOneByOne(@TempDir Path folder) {
        try (var file = sample(folder)) {
            var tagging = file.taggings().all().getLast();
            file.taggings()
                    .save(
                            "Slipped",
                            List.of(
                                    new Tagging(
                                            tagging.id(),
                                            tagging.incidentId(),
                                            tagging.coder(),
                                            tagging.codebookVersion(),
                                            tagging.state(),
                                            tagging.origin(),
                                            tagging.factorId(),
                                            tagging.earliestStageId(),
                                            tagging.preventability(),
                                            tagging.confidence(),
                                            tagging.reason(),
                                            tagging.quote(),
                                            tagging.at(),
                                            new Further(
                                                    List.of("concurrency"),
                                                    List.of("testing"),
                                                    "",
                                                    false,
                                                    null))));
            var two = file.incidents().tagged(_ -> true).subList(0, 2);
            file.incidents()
                    .families()
                    .confirm("Family", two.stream().map(TaggedIncident::incidentId).toList());
            var history = HistoryReading.read(file, LocalDate.of(2026, 11, 1));
            assertEquals(file.incidents().tagged(_ -> true), history.tagged());
            var incidents = new HashMap<UUID, Incident>();
            file.incidents().forEach(i -> incidents.put(i.id(), i));
            var further = file.taggings().further();
            var families = file.incidents().families().byIncident();
            for (var past : history.incidents()) {
                var facts = incidents.get(past.id()).facts();
                assertEquals(facts.clocks(), past.clocks());
                assertEquals(facts.team(), past.team());
                assertEquals(facts.effort().measured(), past.measured());
                var more = further.getOrDefault(past.id(), Further.NONE);
                assertEquals(more.factorIds(), past.furtherFactorIds());
                assertEquals(more.slippedStageIds(), past.slippedStageIds());
                assertEquals(families.get(past.id()), past.familyId());
            }
            assertKnown(history);
        }
    }

    @Test
    void whatAnEditTouchedIsReadAgainAndNothingElse(@TempDir Path folder) {
        var today = LocalDate.of(2026, 11, 1);
        try (var file = sample(folder)) {
            var before = HistoryReading.read(file, today);
            assertSame(before.incidents(), HistoryReading.read(file, today).incidents());
            var tagging = file.taggings().all().getLast();
            file.taggings().remove("Untag", tagging);
            var after = HistoryReading.read(file, today);
            assertEquals(file.incidents().tagged(_ -> true), after.tagged());
            assertSame(after.incidents(), HistoryReading.read(file, today).incidents());
            int same = 0;
            for (int i = 0; i < before.incidents().size(); i++)
                if (before.incidents().get(i) == after.incidents().get(i)) same++;
            assertEquals(before.incidents().size() - 1, same);
            file.journal().undo();
            assertEquals(before.incidents(), HistoryReading.read(file, today).incidents());
            var two = before.incidents().subList(0, 2).stream().map(PastIncident::id).toList();
            file.incidents().families().confirm("Family", two);
            assertTrue(HistoryReading.read(file, today).incidents().getFirst().familyId() != null);
        }
    }

    // What the sample doesn't have, the comparison above would not show.
    private static void assertKnown(History history) {
        assertTrue(history.incidents().stream().anyMatch(PastIncident::measured));
        assertFalse(history.incidents().stream().allMatch(PastIncident::measured));
        assertTrue(history.incidents().stream().anyMatch(p -> p.familyId() != null));
        assertTrue(history.incidents().stream().anyMatch(p -> !p.slippedStageIds().isEmpty()));
        assertTrue(history.incidents().stream().anyMatch(p -> !p.team().isEmpty()));
        assertFalse(history.series().isEmpty());
    }

    private static AssessmentFile sample(Path folder) {
        return switch (SampleFixture.write(folder.resolve("sample"))) {
            case Opening.Opened(var file) -> file;
            case Opening other -> throw new AssertionError(other);
        };
    }
}
