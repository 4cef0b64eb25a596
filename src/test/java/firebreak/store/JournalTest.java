package firebreak.store;

import static firebreak.store.StoreFixture.contents;
import static firebreak.store.StoreFixture.draft;
import static firebreak.store.StoreFixture.reading;
import static firebreak.store.StoreFixture.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.assessment.Changed;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Origin;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

class JournalTest {
    @TempDir Path folder;

    @Test
    void anEditIsThereAfterARestartAndCanBeUndoneThen() {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(reading(draft("A", "a"))), Progress.NONE);
            file.taggings()
                    .save("Tag A", List.of(tagging(id(file, "A"), "ann", Origin.DEPLOYMENT)));
        }
        try (var file = StoreFixture.open(folder)) {
            assertThat(file.taggings().all()).hasSize(1);
            assertThat(file.journal().undoLabel()).contains("Tag A");
            assertThat(file.journal().undo()).contains("Tag A");
            assertThat(file.taggings().all()).isEmpty();
        }
        try (var file = StoreFixture.open(folder)) {
            assertThat(file.journal().redoLabel()).contains("Tag A");
            assertThat(file.journal().redo()).contains("Tag A");
            assertThat(file.taggings().all()).hasSize(1);
            assertThat(file.journal().redo()).isEmpty();
        }
    }

    @Test
    void everyEditUndoAndRedoRaisesTheRevisionAndIsTold() {
        try (var file = StoreFixture.create(folder)) {
            var told = new ArrayList<Changed>();
            file.journal().listen(told::add);
            var start = file.journal().revision();
            file.imports().take("Import", List.of(reading(draft("A", "a"))), Progress.NONE);
            file.journal().undo();
            file.journal().redo();
            assertThat(file.journal().revision()).isEqualTo(start + 3);
            assertThat(told)
                    .extracting(Changed::revision)
                    .containsExactly(start + 1, start + 2, start + 3);
            assertThat(told).allMatch(c -> c.topics().contains(Topic.INCIDENTS));
            assertThat(file.journal().lines(3))
                    .extracting(JournalLine::kind)
                    .containsExactly(
                            JournalLine.Kind.REDO, JournalLine.Kind.UNDO, JournalLine.Kind.EDIT);
        }
    }

    @Test
    void undoingManyTellsHowFarItIsAndCanBeStoppedLeavingNothing() {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(StoreFixture.many(600)), Progress.NONE);
            var many =
                    file.incidents().idsByKey().values().stream()
                            .map(ids -> tagging(ids.getFirst(), "ann", Origin.DEPLOYMENT))
                            .toList();
            file.taggings().save("Tag 600 together", many);
            for (var back : new boolean[] {true, false, true}) {
                var before = contents(file);
                var revision = file.journal().revision();
                assertThatThrownBy(() -> move(file, back, stopAt(300)))
                        .isInstanceOf(Cancelled.class);
                assertThat(contents(file)).isEqualTo(before);
                assertThat(file.journal().revision()).isEqualTo(revision);
                assertThat(file.check(Progress.NONE)).isEmpty();
                var steps = new ArrayList<Long>();
                assertThat(
                                move(
                                        file,
                                        back,
                                        (done, total) -> {
                                            assertThat(total).isEqualTo(600);
                                            steps.add(done);
                                        }))
                        .contains("Tag 600 together");
                assertThat(steps).isSorted().hasSizeGreaterThan(3).startsWith(0L);
                assertThat(steps.getLast()).isBetween(500L, 600L);
            }
            assertThat(file.taggings().all()).isEmpty();
            assertThatThrownBy(() -> move(file, true, stopAt(300)))
                    .as("an import")
                    .isInstanceOf(Cancelled.class);
            assertThat(file.incidents().idsByKey()).hasSize(600);
            assertThat(file.journal().undo(stopAt(5000))).contains("Import");
            assertThatThrownBy(() -> move(file, false, stopAt(300))).isInstanceOf(Cancelled.class);
            assertThat(file.journal().redo(stopAt(5000))).contains("Import");
            assertThat(file.incidents().idsByKey()).hasSize(600);
            assertThat(file.check(Progress.NONE)).isEmpty();
        }
    }

    private static Optional<String> move(AssessmentFile file, boolean back, Progress progress) {
        return back ? file.journal().undo(progress) : file.journal().redo(progress);
    }

    private static Progress stopAt(long most) {
        return (done, total) -> {
            assertThat(done).isLessThanOrEqualTo(total);
            if (done >= most) throw new Cancelled();
        };
    }

    @Test
    void whatAnAssessmentBeginsWithCannotBeUndone() {
        try (var file = StoreFixture.create(folder)) {
            assertThat(file.journal().undo()).isEmpty();
        }
    }

    @Test
    void anEditAfterAnUndoLeavesNothingToRedo() {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(reading(draft("A", "a"))), Progress.NONE);
            file.taggings()
                    .save("Tag A", List.of(tagging(id(file, "A"), "ann", Origin.DEPLOYMENT)));
            file.journal().undo();
            file.taggings()
                    .save("Tag A anew", List.of(tagging(id(file, "A"), "ann", Origin.OPERATIONAL)));
            assertThat(file.journal().redo()).isEmpty();
            assertThat(file.journal().undoLabel()).contains("Tag A anew");
        }
    }

    @Test
    void anEditThatChangesNothingMakesNoRevision() {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(reading(draft("A", "a"))), Progress.NONE);
            var same = tagging(id(file, "A"), "ann", Origin.DEPLOYMENT);
            file.taggings().save("Tag A", List.of(same));
            var revision = file.journal().revision();
            file.taggings().save("Tag A", List.of(same));
            assertThat(file.journal().revision()).isEqualTo(revision);
        }
    }

    @Test
    void anImportIsUndoneAndRedoneWholeWithItsUpdates() {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("First", List.of(reading(draft("A", "old"))), Progress.NONE);
            var before = contents(file);
            var ledger =
                    file.imports()
                            .take(
                                    "Second",
                                    List.of(reading(draft("A", "new"), draft("B", "b"))),
                                    Progress.NONE);
            assertThat(ledger.added()).isEqualTo(1);
            assertThat(ledger.updated()).isEqualTo(1);
            var after = contents(file);
            file.journal().undo();
            assertThat(contents(file)).isEqualTo(before);
            file.journal().redo();
            assertThat(contents(file)).isEqualTo(after);
            file.journal().undo();
            file.journal().undo();
            assertThat(file.incidents().count()).isZero();
            assertThat(file.imports().all()).isEmpty();
        }
    }

    @Test
    void aCancelledImportLeavesNothingBehind() {
        try (var file = StoreFixture.create(folder)) {
            var before = file.journal().revision();
            Progress cancelSoon =
                    (done, total) -> {
                        if (done >= 1000) throw new Cancelled();
                    };
            assertThatThrownBy(() ->
                            file.imports()
                                    .take("Import", List.of(StoreFixture.many(3000)), cancelSoon))
                    .isInstanceOf(Cancelled.class);
            assertThat(file.incidents().count()).isZero();
            assertThat(file.imports().all()).isEmpty();
            assertThat(file.journal().revision()).isEqualTo(before);
        }
    }

    /// Whatever is edited, undoing all of it returns to the start and redoing it to the end.
    @Test
    void undoReturnsToTheStartFromAnySequenceOfEdits() {
        for (int seed = 0; seed < 5; seed++) {
            try (var file = StoreFixture.create(folder.resolve("s" + seed))) {
                var random = new Random(seed);
                file.imports().take("Base", List.of(StoreFixture.many(20)), Progress.NONE);
                file.journal().startAfresh();
                var start = contents(file);
                for (int step = 0; step < 25; step++) randomEdit(file, random, step);
                var end = contents(file);
                int undone = 0;
                while (file.journal().undo().isPresent()) undone++;
                assertThat(contents(file)).as("seed %d", seed).isEqualTo(start);
                for (int i = 0; i < undone; i++) assertThat(file.journal().redo()).isPresent();
                assertThat(contents(file)).as("seed %d", seed).isEqualTo(end);
                assertThat(file.check(Progress.NONE)).isEmpty();
            }
        }
    }

    private static void randomEdit(AssessmentFile file, Random random, int step) {
        var origin = Origin.values()[random.nextInt(4)];
        var incident = id(file, "INC-" + random.nextInt(20));
        switch (random.nextInt(5)) {
            case 0 ->
                    file.imports()
                            .take(
                                    "Import",
                                    List.of(
                                            reading(
                                                    draft(
                                                            "INC-" + random.nextInt(30),
                                                            "step " + step))),
                                    Progress.NONE);
            case 1 ->
                    file.taggings().all().stream()
                            .findFirst()
                            .ifPresent(t -> file.taggings().remove("Remove", t));
            case 2 -> file.journal().undo();
            default ->
                    file.taggings()
                            .save(
                                    "Tag",
                                    List.of(tagging(incident, "c" + random.nextInt(2), origin)));
        }
    }

    private static UUID id(AssessmentFile file, String key) {
        return file.incidents().idsByKey().get(key).getFirst();
    }
}
