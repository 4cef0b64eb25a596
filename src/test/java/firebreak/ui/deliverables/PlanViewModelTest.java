package firebreak.ui.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.report.Edition;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;
import firebreak.house.TinyDisk;
import firebreak.store.AssessmentFile;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.patterns.SampleFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class PlanViewModelTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private PlanViewModel model;

    @BeforeEach
    void open() {
        file = SampleFile.in(folder);
        file.journal().listen(desk.changes::tell);
        model = new PlanViewModel(file, desk.desk(), "0.1.0");
        model.shown();
    }

    @AfterEach
    void close() {
        assertThat(desk.faults).isEmpty();
        file.close();
    }

    private PlanViewModel.Line line(Section section) {
        return model.lines().get().stream()
                .filter(l -> l.section() == section)
                .findFirst()
                .orElseThrow();
    }

    private ReportPlan plan() {
        return Objects.requireNonNull(model.plan().get());
    }

    @Test
    void sectionsSayWhatTheyHaveOnceTheNumbersAreRead() {
        assertThat(model.lines().get()).hasSameSizeAs(Section.USUAL);
        assertThat(line(Section.GAPS).says()).isEmpty();
        model.read();
        assertThat(line(Section.GAPS).says()).matches("\\d+ gaps?, scores and slips");
        assertThat(line(Section.CODEBOOK).name()).startsWith("Codebook, version ");
        assertThat(line(Section.INCIDENTS).says()).matches("\\d+ tagged incidents");
    }

    @Test
    void choosingAndMovingAreEditsThatCanBeUndone() {
        model.choose(Section.GLOSSARY, false);
        assertThat(plan().has(Section.GLOSSARY)).isFalse();
        assertThat(line(Section.GLOSSARY).chosen()).isFalse();
        assertThat(file.journal().undoLabel()).hasValue("Leave out “Words”");
        model.move(Section.GAPS, -1);
        assertThat(file.journal().undoLabel()).hasValue("Move “Process gaps”");
        assertThat(plan().sections()).containsSubsequence(Section.GAPS, Section.PATTERNS);
        file.journal().undo();
        file.journal().undo();
        assertThat(plan().sections()).containsExactlyElementsOf(Section.AT_FIRST);
        assertThat(model.usual()).isTrue();
        var before = file.journal().revision();
        model.move(Section.DECISION, -1);
        assertThat(file.journal().revision()).isEqualTo(before);
    }

    @Test
    void whatIsTypedIsSavedOnceAsOneEdit() {
        var before = file.journal().revision();
        model.type(Section.SUMMARY, "They **know** it.");
        assertThat(model.unsaved().get()).isTrue();
        assertThat(line(Section.SUMMARY).draft()).isTrue();
        assertThat(file.journal().revision()).isEqualTo(before);
        model.keep();
        model.keep();
        assertThat(file.journal().revision()).isEqualTo(before + 1);
        assertThat(model.unsaved().get()).isFalse();
        assertThat(line(Section.SUMMARY).worded()).isTrue();
        assertThat(file.report().plan().words(Section.SUMMARY)).isEqualTo("They **know** it.");
        assertThat(file.journal().undoLabel()).hasValue("Write for “Executive summary”");
        file.journal().undo();
        assertThat(model.words(Section.SUMMARY)).isEmpty();
    }

    @Test
    void leavingTheScreenAndLockingSaveWhatIsTyped() {
        model.type(Section.GAPS, "One");
        model.hidden();
        assertThat(file.report().plan().words(Section.GAPS)).isEqualTo("One");
        model.shown();
        model.type(Section.GAPS, "Two");
        model.putAway();
        assertThat(file.report().plan().words(Section.GAPS)).isEqualTo("Two");
        assertThat(model.plan().get()).isNull();
        assertThat(model.lines().get()).isEmpty();
    }

    @Test
    void otherEditsLeaveWhatIsTypedAlone() {
        model.type(Section.QA, "Typed");
        model.change("Edition", p -> p.withEdition(Edition.SHORT));
        assertThat(plan().edition()).isEqualTo(Edition.SHORT);
        assertThat(model.words(Section.QA)).isEqualTo("Typed");
        model.keep();
        assertThat(file.report().plan().edition()).isEqualTo(Edition.SHORT);
        assertThat(file.report().plan().words(Section.QA)).isEqualTo("Typed");
    }

    @Test
    void typingBackToWhatStoodIsNoEdit() {
        var before = file.journal().revision();
        model.type(Section.QA, "T");
        model.type(Section.QA, "");
        assertThat(model.unsaved().get()).isFalse();
        model.keep();
        assertThat(file.journal().revision()).isEqualTo(before);
    }

    @Test
    void whatTheDiskRefusesStaysUntilItIsSaved() throws IOException {
        file.close();
        var place = Files.createDirectory(folder.resolve("tiny"));
        try (var disk = TinyDisk.mount(place, 24 * 1024)) {
            file = SampleFile.in(place);
            model = new PlanViewModel(file, desk.desk(), "0.1.0");
            model.shown();
            disk.leave(0);
            var words = "words ".repeat(30_000);
            model.type(Section.SUMMARY, words);
            model.keep();
            model.keep();
            assertThat(desk.problems).as("said once").hasSize(1);
            assertThat(model.unsaved().get()).isTrue();
            assertThat(model.words(Section.SUMMARY)).isEqualTo(words);
            disk.spaceReturns();
            model.keep();
            assertThat(model.unsaved().get()).isFalse();
            assertThat(file.report().plan().words(Section.SUMMARY)).isEqualTo(words);
            file.close();
        }
        file = SampleFile.in(Files.createDirectory(folder.resolve("again")));
    }

    @Test
    void insertsAreFindingsGapsFiguresAndLinks() {
        model.read();
        var known = Objects.requireNonNull(model.known().get());
        assertThat(Inserts.findings(known)).hasSize(4);
        assertThat(Inserts.findings(known).getFirst().words()).contains("{");
        assertThat(Inserts.findings(known).getFirst().name()).doesNotContain("{");
        assertThat(Inserts.gaps(known)).isNotEmpty();
        assertThat(Inserts.gaps(known).getFirst().words()).startsWith("**");
        assertThat(Inserts.figures(known)).anyMatch(o -> o.id().equals("preventable.share"));
        assertThat(Inserts.links(model.lines().get()))
                .extracting(Inserts.Insert::words)
                .contains("#gaps", "#matrix");
        assertThat(
                        ProseSheet.unknown(
                                "{preventable.share} {no.such} [x](#gap) [y](#gaps)",
                                known.figures()))
                .containsExactly("{no.such}", "#gap");
    }

    @Test
    void aLogoIsLookedAtAndKeptWithTheAssessment() throws IOException {
        var files = new PlanFiles(file, desk.desk(), model);
        var logo = folder.resolve("logo.png");
        Files.write(logo, new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
        desk.files = List.of(logo);
        files.chooseLogo();
        assertThat(desk.problems).isEmpty();
        var kept = Objects.requireNonNull(plan().logo());
        assertThat(kept.name()).isEqualTo("logo.png");
        try (var in = file.process().attachments().get(kept.sha256())) {
            assertThat(in.readAllBytes()).hasSize(7);
        }
        var text = Files.writeString(folder.resolve("words.docx"), "words");
        desk.files = List.of(text);
        files.chooseLogo();
        files.chooseTemplate();
        assertThat(desk.problems)
                .satisfiesExactly(
                        p -> assertThat(p).contains("words.docx", "PNG or JPEG"),
                        p -> assertThat(p).contains("words.docx", "was not taken as the template"));
        assertThat(plan().logo()).isEqualTo(kept);
        assertThat(plan().template()).isNull();
        files.removeLogo();
        assertThat(plan().logo()).isNull();
    }
}
