package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.CodebookEdit;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import javafx.scene.control.Label;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A codebook that changed under what is tagged already, seen from the bench.
class ChangedSinceTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private TaggingViewModel bench;
    private Factor factor;

    @BeforeEach
    void tagged() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        file.imports().take("Import", List.of(StoreFixture.many(2)), Progress.NONE);
        bench =
                new TaggingViewModel(
                        file, desk.desk(), "Mara", InstantSource.fixed(StoreFixture.NOW));
        bench.shown();
        bench.queue().filter().set(QueueFilter.ALL);
        factor = file.codebooks().current().factors(Origin.DEPLOYMENT).getFirst();
        bench.judging().chooseFactor(factor);
        bench.judging().chooseStage("review");
        bench.judging().choosePreventability(Preventability.PARTLY);
        bench.saveAndNext();
    }

    @AfterEach
    void close() {
        assertThat(desk.faults).isEmpty();
        file.close();
    }

    private List<String> why() {
        var now = Objects.requireNonNull(bench.bench().get());
        return ChangedSince.why(
                now.shown().orElseThrow(), Objects.requireNonNull(bench.history().get()));
    }

    private void back() {
        bench.select(file.incidents().idsByKey().get("INC-0").getFirst());
    }

    @Test
    void savingAgainWhatIsStillRightSettlesIt() {
        file.codebooks()
                .edit(
                        new CodebookEdit.ChangeFactor(
                                new Factor(
                                        factor.id(),
                                        factor.origin(),
                                        factor.label(),
                                        "Other words",
                                        "",
                                        "",
                                        ""),
                                false));
        assertThat(file.codebooks().toReview()).hasSize(1);
        back();
        assertThat(why())
                .containsExactly(
                        "Changed since it was tagged: \"%s\" (Redefined). Enter keeps what is chosen."
                                .formatted(factor.label()));
        assertThat(bench.judgement().get().factorId()).isEqualTo(factor.id());
        bench.saveAndNext();
        assertThat(file.codebooks().toReview()).isEmpty();
        back();
        assertThat(why()).isEmpty();
        var revision = file.journal().revision();
        bench.saveAndNext();
        assertThat(file.journal().revision()).isEqualTo(revision);
    }

    @Test
    void aFactorThatIsGoneIsNamedBeforeItIsChosenAnew() {
        file.codebooks().edit(new CodebookEdit.RemoveFactor(factor.id()));
        back();
        assertThat(bench.judgement().get().factorId()).isNull();
        assertThat(why()).singleElement().asString().contains(factor.label(), "Removed");
        // Looking at it alone changes nothing.
        bench.select(file.incidents().idsByKey().get("INC-1").getFirst());
        var tagging = file.taggings().all().getFirst();
        assertThat(tagging.factorId()).isEqualTo(factor.id());
        assertThat(tagging.state()).isEqualTo(TaggingState.DONE);
        assertThat(file.codebooks().toReview()).hasSize(1);
    }

    @Test
    void theBenchShowsIt() {
        file.codebooks()
                .edit(
                        new CodebookEdit.MergeFactors(
                                Set.of(
                                        factor.id(),
                                        file.codebooks()
                                                .current()
                                                .factors(Origin.DEPLOYMENT)
                                                .get(1)
                                                .id()),
                                new Factor("", factor.origin(), "One for both", "", "", "", "")));
        var screen = Stagehand.fx(() -> new TaggingScreen(file, desk.desk(), "Mara"));
        var stage = Stagehand.show(Stagehand.fx(screen::view), 1048, 620);
        Stagehand.run(screen::shown);
        Stagehand.click("filter-done");
        Stagehand.until(
                "why",
                () ->
                        Stagehand.<Label>node("changedSince")
                                .getText()
                                .contains("Merged into One for both"));
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(
                    stage.getScene(), "tagging-changed" + (dark ? "-dark" : "-light") + "-1280");
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
        Stagehand.run(screen::hidden);
        Stagehand.close(stage);
    }
}
