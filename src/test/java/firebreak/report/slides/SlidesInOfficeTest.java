package firebreak.report.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import firebreak.report.model.Models;
import firebreak.report.model.SlideModels;
import firebreak.work.Progress;

import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// LibreOffice, where it is installed with Impress, opens the slides and prints every one.
@Tag("long")
class SlidesInOfficeTest {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    @Test
    void everySlideBecomesAPage(@TempDir Path folder) throws Exception {
        var office = office();
        assumeTrue(office != null, "LibreOffice Impress is not installed");
        for (var model :
                java.util.List.of(
                        SlideModels.sample(folder.resolve("s")),
                        SlideModels.ugly(folder.resolve("u")),
                        Models.generated(0))) {
            var file = folder.resolve("slides.pptx");
            PatternSlides.write(model, file, Progress.NONE);
            var run =
                    new ProcessBuilder(
                                    office.toString(),
                                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                    "--headless",
                                    "--convert-to",
                                    "pdf",
                                    "--outdir",
                                    folder.toString(),
                                    file.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
            assertThat(run.waitFor(180, TimeUnit.SECONDS)).isTrue();
            var pdf = Files.readString(folder.resolve("slides.pdf"), StandardCharsets.ISO_8859_1);
            try (var in = Files.newInputStream(file);
                    var show = new XMLSlideShow(in)) {
                assertThat(PAGE.matcher(pdf).results().count()).isEqualTo(show.getSlides().size());
            }
        }
    }

    /// Null where it is not there, or there without Impress.
    private static Path office() throws Exception {
        for (var folder : Arrays.asList(System.getenv("PATH").split(File.pathSeparator))) {
            var found = Path.of(folder).resolve("soffice");
            if (!Files.isExecutable(found)) continue;
            var program = found.toRealPath().getParent();
            return Files.exists(program.resolve("libsdlo.so")) ? found : null;
        }
        return null;
    }
}
