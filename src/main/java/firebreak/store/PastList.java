package firebreak.store;

import static firebreak.store.jooq.Tables.AGENDA_ITEM;
import static firebreak.store.jooq.Tables.ATTENDANCE;
import static firebreak.store.jooq.Tables.CODEBOOK;
import static firebreak.store.jooq.Tables.CODE_LINEAGE;
import static firebreak.store.jooq.Tables.FACTOR;
import static firebreak.store.jooq.Tables.FINDING;
import static firebreak.store.jooq.Tables.FIT_ANSWER;
import static firebreak.store.jooq.Tables.PATTERN_CHOICE;
import static firebreak.store.jooq.Tables.PLAN_CHOICE;
import static firebreak.store.jooq.Tables.PLAN_ITEM;
import static firebreak.store.jooq.Tables.REPORT_CHOICE;
import static firebreak.store.jooq.Tables.REPORT_TEXT;
import static firebreak.store.jooq.Tables.ROOM_VOTE;
import static firebreak.store.jooq.Tables.SESSION_OUTCOME;
import static firebreak.store.jooq.Tables.STAGE;
import static firebreak.store.jooq.Tables.VOTE_ROUND;
import static firebreak.store.jooq.Tables.WORK_SESSION;

import firebreak.domain.tagging.PastIncident;

import org.jooq.DSLContext;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Every incident with what the pictures need. While somebody holds the last list, an edit of few
/// taggings reads only theirs again.
final class PastList {
    /// Tables in which nothing of a past incident stands.
    private static final Set<String> ASIDE =
            Set.of(
                    CODEBOOK.getName(),
                    STAGE.getName(),
                    FACTOR.getName(),
                    CODE_LINEAGE.getName(),
                    FINDING.getName(),
                    PATTERN_CHOICE.getName(),
                    REPORT_CHOICE.getName(),
                    REPORT_TEXT.getName(),
                    FIT_ANSWER.getName(),
                    PLAN_CHOICE.getName(),
                    PLAN_ITEM.getName(),
                    WORK_SESSION.getName(),
                    AGENDA_ITEM.getName(),
                    ATTENDANCE.getName(),
                    SESSION_OUTCOME.getName(),
                    ROOM_VOTE.getName(),
                    VOTE_ROUND.getName());

    private final DSLContext dsl;
    private final Journal journal;
    private WeakReference<List<PastIncident>> last = new WeakReference<>(null);
    private long known = -1;

    PastList(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// By [PastIncident#BY_TIME].
    List<PastIncident> now() {
        long revision = journal.revision();
        var before = last.get();
        if (before != null && revision == known) return before;
        var touched =
                before == null || revision < known
                        ? null
                        : TouchedTaggings.since(dsl, known, revision, t -> !ASIDE.contains(t));
        var now =
                before == null || touched == null
                        ? List.copyOf(new PastReading(dsl, _ -> true).all())
                        : replaced(before, touched);
        last = new WeakReference<>(now);
        known = revision;
        return now;
    }

    /// The same as it was at an earlier revision; empty where it takes more than what was judged
    /// since to tell.
    Optional<List<PastIncident>> at(long revision) {
        return new EarlierPast(dsl).at(revision, journal.revision(), now());
    }

    /// A tagging moves no incident in time, so each stays at its place.
    private List<PastIncident> replaced(List<PastIncident> before, Set<UUID> touched) {
        if (touched.isEmpty()) return before;
        var families = new HashMap<UUID, UUID>();
        for (var incident : before)
            if (incident.familyId() != null && touched.contains(incident.id()))
                families.put(incident.id(), incident.familyId());
        var again = new HashMap<UUID, PastIncident>();
        for (var incident : new PastReading(dsl, _ -> true).of(touched, families))
            again.put(incident.id(), incident);
        var now = new ArrayList<>(before);
        now.replaceAll(i -> again.getOrDefault(i.id(), i));
        // Of what a stream gives, whoever copies it holds another list, and this one would be lost.
        return List.copyOf(now);
    }
}
