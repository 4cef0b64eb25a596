package firebreak;

import firebreak.analysis.findings.FindingBoard;
import firebreak.analysis.findings.FindingStand;
import firebreak.analysis.findings.SliceFigures;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.Slice;
import firebreak.deeds.CheckpointRound;
import firebreak.deeds.CoverageRound;
import firebreak.deeds.FindingReading;
import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.finding.Finding;
import firebreak.domain.process.Gap;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;
import firebreak.ui.kit.StepState.Stand;
import firebreak.work.Jobs;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps the guide's steps true: how far each is and what is still missing.
final class GuideStates {
    private static final int FEATURES = 3;

    private record Counts(
            int incidents,
            Map<TaggingState, Integer> taggings,
            int twice,
            int codebook,
            int toReview,
            int families) {
        int of(TaggingState state) {
            return taggings.getOrDefault(state, 0);
        }
    }

    private record Concluded(Optional<SliceFigures> figures, List<Finding> findings) {}

    private record Process(
            CheckpointRound.Progress checkpoints,
            int features,
            List<Gap> gaps,
            ProcessMap map,
            CoverageRound.Progress coverage) {}

    private static final int COUNTED_AT_MOST = 5_000;
    private static final Set<Topic> OF_PROCESS = Set.of(Topic.PROCESS, Topic.COVERAGE);

    /// What touches neither incidents nor findings.
    private static final Set<Topic> BESIDE =
            Set.of(Topic.PROCESS, Topic.COVERAGE, Topic.PLAN, Topic.SESSIONS);

    private final AssessmentFile file;
    private final Desk desk;
    private final List<Screen> screens;
    private final Jobs.Latest reading;
    private final Jobs.Latest readingProcess;
    private final Jobs.Latest readingFindings;

    GuideStates(AssessmentFile file, Desk desk, List<Screen> screens) {
        this.file = file;
        this.desk = desk;
        this.screens = screens;
        this.reading = desk.jobs().latest();
        this.readingProcess = desk.jobs().latest();
        this.readingFindings = desk.jobs().latest();
        refresh(Set.of(Topic.values()));
    }

    /// To be called after each edit, on the window's thread. Only what it touched is read again: a
    /// tagging must not wait for the map.
    void refresh(Set<Topic> topics) {
        if (!Collections.disjoint(topics, OF_PROCESS)) refreshProcess();
        if (!BESIDE.containsAll(topics)) refreshIncidents();
        if (!BESIDE.containsAll(topics)) refreshFindings();
    }

    private void refreshIncidents() {
        reading.database(
                "",
                progress ->
                        new Counts(
                                file.incidents().count(),
                                file.taggings().standingStates(),
                                file.taggings().judgedTwice(),
                                file.codebooks().current().version(),
                                file.codebooks().toReview().size(),
                                file.incidents().families().count()),
                this::show,
                desk.notices()::fault);
    }

    /// Whether findings still hold takes all pictures, so of a very long history only their number
    /// is told.
    private void refreshFindings() {
        readingFindings.database(
                "",
                progress -> {
                    var findings = file.patterns().findings().all();
                    var today = LocalDate.now(file.info().zone());
                    return new Concluded(
                            file.incidents().count() > COUNTED_AT_MOST
                                    ? Optional.empty()
                                    : Optional.of(
                                            FindingReading.figures(file, today, Pictures::of)),
                            findings);
                },
                read ->
                        read.figures()
                                .ifPresentOrElse(
                                        figures -> count(figures, read.findings()),
                                        () ->
                                                show(
                                                        new FindingStand(
                                                                (int)
                                                                        read.findings().stream()
                                                                                .filter(
                                                                                        Finding
                                                                                                ::accepted)
                                                                                .count(),
                                                                0,
                                                                0))),
                desk.notices()::fault);
    }

    private void count(SliceFigures figures, List<Finding> findings) {
        readingFindings.background(
                "",
                progress -> FindingBoard.of(figures, Slice.ALL, 0, findings).stand(),
                this::show,
                desk.notices()::fault);
    }

