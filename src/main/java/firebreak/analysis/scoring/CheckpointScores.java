package firebreak.analysis.scoring;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Stage;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Point;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The scores of the checkpoints: each, by stage, by team and all together.
///
/// A checkpoint counts once, whatever its stage. Where teams differ it counts as the mean of its
/// voices: each team that has an answer of its own to any checkpoint, with that answer or else the
/// one for all teams; and the answer for all teams, which stands for teams that nobody named. A
/// voice that says "not applicable" is left out with its part of the checkpoint. So the counts of a
/// [Score] are of voices; without teams there is one for each checkpoint.
///
/// @param stages in the order of the codebook, also those without a checkpoint; then those that the
///   codebook doesn't have, by id
/// @param teams by name; empty where teams don't differ
/// @param checkpoints in their order
public record CheckpointScores(
        Score overall, List<OfStage> stages, List<OfTeam> teams, List<OfCheckpoint> checkpoints) {
    public record OfStage(String stageId, Score score) {}

    /// One team: its own answers and, where it has none, those for all.
    public record OfTeam(String team, Score overall, List<OfStage> stages) {
        public OfTeam {
            stages = List.copyOf(stages);
        }
    }

    public record OfCheckpoint(String checkpointId, Score score) {}

    private record Voice(Checkpoint checkpoint, Score.Weighed said) {}

    public CheckpointScores {
        stages = List.copyOf(stages);
        teams = List.copyOf(teams);
        checkpoints = List.copyOf(checkpoints);
    }

    /// Edges: retired checkpoints are left out, and answers to them; of no checkpoint there is no
    /// score.
    ///
    /// @param codebook gives the stages and their order
    public static CheckpointScores of(
            Codebook codebook, List<Checkpoint> checkpoints, Judgements judgements) {
        var asked = checkpoints.stream().filter(c -> !c.retired()).toList();
        var stageIds = stageIds(codebook, asked);
        var teams = judgements.teams(new HashSet<>(asked.stream().map(Checkpoint::id).toList()));
        var voices = asked.stream().flatMap(c -> voices(c, teams, judgements).stream()).toList();
        return new CheckpointScores(
                score(voices),
                stages(stageIds, voices),
                teams.stream().map(t -> team(t, stageIds, asked, judgements)).toList(),
                asked.stream()
                        .map(c ->
                                new OfCheckpoint(
                                        c.id(),
                                        score(
                                                voices.stream()
                                                        .filter(v -> v.checkpoint().equals(c))
                                                        .toList())))
                        .toList());
    }

    /// The score of a stage; empty where it has no checkpoint.
    public Optional<Score> stage(String stageId) {
        return stages.stream()
                .filter(s -> s.stageId().equals(stageId))
                .map(OfStage::score)
                .findFirst();
    }

    /// Of these stages the one whose points are furthest below their targets, by the difference of
    /// the two means of the points that have one; the first of equals. Empty where no stage has
    /// both, or none is below.
    public static Optional<OfStage> furthest(List<OfStage> stages) {
        OfStage furthest = null;
        double most = 0;
        for (var stage : stages) {
            var target = stage.score().target();
            var now = target == null ? null : target.now();
            if (target == null || now == null || target.share().compareTo(now) <= 0) continue;
            double below = target.share().value() - now.value();
            if (below <= most) continue;
            most = below;
            furthest = stage;
        }
        return Optional.ofNullable(furthest);
    }

    private static List<Voice> voices(
            Checkpoint checkpoint, List<String> teams, Judgements judgements) {
        var all = judgements.at(Point.checkpoint(checkpoint.id()));
        var said = new ArrayList<Judged>();
        boolean own = false;
        for (var team : teams) {
            said.add(judgements.of(checkpoint.id(), team));
            own |= judgements.said(new Point.OfCheckpoint(checkpoint.id(), team));
        }
        if (judgements.said(all.point()) || !own) said.add(all);
        // There are as many voices as teams or one more; so each checkpoint weighs n (n + 1).
        int n = teams.size();
        long weight = n == 0 ? 1 : said.size() == n ? n + 1 : n;
        return said.stream().map(s -> new Voice(checkpoint, new Score.Weighed(s, weight))).toList();
    }

    private static OfTeam team(
            String team, List<String> stageIds, List<Checkpoint> asked, Judgements judgements) {
        var voices =
                asked.stream()
                        .map(c -> new Voice(c, new Score.Weighed(judgements.of(c.id(), team), 1)))
                        .toList();
        return new OfTeam(team, score(voices), stages(stageIds, voices));
    }

    private static List<OfStage> stages(List<String> stageIds, List<Voice> voices) {
        return stageIds.stream()
                .map(id ->
                        new OfStage(
                                id,
                                score(
                                        voices.stream()
                                                .filter(v -> v.checkpoint().stageId().equals(id))
                                                .toList())))
                .toList();
    }

    private static Score score(Collection<Voice> voices) {
        return Score.weighed(voices.stream().map(Voice::said).toList());
    }

    private static List<String> stageIds(Codebook codebook, List<Checkpoint> asked) {
        var ids = new ArrayList<>(codebook.stages().stream().map(Stage::id).distinct().toList());
        var others = new TreeSet<>(asked.stream().map(Checkpoint::stageId).toList());
        ids.forEach(others::remove);
        ids.addAll(others);
        return ids;
    }
}
