package firebreak.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// What a crash leaves beside a document goes with the next one, what is in use stays.
class WorkshopTest {
    @TempDir Path folder;

    @Test
    void onlyItsOwnerMayLookInto() throws IOException {
        try (var workshop = Workshop.in(folder)) {
            assertThat(workshop.folder().getFileName().toString()).startsWith(".");
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix"))
                assertThat(Files.getPosixFilePermissions(workshop.folder()))
                        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftGoesWithTheNextDocument() throws Exception {
        var killed = working();
        var left = only();
        assertThat(left.resolve("half/document")).hasContent("client text");

        try (var staged = StagedFile.of(folder.resolve("a.docx"))) {
            staged.write(place -> Files.writeString(place, "whole"));
            assertThat(left).as("its process is at work").isDirectory();
            staged.take();
        }
        assertThat(left.resolve("half/document")).hasContent("client text");

        killed.destroyForcibly().waitFor();
        assertThat(left.resolve("half/document")).as("left by the crash").exists();
        try (var staged = StagedFile.of(folder.resolve("b.docx"))) {
            assertThat(left).doesNotExist();
            staged.write(place -> Files.writeString(place, "whole"));
            staged.take();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.docx", "b.docx");
        }
    }

    @Test
    void thoseOfThisProcessKeepTheirLockForOthers() throws Exception {
        try (var first = Workshop.in(folder);
                var second = Workshop.in(folder)) {
            Files.writeString(first.folder().resolve("mine"), "x");
            var other = working();
            other.destroyForcibly().waitFor();
            assertThat(first.folder().resolve("mine")).exists();
            assertThat(second.folder()).isDirectory();
        }
        assertThat(only().resolve("half/document")).exists();
    }

    @Test
    void whatIsNotOursIsLeftAlone() throws IOException {
        var strange = Files.createDirectory(folder.resolve(Workshop.PREFIX + "strange"));
        Files.writeString(strange.resolve("letter"), "mine");
        var file = Files.writeString(folder.resolve(Workshop.PREFIX + "file"), "mine");
        var empty = Files.createDirectory(folder.resolve(Workshop.PREFIX + "empty"));
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve(Workshop.LOCK), "");
        Files.writeString(elsewhere.resolve("letter"), "mine");
        try {
            Files.createSymbolicLink(folder.resolve(Workshop.PREFIX + "link"), elsewhere);
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            assertThat(elsewhere).isDirectory();
        }
        Workshop.in(folder).close();
        assertThat(strange.resolve("letter")).exists();
        assertThat(file).exists();
        assertThat(empty).as("left at the very beginning").doesNotExist();
        assertThat(elsewhere.resolve("letter")).exists();
    }

    private Path only() throws IOException {
        try (var found = Files.newDirectoryStream(folder, Workshop.PREFIX + "*")) {
            var all = new java.util.ArrayList<Path>();
            found.forEach(all::add);
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    /// A process that is in the middle of writing.
    private Process working() throws IOException {
        var process =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "firebreak.report.files.HalfWritten",
                                        folder.toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("writing");
        return process;
    }
}
