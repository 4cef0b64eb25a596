package firebreak.analysis.findings;

import firebreak.analysis.pictures.Slice;
import firebreak.domain.finding.Finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Everything about findings at one moment: what is proposed, what was accepted, and whether it
/// still tells what the assessment knows.
///
/// @param revision of the assessment
/// @param slice of which sentences are proposed
/// @param index the figures of that slice
/// @param findings all of them, in their order
/// @param checks of the accepted ones, by their ids
/// @param proposals that nobody has accepted or declined
public record FindingBoard(
        long revision,
        Slice slice,
        FigureIndex index,
        List<Finding> findings,
        Map<UUID, FindingCheck> checks,
        List<FindingProposal> proposals) {
    public FindingBoard {
        findings = List.copyOf(findings);
        checks = Map.copyOf(checks);
        proposals = List.copyOf(proposals);
    }

    /// @param figures of the history at this revision
    public static FindingBoard of(
            SliceFigures figures, Slice slice, long revision, List<Finding> findings) {
        var index = figures.figures(slice);
        return new FindingBoard(
                revision,
                slice,
                index,
                findings,
                checks(figures, findings),
                FindingProposals.open(
                        FindingProposals.of(figures.pictures(slice), figures.codebook()),
                        findings,
                        SliceText.written(slice),
                        index::figure));
    }

    /// Whether the accepted ones among them still tell what the figures say, by their ids.
    public static Map<UUID, FindingCheck> checks(SliceFigures figures, List<Finding> findings) {
        var checks = new HashMap<UUID, FindingCheck>();
        for (var finding : findings) {
            if (!finding.accepted()) continue;
            checks.put(
                    finding.id(),
                    SliceText.read(finding.slice())
                            .<FindingCheck>map(
                                    s -> FindingCheck.of(finding, figures.figures(s)::figure))
                            .orElseGet(FindingCheck.UnknownSlice::new));
        }
        return checks;
    }

    /// Those that were accepted, in their order.
    public List<Finding> accepted() {
        return findings.stream().filter(Finding::accepted).toList();
    }

    /// How many are accepted, how many of these have changed, and how many are proposed.
    public FindingStand stand() {
        return new FindingStand(accepted().size(), stale().size(), proposals.size());
    }

    /// A finding by its id, accepted or declined.
    public Optional<Finding> finding(UUID id) {
        return findings.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /// What became of the figures of a finding; it holds where nothing is known against it.
    public FindingCheck check(Finding finding) {
        var check = checks.get(finding.id());
        return check == null ? new FindingCheck.Holds() : check;
    }

    /// Those that were declined, in their order.
    public List<Finding> declined() {
        return findings.stream().filter(f -> !f.accepted()).toList();
    }

    /// Accepted findings that don't tell what the assessment knows.
    public List<Finding> stale() {
        return accepted().stream().filter(f -> !(check(f) instanceof FindingCheck.Holds)).toList();
    }

    /// A finding with the numbers of today. Those that can't be told any more stay as they were.
    public Finding renewed(Finding finding) {
        if (!(check(finding) instanceof FindingCheck.Stale(var changes))) return finding;
        var now = new HashMap<String, FindingCheck.Change>();
        for (var change : changes) if (change.now() != null) now.put(change.then().id(), change);
        if (now.isEmpty()) return finding;
        var figures =
                finding.figures().stream()
                        .map(f -> {
                            var change = now.get(f.id());
                            return change == null || change.now() == null ? f : change.now();
                        })
                        .toList();
        return finding.withWords(finding.words(), figures, revision);
    }
}