    private void show(FindingStand stand) {
        for (var screen : screens)
            if (screen.id().equals("findings")) screen.state().set(findings(stand));
    }

    private static StepState findings(FindingStand stand) {
        if (stand.accepted() == 0)
            return new StepState(
                    Stand.NOT_STARTED,
                    stand.proposals() == 0
                            ? Text.of("app.guide.noFindings")
                            : Text.of("app.guide.proposals", stand.proposals()));
        if (stand.stale() > 0)
            return new StepState(
                    Stand.IN_PROGRESS,
                    Text.of("app.guide.staleFindings", stand.accepted(), stand.stale()));
        return stand.proposals() == 0
                ? new StepState(Stand.DONE, Text.of("app.guide.findings", stand.accepted()))
                : new StepState(
                        Stand.IN_PROGRESS,
                        Text.of(
                                "app.guide.findings.proposals",
                                stand.accepted(),
                                stand.proposals()));
    }

    private void refreshProcess() {
        readingProcess.database(
                "",
                progress ->
                        new Process(
                                CheckpointRound.Progress.read(file),
                                file.process().traces().all().size(),
                                file.process().gaps().all(),
                                file.process().map().map(),
                                CoverageRound.Progress.read(file)),
                this::show,
                desk.notices()::fault);
    }

    private void show(Counts counts) {
        for (var screen : screens) {
            switch (screen.id()) {
                case "incidents" -> screen.state().set(incidents(counts));
                case "codebook" -> screen.state().set(codebook(counts));
                case "tagging" -> screen.state().set(tagging(counts));
                case "agreement" -> screen.state().set(agreement(counts));
                case "families" -> screen.state().set(families(counts));
                case "patterns" -> screen.state().set(patterns(counts));
                default -> {}
            }
        }
    }

    private void show(Process process) {
        for (var screen : screens) {
            switch (screen.id()) {
                case "checkpoints" -> screen.state().set(checkpoints(process.checkpoints()));
                case "coverage" -> screen.state().set(coverage(process.coverage()));
                case "traces" -> screen.state().set(traces(process.features()));
                case "gaps" -> screen.state().set(gaps(process.gaps()));
                case "process" -> screen.state().set(process(process.map()));
                case "missing" -> screen.state().set(missing(process));
                default -> {}
            }
        }
    }

    private static StepState incidents(Counts counts) {
        return counts.incidents() == 0
                ? new StepState(Stand.NOT_STARTED, Text.of("app.guide.noIncidents"))
                : new StepState(Stand.DONE, Text.of("app.guide.incidents", counts.incidents()));
    }

    /// It is there from the beginning; what is missing is what it asks to be looked at again.
    private static StepState codebook(Counts counts) {
        return counts.toReview() == 0
                ? new StepState(Stand.DONE, Text.of("app.guide.codebook", counts.codebook()))
                : new StepState(
                        Stand.IN_PROGRESS, Text.of("app.guide.lookAgain", counts.toReview()));
    }

    private static StepState tagging(Counts counts) {
        int discarded = counts.of(TaggingState.DISCARDED);
        int done = counts.of(TaggingState.DONE);
        int all = counts.incidents() - discarded;
        if (counts.incidents() == 0)
            return new StepState(Stand.NOT_STARTED, Text.of("app.guide.needsIncidents"));
        var stand =
                done == 0 && discarded == 0
                        ? Stand.NOT_STARTED
                        : done == all ? Stand.DONE : Stand.IN_PROGRESS;
        return new StepState(stand, Text.of("app.guide.tagged", done, all));
    }

    private static StepState agreement(Counts counts) {
        return counts.twice() == 0
                ? new StepState(Stand.NOT_STARTED, Text.of("app.guide.oneCoder"))
                : new StepState(Stand.DONE, Text.of("app.guide.twice", counts.twice()));
    }

