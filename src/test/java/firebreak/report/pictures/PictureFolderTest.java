package firebreak.report.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.pseudonym.NameKind;
import firebreak.domain.pseudonym.PseudonymCode;
import firebreak.domain.pseudonym.Pseudonymiser;
import firebreak.report.files.FailedCheck;
import firebreak.report.files.ReportException;
import firebreak.report.model.CleanText;
import firebreak.report.model.Models;
import firebreak.report.model.ReportModel;
import firebreak.report.model.SlideModels;
import firebreak.store.WrittenCharts;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

/// All pictures of the sample in one folder.
class PictureFolderTest {
    private static ReportModel model;
    private static Path folder;
    private static List<Path> written;

    @BeforeAll
    static void write(@TempDir Path temp) throws Exception {
        try (var file = SlideModels.sampleFile(temp.resolve("s"))) {
            model = SlideModels.read(file);
            folder = Path.of("target/look/pictures");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("mine.txt"), "mine");
            written =
                    new PictureFolder(new WrittenCharts(file)::csv)
                            .write(model, folder, Progress.NONE);
        }
    }

    @Test
    void everyPictureIsThereThreeTimesUnderANameThatSorts() throws Exception {
        var drawn = PictureFolder.drawn(model);
        assertThat(drawn).hasSizeGreaterThan(20);
        assertThat(written).hasSize(1 + 3 * drawn.size()).allMatch(Files::isRegularFile);
        assertThat(written).isEqualTo(PictureFolder.files(model, folder));
        assertThat(drawn.stream().map(PictureFolder.Drawn::name))
                .isSorted()
                .startsWith("01-origin-by-stage", "01b-origin-by-stage-minutes");
        for (var picture : drawn) {
            var image = ImageIO.read(folder.resolve(picture.name() + ".png").toFile());
            assertThat(image.getWidth()).isEqualTo(2880);
            var svg = Files.readString(folder.resolve(picture.name() + ".svg"));
            assertThat(svg)
                    .contains("<svg")
                    .contains("<title>")
                    .doesNotContain("http://www.w3.org/TR");
            assertThat(Files.readString(folder.resolve(picture.name() + ".csv"))).contains(",");
        }
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
    }

    /// A name that should have been replaced is found in the texts of a picture.
    @Test
    void aNameThatShouldBeHiddenIsFoundAndNothingIsWritten(@TempDir Path temp) throws Exception {
        var service = model.rows().getFirst().incident().facts().service();
        var names =
                new Pseudonymiser(
                        new PseudonymCode(new byte[32]),
                        Map.of(NameKind.SERVICE, Set.of(service)),
                        List.of(),
                        Set.of(),
                        _ -> false);
        try (var file = SlideModels.sampleFile(temp.resolve("s"))) {
            var to = temp.resolve("pictures");
            assertThatThrownBy(() ->
                            new PictureFolder(new WrittenCharts(file)::csv)
                                    .write(model.with(names), to, Progress.NONE))
                    .isInstanceOf(FailedCheck.class)
                    .hasMessageContainingAll("\"" + service + "\" (Service)", "None of the");
            assertThat(to).doesNotExist();
        }
    }

    @Test
    void theIndexReadsEachAndAsksForNothingElse() throws Exception {
        var index = Files.readString(folder.resolve("00-index.html"));
        for (var picture : PictureFolder.drawn(model)) {
            var text = picture.spec().text();
            assertThat(index)
                    .contains(safe(text.title()))
                    .contains(safe(CleanText.line(text.reading())))
                    .contains(safe(text.basis()))
                    .contains("src=\"" + picture.name() + ".png\"");
            for (var limit : picture.limits()) assertThat(index).contains(safe(limit));
        }
        assertThat(index).doesNotContain("http").doesNotContain("<script");
        assertThat(index)
                .as("what nobody chose to compare")
                .doesNotContain("Nothing is compared yet");
    }

    private static String safe(String words) {
        return CleanText.line(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Test
    void namesOfClientsAreNoMarkup(@TempDir Path temp) throws Exception {
        var odd = SlideModels.of("<script>alert(1)</script> & \"Sons\"", Models.generated(0));
        var files = new PictureFolder(_ -> new byte[0]).write(odd, temp, Progress.NONE);
        assertThat(files).hasSize(1);
        assertThat(Files.readString(files.getFirst()))
                .contains("&lt;script&gt;")
                .contains("No picture can be drawn yet.")
                .doesNotContain("<script");
        assertThat(PictureFolder.in(odd, temp).getFileName().toString())
                .matches("[^\\\\/:*?\"<>|\\p{Cntrl}]+ - Pictures");
    }

    @Test
    void stoppingLeavesWhatWasThere(@TempDir Path temp) throws Exception {
        var old = temp.resolve("01-origin-by-stage.png");
        Files.writeString(old, "old");
        var steps = new AtomicInteger(7);
        assertThatThrownBy(() ->
                        new PictureFolder(_ -> "a,b".getBytes(StandardCharsets.UTF_8))
                                .write(
                                        model,
                                        temp,
                                        (d, t) -> {
                                            if (steps.decrementAndGet() == 0) throw new Cancelled();
                                        }))
                .isInstanceOf(Cancelled.class);
        assertThat(old).hasContent("old");
        try (var all = Files.list(temp)) {
            assertThat(all).containsExactly(old);
        }
    }

    @Test
    void whereOneCannotBeReplacedNoneIs(@TempDir Path temp) throws Exception {
        var index = temp.resolve("00-index.html");
        Files.writeString(index, "old");
        var last = PictureFolder.files(model, temp).getLast();
        Progress late =
                (done, total) -> {
                    if (done + 1 != total || total < 10) return;
                    try {
                        Files.createDirectories(last.resolve("x"));
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                };
        assertThatThrownBy(() ->
                        new PictureFolder(_ -> "a,b".getBytes(StandardCharsets.UTF_8))
                                .write(model, temp, late))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("could not be replaced");
        assertThat(index).hasContent("old");
        assertThat(temp.resolve("01-origin-by-stage.png")).doesNotExist();
    }

    /// The command line has no window: drawing must not wake one.
    @Test
    void drawingKnowsNoJavaFx() throws Exception {
        var jars =
                java.util.Arrays.stream(
                                System.getProperty("java.class.path")
                                        .split(java.io.File.pathSeparator))
                        .filter(j -> !j.contains("javafx"))
                        .map(j -> {
                            try {
                                return Path.of(j).toUri().toURL();
                            } catch (java.net.MalformedURLException e) {
                                throw new AssertionError(e);
                            }
                        })
                        .toArray(java.net.URL[]::new);
        try (var alone = new java.net.URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> alone.loadClass("javafx.application.Platform"))
                    .isInstanceOf(ClassNotFoundException.class);
            var probe = alone.loadClass("firebreak.report.pictures.DrawnAlone");
            var bytes = (byte[]) probe.getMethod("png").invoke(null);
            assertThat(bytes.length).isGreaterThan(5_000);
        }
    }
}
