package firebreak.deeds;

import firebreak.analysis.findings.ProcessFacts;
import firebreak.analysis.pictures.History;
import firebreak.domain.finding.Finding;
import firebreak.domain.pattern.Choices;
import firebreak.domain.pseudonym.PseudonymCode;
import firebreak.domain.session.RoomVote;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What was read of an assessment for a room, with all names still in it. It goes nowhere but into
/// [RoomReading#deck].
///
/// @param code makes the pseudonyms, the same as in documents
/// @param people who worked on the assessment
/// @param teams that incidents name
/// @param builtIn texts that come with the program and are nobody's
/// @param gathering votes that take ballots
public record RoomRead(
        String client,
        History history,
        Choices choices,
        ProcessFacts facts,
        List<Finding> findings,
        PseudonymCode code,
        Set<String> people,
        Set<String> teams,
        Set<String> builtIn,
        List<RoomVote> votes,
        Set<UUID> gathering) {
    public RoomRead {
        findings = List.copyOf(findings);
        people = Set.copyOf(people);
        teams = Set.copyOf(teams);
        builtIn = Set.copyOf(builtIn);
        votes = List.copyOf(votes);
        gathering = Set.copyOf(gathering);
    }
}
