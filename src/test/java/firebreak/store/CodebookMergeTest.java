package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.MergeDecision;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookEdit;
import firebreak.domain.codebook.CodebookOutcome;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.RandomEdits;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.work.Progress;

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
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Codebooks that two people edited at the same time, brought together.
class CodebookMergeTest {
    private static final String FIRST = "missing_nonfunctional_requirement";
    private static final String SECOND = "unhandled_business_case";

    @TempDir Path temp;
    private final List<AssessmentFile> open = new ArrayList<>();
    private AssessmentFile ana;
    private AssessmentFile ben;

    @BeforeEach
    void part() throws Exception {
        ana = StoreFixture.create(temp.resolve("ana"));
        open.add(ana);
        ana.imports().take("Import", List.of(StoreFixture.many(6)), Progress.NONE);
        tag(ana, 0, "Ana", FIRST);
        ben = copy();
    }

    @AfterEach
    void close() {
        open.forEach(AssessmentFile::close);
    }

    private AssessmentFile copy() throws Exception {
        var snapshot = ana.snapshot(SnapshotReason.MILESTONE, "m", Progress.NONE).file();
        var assessments = new Assessments(Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC), "ben");
        var place = temp.resolve("ben" + open.size());
        var copy = StoreFixture.opened(assessments.restore(snapshot, place, null, Progress.NONE));
        open.add(copy);
        return copy;
    }

    private static UUID id(AssessmentFile file, int incident) {
        return file.incidents().idsByKey().get("INC-" + incident).getFirst();
    }

    private static void tag(AssessmentFile file, int incident, String coder, String factor) {
        file.taggings()
                .save(
                        "Tag",
                        List.of(
                                new Tagging(
                                        TaggingStore.newId(),
                                        id(file, incident),
                                        coder,
                                        file.codebooks().current().version(),
                                        TaggingState.DONE,
                                        Origin.REQUIREMENTS,
                                        factor,
                                        null,
                                        Preventability.NOT,
                                        Confidence.HIGH,
                                        "because",
                                        "",
                                        StoreFixture.NOW)));
    }

    private static void edit(AssessmentFile file, CodebookEdit edit) {
        assertThat(file.codebooks().edit(edit)).isInstanceOf(CodebookOutcome.Edited.class);
    }

    private static void define(AssessmentFile file, String id, String definition) {
        var f = file.codebooks().current().factor(id).orElseThrow();
        edit(
                file,
                new CodebookEdit.ChangeFactor(
                        new Factor(
                                id,
                                f.origin(),
                                f.label(),
                                definition,
                                f.whenToUse(),
                                f.whenNot(),
                                f.example()),
                        false));
    }

    private static String definition(AssessmentFile file, String id) {
        return file.codebooks().current().factor(id).orElseThrow().definition();
    }

    private static void merge(AssessmentFile into, AssessmentFile from) throws Exception {
        var snapshot = from.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file();
        var plan =
                ((Merging.Planning.Planned) Merging.plan(into, snapshot, null, Progress.NONE))
                        .plan();
        var decisions =
                plan.conflicts().stream()
                        .collect(Collectors.toMap(c -> c.id(), c -> MergeDecision.of(Side.OURS)));
        assertThat(Merging.apply(into, plan, decisions, Progress.NONE)).isEmpty();
        assertThat(into.check()).isEmpty();
    }

    private static String state(AssessmentFile file) {
        var taggings = new TreeMap<String, String>();
        for (var t : file.taggings().all()) taggings.put(t.incidentId() + t.coder(), t.toString());
        return file.codebooks().all() + "\n" + taggings;
    }

    /// Under which words each judgement was made: what a merge may not change.
    private static TreeMap<String, String> judged(AssessmentFile file) {
        var said = new TreeMap<String, String>();
        var history = file.codebooks().history();
        for (var t : file.taggings().all()) {
            var words =
                    history.version(t.codebookVersion())
                            .orElseThrow()
                            .factor(String.valueOf(t.factorId()))
                            .orElseThrow();
            said.put(t.incidentId() + " " + t.coder(), words.toString());
        }
        return said;
    }

    @Test
    void bothEditedTheSameVersionAndNothingIsLost() throws Exception {
        define(ana, FIRST, "Ana's words");
        tag(ana, 1, "Ana", FIRST);
        define(ben, SECOND, "Ben's words");
        edit(
                ben,
                new CodebookEdit.AddFactor(
                        new Factor("", Origin.DEPLOYMENT, "Ben's factor", "", "", "", "")));
        tag(ben, 2, "Ben", SECOND);
        var before = state(ana);
        var wanted = judged(ana);
        wanted.putAll(judged(ben));
        merge(ana, ben);
        assertThat(ana.codebooks().all()).extracting(Codebook::version).containsExactly(4, 3, 2, 1);
        assertThat(definition(ana, FIRST)).isEqualTo("Ana's words");
        assertThat(definition(ana, SECOND)).isEqualTo("Ben's words");
        assertThat(ana.codebooks().current().factor("ben_s_factor")).isPresent();
        assertThat(judged(ana)).isEqualTo(wanted);
        assertThat(ana.codebooks().toReview()).contains(id(ana, 0));
        merge(ben, ana);
        assertThat(state(ben)).isEqualTo(state(ana));
        ana.journal().undo();
        assertThat(state(ana)).isEqualTo(before);
        ana.journal().redo();
        assertThat(state(ana)).isEqualTo(state(ben));
    }

    @Test
    void oneEditedInPlaceWhatTheOtherTaggedUnder() throws Exception {
        define(ana, FIRST, "Second version");
        ben = copy();
        define(ana, FIRST, "Second version, edited further");
        tag(ben, 3, "Ben", FIRST);
        merge(ana, ben);
        assertThat(definition(ana, FIRST)).isEqualTo("Second version, edited further");
        assertThat(judged(ana).get(id(ana, 3) + " Ben")).contains("definition=Second version,");
        assertThat(ana.codebooks().toReview()).contains(id(ana, 3));
        merge(ben, ana);
        assertThat(state(ben)).isEqualTo(state(ana));
    }

    @Test
    void aFactorRemovedHereAndUsedThereIsKeptWithItsVersion() throws Exception {
        define(ana, FIRST, "Second version");
        ben = copy();
        edit(ana, new CodebookEdit.RemoveFactor(SECOND));
        tag(ben, 3, "Ben", SECOND);
        merge(ben, ana);
        assertThat(ben.codebooks().current().factor(SECOND)).isEmpty();
        assertThat(ben.codebooks().toReview()).contains(id(ben, 3));
        assertThat(ben.taggings().of(id(ben, 3)).getFirst().factorId()).isEqualTo(SECOND);
    }

    @Test
    void aVersionTakenBackHereAndUsedThereComesAgain() throws Exception {
        define(ana, FIRST, "Second version");
        ben = copy();
        ana.journal().undo();
        tag(ben, 3, "Ben", FIRST);
        var said = judged(ben).get(id(ben, 3) + " Ben");
        var cleo = copy();
        merge(cleo, ben);
        merge(ben, ana);
        for (var file : List.of(cleo, ben))
            assertThat(judged(file)).containsEntry(id(file, 3) + " Ben", said);
    }

    /// Whatever both do, a merge loses no judgement and no words under which one was made, leaves
    /// the assessment sound, and can be undone.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomEditsOfBothLoseNothing(long seed) throws Exception {
        var random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            for (var file : List.of(ana, ben))
                for (int i = 0; i < 5; i++) {
                    var now = file.codebooks().current();
                    if (random.nextInt(3) == 0) {
                        var factor = now.factors().get(random.nextInt(now.factors().size()));
                        tag(file, random.nextInt(6), file == ana ? "Ana" : "Ben", factor.id());
                    } else file.codebooks().edit(RandomEdits.next(random, now));
                }
            var wanted = judged(ana);
            judged(ben)
                    .forEach((key, words) -> {
                        if (key.endsWith(" Ben")) wanted.put(key, words);
                    });
            var before = state(ana);
            var revision = ana.journal().revision();
            merge(ana, ben);
            var after = state(ana);
            assertThat(judged(ana)).isEqualTo(wanted);
            if (ana.journal().revision() > revision) {
                ana.journal().undo();
                assertThat(state(ana)).isEqualTo(before);
                ana.journal().redo();
                assertThat(state(ana)).isEqualTo(after);
            }
            merge(ben, ana);
            assertThat(state(ben)).isEqualTo(state(ana));
        }
    }
}
