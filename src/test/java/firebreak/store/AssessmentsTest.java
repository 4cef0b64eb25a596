package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;

class AssessmentsTest {
    @TempDir Path folder;

    @Test
    void aNewAssessmentKnowsItsClientAndHasACodebook() {
        try (var file = StoreFixture.create(folder.resolve("new"))) {
            assertThat(file.info().client()).isEqualTo("Acme");
            assertThat(file.info().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
            assertThat(file.codebooks().current()).isEqualTo(BuiltInCodebook.load());
            assertThat(file.check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void openElsewhereNamesTheHolder() {
        try (var file = StoreFixture.create(folder)) {
            assertThat(refusal(file.directory()))
                    .contains("is open elsewhere")
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aClosedAssessmentOpensAgain() {
        StoreFixture.create(folder).close();
        StoreFixture.open(folder).close();
        StoreFixture.open(folder).close();
    }

    @Test
    void missingFileAndStrangeFoldersAreOneClearSentence() throws IOException {
        assertThat(refusal(folder.resolve("nowhere"))).startsWith("There is no folder");
        var file = Files.writeString(folder.resolve("file"), "x");
        assertThat(refusal(file)).contains("is not a folder");
        assertThat(refusal(Files.createDirectory(folder.resolve("empty"))))
                .contains("holds no Firebreak assessment");
    }

    @Test
    void aReadOnlyFolderIsRefusedAndUnchanged() throws IOException {
        var path = folder.resolve("ro");
        StoreFixture.create(path).close();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThat(refusal(path)).contains("can't be written to");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        StoreFixture.open(path).close();
    }

    @Test
    void aDamagedDatabaseIsRefused() throws IOException {
        var path = folder.resolve("bad");
        StoreFixture.create(path).close();
        Files.writeString(path.resolve("assessment.mv.db"), "this is no database".repeat(1000));
        assertThat(refusal(path)).contains("is damaged");
    }

    @Test
    void aTruncatedDatabaseIsRefusedAndNotReplacedByAnEmptyOne() throws IOException {
        var path = folder.resolve("cut");
        StoreFixture.create(path).close();
        var file = path.resolve("assessment.mv.db");
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 4096));
        assertThat(refusal(path)).contains("is damaged");
    }

    @Test
    void aNewAssessmentNeedsAnEmptyPlaceAndLeavesNothingWhereItFails() throws IOException {
        StoreFixture.create(folder.resolve("a")).close();
        assertThat(creation(folder.resolve("a"))).contains("already holds an assessment");
        Files.writeString(folder.resolve("file"), "mine");
        assertThat(creation(folder)).contains("is not empty");
        assertThat(creation(folder.resolve("file"))).contains("is not a folder");
        assertThat(creation(folder.resolve("file/below"))).contains("can't be created");
        assertThat(creation(folder.resolve("semi;colon"))).contains("semicolon");
        assertThat(Files.readString(folder.resolve("file"))).isEqualTo("mine");
        assertThat(folder.resolve("semi;colon")).doesNotExist();
    }

    @Test
    void closingCompactsWhatForcedCommitsLeftBehind() throws IOException {
        var path = folder.resolve("big");
        var database = path.resolve("assessment.mv.db");
        long open;
        try (var file = StoreFixture.create(path)) {
            file.imports().take("Import", List.of(StoreFixture.many(2000)), Progress.NONE);
            file.journal().undo();
            open = Files.size(database);
        }
        assertThat(Files.size(database)).isLessThan(open);
    }

    @Test
    void noTraceFileIsWritten() throws IOException {
        try (var file = StoreFixture.create(folder)) {
            file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "assessment.mv.db",
                            "assessment.lock",
                            "assessment.anchor",
                            "snapshots");
        }
    }

    private static String refusal(Path path) {
        return problem(StoreFixture.ASSESSMENTS.open(path));
    }

    private static String creation(Path path) {
        return problem(
                StoreFixture.ASSESSMENTS.create(
                        path, "Acme", ZoneId.of("UTC"), new Protection.Plain()));
    }

    private static String problem(Opening opening) {
        if (opening instanceof Opening.Opened(var file)) {
            file.close();
            throw new AssertionError("opened");
        }
        return opening.problem();
    }
}
