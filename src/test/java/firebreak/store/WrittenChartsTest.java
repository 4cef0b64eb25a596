package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class WrittenChartsTest {
    @TempDir Path folder;

    @Test
    void rowsAreWrittenInFullAndNothingRuns() throws IOException {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var charts = new WrittenCharts(file);
            var bytes =
                    charts.csv(
                            List.of(
                                    List.of("=Factor", "Share", "Low"),
                                    List.of("a, \"b\"", 2 / 3.0, -0.25),
                                    Arrays.asList("+49 30", 7L, null)));
            try (var reader =
                    CsvReader.builder().ofCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
                assertThat(reader.stream().map(r -> r.getFields()))
                        .containsExactly(
                                List.of("'=Factor", "Share", "Low"),
                                List.of("a, \"b\"", "" + 2 / 3.0, "-0.25"),
                                List.of("'+49 30", "7", ""));
            }
        }
    }

    @Test
    void aFileIsNotedWithTheAssessmentAndNeverWrittenOverAnother() throws Exception {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var charts = new WrittenCharts(file);
            var target = folder.resolve("chart.svg");
            charts.notes().note(target);
            charts.write(target, new byte[] {1, 2});
            assertThat(file.written().all())
                    .extracting(firebreak.domain.assessment.WrittenFile::path)
                    .containsExactly(target);
            assertThatThrownBy(() -> charts.write(target, new byte[] {3}))
                    .isInstanceOf(SnapshotException.class);
            assertThat(Files.readAllBytes(target)).containsExactly(1, 2);
            assertThat(charts.locked()).isFalse();
        }
    }
}
