package firebreak.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a kill leaves beside documents and trails is found again by where they were to go.
class LeftoversTest {
    @TempDir Path temp;

    @Test
    void whatWasBeingWrittenGoesAndWhatIsNotOursStays() throws Exception {
        var out = Files.createDirectory(temp.resolve("out"));
        var killed =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "firebreak.report.files.HalfWritten",
                                        out.toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(killed.inputReader().readLine()).isEqualTo("writing");
        Files.writeString(out.resolve(".trail.csv.part"), "client text");
        Files.writeString(out.resolve(".other.csv.part"), "somebody else's");
        try (var file = StoreFixture.create(temp.resolve("a"))) {
            file.written().note(Kind.DOCUMENT, List.of(out.resolve("a.docx")));
            file.written().note(Kind.TRAIL, List.of(out.resolve("trail.csv")));
            file.written().note(Kind.COPY, List.of(temp.resolve("gone/copy.firebreak")));

            Leftovers.remove(file.written().all());
            assertThat(out.toFile().list()).as("it is still being written").hasSize(2);
            killed.destroyForcibly().waitFor();
            Leftovers.remove(file.written().all());
            assertThat(out.toFile().list()).containsExactly(".other.csv.part");
        }
    }

    @Test
    void whatWasNotWrittenAfterAllIsForgotten() {
        try (var file = StoreFixture.create(temp.resolve("a"))) {
            var noted = file.written().note(Kind.TRAIL, List.of(temp.resolve("trail.csv")));
            file.written().note(Kind.DOCUMENT, List.of(temp.resolve("a.docx")));
            file.written().withdraw(noted);
            assertThat(file.written().all())
                    .extracting(w -> w.kind())
                    .containsExactly(Kind.DOCUMENT);
            assertThat(file.check()).isEmpty();
        }
    }
}
