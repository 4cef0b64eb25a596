package firebreak.analysis.scoring;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Point;
import firebreak.domain.process.Point.OfCheckpoint;
import firebreak.domain.process.Rating;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The answers of one round as they count: what was seen before what people say, unknown apart from
/// N, and F only with two kinds of evidence for it.
public final class Judgements {
    /// How many different kinds of evidence F takes.
    public static final int KINDS_FOR_FULLY = 2;

    private final Map<Point, Answer> answers;
    private final Map<Point, Set<EvidenceKind>> kinds;

    private Judgements(Map<Point, Answer> answers, Map<Point, Set<EvidenceKind>> kinds) {
        this.answers = answers;
        this.kinds = kinds;
    }

    /// The order of answers and evidence does not matter. Those of other rounds are left out;
    /// evidence against an answer doesn't count for it.
    ///
    /// Error: [IllegalArgumentException] where a point has two answers in the round.
    public static Judgements of(
            int round, Collection<Answer> answers, Collection<Evidence> evidence) {
        var of = new HashMap<Point, Answer>();
        for (var answer : answers)
            if (answer.round() == round && of.put(answer.point(), answer) != null)
                throw new IllegalArgumentException("Two answers to " + answer.point());
        var kinds = new HashMap<Point, Set<EvidenceKind>>();
        for (var one : evidence)
            if (one.round() == round && one.supports())
                kinds.computeIfAbsent(one.point(), _ -> EnumSet.noneOf(EvidenceKind.class))
                        .add(one.kind());
        return new Judgements(of, kinds);
    }

    /// What is said of this very point.
    public Judged at(Point point) {
        var answer = answers.get(point);
        if (answer == null)
            return new Judged(point, new Counted.Unknown(Counted.Why.UNANSWERED), null);
        return new Judged(point, counted(answer), answer.target());
    }

    /// What is said of a checkpoint of a team: its own answer or, while it has none, the one for
    /// all teams. The same holds for the target.
    public Judged of(String checkpointId, String team) {
        var all = at(Point.checkpoint(checkpointId));
        var own = at(new OfCheckpoint(checkpointId, team));
        var stands = said(own.point()) ? own : all;
        return new Judged(
                stands.point(),
                stands.counted(),
                own.target() != null ? own.target() : all.target());
    }

    /// Whether something was said of it, were it that nobody knows, or that it is put off.
    public boolean said(Point point) {
        var answer = answers.get(point);
        return answer != null && answer.said();
    }

    /// The teams that have an answer of their own to one of these checkpoints, by name.
    public List<String> teams(Collection<String> checkpointIds) {
        var teams = new TreeSet<String>();
        for (var point : answers.keySet())
            if (point instanceof OfCheckpoint of
                    && !of.team().isEmpty()
                    && checkpointIds.contains(of.checkpointId())
                    && said(of)) teams.add(of.team());
        return List.copyOf(teams);
    }

    private Counted counted(Answer answer) {
        if (answer.parked()) return new Counted.Unknown(Counted.Why.PARKED);
        var verdict = answer.verdict().orElse(null);
        return switch (verdict) {
            case null -> new Counted.Unknown(Counted.Why.UNANSWERED);
            case UNKNOWN -> new Counted.Unknown(Counted.Why.NOBODY_KNOWS);
            case NOT_APPLICABLE -> new Counted.NotApplicable(answer.reason());
            case N, P, L, F -> rated(verdict.rating().orElseThrow(), answer);
        };
    }

    private Counted rated(Rating said, Answer answer) {
        boolean shown = kinds.getOrDefault(answer.point(), Set.of()).size() >= KINDS_FOR_FULLY;
        return new Counted.Rated(
                said, said == Rating.F && !shown ? Rating.L : said, answer.confidence());
    }
}
