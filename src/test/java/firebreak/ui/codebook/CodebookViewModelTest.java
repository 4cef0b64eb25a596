package firebreak.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.intake.codebook.CodebookFile.Format;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.codebook.CodebookImport.Step;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

class CodebookViewModelTest {
    private static final String FIRST = "missing_nonfunctional_requirement";
    private static final String SECOND = "unhandled_business_case";

    @TempDir Path folder;
    private AssessmentFile file;
    private final FakeDesk desk = new FakeDesk();
    private CodebookViewModel model;

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("acme"));
        file.journal().listen(desk.changes::tell);
        file.imports().take("Import", List.of(StoreFixture.many(3)), Progress.NONE);
        model = new CodebookViewModel(file, desk.desk());
        model.shown();
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(desk.faults).isEmpty();
    }

    private CodebookState state() {
        return Objects.requireNonNull(model.state().get());
    }

    private void tag(int incident, String factor) {
        var id = file.incidents().idsByKey().get("INC-" + incident).getFirst();
        var like = StoreFixture.tagging(id, "Ann", Origin.REQUIREMENTS);
        file.taggings()
                .save(
                        "Tag",
                        List.of(
                                new firebreak.domain.tagging.Tagging(
                                        like.id(),
                                        id,
                                        "Ann",
                                        file.codebooks().current().version(),
                                        like.state(),
                                        like.origin(),
                                        factor,
                                        like.earliestStageId(),
                                        like.preventability(),
                                        like.confidence(),
                                        "",
                                        "",
                                        like.at())));
    }

    private void write(CodeText text, String typed) {
        var refused = new ArrayList<String>();
        model.write(Code.Kind.FACTOR, FIRST, text, typed, refused::add);
        assertThat(refused).isEmpty();
    }

    private Factor first() {
        return state().codebook().factor(FIRST).orElseThrow();
    }

    @Test
    void textsAreSavedOneByOneAndARefusalIsToldToTheField() {
        assertThat(model.chosen(Code.Kind.FACTOR).get()).isEqualTo(FIRST);
        write(CodeText.DEFINITION, " Nobody said how fast. ");
        write(CodeText.EXAMPLE, "A report");
        assertThat(first().definition()).isEqualTo("Nobody said how fast.");
        assertThat(first().example()).isEqualTo("A report");
        var refused = new ArrayList<String>();
        model.write(Code.Kind.FACTOR, FIRST, CodeText.LABEL, "", refused::add);
        assertThat(refused).containsExactly("Every factor and stage needs a label.");
        assertThat(file.journal().undoLabel())
                .contains("Change factor Missing quality requirement");
        file.journal().undo();
        file.journal().undo();
        assertThat(first().definition()).startsWith("Nobody stated");
    }

    @Test
    void whatChangedAsksWhetherItMeansTheSame() {
        tag(0, FIRST);
        assertThat(state().inUse()).isTrue();
        assertThat(state().asksForMeaning(Code.Kind.FACTOR, FIRST)).isFalse();
        write(CodeText.WHEN_NOT, "Never");
        assertThat(state().codebook().version()).isEqualTo(2);
        assertThat(state().toReview()).isEqualTo(1);
        assertThat(state().asksForMeaning(Code.Kind.FACTOR, FIRST)).isTrue();
        model.sayMeaning(Code.Kind.FACTOR, FIRST, true);
        assertThat(state().toReview()).isZero();
        assertThat(state().meansTheSame(Code.Kind.FACTOR, FIRST)).isTrue();
        assertThat(file.journal().undoLabel())
                .contains("Say that Missing quality requirement means the same");
        model.lookAgain();
        assertThat(desk.journeys).containsExactly("tagging");
    }

    @Test
    void factorsAreAddedMovedMergedSplitAndRemoved() {
        tag(0, FIRST);
        model.addFactor(Origin.DEPLOYMENT);
        model.addFactor(Origin.DEPLOYMENT);
        assertThat(state().codebook().factors(Origin.DEPLOYMENT).getLast().label())
                .isEqualTo("New factor 2");
        assertThat(model.chosen(Code.Kind.FACTOR).get()).isEqualTo("new_factor_2");
        model.move(Code.Kind.FACTOR, -1);
        assertThat(state().codebook().factors(Origin.DEPLOYMENT).getLast().id())
                .isEqualTo("new_factor");
        model.chosen(Code.Kind.FACTOR).set(FIRST);
        model.merge(FIRST, SECOND, true);
        assertThat(model.chosen(Code.Kind.FACTOR).get()).isEqualTo(SECOND);
        assertThat(state().uses(Code.Kind.FACTOR, SECOND)).isEqualTo(1);
        assertThat(state().toReview()).isZero();
        model.split(SECOND, List.of("One case", "Another case"));
        assertThat(state().codebook().factors(Origin.REQUIREMENTS))
                .extracting(Factor::label)
                .startsWith("One case", "Another case");
        assertThat(state().toReview()).isEqualTo(1);
        int before = state().codebook().factors().size();
        model.remove(Code.Kind.FACTOR, SECOND);
        assertThat(state().codebook().factors()).hasSize(before - 1);
        assertThat(model.chosen(Code.Kind.FACTOR).get()).isEqualTo("another_case");
        model.split("another_case", List.of("Only one"));
        assertThat(desk.problems).containsExactly("Give at least two parts.");
    }

    @Test
    void stagesAreAddedBehindTheChosenOne() {
        model.chosen(Code.Kind.STAGE).set("design");
        model.addStage();
        assertThat(state().codebook().stages())
                .extracting(Stage::label)
                .startsWith("Requirements", "Design", "New stage");
        assertThat(model.chosen(Code.Kind.STAGE).get()).isEqualTo("new_stage");
        model.remove(Code.Kind.STAGE, "new_stage");
        assertThat(model.chosen(Code.Kind.STAGE).get()).isEqualTo("implementation");
    }

    @Test
    void anExportComesInAgainAndAFileWithoutOriginsAsks() throws Exception {
        desk.saveTo = Optional.of(folder.resolve("book"));
        new CodebookExport(file, desk.desk()).write(Format.QDC);
        assertThat(desk.said).containsExactly("book.qdc is written.");
        desk.files = List.of(folder.resolve("book.qdc"));
        model.importing().chooseFile();
        assertThat(((Step.Ready) model.importing().step().get()).changes()).isEmpty();
        model.importing().cancel();

        var other = folder.resolve("other.qdc");
        Files.writeString(
                other,
                "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code name=\"People\" isCodable=\"false\"><Code name=\"On holiday\"/></Code></Codes></CodeBook>");
        desk.files = List.of(other);
        tag(0, FIRST);
        model.importing().chooseFile();
        var asking = (Step.Asking) Objects.requireNonNull(model.importing().step().get());
        assertThat(asking.groups()).containsExactly("People");
        model.importing().look(asking.from(), Map.of("People", Origin.OPERATIONAL));
        var ready = (Step.Ready) Objects.requireNonNull(model.importing().step().get());
        assertThat(ready.taggings()).isEqualTo(1);
        assertThat(state().codebook().version()).isEqualTo(1);
        model.importing().take(ready);
        assertThat(model.importing().step().get()).isNull();
        assertThat(state().codebook().factors())
                .extracting(Factor::label)
                .containsExactly("On holiday");
        assertThat(file.journal().undoLabel()).contains("Import codebook other.qdc");
        Files.writeString(other, "nothing");
        model.importing().chooseFile();
        assertThat(desk.problems).hasSize(1).first().asString().contains("neither JSON");
    }

    @Test
    void itStopsListeningWhenItGoes() {
        model.hidden();
        var before = state();
        tag(0, FIRST);
        assertThat(state()).isSameAs(before);
        assertThat(Stagehand.theme()).isNotNull();
    }
}
