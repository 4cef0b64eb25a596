package firebreak.store;

import static firebreak.store.StoreFixture.draft;
import static firebreak.store.StoreFixture.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.FileLedger;
import firebreak.domain.incident.FileRows;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;
import firebreak.domain.incident.Severity;
import firebreak.domain.incident.SeverityClass;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ImportStoreTest {
    @TempDir Path folder;

    @Test
    void theSameFileAgainChangesNothingAndTheLedgerAddsUp() {
        try (var file = StoreFixture.create(folder)) {
            var reading = reading(draft("A", "a"), draft("B", "b"));
            var first = file.imports().take("Import", List.of(reading), Progress.NONE);
            assertThat(first.added()).isEqualTo(2);
            var again = file.imports().preview(List.of(reading), Progress.NONE);
            assertThat(again.added()).isZero();
            assertThat(again.merged()).isEqualTo(2);
            assertThat(again.rejected()).isEqualTo(1);
        }
    }

    @Test
    void anUpdateReplacesWhatTheFileKnowsAndKeepsTheRest() {
        try (var file = StoreFixture.create(folder)) {
            var old = draft("A", "a");
            file.imports().take("Import", List.of(reading(old)), Progress.NONE);
            var bare =
                    new IncidentDraft(
                            old.place(),
                            1,
                            new IncidentFacts(
                                    "A",
                                    "better",
                                    "",
                                    Severity.of(""),
                                    "",
                                    "",
                                    Clocks.UNKNOWN,
                                    Effort.UNKNOWN,
                                    "",
                                    ""));
            assertThat(
                            file.imports()
                                    .take("Update", List.of(reading(bare)), Progress.NONE)
                                    .updated())
                    .isEqualTo(1);
            var id = file.incidents().idsByKey().get("A").getFirst();
            var now = file.incidents().find(id).orElseThrow().facts();
            assertThat(now.title()).isEqualTo("better");
            assertThat(now.text()).isEqualTo(old.facts().text());
            assertThat(now.effort()).isEqualTo(old.facts().effort());
        }
    }

    @Test
    void wordsForSeverityAreKeptForTheNextImportAndUndoneWithIt() {
        try (var file = StoreFixture.create(folder)) {
            var reading = List.of(reading(draft("A", "a")));
            file.imports().take("One", reading, Map.of("sev 0", SeverityClass.HIGH), Progress.NONE);
            assertThat(file.imports().severities())
                    .containsExactly(entry("sev 0", SeverityClass.HIGH));
            var more = Map.of("sev 0", SeverityClass.LOW, "p9", SeverityClass.UNKNOWN);
            file.imports().take("Two", reading, more, Progress.NONE);
            assertThat(file.imports().severities()).isEqualTo(more);
            file.journal().undo();
            assertThat(file.imports().severities())
                    .containsExactly(entry("sev 0", SeverityClass.HIGH));
            file.journal().undo();
            assertThat(file.imports().severities()).isEmpty();
            file.journal().redo();
            assertThat(file.imports().severities()).hasSize(1);
        }
    }

    @Test
    void severalSourcesAreOneEdit() {
        try (var file = StoreFixture.create(folder)) {
            var other = reading(draft("B", "b"));
            var second =
                    new ImportStore.Reading(
                            "Other",
                            List.of("other.csv"),
                            other.drafts(),
                            1,
                            0,
                            ScopeCounts.NONE,
                            0,
                            List.of());
            var ledger =
                    file.imports()
                            .take(
                                    "Import",
                                    List.of(reading(draft("A", "a")), second),
                                    Progress.NONE);
            assertThat(ledger.added()).isEqualTo(2);
            assertThat(file.imports().all().getFirst().files())
                    .isEqualTo("incidents.csv, other.csv");
            file.journal().undo();
            assertThat(file.incidents().count()).isZero();
            assertThat(file.imports().all()).isEmpty();
        }
    }

    @Test
    void theLedgerStandsForEachFileAndSheetAndIsUndoneWithTheImport() {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("First", List.of(reading(draft("A", "a"))), Progress.NONE);
            var reading =
                    new ImportStore.Reading(
                            "Test",
                            List.of("book.xlsx", "old.zip"),
                            List.of(
                                    at("A", "changed", "book.xlsx", "2026"),
                                    at("B", "b", "book.xlsx", "2025"),
                                    at("C", "c", "old.zip/jan/c.md", "")),
                            9,
                            1,
                            ScopeCounts.of(ScopeRule.TEST, 3),
                            2,
                            List.of(),
                            List.of(
                                    new FileRows("book.xlsx", "2026", 4, ScopeCounts.NONE, 2),
                                    new FileRows(
                                            "book.xlsx",
                                            "2025",
                                            4,
                                            ScopeCounts.of(ScopeRule.TEST, 3),
                                            0),
                                    new FileRows("old.zip", "", 1, ScopeCounts.NONE, 0)));
            var preview = file.imports().preview(List.of(reading), Progress.NONE);
            var ledger = file.imports().take("Second", List.of(reading), Progress.NONE);
            assertThat(ledger).isEqualTo(preview);
            assertThat(ledger.files())
                    .containsExactly(
                            new FileLedger(
                                    "book.xlsx", "2026", "Test", 4, 0, 1, 1, ScopeCounts.NONE, 2),
                            new FileLedger(
                                    "book.xlsx",
                                    "2025",
                                    "Test",
                                    4,
                                    1,
                                    0,
                                    0,
                                    ScopeCounts.of(ScopeRule.TEST, 3),
                                    0),
                            new FileLedger("old.zip", "", "Test", 1, 1, 0, 0, ScopeCounts.NONE, 0));
            assertThat(file.imports().all().getFirst().ledger().files()).isEqualTo(ledger.files());
            assertThat(file.check()).isEmpty();
            file.journal().undo();
            assertThat(file.imports().all()).hasSize(1);
            file.journal().redo();
            assertThat(file.imports().all().getFirst().ledger().files()).isEqualTo(ledger.files());
        }
    }

    private static IncidentDraft at(String key, String title, String file, String sheet) {
        return new IncidentDraft(new RowPlace(file, sheet, 2), 1, draft(key, title).facts());
    }

    @Test
    void whatAPersonSaidOfAHeaderIsRememberedUntilItIsForgotten() {
        try (var file = StoreFixture.create(folder)) {
            var revision = file.journal().revision();
            file.imports().mappings().remember("aa", "jira.csv", "one");
            file.imports().mappings().remember("bb", "other.csv", "two");
            file.imports().mappings().remember("aa", "march.csv", "three");
            assertThat(file.imports().mappings().all())
                    .extracting(m -> m.header() + " " + m.file() + " " + m.choices())
                    .containsExactlyInAnyOrder("aa march.csv three", "bb other.csv two");
            assertThat(file.imports().mappings().forget("bb")).isTrue();
            assertThat(file.imports().mappings().forget("bb")).isFalse();
            assertThat(file.journal().revision()).isEqualTo(revision);
            assertThat(file.check()).isEmpty();
        }
        try (var file = StoreFixture.open(folder)) {
            assertThat(file.imports().mappings().all()).hasSize(1);
        }
    }

    @Test
    void pastImportsKeepTheirProblems() {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(reading(draft("A", "a"))), Progress.NONE);
            var past = file.imports().all().getFirst();
            assertThat(past.ledger().problems().getFirst().value()).isEqualTo("soon");
            assertThat(past.ledger().problems().getFirst().place().line()).isEqualTo(9);
            assertThat(past.files()).isEqualTo("incidents.csv");
        }
    }
}
