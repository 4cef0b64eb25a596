package firebreak.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.ReportInput;
import firebreak.domain.Formats;
import firebreak.report.excel.PatternWorkbook;
import firebreak.report.model.ReportModel;
import firebreak.report.word.PatternDocument;
import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// Documents write days and numbers as a person chose, and are as free of faults as others.
class ChosenFormatsTest {
    private static final Pattern DAY_IN_WORDS =
            Pattern.compile(
                    ">[^<]*\\b\\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) 20");
    private static final Pattern DAY_IN_NUMBERS =
            Pattern.compile(">[^<]*\\b20\\d\\d-\\d\\d-\\d\\d");

    @TempDir Path folder;

    @AfterEach
    void usual() {
        Formats.choose(Formats.USUAL);
    }

    @Test
    void documentsFollowWhatIsChosen() throws Exception {
        Formats.choose(new Formats(Formats.Days.ISO, Formats.Grouping.SPACE));
        ReportModel model;
        try (var file = ((Opening.Opened) SampleFixture.write(folder.resolve("sample"))).file()) {
            model = ReportInput.read(file, file.report().plan(), "0.1.0", Progress.NONE);
        }
        var word = folder.resolve("a.docx");
        var excel = folder.resolve("a.xlsx");
        PatternDocument.write(model, word, Progress.NONE);
        PatternWorkbook.write(model, excel, Progress.NONE);
        var written = part(word, "word/document.xml");
        assertThat(DAY_IN_WORDS.matcher(written).results().map(r -> r.group()).toList()).isEmpty();
        assertThat(DAY_IN_NUMBERS.matcher(written).results().count()).isGreaterThan(10);
        for (var file : List.of(word, excel))
            assertThat(new FileCheck(Machine.here(), null).of(file, Progress.NONE)).isEmpty();
        // A workbook that was written under another choice has the same figures.
        var ledger = Objects.requireNonNull(model.pictures()).ledger();
        Formats.choose(Formats.USUAL);
        assertThat(Reading.of(excel, List.of(FileCheck.ledger(ledger)), Progress.NONE)).isEmpty();
    }

    private static String part(Path file, String name) throws Exception {
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
