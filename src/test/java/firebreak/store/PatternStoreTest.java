package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.MergeDecision;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.assessment.Topic;
import firebreak.domain.codebook.Origin;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.domain.finding.Ranks;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;
import firebreak.domain.pattern.Choices.Exposure;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class PatternStoreTest {
    private static final UUID FIRST = ProcessDeeds.id(1);
    private static final UUID SECOND = ProcessDeeds.id(2);
    private static final Choices CHOSEN =
            Choices.USUAL
                    .withExposure(Exposure.DEPLOYMENTS)
                    .withBaselineEnd(LocalDate.of(2026, 3, 31))
                    .withWeight(SeverityClass.CRITICAL, 10)
                    .withTeamNames(true)
                    .withPublished("gunawi-2016")
                    .withMapping(Map.of("gunawi-2016/Bugs", Origin.CODE_QUALITY));

    @TempDir Path folder;
    private AssessmentFile file;
    private PatternStore patterns;
    private FindingStore findings;
    private String empty;

    @BeforeEach
    void anEmptyOne() {
        file = StoreFixture.create(folder.resolve("ours"));
        patterns = file.patterns();
        findings = patterns.findings();
        empty = StoreFixture.contents(file);
    }

    @AfterEach
    void everythingIsSoundAndCanBeTakenBack() {
        assertThat(file.check()).isEmpty();
        var now = StoreFixture.contents(file);
        while (file.journal().undo().isPresent()) {}
        assertThat(StoreFixture.contents(file)).isEqualTo(empty);
        while (file.journal().redo().isPresent()) {}
        assertThat(StoreFixture.contents(file)).isEqualTo(now);
        file.close();
    }

    private AssessmentFile restored(String name) throws Exception {
        var snapshot = file.snapshot(SnapshotReason.MILESTONE, name, Progress.NONE).file();
        var assessments =
                new Assessments(Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC), "colleague");
        return StoreFixture.opened(
                assessments.restore(snapshot, folder.resolve(name), null, Progress.NONE));
    }

    private MergePlan plan(AssessmentFile theirs) throws Exception {
        var copy = theirs.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file();
        return ((Merging.Planning.Planned) Merging.plan(file, copy, null, Progress.NONE)).plan();
    }

    private void apply(MergePlan plan, Side side) throws Exception {
        var decisions = new HashMap<String, MergeDecision>();
        plan.conflicts().forEach(c -> decisions.put(c.id(), MergeDecision.of(side)));
        assertThat(Merging.apply(file, plan, decisions, Progress.NONE)).isEmpty();
    }

    private List<UUID> order() {
        return findings.accepted().stream().map(Finding::id).toList();
    }

    private void two() {
        findings.save(
                "Accept",
                List.of(
                        PatternDeeds.finding(FIRST, "b", 41),
                        PatternDeeds.finding(SECOND, "d", 42)));
    }

    @Test
    void whatNobodyChoseIsAsUsualAndWhatIsChosenIsReadBack() {
        assertThat(patterns.choices()).isEqualTo(Choices.USUAL);
        patterns.save("Choose", CHOSEN);
        assertThat(patterns.choices()).isEqualTo(CHOSEN);
        var revision = file.journal().revision();
        patterns.save("Again", CHOSEN);
        assertThat(file.journal().revision()).as("nothing is no edit").isEqualTo(revision);
        patterns.save("Let the baseline go", CHOSEN.withBaselineEnd(null));
        assertThat(patterns.choices()).isEqualTo(CHOSEN.withBaselineEnd(null));
        assertThat(file.journal().undoLabel()).contains("Let the baseline go");
        patterns.save("As usual", Choices.USUAL);
        assertThat(patterns.choices()).isEqualTo(Choices.USUAL);
    }

    @Test
    void whatANewerProgramChoseIsLeftOut() {
        assertThat(
                        ChoiceNames.read(
                                Map.of(
                                        "mood", "SUNNY",
                                        "exposure", "MOONS",
                                        "weight.CRITICAL", "much",
                                        "weight.TINY", "1",
                                        "mapping.a/b", "MOON",
                                        "baseline.end", "soon")))
                .isEqualTo(Choices.USUAL);
    }

    @Test
    void findingsAreReadBackInTheirOrder() {
        two();
        assertThat(findings.all())
                .containsExactly(
                        PatternDeeds.finding(FIRST, "b", 41),
                        PatternDeeds.finding(SECOND, "d", 42));
        assertThat(findings.all().getFirst().told())
                .isEqualTo("41 % [32 % – 50 %] could have been prevented.");
        findings.save("Move", Ranks.moved(findings.all(), SECOND, 0));
        assertThat(order()).containsExactly(SECOND, FIRST);
        findings.save(
                "Decline", List.of(findings.all().getFirst().withState(FindingState.DECLINED)));
        assertThat(order()).containsExactly(FIRST);
        assertThat(findings.all()).hasSize(2);
        findings.remove("Remove", List.of(SECOND));
        assertThat(findings.all()).hasSize(1);
        file.journal().undo();
        file.journal().undo();
        assertThat(order()).containsExactly(SECOND, FIRST);
        file.journal().redo();
        file.journal().redo();
    }

    @Test
    void aSnapshotHasThemAndAComparisonTellsThemInWords() throws Exception {
        var before = file.snapshot(SnapshotReason.MILESTONE, "before", Progress.NONE);
        two();
        patterns.save("Choose", CHOSEN);
        var after = file.snapshot(SnapshotReason.MILESTONE, "after", Progress.NONE);
        var topics = file.snapshots().compare(before, after, 100, Progress.NONE).topics();
        assertThat(topics)
                .extracting(t -> t.topic())
                .containsExactly(Topic.PATTERNS, Topic.FINDINGS);
        assertThat(topics.stream().flatMap(t -> t.rows().stream()))
                .extracting(r -> r.label())
                .contains(
                        "How patterns are counted: baseline.end",
                        "Finding: {preventable.share} could have been prevented.");
        findings.save(
                "Change",
                List.of(PatternDeeds.finding(FIRST, "b", 44).withState(FindingState.DECLINED)));
        var changed = file.compare(after, 10, Progress.NONE).topics().getFirst().rows().getFirst();
        assertThat(changed.fields().toString())
                .contains(
                        "preventable.share = 41 % [32 % – 50 %]",
                        "preventable.share = 44 % [32 % – 50 %]", "Declined");
        try (var copy = restored("copy")) {
            assertThat(StoreFixture.contents(copy)).isEqualTo(StoreFixture.contents(file));
        }
    }

    @Test
    void ofTwoCopiesOrderWordsAndNumbersComeTogether() throws Exception {
        two();
        try (var theirs = restored("theirs")) {
            var ours = findings.all().getFirst();
            findings.save(
                    "Reword",
                    List.of(ours.withWords("So many: {preventable.share}", ours.figures(), 7)));
            var their = theirs.patterns().findings();
            their.save("Move", Ranks.moved(their.all(), FIRST, 1));
            their.save("Add", List.of(PatternDeeds.finding(ProcessDeeds.id(3), "c", 43)));
            theirs.patterns().save("Freeze", CHOSEN);
            patterns.save("Weigh", Choices.USUAL.withWeight(SeverityClass.LOW, 3));
            var plan = plan(theirs);
            assertThat(plan.conflicts()).isEmpty();
            apply(plan, Side.OURS);
        }
        assertThat(order()).containsExactly(ProcessDeeds.id(3), SECOND, FIRST);
        assertThat(findings.all().getLast().words()).isEqualTo("So many: {preventable.share}");
        assertThat(patterns.choices()).isEqualTo(CHOSEN.withWeight(SeverityClass.LOW, 3));
    }

    @Test
    void whatBothSaidDifferentlyIsAskedAndWhereBothMovedIsNot() throws Exception {
        two();
        try (var theirs = restored("theirs")) {
            var mine = findings.all().getFirst();
            findings.save("Ours", List.of(mine.withWords("Ours", List.of(), 8).withRank("x")));
            patterns.save("Ours", Choices.USUAL.withWeight(SeverityClass.LOW, 3));
            theirs.patterns()
                    .findings()
                    .save("Theirs", List.of(mine.withWords("Theirs", List.of(), 9).withRank("a")));
            theirs.patterns().save("Theirs", Choices.USUAL.withWeight(SeverityClass.LOW, 5));
            var plan = plan(theirs);
            assertThat(plan.conflicts())
                    .extracting(c -> c.label())
                    .containsExactlyInAnyOrder(
                            "Finding: Ours", "How patterns are counted: weight.LOW");
            assertThat(plan.conflicts().toString()).doesNotContain("RANK_KEY");
            apply(plan, Side.THEIRS);
        }
        var merged = findings.all().stream().filter(f -> f.id().equals(FIRST)).findFirst();
        assertThat(merged.orElseThrow().words()).isEqualTo("Theirs");
        assertThat(merged.orElseThrow().revision()).isEqualTo(9);
        assertThat(merged.orElseThrow().rank()).isEqualTo("x");
        assertThat(patterns.choices().weight(SeverityClass.LOW)).isEqualTo(5);
    }

    @Test
    void aProposalThatBothAcceptIsOneFinding() {
        assertThat(Finding.idOf("preventable", "1")).isEqualTo(Finding.idOf("preventable", "1"));
        assertThat(Finding.idOf("preventable", "1")).isNotEqualTo(Finding.idOf("preventable", "2"));
    }

    @Test
    void theClientsCopyHasWhatWasAcceptedOnlyAndStillReadsIt() throws Exception {
        two();
        var declined = findings.all().getLast().withWords("Not for them", List.of(), 7);
        findings.save("Decline", List.of(declined.withState(FindingState.DECLINED)));
        patterns.save("Choose", CHOSEN);
        var target = folder.resolve("client.firebreak");
        try (var typed = Passphrase.of("a long sentence for a test".toCharArray())) {
            file.export(target, Audience.CLIENT, typed, Progress.NONE);
            var opening =
                    StoreFixture.cheap()
                            .restore(target, folder.resolve("client"), typed, Progress.NONE);
            try (var copy = StoreFixture.opened(opening)) {
                assertThat(copy.patterns().findings().all())
                        .containsExactly(PatternDeeds.finding(FIRST, "b", 41));
                assertThat(StoreFixture.contents(copy)).doesNotContain("Not for them");
                assertThat(copy.patterns().choices()).isEqualTo(CHOSEN);
                assertThat(copy.check()).isEmpty();
            }
        }
    }
}
