package firebreak.store;

import static firebreak.store.jooq.Tables.ROOM_VOTE;
import static firebreak.store.jooq.Tables.VOTE_BOX;
import static firebreak.store.jooq.Tables.VOTE_ROUND;

import firebreak.domain.assessment.Topic;
import firebreak.domain.process.Answer;
import firebreak.domain.session.Ballots;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.RoomVote.RoomDecision;
import firebreak.domain.tagging.Tagging;
import firebreak.store.jooq.tables.records.RoomVoteRecord;
import firebreak.store.jooq.tables.records.VoteBoxRecord;
import firebreak.store.jooq.tables.records.VoteRoundRecord;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Votes of a room. Ballots go into a box beside the edits and come out only as the counts of a
/// round that is revealed: no function here tells anything else of them but how many there are.
public final class VoteStore {
    static final Set<Topic> TOPICS = Set.of(Topic.SESSIONS);

    private final DSLContext dsl;
    private final Journal journal;
    private final AnswerStore answers;

    VoteStore(DSLContext dsl, Journal journal, AnswerStore answers) {
        this.dsl = dsl;
        this.journal = journal;
        this.answers = answers;
    }

    /// A new id for a vote that is not saved yet.
    public static UUID newId() {
        return Ids.next();
    }

    /// All of them as far as they are revealed, the newest first.
    public List<RoomVote> all() {
        var rounds = new HashMap<UUID, List<Ballots>>();
        dsl.selectFrom(VOTE_ROUND)
                .orderBy(VOTE_ROUND.VOTE_ID, VOTE_ROUND.BALLOT_ROUND)
                .forEach(r ->
                        rounds.computeIfAbsent(r.getVoteId(), _ -> new ArrayList<>())
                                .add(BallotText.read(r.getTally())));
        var all = new ArrayList<RoomVote>();
        dsl.selectFrom(ROOM_VOTE)
                .orderBy(ROOM_VOTE.OPENED.desc(), ROOM_VOTE.ID.desc())
                .forEach(r -> {
                    var vote = vote(r, rounds.getOrDefault(r.getId(), List.of()));
                    if (vote != null) all.add(vote);
                });
        return all;
    }

    /// How many ballots lie in the box of each vote whose next round takes some; none is 0.
    public Map<UUID, Integer> gathering() {
        var gathering = new HashMap<UUID, Integer>();
        var boxes =
                dsl.selectFrom(VOTE_BOX)
                        .fetchMap(
                                r -> List.of(r.getVoteId(), r.getBallotRound()),
                                r -> BallotText.read(r.getBallots()).total());
        for (var vote : all()) {
            var cast = boxes.get(List.of(vote.id(), vote.ballotRound()));
            if (cast != null) gathering.put(vote.id(), cast);
        }
        return gathering;
    }

