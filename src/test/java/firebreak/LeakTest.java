package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// No word of a client is on the disk after a day's work, but in the assessment and in what was
/// exported on purpose.
class LeakTest {
    @TempDir static Path folder;
    private static Path root;

    @BeforeAll
    static void work() throws Exception {
        root = folder.resolve("day");
        var day =
                Started.java(
                        root, List.of(), List.of(), "firebreak.DayOfWork", root.toString(), "all");
        assertThat(day.said()).endsWith("done\n");
        assertThat(day.exit()).isZero();
        assertThat(day.said()).doesNotContain(Plants.all());
    }

    @Test
    void nothingIsFoundOutsideAssessmentsAndExports() throws IOException {
        var finds =
                Finds.below(
                        root,
                        Plants.all(),
                        root.resolve(DayOfWork.FILES),
                        root.resolve(DayOfWork.OUT),
                        root.resolve(DayOfWork.PLAIN),
                        root.resolve(DayOfWork.WINDOW));
        assertThat(finds.places()).isEmpty();
        try (var left = Files.walk(root.resolve("tmp"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        try (var left = Files.walk(root.resolve("cwd"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /// An encrypted assessment may keep nothing readable at all.
    @Test
    void nothingIsFoundInAnEncryptedAssessment() throws IOException {
        var sealed = root.resolve(DayOfWork.SEALED);
        assertThat(Files.size(sealed.resolve("assessment.mv.db"))).isGreaterThan(10_000);
        assertThat(Finds.below(sealed, Plants.all()).places()).isEmpty();
    }

    @Test
    void theLogKnowsTheSurprisesByTheirCodesOnly() throws IOException {
        var log = Files.readString(root.resolve("home/firebreak/log/firebreak-0.log"));
        assertThat(log)
                .contains("firebreak.ui.shell.ErrorWindow: Fault FB-")
                .doesNotContain(Plants.all());
    }

    /// The search would have found them: they are where they may be.
    @Test
    void theWordsWereReallyThere() throws IOException {
        assertThat(Finds.below(root.resolve(DayOfWork.PLAIN), Plants.all()).words())
                .hasSizeGreaterThan(30);
        assertThat(Finds.below(root.resolve(DayOfWork.OUT), Plants.all()).words())
                .hasSizeGreaterThan(30);
        // A few are in messages and arguments only.
        assertThat(Finds.below(root, Plants.all()).words()).hasSizeGreaterThan(44);
    }

    @Test
    void wordsAreFoundHoweverTheyAreWritten(@TempDir Path place) throws IOException {
        var word = List.of(Plants.word(7));
        Files.write(
                place.resolve("a"), ("x" + word.getFirst()).getBytes(StandardCharsets.UTF_16BE));
        Files.write(
                place.resolve("b"), ("x" + word.getFirst()).getBytes(StandardCharsets.UTF_16LE));
        try (var zip = new ZipOutputStream(Files.newOutputStream(place.resolve("c")))) {
            zip.putNextEntry(new ZipEntry("inner"));
            zip.write(word.getFirst().getBytes(StandardCharsets.UTF_8));
        }
        try (var gz =
                new java.util.zip.GZIPOutputStream(Files.newOutputStream(place.resolve("d")))) {
            gz.write(word.getFirst().getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectory(place.resolve(word.getFirst()));
        assertThat(Finds.below(place, word).places()).hasSize(5);
        assertThat(Finds.below(place, word, place.resolve("a")).places()).hasSize(4);
    }
}
