package firebreak.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.JournalLine.Kind;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class HistoryViewModelTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void everyEditUndoAndRedoHasItsLineWhileItIsShown() {
        var model = new HistoryViewModel(file, desk.desk());
        model.shown();
        var before = model.lines().size();
        file.imports().take("Import many", List.of(StoreFixture.many(3)), Progress.NONE);
        file.journal().undo();
        file.journal().redo();
        assertThat(model.lines()).hasSize(before + 3);
        assertThat(model.lines().subList(0, 3).stream().map(l -> l.kind()))
                .containsExactly(Kind.REDO, Kind.UNDO, Kind.EDIT);
        model.hidden();
        file.journal().undo();
        assertThat(model.lines()).hasSize(before + 3);
    }

    @Test
    void theFilterLooksAtWhatAndWho() {
        var model = new HistoryViewModel(file, desk.desk());
        model.shown();
        file.imports().take("Import many", List.of(StoreFixture.many(3)), Progress.NONE);
        model.filter().set(" import MANY ");
        assertThat(model.lines()).hasSize(1);
        model.filter().set("tester");
        assertThat(model.lines()).hasSize(2);
        model.filter().set("nobody");
        assertThat(model.lines()).isEmpty();
    }
}
