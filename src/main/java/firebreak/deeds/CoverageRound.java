package firebreak.deeds;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.findings.ProcessFacts;
import firebreak.analysis.scoring.Contradictions;
import firebreak.analysis.scoring.CoverageScores;
import firebreak.analysis.scoring.Judged;
import firebreak.analysis.scoring.Standing;
import firebreak.domain.coverage.Measurement;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.Point;
import firebreak.domain.process.Point.OfCell;
import firebreak.domain.process.Round;
import firebreak.store.AssessmentFile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The risk areas and types of test with what was answered to them in the newest round, and all
/// that follows from it. Whoever shows or prints coverage reads this one.
///
/// @param earlier what was answered in the round before; empty in the first
/// @param earlierEvidence of the round before
/// @param judged what is said of each cell that is asked, as it counts
/// @param standings the same cells beside the incidents that they should have stopped
public record CoverageRound(
        ProcessFacts facts,
        Map<Point, Answer> earlier,
        List<Evidence> earlierEvidence,
        CoverageScores scores,
        Map<Point, Judged> judged,
        Map<Point, Standing> standings) {
    public CoverageRound {
        earlier = Map.copyOf(earlier);
        earlierEvidence = List.copyOf(earlierEvidence);
        judged = Map.copyOf(judged);
        standings = Map.copyOf(standings);
    }

    /// How far the newest round is.
    ///
    /// @param cells how many are asked
    /// @param answered of how many of them something was said that is not put off
    public record Progress(int cells, int answered, int parked) {
        /// Reads only what it takes. Call it on the database thread.
        public static Progress read(AssessmentFile file) {
            var coverage = file.process().coverage();
            var types = coverage.types().stream().filter(t -> !t.retired()).toList();
            var answers =
                    file.process().answers().of(file.process().checkpoints().round().number());
            int cells = 0;
            int answered = 0;
            int parked = 0;
            for (var area : coverage.areas())
                for (var type : types) {
                    cells++;
                    var answer = answers.get(new OfCell(area.id(), type.id()));
                    if (answer == null) continue;
                    if (answer.parked()) parked++;
                    else if (answer.verdict().isPresent()) answered++;
                }
            return new Progress(cells, answered, parked);
        }
    }

    /// Call it on the database thread.
    ///
    /// @param incidents all of them, see [EscapedIncidents]
    public static CoverageRound read(AssessmentFile file, Collection<EscapedIncident> incidents) {
        var facts = ProcessReading.facts(file);
        var rounds = file.process().checkpoints().rounds();
        int before = rounds.size() < 2 ? 0 : rounds.get(rounds.size() - 2).number();
        var judgements = facts.judgements();
        var areas = facts.coverage().areas();
        var types = facts.coverage().types();
        var standings = new LinkedHashMap<Point, Standing>();
        for (var s : Contradictions.ofCells(areas, types, judgements, incidents))
            standings.put(s.point(), s);
        var scores = CoverageScores.of(areas, types, judgements);
        return new CoverageRound(
                facts,
                file.process().answers().of(before),
                file.process().answers().evidence(before),
                scores,
                byPoint(scores),
                standings);
    }

    private static Map<Point, Judged> byPoint(CoverageScores scores) {
        var judged = new HashMap<Point, Judged>();
        for (var cell : scores.cells()) judged.put(cell.point(), cell);
        return judged;
    }

    /// The same with other answers, which count at once.
    public CoverageRound with(Collection<Answer> more) {
        var next = facts.with(more);
        var again =
                CoverageScores.of(
                        next.coverage().areas(), next.coverage().types(), next.judgements());
        var counted = byPoint(again);
        var stands = new HashMap<Point, Standing>();
        standings.forEach((point, s) -> {
            var now = counted.get(point);
            if (now != null) stands.put(point, new Standing(point, now.counted(), s.incidents()));
        });
        return new CoverageRound(next, earlier, earlierEvidence, again, counted, stands);
    }

    /// The one that is asked now.
    public Round round() {
        return facts.round();
    }

    public List<RiskArea> areas() {
        return facts.coverage().areas();
    }

    /// All of them, also those that are retired.
    public List<TestType> types() {
        return facts.coverage().types();
    }

    /// Of this round, to cells and checkpoints, also to what is retired or gone.
    public Map<Point, Answer> answers() {
        return facts.answers();
    }

    /// The types that are asked, in their order.
    public List<TestType> asked() {
        return types().stream().filter(t -> !t.retired()).toList();
    }

    /// What was answered to a cell; says nothing where nobody did.
    public Answer answer(OfCell cell) {
        return facts.answer(cell);
    }

    /// What speaks for and against a cell.
    public List<Evidence> evidence(OfCell cell) {
        return facts.evidence(cell);
    }

    /// What tools measured of an area, the newest first.
    public List<Measurement> measured(UUID area) {
        return facts.coverage().measurements().stream()
                .filter(m -> m.areaId().equals(area))
                .toList();
    }
}
