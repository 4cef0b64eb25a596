package firebreak.store;

import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
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
import firebreak.domain.process.Verdict;
import firebreak.domain.report.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// Edits of the process and its tests, on few enough things that those of two copies meet.
final class ProcessDeeds {
    private ProcessDeeds() {}

    static Checkpoint checkpoint(String id, String question) {
        return new Checkpoint(
                id,
                "design",
                "Topic",
                question,
                "Why",
                new Checkpoint.Anchors("none", "some", "most", "all"),
                "a page",
                List.of("error_handling", "concurrency"),
                1,
                false);
    }

    static UUID id(int n) {
        return new UUID(7, n);
    }

    static void any(Random random, AssessmentFile file, String incident) {
        var process = file.process();
        int n = random.nextInt(3);
        switch (random.nextInt(13)) {
            case 0 ->
                    process.checkpoints()
                            .save(
                                    "Bank",
                                    new QuestionBank(
                                            "own",
                                            1,
                                            "Own",
                                            IntStream.rangeClosed(0, n)
                                                    .mapToObj(i ->
                                                            checkpoint(
                                                                    "c" + i,
                                                                    "Is it " + random.nextInt(3)))
                                                    .toList()));
            case 1, 2 -> {
                var point = Point.checkpoint("c" + n);
                var verdicts = Verdict.values();
                var now =
                        process.answers()
                                .of(1)
                                .getOrDefault(point, Answer.none(point, 1, 1))
                                .withClaimed(verdicts[random.nextInt(verdicts.length)]);
                process.answers()
                        .save(
                                "Answer",
                                List.of(
                                        random.nextBoolean()
                                                ? now.withNote("note " + random.nextInt(3))
                                                : Answer.none(point, 1, 1)));
            }
            case 3 ->
                    process.answers()
                            .save(
                                    "Evidence",
                                    new Evidence(
                                            id(n),
                                            new Point.OfCell(id(n), "unit"),
                                            1,
                                            true,
                                            EvidenceKind.DATA,
                                            "words " + random.nextInt(3),
                                            "",
                                            null,
                                            "",
                                            StoreFixture.NOW));
            case 4 -> map(random, process.map(), n);
            case 5 -> {
                var gaps = new ArrayList<>(process.gaps().all());
                gaps.removeIf(g -> g.id().equals(id(n)));
                if (random.nextBoolean())
                    gaps.add(
                            new Gap(
                                    id(n),
                                    "Gap " + random.nextInt(3),
                                    "",
                                    Point.checkpoint("c1"),
                                    "design",
                                    GapSeverity.HIGH,
                                    "",
                                    GapStatus.OPEN,
                                    null,
                                    "",
                                    List.of(new ReportKey("Desk", incident))));
                process.gaps().save("Gap", gaps);
                process.traces()
                        .save(
                                "Trace",
                                List.of(
                                        new FeatureTrace(
                                                id(n),
                                                "Feature",
                                                "",
                                                "",
                                                null,
                                                "",
                                                List.of(
                                                        new FeatureTrace.Step(
                                                                "c" + random.nextInt(3),
                                                                Passage.SKIPPED,
                                                                "")))));
            }
            case 6 -> PatternDeeds.choose(random, file.patterns());
            case 7 -> PatternDeeds.conclude(random, file.patterns().findings(), id(n));
            case 8 -> write(random, file.report());
            case 9 -> EngagementDeeds.plan(random, file.engagement().plan(), id(n));
            case 10 -> EngagementDeeds.fit(random, file.engagement().fit());
            case 11 -> SessionDeeds.any(random, process.sessions(), id(n));
            default ->
                    process.coverage()
                            .saveAreas(
                                    "Area",
                                    List.of(
                                            new RiskArea(
                                                    id(n),
                                                    AreaKind.FLOW,
                                                    "Area " + random.nextInt(3),
                                                    1 + random.nextInt(5),
                                                    null,
                                                    List.of("checkout", "ledger"),
                                                    List.of(),
                                                    "")));
        }
    }

    private static void write(Random random, ReportStore report) {
        var section = Section.values()[random.nextInt(2)];
        var words = random.nextInt(3) == 0 ? "" : "Words " + random.nextInt(3);
        report.save(
                "Write",
                report.plan().withWords(section, words).withFirm("Firm " + random.nextInt(2)));
    }

    private static void map(Random random, MapStore map, int n) {
        var lane = new ProcessMap.Lane(id(1), "Lane " + random.nextInt(2));
        var nodes =
                IntStream.rangeClosed(1, 1 + n)
                        .mapToObj(i ->
                                new ProcessMap.Node(
                                        id(10 + i),
                                        NodeKind.WAITING,
                                        lane.id(),
                                        "review",
                                        random.nextInt(4) / 4.0,
                                        0.5,
                                        "Wait",
                                        "3 days",
                                        ""))
                        .toList();
        var links =
                n == 0
                        ? List.<ProcessMap.Link>of()
                        : List.of(new ProcessMap.Link(id(20), id(11), id(12), ""));
        map.save("Map", new ProcessMap(List.of(lane), nodes, links));
    }
}
