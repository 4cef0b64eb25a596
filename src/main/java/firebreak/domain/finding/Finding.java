package firebreak.domain.finding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A sentence that a person accepted or declined.
///
/// @param rank sorts the findings, see [Ranks]
/// @param proposalId what proposed it; empty where a person found it
/// @param words as typed, with a [FindingWords.Field] for each figure
/// @param slice the part of the history that it is about, as `analysis` writes it
/// @param figures those that the words name, as they were told
/// @param revision of the assessment from which the figures come
public record Finding(
        UUID id,
        String rank,
        FindingState state,
        String proposalId,
        String words,
        String slice,
        List<PinnedFigure> figures,
        long revision) {
    public Finding {
        figures = List.copyOf(figures);
    }

    /// The id of what is said to a proposal. Two copies of an assessment come to the same one, so
    /// that a proposal which both accept is one finding when they are merged.
    public static UUID idOf(String proposalId, String slice) {
        return UUID.nameUUIDFromBytes(
                ("finding\n" + proposalId + "\n" + slice).getBytes(StandardCharsets.UTF_8));
    }

    public boolean accepted() {
        return state == FindingState.ACCEPTED;
    }

    public Optional<PinnedFigure> figure(String figureId) {
        return figures.stream().filter(f -> f.id().equals(figureId)).findFirst();
    }

    /// The sentence with the figures as they were told.
    public String told() {
        return FindingWords.filled(words, this::figure);
    }

    public Finding withRank(String other) {
        return new Finding(id, other, state, proposalId, words, slice, figures, revision);
    }

    public Finding withState(FindingState other) {
        return new Finding(id, rank, other, proposalId, words, slice, figures, revision);
    }

    /// The same sentence with other words, figures, or both.
    public Finding withWords(String other, List<PinnedFigure> named, long at) {
        return new Finding(id, rank, state, proposalId, other, slice, named, at);
    }
}
