package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.Severity;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.incident.SeverityWordUse;
import firebreak.domain.tagging.TaggedIncident;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class SeverityStoreTest {
    @TempDir Path folder;
    private AssessmentFile file;
    private SeverityStore severities;

    @BeforeEach
    void incidentsWithOddWords() {
        file = StoreFixture.create(folder);
        severities = file.incidents().severities();
        OddWords.take(file);
    }

    @AfterEach
    void everythingIsSound() {
        assertThat(file.check()).isEmpty();
        file.close();
    }

    private UUID id(String key) {
        return file.incidents().idsByKey().getOrDefault(key, List.of()).getFirst();
    }

    private Map<String, SeverityClass> classes() {
        var classes = new HashMap<String, SeverityClass>();
        for (var i : file.incidents().tagged()) {
            classes.put(i.key(), i.severityClass());
            assertThat(found(i)).isEqualTo(i.severityClass());
        }
        file.incidents()
                .forEach(i ->
                        assertThat(i.facts().severity().severityClass())
                                .isEqualTo(classes.get(i.key())));
        return classes;
    }

    private SeverityClass found(TaggedIncident incident) {
        return file.incidents()
                .find(incident.incidentId())
                .orElseThrow()
                .facts()
                .severity()
                .severityClass();
    }

    @Test
    void wordsThatSayNothingAreCountedInAnyCase() {
        assertThat(severities.words())
                .containsExactly(
                        new SeverityWordUse("BANANA", 3, null),
                        new SeverityWordUse("Kiwi", 1, null));
    }

    @Test
    void aPlacedWordHoldsForTheIncidentsThatHaveIt() {
        assertThat(severities.place(Map.of("banana", SeverityClass.CRITICAL))).isTrue();
        assertThat(classes())
                .isEqualTo(
                        Map.of(
                                "OW-0", SeverityClass.CRITICAL,
                                "OW-1", SeverityClass.CRITICAL,
                                "OW-2", SeverityClass.UNKNOWN,
                                "OW-3", SeverityClass.CRITICAL,
                                "OW-4", SeverityClass.HIGH,
                                "OW-5", SeverityClass.UNKNOWN));
        assertThat(file.incidents().find(id("OW-0")).orElseThrow().facts().severity().word())
                .isEqualTo("Banana");
        assertThat(severities.words())
                .containsExactly(
                        new SeverityWordUse("Kiwi", 1, null),
                        new SeverityWordUse("BANANA", 3, SeverityClass.CRITICAL));
        assertThat(file.imports().severities()).isEqualTo(Map.of("banana", SeverityClass.CRITICAL));
        assertThat(file.journal().undoLabel()).contains("Place severity “banana” as Critical");
        severities.place(Map.of("Banana", SeverityClass.LOW));
        assertThat(classes()).containsEntry("OW-1", SeverityClass.LOW);
        file.journal().undo();
        assertThat(classes()).containsEntry("OW-1", SeverityClass.CRITICAL);
        file.journal().undo();
        assertThat(classes()).containsEntry("OW-1", SeverityClass.UNKNOWN);
        assertThat(severities.words()).extracting(SeverityWordUse::placed).containsOnlyNulls();
        file.journal().redo();
        assertThat(classes()).containsEntry("OW-1", SeverityClass.CRITICAL);
    }

    @Test
    void unknownIsAPlaceToo() {
        severities.place(Map.of("Kiwi", SeverityClass.UNKNOWN, "BANANA", SeverityClass.LOW));
        assertThat(file.journal().undoLabel()).contains("Place 2 words for severity");
        assertThat(severities.words())
                .extracting(SeverityWordUse::placed)
                .containsExactly(SeverityClass.LOW, SeverityClass.UNKNOWN);
        assertThat(classes()).containsEntry("OW-2", SeverityClass.UNKNOWN);
    }

    @Test
    void theSameAgainIsNoEdit() {
        severities.place(Map.of("kiwi", SeverityClass.LOW));
        assertThat(severities.place(Map.of(" Kiwi", SeverityClass.LOW))).isFalse();
        assertThat(severities.place(Map.of())).isFalse();
    }

    @Test
    void whatAPersonSaidOfOneIncidentStands() {
        var identity = file.incidents().identity();
        var low = new Severity("Low", SeverityClass.LOW);
        identity.correct(id("OW-0"), Map.of(FactName.SEVERITY, new Fact.Graded(low)));
        severities.place(Map.of("banana", SeverityClass.CRITICAL));
        assertThat(classes())
                .containsEntry("OW-0", SeverityClass.LOW)
                .containsEntry("OW-1", SeverityClass.CRITICAL);
        var origins = identity.origins(id("OW-0")).orElseThrow();
        assertThat(origins.others(FactName.SEVERITY))
                .singleElement()
                .extracting(o -> o.says())
                .isEqualTo(new Fact.Graded(new Severity("Banana", SeverityClass.CRITICAL)));
    }
}
