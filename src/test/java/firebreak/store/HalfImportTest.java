package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.ImportRefused;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.RowTally;
import firebreak.domain.incident.WalkAgain;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// An import comes in wholly or not at all, though it is written in many transactions.
final class HalfImportTest {
    @TempDir Path folder;

    /// Hands over three parts, then does something else.
    private record Broken(ImportStore.Reading reading, Runnable then) implements Incoming {
        @Override
        public String source() {
            return reading.source();
        }

        @Override
        public List<String> files() {
            return reading.files();
        }

        @Override
        public RowTally walk(Consumer<List<IncidentDraft>> parts, Progress progress) {
            var rows = reading.walk(parts, progress);
            then.run();
            return rows;
        }
    }

    @Test
    void aFileThatCannotBeReadToItsEndLeavesNothing() {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var before = StoreFixture.contents(file);
            var refused =
                    new ImportRefused(new ImportProblem(new RowPlace("a", "", 9), "", "", "no"));
            assertThatThrownBy(() ->
                            file.imports()
                                    .take(
                                            "Import",
                                            List.of(
                                                    StoreFixture.many(10),
                                                    new Broken(
                                                            StoreFixture.many(3000),
                                                            () -> {
                                                                throw refused;
                                                            })),
                                            Progress.NONE))
                    .isSameAs(refused);
            assertThat(StoreFixture.contents(file)).isEqualTo(before);
            assertThat(file.check()).isEmpty();
        }
    }

    @Test
    void whatMustBeWalkedAgainComesInOnce() {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var walks = new int[1];
            var source =
                    new Broken(
                            StoreFixture.many(3000),
                            () -> {
                                if (walks[0]++ == 0) throw new WalkAgain();
                            });
            var ledger = file.imports().take("Import", List.of(source), Progress.NONE);
            assertThat(ledger.added()).isEqualTo(3000);
            assertThat(walks[0]).isEqualTo(2);
            assertThat(file.incidents().count()).isEqualTo(3000);
            assertThat(file.check()).isEmpty();
        }
    }

    /// As a kill leaves it: rows are there, the edit is not.
    @Test
    void whatWasCutOffIsTakenBackWhenTheAssessmentIsOpened() throws IOException {
        var place = folder.resolve("a");
        var left = Files.createDirectory(folder.resolve("left"));
        try (var file = StoreFixture.create(place)) {
            file.imports().take("Import", List.of(StoreFixture.many(5)), Progress.NONE);
            assertThatThrownBy(() ->
                            file.journal()
                                    .<String>bulk(
                                            "Cut off",
                                            Set.of(),
                                            (id, ahead) -> {
                                                ahead.accept(half(id));
                                                copy(place, left);
                                                throw new IllegalStateException("cut off");
                                            }))
                    .hasMessage("cut off");
            assertThat(file.incidents().count()).isEqualTo(5);
        }
        try (var file = StoreFixture.open(left)) {
            assertThat(file.incidents().count()).isEqualTo(5);
            assertThat(file.check()).isEmpty();
            assertThat(file.journal().undoLabel()).contains("Import");
        }
    }

    private static BulkRows half(UUID id) {
        var draft = StoreFixture.draft("CUT-1", "Half");
        return BulkRows.of(List.of(IncidentRows.fresh(Ids.next(), id, "Cut", draft)));
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, to.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
