package firebreak.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.assessment.AuditLine.State;
import firebreak.domain.assessment.JournalLine.Kind;
import firebreak.domain.assessment.RowChange;
import firebreak.domain.codebook.Origin;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

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

    private HistoryViewModel shown() {
        var model = new HistoryViewModel(file, desk.desk(), () -> StoreFixture.NOW);
        model.shown();
        return model;
    }

    private void importMany(int n) {
        file.imports().take("Import many", List.of(StoreFixture.many(n)), Progress.NONE);
    }

    @Test
    void everyEditUndoAndRedoHasItsLineWhileItIsShown() {
        var model = shown();
        var before = model.lines().size();
        importMany(3);
        file.journal().undo();
        file.journal().redo();
        assertThat(model.lines()).hasSize(before + 3);
        assertThat(model.lines().subList(0, 3).stream().map(l -> l.line().kind()))
                .containsExactly(Kind.REDO, Kind.UNDO, Kind.EDIT);
        model.hidden();
        file.journal().undo();
        assertThat(model.lines()).hasSize(before + 3);
    }

    @Test
    void filtersLookAtWhatWhoKindAndTime() {
        var model = shown();
        importMany(3);
        file.journal().undo();
        model.words().set(" import MANY ");
        assertThat(model.lines()).hasSize(2);
        assertThat(model.total().get()).isEqualTo(2);
        model.kind().set(Optional.of(Kind.UNDO));
        assertThat(model.lines()).hasSize(1);
        model.words().set("nobody");
        assertThat(model.lines()).isEmpty();
        assertThat(model.selected().get()).isNull();
        assertThat(model.detail().get()).isNull();
        model.clearFilter();
        assertThat(model.words().get()).isEmpty();
        assertThat(model.lines()).hasSize(3);
        assertThat(model.actors()).containsExactly("tester");
        model.actor().set("tester");
        model.period().set(Period.TODAY);
        assertThat(model.lines()).hasSize(3);
        var later =
                new HistoryViewModel(
                        file, desk.desk(), () -> StoreFixture.NOW.plus(7, ChronoUnit.DAYS));
        later.shown();
        later.period().set(Period.WEEK);
        assertThat(later.lines()).isEmpty();
        later.period().set(Period.MONTH);
        assertThat(later.lines()).hasSize(3);
        later.hidden();
    }

    @Test
    void theLineLookedAtShowsItsRowsAndStaysWhenOthersCome() {
        importMany(1);
        var incident = file.incidents().tagged().getFirst().incidentId();
        file.taggings()
                .save(
                        "Tag INC-0",
                        List.of(StoreFixture.tagging(incident, "Ana", Origin.REQUIREMENTS)));
        var model = shown();
        var looked = model.selected().get();
        assertThat(looked.line().label()).isEqualTo("Tag INC-0");
        assertThat(model.detail().get().rows())
                .extracting(RowChange::label)
                .containsExactly("Tagging of INC-0 by Ana");
        file.journal().undo();
        assertThat(model.selected().get().line().revision()).isEqualTo(looked.line().revision());
        assertThat(model.detail().get().line().state()).isEqualTo(State.UNDONE);
        model.selected().set(model.lines().getFirst());
        assertThat(model.detail().get().rows())
                .extracting(RowChange::kind)
                .containsExactly(RowChange.Kind.REMOVED);
    }

    @Test
    void aLongTrailIsReadPartByPart() {
        importMany(1);
        for (int i = 0; i < HistoryViewModel.PART; i++)
            if (i % 2 == 0) file.journal().undo();
            else file.journal().redo();
        var model = shown();
        assertThat(model.lines()).hasSize(HistoryViewModel.PART);
        assertThat(model.total().get()).isEqualTo(HistoryViewModel.PART + 2);
        model.more();
        assertThat(model.lines()).hasSize(HistoryViewModel.PART + 2);
        assertThat(model.lines().getLast().line().revision()).isEqualTo(1);
    }

    @Test
    void manyRowsOfOneEditAreCountedAndNotAllShown() {
        var many = HistoryViewModel.ROWS + 7;
        importMany(many);
        file.taggings()
                .save(
                        "Tag many",
                        file.incidents().tagged().stream()
                                .map(i ->
                                        StoreFixture.tagging(
                                                i.incidentId(), "Ana", Origin.REQUIREMENTS))
                                .toList());
        var detail = shown().detail().get();
        assertThat(detail.rows()).hasSize(HistoryViewModel.ROWS);
        assertThat(detail.more()).isEqualTo(7);
    }

    @Test
    void theTrailIsExportedAndRemembered() throws Exception {
        importMany(2);
        var export = new TrailExport(file, desk.desk());
        desk.saveTo = Optional.of(folder.resolve("trail"));
        for (var format : TrailExport.Format.values()) export.write(format);
        assertThat(Files.readString(folder.resolve("trail.csv"))).contains("Import many");
        assertThat(Files.readString(folder.resolve("trail.json"))).contains("Import many");
        assertThat(file.written().all())
                .extracting(w -> w.path().getFileName() + " " + w.kind())
                .containsExactlyInAnyOrder("trail.csv TRAIL", "trail.json TRAIL");
        assertThat(desk.said).hasSize(2);
        assertThat(export.running().busy().get()).isFalse();

        export.write(TrailExport.Format.CSV);
        assertThat(desk.problems).as("nothing is written over").hasSize(1);
        assertThat(export.running().busy().get()).isFalse();
        desk.saveTo = Optional.empty();
        export.write(TrailExport.Format.CSV);
        assertThat(file.written().all()).hasSize(2);
    }

    @Test
    void anExportThatIsCancelledLeavesNothing() {
        var target = folder.resolve("trail.csv");
        assertThatThrownBy(() ->
                        file.history()
                                .writeCsv(
                                        target,
                                        (done, total) -> {
                                            throw new Cancelled();
                                        }))
                .isInstanceOf(Cancelled.class);
        assertThat(folder.toFile().list()).containsExactly("a");
    }
}
