package firebreak.store;

import static firebreak.store.jooq.Tables.FINDING;

import firebreak.domain.assessment.Topic;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.domain.finding.Ranks;
import firebreak.store.jooq.tables.records.FindingRecord;

import org.jooq.DSLContext;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The sentences that people accepted or declined.
public final class FindingStore {
    private static final Set<Topic> TOPICS = Set.of(Topic.FINDINGS);

    private final DSLContext dsl;
    private final Journal journal;

    FindingStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// A new id for a finding of one's own.
    public static UUID newId() {
        return Ids.next();
    }

    /// All of them, those that were declined too, in their order.
    public List<Finding> all() {
        return dsl.selectFrom(FINDING).fetch(FindingStore::finding).stream()
                .sorted(Ranks.ORDER)
                .toList();
    }

    /// Those that were accepted, in their order.
    public List<Finding> accepted() {
        return all().stream().filter(Finding::accepted).toList();
    }

    /// Adds or changes findings, as one edit; others stay as they are.
    public void save(String label, Collection<Finding> findings) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    var there = tx.dsl().fetch(FINDING).intoMap(FINDING.ID);
                    for (var finding : findings) {
                        var row = there.get(finding.id());
                        if (row == null) tx.insert(fill(dsl.newRecord(FINDING), finding));
                        else tx.update(fill(row, finding));
                    }
                    return true;
                });
    }

    /// Removes findings, as one edit. What came from a proposal can be proposed again.
    public void remove(String label, Collection<UUID> ids) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    tx.dsl().fetch(FINDING, FINDING.ID.in(ids)).forEach(tx::delete);
                    return true;
                });
    }

    private static Finding finding(FindingRecord r) {
        return new Finding(
                r.getId(),
                r.getRankKey(),
                FindingState.valueOf(r.getFindingState()),
                r.getProposalId(),
                r.getWords(),
                r.getSlice(),
                PinnedFigures.read(r.getFigures()),
                r.getRevision());
    }

    private static FindingRecord fill(FindingRecord row, Finding finding) {
        row.setId(finding.id());
        row.setRankKey(finding.rank());
        row.setFindingState(finding.state().name());
        row.setProposalId(finding.proposalId());
        row.setWords(finding.words());
        row.setSlice(finding.slice());
        row.setFigures(PinnedFigures.written(finding.figures()));
        row.setRevision(finding.revision());
        return row;
    }
}
