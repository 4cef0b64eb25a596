package firebreak.ui.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.RecordGap;
import firebreak.domain.finding.PinnedFigure;
import firebreak.house.Sentence;
import firebreak.house.TinyDisk;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.kit.Desk;
import firebreak.ui.patterns.SampleFile;
import firebreak.work.Cancelled;
import firebreak.work.InlineJobs;
import firebreak.work.Job;
import firebreak.work.Jobs;
import firebreak.work.Progress;
import firebreak.work.Work;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

class DeliverablesViewModelTest {
    private static final Clock CLOCK = Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC);

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private Path to;

    @BeforeEach
    void open() throws IOException {
        file = SampleFile.in(folder);
        file.journal().listen(desk.changes::tell);
        to = Files.createDirectory(folder.resolve("documents"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private DeliverablesViewModel model(Desk with) {
        var model = new DeliverablesViewModel(file, with, "0.1.0", CLOCK, to);
        model.shown();
        return model;
    }

    private List<Path> inFolder() throws IOException {
        try (var files = Files.list(to)) {
            return files.sorted().toList();
        }
    }

    @Test
    void writesAllDocuments() throws IOException {
        var model = model(desk.desk());
        model.write();
        var written = model.written().get().orElseThrow();
        assertThat(desk.problems).isEmpty();
        assertThat(desk.faults).isEmpty();
        assertThat(model.busy().get()).isFalse();
        assertThat(written.revision()).isEqualTo(file.journal().revision());
        assertThat(inFolder())
                .containsExactlyInAnyOrderElementsOf(
                        written.documents().stream().map(d -> d.path()).toList());
        try (var in = Files.newInputStream(inFolder().getFirst());
                var word = new XWPFDocument(in)) {
            assertThat(word.getParagraphs()).anyMatch(p -> p.getText().contains("Harbor Pay"));
        }
        try (var in = Files.newInputStream(inFolder().getLast());
                var excel = new XSSFWorkbook(in)) {
            assertThat(excel.getSheet("Incidents").getLastRowNum())
                    .isEqualTo(file.incidents().count());
        }
        assertThat(file.written().all().stream().map(w -> w.path()))
                .containsExactlyInAnyOrderElementsOf(inFolder());
        for (var document : written.documents())
            assertThat(document.bytes()).isEqualTo(Files.size(document.path()));
    }

    @Test
    void documentsGoStaleWithTheNextEditAndFreshAgainWhenWritten() {
        var model = model(desk.desk());
        assertThat(model.stale().get()).isFalse();
        model.write();
        assertThat(model.stale().get()).isFalse();
        file.taggings().remove("Untag", file.taggings().all().getFirst());
        assertThat(model.stale().get()).isTrue();
        model.write();
        assertThat(model.stale().get()).isFalse();
    }

    @Test
    void filesAreReplacedOnlyOnConsent() throws IOException {
        var model = model(desk.desk());
        model.write();
        var word = inFolder().getFirst();
        Files.writeString(word, "edited by hand");
        desk.confirms = false;
        model.write();
        assertThat(word).hasContent("edited by hand");
        assertThat(model.busy().get()).isFalse();
        desk.confirms = true;
        model.write();
        assertThat(Files.size(word)).isGreaterThan(1000);
    }

    @Test
    void stoppedWritingLeavesNothing() throws IOException {
        var model = model(new Desk(new Stopped(), desk.changes, desk, desk, desk));
        model.write();
        assertThat(inFolder()).isEmpty();
        assertThat(model.busy().get()).isFalse();
        assertThat(model.written().get()).isEmpty();
        assertThat(file.written().all()).isEmpty();
        assertThat(desk.faults).isEmpty();
        assertThat(desk.problems).isEmpty();
    }

    @Test
    void aFullDiskIsAProblemAndNoFaultAndTheOldFilesStay() throws IOException {
        try (var disk = TinyDisk.mount(to, 4 * 1024)) {
            var model = model(desk.desk());
            model.write();
            var before = disk.files();
            desk.confirms = true;
            for (int kilobytes : new int[] {0, 16, 40}) {
                disk.leave(kilobytes * 1024L);
                desk.problems.clear();
                model.write();
                disk.spaceReturns();
                assertThat(desk.faults).isEmpty();
                assertThat(desk.problems)
                        .as("%d KB", kilobytes)
                        .singleElement()
                        .satisfies(Sentence::isOne);
                assertThat(desk.faults).isEmpty();
                assertThat(model.busy().get()).isFalse();
                assertThat(disk.files()).isEqualTo(before);
                try (var in = Files.newInputStream(inFolder().getFirst());
                        var word = new XWPFDocument(in)) {
                    assertThat(word.getParagraphs()).isNotEmpty();
                }
            }
            desk.problems.clear();
            model.write();
            assertThat(desk.problems).isEmpty();
        }
    }

    @Test
    void aFolderThatIsAFileIsAProblemAndNoFault() throws IOException {
        var model = model(desk.desk());
        desk.folder = java.util.Optional.of(Files.createFile(folder.resolve("notes.txt")));
        model.chooseFolder();
        model.write();
        assertThat(desk.problems).singleElement().asString().contains("notes.txt");
        assertThat(file.written().all()).as("nothing was written").isEmpty();
        assertThat(desk.faults).isEmpty();
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void saysWhatIsMissingAndShowsIt() {
        var model = model(desk.desk());
        var readiness = model.readiness().get();
        var states = file.taggings().standingStates();
        var draft =
                readiness.gaps().stream()
                        .filter(g -> g.kind() == RecordGap.DRAFT)
                        .findFirst()
                        .orElseThrow();
        assertThat(draft.incidents())
                .hasSize(states.getOrDefault(firebreak.domain.tagging.TaggingState.DRAFT, 0));
        assertThat(readiness.thin()).isFalse();
        for (var gap : readiness.gaps()) {
            assertThat(gap.text()).contains(String.valueOf(gap.incidents().size()));
            model.showGap(gap);
            assertThat(desk.shownIncidents).isEqualTo(gap.incidents());
        }
    }

    @Test
    void saysWhichFindingsHaveOtherNumbersNow() {
        var model = model(desk.desk());
        assertThat(model.readiness().get().findings().accepted()).isEqualTo(4);
        assertThat(model.readiness().get().findingWords()).isEmpty();
        var findings = file.patterns().findings();
        var first = findings.accepted().getFirst();
        var old = first.figures().getFirst();
        findings.save(
                "Change",
                List.of(
                        first.withWords(
                                first.words(),
                                List.of(
                                        new PinnedFigure(
                                                old.id(), "", "1 %", "", 0.01, null, null, 1L,
                                                100L)),
                                1)));
        model.shown();
        assertThat(model.readiness().get().findingWords())
                .startsWith("1 of 4 findings tells numbers that are others now");
        model.showFindings();
        assertThat(desk.journeys).contains("findings");
    }

    /// Jobs of which the side ones are stopped at their second step.
    static final class Stopped implements Jobs {
        private final Jobs inline = new InlineJobs();

        @Override
        public <T> Job database(
                String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
            return inline.database(title, work, done, failed);
        }

        @Override
        public <T> Job background(
                String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
            var steps = new int[1];
            Progress stopping =
                    (n, of) -> {
                        if (steps[0]++ > 0) throw new Cancelled();
                    };
            return inline.background(title, progress -> work.run(stopping), done, failed);
        }

        @Override
        public Latest latest() {
            return inline.latest();
        }

        @Override
        public List<Job> running() {
            return List.of();
        }

        @Override
        public void listen(Runnable listener) {}
    }
}
