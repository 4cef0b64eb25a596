package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.Audience;
import firebreak.domain.assessment.MergeConflict.Side;
import firebreak.domain.assessment.MergeDecision;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.assessment.Topic;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.domain.coverage.Measurement.Covered;
import firebreak.domain.coverage.Measurement.TestRun;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.coverage.TestType;
import firebreak.domain.coverage.Trigger;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;

class ProcessStoresTest {
    private static final Point HAS_CRITERIA = Point.checkpoint("criteria");

    @TempDir Path folder;
    private AssessmentFile file;
    private ProcessStores process;
    private String empty;

    @BeforeEach
    void anEmptyOne() {
        file = StoreFixture.create(folder.resolve("ours"));
        process = file.process();
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

    private static QuestionBank bank(String question) {
        return new QuestionBank(
                "built-in",
                1,
                "Production readiness",
                List.of(
                        ProcessDeeds.checkpoint("criteria", question),
                        ProcessDeeds.checkpoint("load", "Was it tried under load?")));
    }

    private void everything() throws Exception {
        process.checkpoints().save("Take the question bank", bank("Are there criteria?"));
        process.answers()
                .save(
                        "Answer",
                        List.of(
                                Answer.none(HAS_CRITERIA, 1, 1)
                                        .withClaimed(Verdict.F)
                                        .withEvidenced(Verdict.P)
                                        .withConfidence(4)
                                        .withTarget(Rating.L)
                                        .withNote("They hesitated."),
                                Answer.none(new Point.OfCheckpoint("load", "Payments"), 1, 1)
                                        .withClaimed(Verdict.NOT_APPLICABLE)
                                        .withReason("Batch only")
                                        .withParked(true)));
        var kept =
                process.attachments().put(new ByteArrayInputStream("a page".getBytes("US-ASCII")));
        process.answers()
                .save(
                        "Attach",
                        new Evidence(
                                ProcessDeeds.id(1),
                                HAS_CRITERIA,
                                1,
                                false,
                                EvidenceKind.DOCUMENT,
                                "Three of ten stories have none",
                                "STORY-1",
                                new Evidence.AttachedFile("page.txt", kept.sha256(), kept.bytes()),
                                "",
                                StoreFixture.NOW));
        var lane = new ProcessMap.Lane(ProcessDeeds.id(2), "QA");
        var test = node(3, NodeKind.ACTIVITY, lane, "Test");
        var wait = node(4, NodeKind.WAITING, lane, "Wait for sign-off");
        process.map()
                .save(
                        "Draw",
                        new ProcessMap(
                                List.of(lane),
                                List.of(test, wait),
                                List.of(
                                        new ProcessMap.Link(
                                                ProcessDeeds.id(5), test.id(), wait.id(), ""))));
        process.traces()
                .save(
                        "Trace",
                        List.of(
                                new FeatureTrace(
                                        ProcessDeeds.id(6),
                                        "Instant refunds",
                                        "PAY-12",
                                        "Payments",
                                        LocalDate.of(2026, 9, 1),
                                        "",
                                        List.of(
                                                new FeatureTrace.Step(
                                                        "load", Passage.SKIPPED, "no report")))));
        process.gaps()
                .save(
                        "Gap",
                        List.of(
                                new Gap(
                                        ProcessDeeds.id(7),
                                        "Load is not tried",
                                        "",
                                        Point.checkpoint("load"),
                                        "testing",
                                        GapSeverity.HIGH,
                                        "QA lead",
                                        GapStatus.OPEN,
                                        LocalDate.of(2026, 12, 1),
                                        "",
                                        List.of(new ReportKey("Desk", "INC-1")))));
        process.coverage()
                .saveAreas(
                        "Areas",
                        List.of(
                                new RiskArea(
                                        ProcessDeeds.id(8),
                                        AreaKind.FLOW,
                                        "Checkout",
                                        4,
                                        5,
                                        List.of("checkout-api", "cart"),
                                        List.of("com.acme.checkout"),
                                        "")));
        process.coverage()
                .saveTypes(
                        "Types",
                        List.of(
                                new TestType(
                                        "resilience",
                                        "Resilience",
                                        "Something fails on purpose.",
                                        List.of("failure_mode_not_considered"),
                                        List.of(Trigger.RECOVERY, Trigger.STARTUP),
                                        false)));
        process.coverage().take("Measure", List.of(measurement(9, "ab"), measurement(10, "cd")));
        process.coverage()
                .saveDefects(
                        "Defects",
                        List.of(
                                new FoundDefects(
                                        ProcessDeeds.id(11),
                                        "2026.9",
                                        LocalDate.of(2026, 9, 1),
                                        90,
                                        "design",
                                        "testing",
                                        SeverityClass.CRITICAL,
                                        12)));
        process.answers()
                .save(
                        "Rate",
                        List.of(
                                Answer.none(
                                                new Point.OfCell(ProcessDeeds.id(8), "resilience"),
                                                1,
                                                1)
                                        .withEvidenced(Verdict.UNKNOWN)));
    }

    private static ProcessMap.Node node(int id, NodeKind kind, ProcessMap.Lane lane, String label) {
        return new ProcessMap.Node(
                ProcessDeeds.id(id), kind, lane.id(), "testing", 0.25, 0.5, label, "2 days", "");
    }

    private static Measurement measurement(int id, String hash) {
        return new Measurement(
                ProcessDeeds.id(id),
                ProcessDeeds.id(8),
                null,
                id % 2 == 0 ? CoverageFormat.JUNIT : CoverageFormat.JACOCO,
                "report.xml",
                hash,
                StoreFixture.NOW,
                3,
                id % 2 == 0 ? null : new Covered(70, 100),
                null,
                id % 2 == 0 ? new TestRun(12, 1, 0, 2, 1, 3.5) : null);
    }

    @Test
    void allOfItIsKeptAndReadBackEachEditByName() throws Exception {
        everything();
        var answer = process.answers().of(1).get(HAS_CRITERIA);
        assertThat(answer.overclaimed()).isTrue();
        assertThat(answer.verdict()).contains(Verdict.P);
        assertThat(answer.at()).isEqualTo(StoreFixture.NOW);
        assertThat(answer.by()).isNotEmpty();
        assertThat(process.answers().of(1)).hasSize(3);
        var evidence = process.answers().evidence(1).getFirst();
        assertThat(evidence.supports()).isFalse();
        try (var content = process.attachments().get(evidence.file().sha256())) {
            assertThat(content.readAllBytes()).asString().isEqualTo("a page");
        }
        assertThat(process.map().map().links()).hasSize(1);
        assertThat(process.traces().all().getFirst().at("load")).isEqualTo(Passage.SKIPPED);
        assertThat(process.traces().all().getFirst().at("criteria")).isEqualTo(Passage.NOT_KNOWN);
        assertThat(process.gaps().all().getFirst().incidents())
                .containsExactly(new ReportKey("Desk", "INC-1"));
        assertThat(process.coverage().areas().getFirst().services())
                .containsExactly("checkout-api", "cart");
        assertThat(process.coverage().areas().getFirst().risk()).hasValue(20);
        assertThat(process.coverage().types().getFirst().triggers())
                .containsExactly(Trigger.RECOVERY, Trigger.STARTUP);
        assertThat(process.coverage().measurements())
                .extracting(Measurement::sha256)
                .containsExactlyInAnyOrder("ab", "cd");
        assertThat(process.coverage().defects().getFirst().found()).isEqualTo(12);
        assertThat(file.journal().undoLabel()).contains("Rate");
    }

    @Test
    void anotherQuestionRaisesTheWordingAndAnotherTopicDoesNot() {
        process.checkpoints().save("Take", bank("Are there criteria?"));
        process.checkpoints().save("Edit", bank("Does each story have criteria?"));
        var bank = process.checkpoints().bank();
        assertThat(bank.checkpoint("criteria").orElseThrow().wording()).isEqualTo(2);
        assertThat(bank.checkpoint("load").orElseThrow().wording()).isEqualTo(1);
        var revision = file.journal().revision();
        process.checkpoints().save("Again", bank);
        assertThat(file.journal().revision()).as("nothing is no edit").isEqualTo(revision);
    }

    @Test
    void sayingTheSameAgainIsNoEditAndSayingNothingTakesItAway() {
        var answer = Answer.none(HAS_CRITERIA, 1, 1).withClaimed(Verdict.L);
        process.answers().save("Answer", List.of(answer));
        var revision = file.journal().revision();
        process.answers().save("Answer", List.of(answer));
        assertThat(file.journal().revision()).isEqualTo(revision);
        process.answers().save("Clear", List.of(answer.withClaimed(null)));
        assertThat(process.answers().of(1)).isEmpty();
    }

    @Test
    void anotherRoundAsksAgainAndKeepsWhatWasAnswered() {
        process.answers()
                .save("Answer", List.of(Answer.none(HAS_CRITERIA, 1, 1).withClaimed(Verdict.N)));
        assertThat(process.checkpoints().round().number()).isEqualTo(1);
        var second = process.checkpoints().startRound("Begin round 2", "In spring", false);
        assertThat(process.checkpoints().round()).isEqualTo(second);
        assertThat(process.answers().of(second.number())).isEmpty();
        assertThat(process.answers().of(1)).hasSize(1);
        process.answers()
                .save("Answer", List.of(Answer.none(HAS_CRITERIA, 2, 1).withClaimed(Verdict.L)));
        assertThat(process.answers().of(1).get(HAS_CRITERIA).claimed()).isEqualTo(Verdict.N);
        assertThat(process.checkpoints().rounds()).hasSize(2);
    }

    @Test
    void theSameFileMeasuredAgainTakesThePlaceOfWhatWasMeasured() {
        process.coverage().take("Measure", List.of(measurement(1, "ab"), measurement(2, "cd")));
        process.coverage().take("Measure", List.of(measurement(3, "ab")));
        assertThat(process.coverage().measurements())
                .extracting(Measurement::id)
                .containsExactlyInAnyOrder(ProcessDeeds.id(2), ProcessDeeds.id(3));
        process.coverage().remove("Remove", process.coverage().measurements());
        assertThat(process.coverage().measurements()).isEmpty();
    }

    @Test
    void aSnapshotHasItAndAComparisonTellsItInWords() throws Exception {
        var before = file.snapshot(SnapshotReason.MILESTONE, "before", Progress.NONE);
        everything();
        var after = file.snapshot(SnapshotReason.MILESTONE, "after", Progress.NONE);
        var topics = file.snapshots().compare(before, after, 100, Progress.NONE).topics();
        assertThat(topics)
                .extracting(t -> t.topic())
                .containsExactly(Topic.PROCESS, Topic.COVERAGE);
        assertThat(topics.stream().flatMap(t -> t.rows().stream()))
                .extracting(r -> r.label())
                .contains(
                        "Answer: Are there criteria?",
                        "Answer: Checkout, Resilience",
                        "Answer: Was it tried under load?, Payments",
                        "Evidence: Are there criteria?",
                        "On the map: Test \u2192 Wait for sign-off",
                        "Instant refunds: Was it tried under load?",
                        "INC-1 through Load is not tried",
                        "report.xml, Checkout");
        try (var copy = restored("copy")) {
            assertThat(StoreFixture.contents(copy)).isEqualTo(StoreFixture.contents(file));
        }
    }

    private AssessmentFile restored(String name) throws Exception {
        var snapshot = file.snapshot(SnapshotReason.MILESTONE, name, Progress.NONE).file();
        var assessments =
                new Assessments(Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC), "colleague");
        return StoreFixture.opened(
                assessments.restore(snapshot, folder.resolve(name), null, Progress.NONE));
    }

