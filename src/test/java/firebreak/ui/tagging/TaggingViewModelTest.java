package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.JournalLine;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

class TaggingViewModelTest {
    private static final String CODER = "Ada";

    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();
    private AssessmentFile file;
    private TaggingViewModel bench;

    @BeforeEach
    void open() {
        file = StoreFixture.create(folder.resolve("a"));
        file.journal().listen(desk.changes::tell);
        bench =
                new TaggingViewModel(
                        file, desk.desk(), CODER, InstantSource.fixed(StoreFixture.NOW));
    }

    @AfterEach
    void close() {
        assertThat(desk.faults).isEmpty();
        file.close();
    }

    private void incidents(int n) {
        file.imports().take("Import", List.of(StoreFixture.many(n)), Progress.NONE);
        bench.shown();
    }

    private String key() {
        var b = bench.bench().get();
        return b == null ? "none" : b.row().key();
    }

    private UUID id(String key) {
        return file.incidents().idsByKey().get(key).getFirst();
    }

    private Tagging own(String key) {
        return file.taggings().of(id(key)).stream()
                .filter(t -> t.coder().equals(CODER))
                .findFirst()
                .orElseThrow();
    }

    private void judge() {
        bench.judging().chooseOrigin(Origin.DEPLOYMENT);
        bench.judging().chooseStage("review");
        bench.judging().choosePreventability(Preventability.PARTLY);
    }

    private List<String> edits() {
        return file.journal().lines(50).stream()
                .filter(l -> l.kind() == JournalLine.Kind.EDIT)
                .map(JournalLine::label)
                .toList();
    }

    @Test
    void theFirstIncidentToDoLiesOnTheBench() {
        incidents(3);
        assertThat(key()).isEqualTo("INC-0");
        assertThat(bench.state().get()).isEqualTo(BenchState.INCIDENT);
        assertThat(bench.bench().get().incident().facts().text()).contains("INC-0");
    }