    /// Begins a vote, as one edit; its first round takes ballots.
    public void open(String label, RoomVote vote) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    tx.insert(row(tx.dsl().newRecord(ROOM_VOTE), vote));
                    return true;
                });
        begin(vote);
    }

    /// Lets the next round take ballots; those that it had are gone.
    public void begin(RoomVote vote) {
        put(vote.id(), vote.ballotRound(), _ -> Ballots.NONE);
    }

    /// Doesn't hold the round that was begun.
    public void drop(RoomVote vote) {
        journal.aside(
                rows -> rows.deleteAll(VOTE_BOX, box(vote.id(), vote.ballotRound()), image -> {}));
    }

    /// Puts a ballot into the box; how many there are then.
    ///
    /// @throws IllegalArgumentException where there is no such card
    public int cast(RoomVote vote, String card) {
        if (!vote.cards().contains(card)) throw new IllegalArgumentException("no card " + card);
        return put(vote.id(), vote.ballotRound(), ballots -> ballots.with(card));
    }

    /// Takes a ballot out again, by whoever knows which it was; how many there are then.
    public int takeBack(RoomVote vote, String card) {
        return put(vote.id(), vote.ballotRound(), ballots -> ballots.without(card));
    }

    private int put(UUID id, int round, UnaryOperator<Ballots> change) {
        var cast = new int[1];
        journal.aside(rows -> {
            var row = rows.dsl().fetchOne(VOTE_BOX, box(id, round));
            var next = change.apply(row == null ? Ballots.NONE : BallotText.read(row.getBallots()));
            if (row != null) rows.deleteAll(VOTE_BOX, box(id, round), image -> {});
            rows.insertAll(List.of(new VoteBoxRecord(id, round, BallotText.written(next))));
            cast[0] = next.total();
        });
        return cast[0];
    }

    /// Opens the box of the round that takes ballots, as one edit; does nothing where it is empty.
    /// Where that is undone, they lie in it as before.
    public void reveal(String label, RoomVote vote) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    var box = tx.dsl().fetchOne(VOTE_BOX, box(vote.id(), vote.ballotRound()));
                    if (box == null || BallotText.read(box.getBallots()).total() == 0) return false;
                    tx.insert(new VoteRoundRecord(vote.id(), vote.ballotRound(), box.getBallots()));
                    return true;
                });
    }

    /// What a decision changes elsewhere.
    ///
    /// @param answer of the checkpoint or the cell; null where it stays
    /// @param tagging of the incident; null where it stays
    public record Taken(@Nullable Answer answer, @Nullable Tagging tagging) {
        public static final Taken NOTHING = new Taken(null, null);

        private Set<Topic> topics() {
            var topics = EnumSet.copyOf(TOPICS);
            if (answer != null) topics.addAll(AnswerStore.topics(Set.of(answer.point())));
            if (tagging != null) topics.add(Topic.TAGGINGS);
            return topics;
        }
    }

    /// Keeps what the room decided, with what it changes elsewhere, as one edit.
    ///
    /// @param vote with its decision, or with none
    public void decide(String label, RoomVote vote, Taken taken) {
        journal.edit(
                label,
                taken.topics(),
                tx -> {
                    var row = tx.dsl().fetchOne(ROOM_VOTE, ROOM_VOTE.ID.eq(vote.id()));
                    if (row == null) return false;
                    tx.update(row(row, vote));
                    if (taken.answer() != null) answers.put(tx, taken.answer());
                    if (taken.tagging() != null) TaggingStore.save(tx, taken.tagging());
                    return true;
                });
    }

    /// Takes a vote away with its rounds, as one edit.
    public void remove(String label, RoomVote vote) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    tx.dsl().fetch(ROOM_VOTE, ROOM_VOTE.ID.eq(vote.id())).forEach(tx::delete);
                    tx.dsl()
                            .fetch(VOTE_ROUND, VOTE_ROUND.VOTE_ID.eq(vote.id()))
                            .forEach(tx::delete);
                    return true;
                });
    }

    private static Condition box(UUID id, int round) {
        return VOTE_BOX.VOTE_ID.eq(id).and(VOTE_BOX.BALLOT_ROUND.eq(round));
    }

    private static @Nullable RoomVote vote(RoomVoteRecord r, List<Ballots> rounds) {
        var subject =
                new VoteSubjectColumns(
                                r.getSubjectKind(), r.getSource(), r.getSubject(), r.getAspect())
                        .voteSubject();
        if (subject == null) return null;
        var decided = r.getDecided();
        return new RoomVote(
                r.getId(),
                r.getSessionId(),
                subject,
                r.getRoundNumber(),
                TaggingStore.apart(r.getChoices()),
                r.getOpened(),
                rounds,
                decided == null
                        ? null
                        : new RoomDecision(decided, r.getDecidedWhy(), r.getDissent()));
    }

    private static RoomVoteRecord row(RoomVoteRecord row, RoomVote vote) {
        var subject = VoteSubjectColumns.of(vote.subject());
        var decision = vote.decision();
        row.setId(vote.id());
        row.setSessionId(vote.sessionId());
        row.setSubjectKind(subject.kind());
        row.setSource(subject.source());
        row.setSubject(subject.subject());
        row.setAspect(subject.aspect());
        row.setRoundNumber(vote.round());
        row.setChoices(String.join(" ", vote.choices()));
        row.setOpened(vote.opened().truncatedTo(ChronoUnit.MICROS));
        row.setDecided(decision == null ? null : decision.choice());
        row.setDecidedWhy(decision == null ? "" : decision.reason());
        row.setDissent(decision == null ? "" : decision.dissent());
        return row;
    }
}
