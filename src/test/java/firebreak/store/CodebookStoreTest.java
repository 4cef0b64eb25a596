package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookEdit;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.codebook.CodebookOutcome;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Fate;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.RandomEdits;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Versions of the codebook in the assessment, and the taggings made under them.
class CodebookStoreTest {
    private static final String FIRST = "missing_nonfunctional_requirement";
    private static final String SECOND = "unhandled_business_case";

    @TempDir Path temp;
    private final List<AssessmentFile> open = new ArrayList<>();
    private AssessmentFile file;

    @BeforeEach
    void begin() {
        file = StoreFixture.create(temp.resolve("a"));
        open.add(file);
        file.imports().take("Import", List.of(StoreFixture.many(6)), Progress.NONE);
    }

    @AfterEach
    void close() {
        open.forEach(AssessmentFile::close);
    }

    private static UUID id(AssessmentFile file, int incident) {
        return file.incidents().idsByKey().get("INC-" + incident).getFirst();
    }

    private static void tag(AssessmentFile file, int incident, @Nullable String factor) {
        tag(file, incident, factor, "Ann", file.codebooks().current().version());
    }

    private static void tag(
            AssessmentFile file, int incident, @Nullable String factor, String coder, int version) {
        file.taggings()
                .save(
                        "Tag",
                        List.of(
                                new Tagging(
                                        TaggingStore.newId(),
                                        id(file, incident),
                                        coder,
                                        version,
                                        TaggingState.DONE,
                                        Origin.REQUIREMENTS,
                                        factor,
                                        "design",
                                        Preventability.PREVENTABLE,
                                        Confidence.HIGH,
                                        "because",
                                        "",
                                        StoreFixture.NOW)));
    }