    private static StepState families(Counts counts) {
        if (counts.incidents() == 0)
            return new StepState(Stand.NOT_STARTED, Text.of("app.guide.needsIncidents"));
        return counts.families() == 0
                ? new StepState(Stand.NOT_STARTED, Text.of("app.guide.noFamilies"))
                : new StepState(
                        Stand.IN_PROGRESS, Text.of("app.guide.families", counts.families()));
    }

    /// What is missing is what nobody answered yet, and what was put off.
    private static StepState checkpoints(CheckpointRound.Progress now) {
        if (now.asked() == 0)
            return new StepState(Stand.NOT_STARTED, Text.of("app.guide.noCheckpoints"));
        var stand =
                now.answered() == now.asked()
                        ? Stand.DONE
                        : now.answered() + now.parked() == 0
                                ? Stand.NOT_STARTED
                                : Stand.IN_PROGRESS;
        return new StepState(
                stand, Text.of("app.guide.checkpoints", now.answered(), now.asked(), now.parked()));
    }

    private static StepState coverage(CoverageRound.Progress coverage) {
        if (coverage.cells() == 0)
            return new StepState(Stand.NOT_STARTED, Text.of("app.guide.noAreas"));
        var detail =
                Text.of(
                        coverage.parked() == 0 ? "app.guide.cells" : "app.guide.cellsParked",
                        coverage.answered(),
                        coverage.cells(),
                        coverage.parked());
        return new StepState(
                coverage.answered() == 0
                        ? Stand.NOT_STARTED
                        : coverage.answered() == coverage.cells() ? Stand.DONE : Stand.IN_PROGRESS,
                detail);
    }

    private static StepState patterns(Counts counts) {
        int done = counts.of(TaggingState.DONE);
        if (done == 0) return new StepState(Stand.NOT_STARTED, Text.of("app.guide.needsTags"));
        int all = counts.incidents() - counts.of(TaggingState.DISCARDED);
        return done == all
                ? new StepState(Stand.DONE, Text.of("app.guide.complete"))
                : new StepState(Stand.IN_PROGRESS, Text.of("app.guide.partly", all - done));
    }

    /// Three features are the fewest that show anything.
    private static StepState traces(int features) {
        if (features == 0) return new StepState(Stand.NOT_STARTED, Text.of("app.guide.noTraces"));
        return new StepState(
                features < FEATURES ? Stand.IN_PROGRESS : Stand.DONE,
                Text.of("app.guide.traces", features));
    }

    private static StepState gaps(List<Gap> gaps) {
        var standing = gaps.stream().filter(Gap::stands).toList();
        if (standing.isEmpty())
            return new StepState(Stand.NOT_STARTED, Text.of("app.guide.noGaps"));
        var ownerless = standing.stream().filter(g -> g.owner().isBlank()).count();
        return ownerless == 0
                ? new StepState(Stand.DONE, Text.of("app.guide.gaps", standing.size()))
                : new StepState(
                        Stand.IN_PROGRESS, Text.of("app.guide.gapsWithoutOwner", ownerless));
    }

    /// Nobody can tell that a map is complete.
    private static StepState process(ProcessMap map) {
        return map.nodes().isEmpty()
                ? new StepState(Stand.NOT_STARTED, Text.of("app.guide.noMap"))
                : new StepState(Stand.IN_PROGRESS, Text.of("app.guide.map", map.nodes().size()));
    }

    /// What can be told without reading the incidents.
    private static StepState missing(Process process) {
        var checkpoints = process.checkpoints();
        var coverage = process.coverage();
        var ownerless =
                process.gaps().stream().filter(g -> g.stands() && g.owner().isBlank()).count();
        int unanswered =
                checkpoints.asked()
                        - checkpoints.answered()
                        + coverage.cells()
                        - coverage.answered();
        if (checkpoints.asked() + coverage.cells() + process.gaps().size() == 0)
            return new StepState(Stand.NOT_STARTED, Text.of("app.guide.nothingAsked"));
        return new StepState(
                unanswered + ownerless == 0 ? Stand.DONE : Stand.IN_PROGRESS,
                Text.of("app.guide.missing", unanswered, ownerless));
    }
}
