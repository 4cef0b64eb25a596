package firebreak.deeds;

import firebreak.analysis.session.PointsLeft;
import firebreak.analysis.session.VoteNames;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.RunningClock;
import firebreak.domain.session.VoteSubject;
import firebreak.domain.session.WorkSession;
import firebreak.store.AssessmentFile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Sessions and votes as they stand, with the names of what was voted on. Of ballots that are not
/// revealed it holds how many there are.
///
/// @param sessions by day
/// @param clock the item whose time runs
/// @param votes the newest first
/// @param gathering votes that take ballots, with how many they have
/// @param pointsLeft the session time that open checkpoints and cells take
public record SessionReading(
        List<WorkSession> sessions,
        Optional<RunningClock> clock,
        List<RoomVote> votes,
        Map<UUID, Integer> gathering,
        VoteNames names,
        PointsLeft pointsLeft) {
    public SessionReading {
        sessions = List.copyOf(sessions);
        votes = List.copyOf(votes);
        gathering = Map.copyOf(gathering);
    }

    /// Call it on the database thread.
    public static SessionReading read(AssessmentFile file) {
        var store = file.process().sessions();
        var sessions = store.all();
        var votes = store.votes().all();
        var checkpoints = CheckpointRound.Progress.read(file);
        var cells = CoverageRound.Progress.read(file);
        int open = checkpoints.asked() - checkpoints.answered() + cells.cells() - cells.answered();
        return new SessionReading(
                sessions,
                store.clock(),
                votes,
                store.votes().gathering(),
                names(file, votes),
                PointsLeft.of(open, sessions));
    }

    private static VoteNames names(AssessmentFile file, List<RoomVote> votes) {
        return new VoteNames(
                file.codebooks().current(),
                file.process().checkpoints().bank().checkpoints(),
                file.process().coverage().areas(),
                file.process().coverage().types(),
                titles(file, votes));
    }

    /// All incidents are gone through only where one was voted on.
    private static Map<ReportKey, String> titles(AssessmentFile file, List<RoomVote> votes) {
        var titles = new HashMap<ReportKey, String>();
        if (votes.stream().noneMatch(v -> v.subject() instanceof VoteSubject.OfTag)) return titles;
        var ids = file.incidents().byReport();
        for (var vote : votes)
            if (vote.subject() instanceof VoteSubject.OfTag(var report, _)) {
                var id = ids.get(report);
                if (id != null)
                    file.incidents()
                            .find(id)
                            .map(Incident::title)
                            .ifPresent(t -> titles.put(report, t));
            }
        return titles;
    }

    /// The votes that were held in a session, in their order.
    public List<RoomVote> votes(UUID session) {
        return votes.reversed().stream().filter(v -> session.equals(v.sessionId())).toList();
    }

    /// Whether a vote takes ballots now.
    public boolean gathers(RoomVote vote) {
        return gathering.containsKey(vote.id());
    }
}