    private static Codebook edit(AssessmentFile file, CodebookEdit edit) {
        return switch (file.codebooks().edit(edit)) {
            case CodebookOutcome.Edited(var codebook, _) -> codebook;
            case CodebookOutcome.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private static CodebookEdit define(AssessmentFile file, String id, String definition) {
        var f = file.codebooks().current().factor(id).orElseThrow();
        return new CodebookEdit.ChangeFactor(
                new Factor(
                        id,
                        f.origin(),
                        f.label(),
                        definition,
                        f.whenToUse(),
                        f.whenNot(),
                        f.example()),
                false);
    }

    private static Factor factor(String id, String label) {
        return new Factor(id, Origin.REQUIREMENTS, label, "What it is", "", "", "");
    }

    @Test
    void anEditMakesAVersionOnlyWhereTheNewestIsUsed() {
        assertThat(file.codebooks().inUse()).isFalse();
        assertThat(edit(file, define(file, FIRST, "Other")).version()).isEqualTo(1);
        tag(file, 0, FIRST);
        assertThat(file.codebooks().inUse()).isTrue();
        assertThat(edit(file, define(file, FIRST, "Another")).version()).isEqualTo(2);
        assertThat(edit(file, define(file, FIRST, "Yet another")).version()).isEqualTo(2);
        assertThat(file.codebooks().all()).extracting(Codebook::version).containsExactly(2, 1);
        assertThat(file.codebooks().history().versions().getLast().madeBy()).isEqualTo("tester");
        assertThat(file.taggings().all().getFirst().codebookVersion()).isEqualTo(1);
        assertThat(file.check()).isEmpty();
        assertThat(file.journal().undoLabel())
                .contains("Change factor Missing quality requirement");
        file.journal().undo();
        assertThat(file.codebooks().current().factor(FIRST).orElseThrow().definition())
                .isEqualTo("Another");
        file.journal().undo();
        assertThat(file.codebooks().all()).hasSize(1);
        file.journal().redo();
        file.journal().redo();
        assertThat(file.codebooks().current().factor(FIRST).orElseThrow().definition())
                .isEqualTo("Yet another");
    }

    @Test
    void whatChangesNothingOrIsRefusedIsNoEdit() {
        tag(file, 0, FIRST);
        var revision = file.journal().revision();
        var old = file.codebooks().current();
        assertThat(edit(file, new CodebookEdit.MoveStage(old.stages().getFirst().id(), -1)))
                .isEqualTo(old.as(2));
        assertThat(
                        file.codebooks()
                                .edit(
                                        new CodebookEdit.Replace(
                                                "x", new Codebook(1, List.of(), List.of()))))
                .isInstanceOf(CodebookOutcome.Refused.class);
        assertThat(file.journal().revision()).isEqualTo(revision);
        assertThat(file.codebooks().current()).isEqualTo(old);
    }

    @Test
    void taggingsOfWhatChangedMustBeLookedAtAgain() {
        tag(file, 0, FIRST);
        tag(file, 1, SECOND);
        tag(file, 2, null);
        assertThat(file.codebooks().toReview()).isEmpty();
        edit(file, define(file, FIRST, "Other"));
        assertThat(file.codebooks().toReview()).containsExactly(id(file, 0));
        // Looked at again, under the new version.
        tag(file, 0, FIRST);
        assertThat(file.codebooks().toReview()).isEmpty();
        edit(file, new CodebookEdit.RemoveFactor(SECOND));
        assertThat(file.codebooks().toReview()).containsExactly(id(file, 1));
        assertThat(file.codebooks().uses(Code.Kind.FACTOR)).isEqualTo(Map.of(FIRST, 1, SECOND, 1));
        var design = file.codebooks().current().stage("design").orElseThrow();
        edit(
                file,
                new CodebookEdit.ChangeStage(
                        new Stage("design", design.label(), "Drawing"), false));
        assertThat(file.codebooks().toReview()).hasSize(3);
        assertThat(file.codebooks().usesByVersion()).isEqualTo(Map.of(1, 2, 2, 1));
        // Another coder's newer judgement stands for the incident.
        tag(file, 2, null, "Zoe", 3);
        file.taggings().of(id(file, 2)).stream()
                .filter(t -> t.coder().equals("Ann"))
                .forEach(t -> file.taggings().remove("Untag", t));
        assertThat(file.codebooks().toReview()).containsOnly(id(file, 0), id(file, 1));
    }

    @Test
    void mergedFactorsTakeTheirTaggingsAlongWhereThePersonSaysSo() {
        tag(file, 0, FIRST);
        tag(file, 1, SECOND);
        edit(file, new CodebookEdit.AddFactor(factor("", "New one")));
        edit(file, define(file, SECOND, "Other"));
        tag(file, 2, SECOND, "Ann", 2);
        tag(file, 3, "new_one", "Ann", 2);
        var before = file.taggings().all();
        var merge =
                new CodebookEdit.MergeFactors(
                        Set.of(FIRST, SECOND, "new_one"), factor("", "All of them"));
        assertThat(file.codebooks().mergeWithTaggings(merge))
                .isInstanceOf(CodebookOutcome.Edited.class);
        assertThat(file.codebooks().current().version()).isEqualTo(3);
        assertThat(file.taggings().of(id(file, 0)).getFirst())
                .satisfies(t -> {
                    assertThat(t.factorId()).isEqualTo("all_of_them");
                    assertThat(t.codebookVersion()).isEqualTo(3);
                    assertThat(t.coder()).isEqualTo("Ann");
                    assertThat(t.at()).isEqualTo(StoreFixture.NOW);
                });
        // Its factor was redefined since, so it is looked at again whatever was merged.
        assertThat(file.taggings().of(id(file, 1)).getFirst().factorId()).isEqualTo(SECOND);
        assertThat(file.codebooks().toReview()).containsExactly(id(file, 1));
        assertThat(file.codebooks().history().fate(2, Code.Kind.FACTOR, "new_one"))
                .isEqualTo(new Fate.Merged("all_of_them"));
        assertThat(file.check()).isEmpty();
        file.journal().undo();
        assertThat(file.taggings().all()).isEqualTo(before);
        assertThat(file.codebooks().current().version()).isEqualTo(2);
    }

    @Test
    void whatIsNamedBeyondThePrimaryJudgementCountsToo() {
        tag(file, 0, FIRST);
        var plain = file.taggings().all().getFirst();
        file.taggings()
                .save(
                        "Tag",
                        List.of(beyond(plain, List.of(SECOND, "logic_defect"), List.of("review"))));
        assertThat(file.codebooks().uses(Code.Kind.FACTOR))
                .isEqualTo(Map.of(FIRST, 1, SECOND, 1, "logic_defect", 1));
        assertThat(file.codebooks().uses(Code.Kind.STAGE))
                .isEqualTo(Map.of("design", 1, "review", 1));
        assertThat(
                        file.codebooks()
                                .mergeWithTaggings(
                                        new CodebookEdit.MergeFactors(
                                                Set.of(FIRST, SECOND),
                                                file.codebooks()
                                                        .current()
                                                        .factor(FIRST)
                                                        .orElseThrow())))
                .isInstanceOf(CodebookOutcome.Edited.class);
        var merged = file.taggings().all().getFirst();
        assertThat(merged.codebookVersion()).isEqualTo(2);
        assertThat(merged.factorId()).isEqualTo(FIRST);
        assertThat(merged.further().factorIds()).containsExactly("logic_defect");
        assertThat(file.codebooks().toReview()).isEmpty();
        edit(file, new CodebookEdit.RemoveStage("review"));
        assertThat(file.codebooks().toReview()).containsExactly(id(file, 0));
        file.journal().undo();
        edit(file, define(file, "logic_defect", "Other"));
        assertThat(file.codebooks().toReview()).containsExactly(id(file, 0));
    }

    private static Tagging beyond(Tagging t, List<String> factors, List<String> stages) {
        return new Tagging(
                t.id(),
                t.incidentId(),
                t.coder(),
                t.codebookVersion(),
                t.state(),
                t.origin(),
                t.factorId(),
                t.earliestStageId(),
                t.preventability(),
                t.confidence(),
                t.reason(),
                t.quote(),
                t.at(),
                new Further(factors, stages, "", false, null));
    }

    @Test
    void aSnapshotCarriesVersionsAndWhatBecameOfThem() throws Exception {
        tag(file, 0, FIRST);
        edit(file, new CodebookEdit.MergeFactors(Set.of(FIRST, SECOND), factor("", "Both")));
        var copy = copy("b");
        assertThat(copy.codebooks().history().versions())
                .isEqualTo(file.codebooks().history().versions());
        assertThat(copy.codebooks().toReview()).containsExactly(id(copy, 0));
    }

    private AssessmentFile copy(String name) throws Exception {
        var snapshot = file.snapshot(SnapshotReason.MILESTONE, name, Progress.NONE).file();
        var assessments = new Assessments(Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC), name);
        var copy =
                StoreFixture.opened(
                        assessments.restore(snapshot, temp.resolve(name), null, Progress.NONE));
        open.add(copy);
        return copy;
    }

    private static String state(AssessmentFile file) {
        var history = file.codebooks().history();
        return history.versions() + "\n" + file.taggings().all();
    }

    /// Random edits and taggings: every step can be undone to where it began and done again, and
    /// what must be looked at again is what a look at every tagging says.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomEditsCanBeUndoneToTheStart(long seed) {
        var random = new Random(seed);
        var start = state(file);
        int edits = 0;
        for (int i = 0; i < 40; i++) {
            var revision = file.journal().revision();
            var now = file.codebooks().current();
            if (random.nextInt(4) == 0)
                tag(
                        file,
                        random.nextInt(6),
                        now.factors().get(random.nextInt(now.factors().size())).id());
            else {
                var edit = RandomEdits.next(random, now);
                if (edit instanceof CodebookEdit.MergeFactors merge && random.nextBoolean())
                    file.codebooks().mergeWithTaggings(merge);
                else if (!(edit instanceof CodebookEdit.RemoveStage)) file.codebooks().edit(edit);
            }
            if (file.journal().revision() > revision) edits++;
            assertThat(file.codebooks().toReview()).isEqualTo(expected(file.codebooks().history()));
        }
        assertThat(file.check()).isEmpty();
        var end = state(file);
        for (int i = 0; i < edits; i++) file.journal().undo();
        assertThat(state(file)).isEqualTo(start);
        for (int i = 0; i < edits; i++) file.journal().redo();
        assertThat(state(file)).isEqualTo(end);
        assertThat(file.check()).isEmpty();
    }

    private Set<UUID> expected(CodebookHistory history) {
        var found = new java.util.HashSet<UUID>();
        for (var t : file.taggings().all()) if (history.lookAgain(t)) found.add(t.incidentId());
        return found;
    }
}
