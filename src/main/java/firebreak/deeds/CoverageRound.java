package firebreak.deeds;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.scoring.Contradictions;
import firebreak.analysis.scoring.CoverageScores;
import firebreak.analysis.scoring.Judged;
import firebreak.analysis.scoring.Judgements;
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
/// @param round the one that is asked now
/// @param types all of them, also those that are retired
/// @param answers of this round to cells; of what is retired or gone, too
/// @param earlier what was answered in the round before; empty in the first
/// @param evidence of this round about cells
/// @param measurements what tools measured, the newest first
/// @param judged what is said of each cell that is asked, as it counts
/// @param standings the same cells beside the incidents that they should have stopped
public record CoverageRound(
        Round round,
        List<RiskArea> areas,
        List<TestType> types,
        Map<Point, Answer> answers,
        Map<Point, Answer> earlier,
        List<Evidence> evidence,
        List<Measurement> measurements,
        CoverageScores scores,
        Map<Point, Judged> judged,
        Map<Point, Standing> standings) {
    public CoverageRound {
        areas = List.copyOf(areas);
        types = List.copyOf(types);
        answers = Map.copyOf(answers);
        earlier = Map.copyOf(earlier);
        evidence = List.copyOf(evidence);
        measurements = List.copyOf(measurements);
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
        var process = file.process();
        var rounds = process.checkpoints().rounds();
        var round = rounds.getLast();
        int before = rounds.size() < 2 ? 0 : rounds.get(rounds.size() - 2).number();
        var answers = ofCells(process.answers().of(round.number()));
        var evidence =
                process.answers().evidence(round.number()).stream()
                        .filter(e -> e.point() instanceof OfCell)
                        .toList();
        var areas = process.coverage().areas();
        var types = process.coverage().types();
        var judgements = Judgements.of(round.number(), answers.values(), evidence);
        var standings = new LinkedHashMap<Point, Standing>();
        for (var s : Contradictions.ofCells(areas, types, judgements, incidents))
            standings.put(s.point(), s);
        var scores = CoverageScores.of(areas, types, judgements);
        return new CoverageRound(
                round,
                areas,
                types,
                answers,
                ofCells(process.answers().of(before)),
                evidence,
                process.coverage().measurements(),
                scores,
                byPoint(scores),
                standings);
    }

    private static Map<Point, Answer> ofCells(Map<Point, Answer> answers) {
        var cells = new HashMap<Point, Answer>();
        answers.forEach((point, answer) -> {
            if (point instanceof OfCell) cells.put(point, answer);
        });
        return cells;
    }

    private static Map<Point, Judged> byPoint(CoverageScores scores) {
        var judged = new HashMap<Point, Judged>();
        for (var cell : scores.cells()) judged.put(cell.point(), cell);
        return judged;
    }

    /// The same with other answers, which count at once.
    public CoverageRound with(Collection<Answer> more) {
        var next = new HashMap<>(answers);
        for (var answer : more)
            if (answer.empty()) next.remove(answer.point());
            else next.put(answer.point(), answer);
        var judgements = Judgements.of(round.number(), next.values(), evidence);
        var again = CoverageScores.of(areas, types, judgements);
        var counted = byPoint(again);
        var stands = new HashMap<Point, Standing>();
        standings.forEach((point, s) -> {
            var now = counted.get(point);
            if (now != null) stands.put(point, new Standing(point, now.counted(), s.incidents()));
        });
        return new CoverageRound(
                round, areas, types, next, earlier, evidence, measurements, again, counted, stands);
    }

    /// The types that are asked, in their order.
    public List<TestType> asked() {
        return types.stream().filter(t -> !t.retired()).toList();
    }

    /// What was answered to a cell; says nothing where nobody did.
    public Answer answer(OfCell cell) {
        return answers.getOrDefault(cell, Answer.none(cell, round.number(), CELL_WORDING));
    }

    /// Cells have no wording that changes.
    private static final int CELL_WORDING = 1;

    /// What speaks for and against a cell.
    public List<Evidence> evidence(OfCell cell) {
        return evidence.stream().filter(e -> e.point().equals(cell)).toList();
    }

    /// What tools measured of an area, the newest first.
    public List<Measurement> measured(UUID area) {
        return measurements.stream().filter(m -> m.areaId().equals(area)).toList();
    }
}