    @Test
    void ofTwoCopiesEveryPartOfAnAnswerComesTogetherAndWhatMeetsIsAsked() throws Exception {
        everything();
        try (var theirs = restored("theirs")) {
            var mine = process.answers().of(1).get(HAS_CRITERIA);
            process.answers().save("Ours", List.of(mine.withClaimed(Verdict.L).withConfidence(2)));
            theirs.process()
                    .answers()
                    .save("Theirs", List.of(mine.withEvidenced(Verdict.L).withConfidence(5)));
            var areas = theirs.process().coverage().areas();
            theirs.process()
                    .coverage()
                    .saveAreas(
                            "Theirs",
                            List.of(
                                    new RiskArea(
                                            ProcessDeeds.id(30),
                                            AreaKind.COMPONENT,
                                            "Ledger",
                                            null,
                                            null,
                                            List.of(),
                                            List.of(),
                                            ""),
                                    areas.getFirst()));
            var copy = theirs.snapshot(SnapshotReason.TIMER, null, Progress.NONE).file();
            var plan =
                    ((Merging.Planning.Planned) Merging.plan(file, copy, null, Progress.NONE))
                            .plan();
            assertThat(plan.conflicts()).hasSize(1);
            assertThat(plan.conflicts().getFirst().label())
                    .isEqualTo("Answer: Are there criteria?");
            var decisions = new HashMap<String, MergeDecision>();
            plan.conflicts().forEach(c -> decisions.put(c.id(), MergeDecision.of(Side.OURS)));
            assertThat(Merging.apply(file, plan, decisions, Progress.NONE)).isEmpty();
            var merged = process.answers().of(1).get(HAS_CRITERIA);
            assertThat(merged.claimed()).isEqualTo(Verdict.L);
            assertThat(merged.evidenced()).isEqualTo(Verdict.L);
            assertThat(merged.confidence()).isEqualTo(2);
            assertThat(process.coverage().areas()).hasSize(2);
        }
    }

    @Test
    void theClientsCopyHasAllButPrivateNotesAndFiles() throws Exception {
        everything();
        var target = folder.resolve("client.firebreak");
        try (var typed = Passphrase.of("a long sentence for a test".toCharArray())) {
            file.export(target, Audience.CLIENT, typed, Progress.NONE);
            var opening =
                    StoreFixture.cheap()
                            .restore(target, folder.resolve("client"), typed, Progress.NONE);
            try (var copy = StoreFixture.opened(opening)) {
                var told = StoreFixture.contents(copy);
                assertThat(told)
                        .contains("Team 1", "Checkout", "Load is not tried", "Was it tried")
                        .doesNotContain("They hesitated", "Payments", "report.xml");
                assertThat(copy.process().coverage().areas().getFirst().services())
                        .containsExactly("checkout-api", "cart");
                assertThat(copy.check()).isEmpty();
            }
        }
    }
}
