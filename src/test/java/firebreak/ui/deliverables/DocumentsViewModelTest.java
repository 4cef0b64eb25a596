package firebreak.ui.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.DocumentStand;
import firebreak.domain.assessment.Topic;
import firebreak.domain.report.DocumentKind;
import firebreak.domain.report.Section;
import firebreak.report.Deliverables;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.patterns.SampleFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

class DocumentsViewModelTest {
    private static final Clock CLOCK = Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC);

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private DeliverablesViewModel writing;
    private DocumentsViewModel model;

    @BeforeEach
    void open() throws IOException {
        file = SampleFile.in(folder);
        file.journal().listen(desk.changes::tell);
        var to = Files.createDirectory(folder.resolve("documents"));
        writing = new DeliverablesViewModel(file, desk.desk(), "0.1.0", CLOCK, to);
        model = new DocumentsViewModel(file, desk.desk(), writing);
        model.shown();
    }

    @AfterEach
    void close() {
        assertThat(desk.faults).isEmpty();
        assertThat(desk.problems).isEmpty();
        file.close();
    }

    private DocumentStand row(DocumentKind kind) {
        return model.rows().stream()
                .filter(r -> r.kind().filter(kind::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsWhatWasWrittenAndWhetherItIsUpToDate() {
        assertThat(model.rows()).isEmpty();
        writing.write();
        assertThat(model.rows()).hasSameSizeAs(Deliverables.ALL);
        assertThat(model.rows()).allMatch(r -> r.there() && !r.stale() && r.changes().isEmpty());
        assertThat(row(DocumentKind.WORD).written().revision())
                .isEqualTo(file.journal().revision());
    }

    @Test
    void saysWhatWasDoneSinceByTopicTheNewestFirst() {
        writing.write();
        var taggings = file.taggings().all();
        file.taggings().remove("Untag A", taggings.get(0));
        file.taggings().remove("Untag B", taggings.get(1));
        file.report().save("Write", file.report().plan().withWords(Section.SUMMARY, "One"));
        file.report().save("Write", file.report().plan().withWords(Section.SUMMARY, "Two"));
        var word = row(DocumentKind.WORD);
        assertThat(word.edits()).isEqualTo(4);
        assertThat(word.changes())
                .extracting(DocumentStand.Changed::topic)
                .containsExactly(Topic.REPORT, Topic.TAGGINGS);
        assertThat(word.changes().getFirst().labels()).containsExactly("Write");
        assertThat(word.changes().getLast().labels()).containsExactly("Untag B", "Untag A");
    }

    @Test
    void oneDocumentIsWrittenAgainWhereItWas() throws IOException {
        writing.write();
        file.taggings().remove("Untag", file.taggings().all().getFirst());
        assertThat(model.writable(row(DocumentKind.WORD))).isTrue();
        model.writeAgain(row(DocumentKind.WORD));
        assertThat(row(DocumentKind.WORD).stale()).isFalse();
        assertThat(row(DocumentKind.EXCEL).stale()).isTrue();
        assertThat(model.rows()).hasSameSizeAs(Deliverables.ALL);
    }

    @Test
    void saysWhichAreNotThereAnyMore() throws IOException {
        writing.write();
        Files.delete(row(DocumentKind.EXCEL).written().path());
        model.shown();
        assertThat(row(DocumentKind.EXCEL).there()).isFalse();
        assertThat(row(DocumentKind.WORD).there()).isTrue();
    }

    @Test
    void onlyTheDocumentsThatAreWantedAreWritten() {
        writing.wanted(DocumentKind.EXCEL).set(false);
        writing.wanted(DocumentKind.SLIDES).set(false);
        writing.write();
        assertThat(model.rows()).singleElement().matches(r -> r.name().endsWith(".docx"));
        writing.wanted(DocumentKind.WORD).set(false);
        assertThat(writing.kinds()).isEmpty();
        writing.wanted(DocumentKind.EXCEL).set(true);
        writing.wanted(DocumentKind.WORD).set(true);
        assertThat(writing.kinds()).startsWith(DocumentKind.WORD, DocumentKind.EXCEL);
    }
}