    @Test
    void aCompleteJudgementIsSavedAsDoneAndTheNextComes() {
        incidents(3);
        judge();
        bench.judging().chooseFactor(2);
        bench.judging().chooseConfidence(Confidence.HIGH);
        bench.judging().giveReason("A check was skipped. ");
        bench.judging().takeQuote(" It's\nover. ");
        bench.saveAndNext();

        var saved = own("INC-0");
        assertThat(saved.state()).isEqualTo(TaggingState.DONE);
        assertThat(saved.origin()).isEqualTo(Origin.DEPLOYMENT);
        assertThat(saved.factorId())
                .isEqualTo(file.codebooks().current().factors(Origin.DEPLOYMENT).get(1).id());
        assertThat(saved.earliestStageId()).isEqualTo("review");
        assertThat(saved.preventability()).isEqualTo(Preventability.PARTLY);
        assertThat(saved.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(saved.reason()).isEqualTo("A check was skipped.");
        assertThat(saved.quote()).isEqualTo("It's over.");
        assertThat(edits()).first().isEqualTo("Tag INC-0");
        assertThat(key()).isEqualTo("INC-1");
        assertThat(bench.queue().rows()).extracting(TaggedIncident::key).doesNotContain("INC-0");
        assertThat(bench.queue().stand().get()).isEqualTo(new QueueViewModel.Stand(3, 1, 0));
        assertThat(bench.judgement().get()).isEqualTo(Judgement.NONE);
    }

    @Test
    void anIncompleteJudgementIsADraftAndSaysWhatIsMissing() {
        incidents(2);
        bench.judging().chooseOrigin(Origin.OPERATIONAL);
        bench.saveAndNext();
        assertThat(own("INC-0").state()).isEqualTo(TaggingState.DRAFT);
        assertThat(desk.said)
                .containsExactly(
                        "INC-0 is kept as a draft. Still open: the earliest stage and the"
                                + " preventability.");
        assertThat(key()).isEqualTo("INC-1");
        assertThat(bench.queue().rows()).hasSize(2);
    }

    @Test
    void whatCouldNotBePreventedNeedsNoStage() {
        incidents(2);
        bench.judging().chooseOrigin(Origin.OPERATIONAL);
        bench.judging().choosePreventability(Preventability.NOT);
        bench.saveAndNext();
        assertThat(own("INC-0").state()).isEqualTo(TaggingState.DONE);
        assertThat(own("INC-0").earliestStageId()).isNull();
    }

    @Test
    void nothingSaidIsNotSaved() {
        incidents(2);
        bench.saveAndNext();
        bench.hidden();
        assertThat(file.taggings().all()).isEmpty();
        assertThat(edits()).first().isEqualTo("Import");
    }

    @Test
    void leavingAnIncidentKeepsADraftOnce() {
        incidents(3);
        bench.judging().giveReason("to be continued");
        bench.select(id("INC-2"));
        assertThat(own("INC-0").state()).isEqualTo(TaggingState.DRAFT);
        bench.select(id("INC-0"));
        assertThat(bench.judgement().get().reason()).isEqualTo("to be continued");
        bench.select(id("INC-1"));
        bench.flush();
        assertThat(edits()).containsOnlyOnce("Tag INC-0").doesNotContain("Tag INC-1");
    }

    @Test
    void hidingKeepsADraftAndStopsListening() {
        incidents(2);
        bench.judging().chooseOrigin(Origin.REQUIREMENTS);
        bench.hidden();
        assertThat(own("INC-0").state()).isEqualTo(TaggingState.DRAFT);
        file.journal().undo();
        assertThat(bench.bench().get().own()).isPresent();
        bench.shown();
        assertThat(bench.bench().get().own()).isEmpty();
        assertThat(bench.judgement().get()).isEqualTo(Judgement.NONE);
    }

    @Test
    void takingEverythingBackTakesTheDraftAway() {
        incidents(2);
        bench.judging().chooseOrigin(Origin.REQUIREMENTS);
        bench.flush();
        bench.judging().chooseOrigin(Origin.REQUIREMENTS);
        bench.flush();
        assertThat(file.taggings().all()).isEmpty();
        assertThat(bench.bench().get().state()).isEqualTo(TaggingState.PENDING);
    }

    @Test
    void aFactorBringsItsOriginAndAnotherOriginTakesItAway() {
        incidents(1);
        var factor = file.codebooks().current().factors(Origin.CODE_QUALITY).getFirst();
        bench.judging().chooseFactor(factor);
        assertThat(bench.judgement().get().origin()).isEqualTo(Origin.CODE_QUALITY);
        bench.judging().chooseOrigin(Origin.DEPLOYMENT);
        assertThat(bench.judgement().get().factorId()).isNull();
        bench.judging().chooseFactor(9);
        assertThat(bench.judgement().get().factorId()).isNull();
    }

    @Test
    void discardingGoesOnAndCanBeTakenBack() {
        incidents(2);
        bench.discard();
        assertThat(own("INC-0").state()).isEqualTo(TaggingState.DISCARDED);
        assertThat(edits()).first().isEqualTo("Discard INC-0");
        assertThat(key()).isEqualTo("INC-1");
        bench.back();
        assertThat(key()).isEqualTo("INC-0");
        bench.saveAndNext();
        assertThat(own("INC-0").state()).isEqualTo(TaggingState.DISCARDED);
        bench.back();
        bench.back();
        bench.select(id("INC-0"));
        bench.discard();
        assertThat(file.taggings().of(id("INC-0"))).isEmpty();
        assertThat(bench.queue().rows()).hasSize(2);
    }

    @Test
    void theTagsBeforeCanBeRepeatedButNotTheirReason() {
        incidents(3);
        bench.judging().sameAsPrevious();
        assertThat(desk.said).hasSize(1);
        judge();
        bench.judging().giveReason("first");
        bench.saveAndNext();
        bench.judging().giveReason("second");
        bench.judging().sameAsPrevious();
        bench.saveAndNext();
        assertThat(own("INC-1").earliestStageId()).isEqualTo("review");
        assertThat(own("INC-1").reason()).isEqualTo("second");
    }

    @Test
    void backGoesToTheIncidentJustTaggedAndOnToWhereItCameFrom() {
        incidents(4);
        judge();
        bench.saveAndNext();
        judge();
        bench.saveAndNext();
        bench.back();
        assertThat(key()).isEqualTo("INC-1");
        assertThat(bench.judgement().get().origin()).isEqualTo(Origin.DEPLOYMENT);
        var before = file.journal().revision();
        bench.saveAndNext();
        assertThat(key()).isEqualTo("INC-2");
        assertThat(file.journal().revision()).isEqualTo(before);
    }

    @Test
    void undoElsewhereKeepsTheSelectionAndWhatIsSaidThere() {
        incidents(3);
        judge();
        bench.saveAndNext();
        bench.judging().giveReason("half");
        file.journal().undo();
        assertThat(key()).isEqualTo("INC-1");
        assertThat(bench.judgement().get().reason()).isEqualTo("half");
        assertThat(bench.queue().rows()).hasSize(3);
        assertThat(bench.queue().stand().get().done()).isZero();
    }

    @Test
    void anImportUndoneTakesItsIncidentsFromTheBench() {
        incidents(2);
        bench.judging().giveReason("half");
        file.journal().undo();
        assertThat(key()).isEqualTo("none");
        assertThat(bench.state().get()).isEqualTo(BenchState.NO_INCIDENTS);
        bench.hidden();
        assertThat(file.taggings().all()).isEmpty();
    }

    @Test
    void anotherCodersTaggingIsTheStartAndSavedAsOwn() {
        file.imports().take("Import", List.of(StoreFixture.many(2)), Progress.NONE);
        file.taggings()
                .save("Tag", List.of(StoreFixture.tagging(id("INC-0"), "Bo", Origin.REQUIREMENTS)));
        bench.shown();
        bench.queue().filter().set(QueueFilter.ALL);
        bench.select(id("INC-0"));
        assertThat(bench.judgement().get().origin()).isEqualTo(Origin.REQUIREMENTS);
        bench.flush();
        assertThat(file.taggings().of(id("INC-0"))).hasSize(1);
        bench.saveAndNext();
        assertThat(file.taggings().of(id("INC-0"))).hasSize(2);
        assertThat(own("INC-0").state()).isEqualTo(TaggingState.DONE);
    }

    @Test
    void theLastIncidentToDoLeadsToAllDone() {
        incidents(1);
        judge();
        bench.saveAndNext();
        assertThat(bench.state().get()).isEqualTo(BenchState.ALL_DONE);
        bench.queue().filter().set(QueueFilter.ALL);
        assertThat(key()).isEqualTo("INC-0");
        assertThat(bench.state().get()).isEqualTo(BenchState.INCIDENT);
    }

    @Test
    void searchKeepsTheOpenIncidentAndAnotherFilterMovesOn() {
        incidents(12);
        bench.queue().search().set("incident 11");
        assertThat(bench.queue().rows()).extracting(TaggedIncident::key).containsExactly("INC-11");
        assertThat(key()).isEqualTo("INC-0");
        bench.queue().search().set("");
        bench.queue().filter().set(QueueFilter.DONE);
        assertThat(key()).isEqualTo("none");
        assertThat(bench.state().get()).isEqualTo(BenchState.NOTHING_FOUND);
    }

    @Test
    void ownSavesDoNotReadEverythingAgain() {
        incidents(3);
        var quiet = new FakeDesk();
        var other =
                new TaggingViewModel(
                        file, quiet.desk(), "Cy", InstantSource.fixed(StoreFixture.NOW));
        other.shown();
        other.queue().onFound(_ -> quiet.said.add("read"));
        other.judging().chooseOrigin(Origin.DEPLOYMENT);
        other.judging().choosePreventability(Preventability.NOT);
        other.saveAndNext();
        other.hidden();
        other.shown();
        assertThat(quiet.said).isEmpty();
        assertThat(other.queue().rows()).hasSize(2);
    }

    @Test
    void factorsAreFoundByTheirWordsAcrossOrigins() {
        incidents(1);
        assertThat(bench.judging().factors("")).isEmpty();
        bench.judging().chooseOrigin(Origin.DEPLOYMENT);
        assertThat(bench.judging().factors("")).allMatch(f -> f.origin() == Origin.DEPLOYMENT);
        assertThat(bench.judging().factors("certificate").getFirst().label())
                .isEqualTo("Expired certificate or secret");
        assertThat(bench.judging().factors("no such word anywhere")).isEmpty();
    }
}
