package firebreak.report;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.ReportInput;
import firebreak.domain.Text;
import firebreak.domain.report.Section;
import firebreak.report.check.Problem;
import firebreak.report.check.Reading;
import firebreak.report.check.TableCheck;
import firebreak.report.model.Charts;
import firebreak.report.model.CleanText;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Unbroken;
import firebreak.report.slides.PatternSlides;
import firebreak.report.word.PatternDocument;
import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.work.Progress;

import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The tables and sentences of the sample's document tell what the ledger has; one that is changed
/// is found.
class ToldFiguresTest {
    private static ReportModel model;
    private static Path word;

    @TempDir Path folder;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        try (var file = ((Opening.Opened) SampleFixture.write(folder.resolve("sample"))).file()) {
            model = ReportInput.read(file, file.report().plan(), "0.1.0", Progress.NONE);
        }
        word = folder.resolve("a.docx");
        PatternDocument.write(model, word, Progress.NONE);
    }

    private static List<Problem> tables(Path file) throws IOException {
        var ledger = Objects.requireNonNull(model.pictures()).ledger();
        return problems(file, new TableCheck(ToldFigures.tables(model, ledger), List.of()));
    }

    private static List<Problem> sentences(Path file) throws IOException {
        return problems(file, new TableCheck(List.of(), ToldFigures.sentences(model)));
    }

    private static List<Problem> problems(Path file, TableCheck check) throws IOException {
        return Reading.of(file, List.of(check), Progress.NONE);
    }

    @Test
    void nothingIsFoundWhereNothingIs() throws Exception {
        assertThat(tables(word)).isEmpty();
        assertThat(sentences(word)).isEmpty();
        assertThat(ToldFigures.sentences(model)).hasSizeGreaterThan(20);
    }

    @Test
    void aShareOfATableIsHeldAgainstTheLedger() throws Exception {
        for (var name : List.of("origin", "factor")) {
            var changed =
                    changed(document -> {
                        var table =
                                document.getTables().stream()
                                        .filter(t -> isOf(t, name))
                                        .findFirst()
                                        .orElseThrow();
                        var row = table.getRow(1);
                        int share = name.equals("origin") ? 2 : 3;
                        var paragraph = row.getCell(share).getParagraphs().getFirst();
                        paragraph.getRuns().getFirst().setText("99 %", 0);
                    });
            assertThat(tables(changed))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Problem.OtherFigure.class,
                            p -> {
                                assertThat(p.figure()).startsWith(name + ".").endsWith(".share");
                                assertThat(p.found()).isEqualTo("99 %");
                            });
        }
    }

    private static boolean isOf(XWPFTable table, String column) {
        var head = table.getRow(0).getTableCells();
        return head.getFirst().getText().equals(Text.of("report.column." + column))
                && head.stream()
                        .anyMatch(c -> c.getText().equals(Text.of("report.column.interval")));
    }

    @Test
    void aFindingThatIsToldOtherwiseIsFound() throws Exception {
        var told = CleanText.line(model.findings().getFirst().finding().told());
        var changed =
                changed(document ->
                        document.getParagraphs().stream()
                                .filter(p -> CleanText.line(p.getText()).contains(told))
                                .toList()
                                .forEach(p -> p.getRuns().getLast().setText("Other.", 0)));
        assertThat(sentences(changed)).hasSize(1);
    }

    @Test
    void aFigureInASentenceIsHeldAgainstTheLedger() throws Exception {
        var ledger = Objects.requireNonNull(model.pictures()).ledger();
        var share = ledger.figure("preventable.share").orElseThrow().shown();
        assertThat(sentences(changedIn(Text.of("report.point.preventable"), share)))
                .extracting(p -> ((Problem.OtherFigure) p).figure())
                .containsExactly("preventable.share");
        var origin =
                ToldFigures.sentences(model).stream()
                        .map(TableCheck.Sentence::figure)
                        .filter(f -> f.startsWith("origin."))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        sentences(
                                changedIn(
                                        Text.of("report.point.origins"),
                                        ledger.figure(origin).orElseThrow().shown())))
                .extracting(p -> ((Problem.OtherFigure) p).figure())
                .containsExactly(origin);
    }

    @Test
    void howAPictureReadsIsHeldAgainstTheAnalysis() throws Exception {
        var reading = Charts.of(model.patterns()).months().text().reading();
        var changed =
                changed(document ->
                        document.getParagraphs().stream()
                                .filter(p ->
                                        p.getText().equals(Unbroken.text(CleanText.plain(reading))))
                                .forEach(p -> p.getRuns().getFirst().setText("Other.", 0)));
        assertThat(sentences(changed)).isNotEmpty();
    }

    @Test
    void whatTheSlidesTellIsHeldAgainstTheLedger() throws Exception {
        var slides = folder.resolve("a.pptx");
        PatternSlides.write(model, slides, Progress.NONE);
        var told = ToldFigures.spoken(model);
        assertThat(problems(slides, new TableCheck(List.of(), told))).isEmpty();
        var report = Objects.requireNonNull(model.pictures());
        var share = report.ledger().figure("preventable.share").orElseThrow();
        var finding = CleanText.line(model.findings().getFirst().finding().told());
        var reading =
                report.pictures().stream()
                        .map(p -> p.views().getFirst().spec().text().reading())
                        .filter(r -> changed(slides, r).isPresent())
                        .findFirst()
                        .orElseThrow();
        for (var text :
                List.of(
                        "partly: " + share.shown(),
                        "is the most frequent origin",
                        reading,
                        finding)) {
            var other = changed(slides, text).orElseThrow();
            assertThat(problems(other, new TableCheck(List.of(), told))).as(text).isNotEmpty();
        }
    }

    /// Other words wherever slides and notes say something; nothing where they don't.
    private Optional<Path> changed(Path slides, String text) {
        var changed = folder.resolve("changed.pptx");
        boolean found = false;
        try (var in = Files.newInputStream(slides);
                var show = new XMLSlideShow(in)) {
            for (var slide : show.getSlides())
                for (var sheet : Arrays.asList(slide, slide.getNotes()))
                    if (sheet != null)
                        for (var shape : sheet.getShapes())
                            if (shape instanceof XSLFTextShape words)
                                for (var paragraph : words.getTextParagraphs())
                                    if (paragraph.getText().contains(Unbroken.text(text))) {
                                        found = true;
                                        paragraph.getTextRuns().forEach(r -> r.setText("Other."));
                                    }
            try (var out = Files.newOutputStream(changed)) {
                show.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found ? Optional.of(changed) : Optional.empty();
    }

    @Test
    void whatIsToBeDecidedIsHeldAgainstTheLedger() throws Exception {
        var words = "- Stop what made {preventable.share:count} incidents possible.";
        var own = model.with(model.plan().withWords(Section.DECISION, words), model.look());
        var slides = folder.resolve("own.pptx");
        PatternSlides.write(own, slides, Progress.NONE);
        var told = ToldFigures.spoken(own);
        assertThat(problems(slides, new TableCheck(List.of(), told))).isEmpty();
        var share =
                Objects.requireNonNull(model.pictures())
                        .ledger()
                        .figure("preventable.share")
                        .orElseThrow();
        for (var text :
                List.of(
                        "Stop what made " + share.numerator(),
                        "could have stopped, not a forecast")) {
            var other = changed(slides, text).orElseThrow();
            assertThat(problems(other, new TableCheck(List.of(), told))).as(text).hasSize(1);
        }
    }

    /// In a paragraph, a point and a cell.
    @Test
    void aFieldInTheConsultantsWordsIsHeldAgainstTheLedger() throws Exception {
        var before = model;
        var old = word;
        try {
            var words =
                    "Of all, {preventable.share:value} could be prevented.\n\n"
                            + "- or {preventable.share:count} of {preventable.share:n}\n\n"
                            + "| What | How many |\n|---|---|\n| x | {preventable.share:interval} |\n";
            model = before.with(before.plan().withWords(Section.SUMMARY, words), before.look());
            word = folder.resolve("own.docx");
            PatternDocument.write(model, word, Progress.NONE);
            assertThat(sentences(word)).isEmpty();
            var share =
                    Objects.requireNonNull(model.pictures())
                            .ledger()
                            .figure("preventable.share")
                            .orElseThrow();
            for (var number : List.of(share.shown() + " could", share.numerator() + " of"))
                assertThat(sentences(changedIn("", number))).as(number).hasSize(1);
        } finally {
            model = before;
            word = old;
        }
    }

    /// Another number in the first paragraph that begins so and has it.
    private Path changedIn(String begins, String number) throws IOException {
        return changed(document -> {
            for (var p : document.getParagraphs())
                if (p.getText().startsWith(begins) && p.getText().contains(number)) {
                    for (var run : p.getRuns())
                        if (run.text().contains(number)) {
                            run.setText(run.text().replace(number, "99,9 of"), 0);
                            return;
                        }
                }
            throw new AssertionError(number);
        });
    }

    private Path changed(Consumer<XWPFDocument> change) throws IOException {
        var file = Files.createTempFile(folder, "changed", ".docx");
        try (var in = Files.newInputStream(word);
                var document = new XWPFDocument(in);
                var out = Files.newOutputStream(file)) {
            change.accept(document);
            document.write(out);
        }
        return file;
    }
}
