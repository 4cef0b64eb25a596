package firebreak.store;

import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;
import static firebreak.store.jooq.Tables.JOURNAL_ROW;
import static firebreak.store.jooq.Tables.VOTE_BOX;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.domain.session.Ballots;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.RoomVote.RoomDecision;
import firebreak.domain.session.ShownVote;
import firebreak.domain.session.TagAspect;
import firebreak.domain.session.VoteSubject;
import firebreak.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class VoteStoreTest {
    private static final UUID FIRST = new UUID(7, 1);

    @TempDir Path folder;
    private AssessmentFile file;
    private VoteStore votes;

    @BeforeEach
    void anEmptyOne() {
        file = StoreFixture.create(folder.resolve("a"));
        votes = file.process().sessions().votes();
    }

    @AfterEach
    void everythingIsSoundAndCanBeTakenBack() {
        assertThat(file.check()).isEmpty();
        while (file.journal().undo().isPresent()) {}
        assertThat(votes.all()).isEmpty();
        assertThat(votes.gathering()).isEmpty();
        file.close();
    }

    private RoomVote vote() {
        return votes.all().getFirst();
    }

    private RoomVote opened() {
        votes.open("Vote on a checkpoint", SessionDeeds.vote(FIRST));
        return vote();
    }

    @Test
    void everySubjectComesBack() {
        var cell = new VoteSubject.OfPoint(new Point.OfCell(new UUID(3, 4), "unit"));
        var tag = new VoteSubject.OfTag(new ReportKey("Desk", "INC 7"), TagAspect.STAGE);
        var plain = SessionDeeds.vote(FIRST);
        for (var subject : List.of(cell, tag, plain.subject())) {
            var vote =
                    new RoomVote(
                            VoteStore.newId(),
                            new UUID(1, 1),
                            subject,
                            2,
                            List.of("N", "P"),
                            StoreFixture.NOW,
                            List.of(),
                            null);
            votes.open("Vote", vote);
            assertThat(votes.all()).contains(vote);
        }
    }

    /// The order in which ballots came would tell whose they were.
    @Test
    void ballotsLeaveNoTraceButTheirCount() {
        var vote = opened();
        var revision = file.journal().revision();
        for (var card : List.of("F", "N", "?", "N")) votes.cast(vote, card);
        assertThat(votes.gathering()).containsExactly(Map.entry(FIRST, 4));
        assertThat(vote().rounds()).isEmpty();
        assertThat(file.journal().revision()).isEqualTo(revision);
        assertThat(ShownVote.of(vote(), true, 4))
                .isEqualTo(new ShownVote.Gathering(vote.subject(), vote.cards(), List.of(), 1, 4));
        var written = new StringBuilder();
        var kept = new String[1];
        file.journal()
                .aside(rows -> {
                    rows.dsl().fetch(JOURNAL_ROW).forEach(r -> written.append(r.valuesRow()));
                    rows.dsl().fetch(JOURNAL_ENTRY).forEach(r -> written.append(r.valuesRow()));
                    kept[0] = rows.dsl().fetchValues(VOTE_BOX.BALLOTS).getFirst();
                });
        assertThat(written).contains("Vote on a checkpoint").doesNotContain("BALLOTS");
        // As another order would be kept.
        assertThat(kept[0]).isEqualTo("?=1 F=1 N=2");
    }

    @Test
    void aRevealedRoundTellsCountsAndUndoingItHidesThemAgain() {
        var vote = opened();
        votes.cast(vote, "P");
        votes.cast(vote, "L");
        votes.cast(vote, "P");
        votes.reveal("Reveal", vote);
        assertThat(vote().rounds()).containsExactly(new Ballots(Map.of("P", 2, "L", 1)));
        assertThat(votes.gathering()).isEmpty();
        assertThat(ShownVote.of(vote(), false, 0)).isInstanceOf(ShownVote.Revealed.class);
        file.journal().undo();
        assertThat(vote().rounds()).isEmpty();
        assertThat(votes.gathering()).containsExactly(Map.entry(FIRST, 3));
        file.journal().redo();
        votes.begin(vote());
        votes.cast(vote(), "L");
        votes.reveal("Reveal again", vote());
        assertThat(vote().rounds())
                .containsExactly(new Ballots(Map.of("P", 2, "L", 1)), new Ballots(Map.of("L", 1)));
    }

    @Test
    void anEmptyBoxIsNotRevealedAndAWrongCardCanBeTakenBack() {
        var vote = opened();
        var revision = file.journal().revision();
        votes.reveal("Reveal", vote);
        assertThat(file.journal().revision()).isEqualTo(revision);
        assertThat(votes.cast(vote, "P")).isEqualTo(1);
        assertThat(votes.takeBack(vote, "P")).isZero();
        assertThatThrownBy(() -> votes.cast(vote, "X"))
                .isInstanceOf(IllegalArgumentException.class);
        votes.drop(vote);
        assertThat(votes.gathering()).isEmpty();
    }

    @Test
    void aVoteUnderWayIsThereAfterTheProgramEnded() {
        var vote = opened();
        votes.cast(vote, "N");
        votes.cast(vote, "?");
        file.close();
        file = StoreFixture.open(folder.resolve("a"));
        votes = file.process().sessions().votes();
        assertThat(votes.gathering()).containsExactly(Map.entry(FIRST, 2));
        votes.reveal("Reveal", vote());
        assertThat(vote().rounds()).containsExactly(new Ballots(Map.of("N", 1, "?", 1)));
    }

    @Test
    void aDecisionIsTakenOverAsOneEdit() {
        var vote = opened();
        votes.cast(vote, "P");
        votes.reveal("Reveal", vote);
        var answer = Answer.none(Point.checkpoint("c1"), 1, 1).withClaimed(Verdict.P);
        var decided = vote().withDecision(new RoomDecision("P", "Not everywhere", "1 N"));
        var revision = file.journal().revision();
        votes.decide("Decide", decided, new VoteStore.Taken(answer, null));
        assertThat(vote()).isEqualTo(decided);
        assertThat(file.process().answers().of(1).get(answer.point()).claimed())
                .isEqualTo(Verdict.P);
        assertThat(file.journal().revision()).isEqualTo(revision + 1);
        file.journal().undo();
        assertThat(vote().decision()).isNull();
        assertThat(file.process().answers().of(1)).isEmpty();
    }

    @Test
    void aDecisionIsNotedWithATaggingAsOneEdit() {
        file.imports()
                .take(
                        "Import",
                        List.of(StoreFixture.reading(StoreFixture.draft("INC-1", "Down"))),
                        Progress.NONE);
        var incident = file.incidents().idsByKey().get("INC-1").getFirst();
        var vote = opened();
        var tagging = StoreFixture.tagging(incident, "Ann", Origin.REQUIREMENTS);
        votes.decide(
                "Decide",
                vote.withDecision(new RoomDecision("P", "", "")),
                new VoteStore.Taken(null, tagging));
        assertThat(file.taggings().of(incident)).hasSize(1);
        file.journal().undo();
        assertThat(file.taggings().of(incident)).isEmpty();
        file.journal().undo();
        assertThat(votes.all()).isEmpty();
    }

    /// An undone vote that is brought back takes the same box.
    @Test
    void aRemovedVoteComesBackWithItsRounds() {
        var vote = opened();
        votes.cast(vote, "F");
        votes.reveal("Reveal", vote);
        votes.remove("Remove", vote());
        assertThat(votes.all()).isEmpty();
        file.journal().undo();
        assertThat(vote().rounds()).hasSize(1);
        assertThat(Set.copyOf(votes.all())).hasSize(1);
    }
}
