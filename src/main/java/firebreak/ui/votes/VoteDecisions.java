package firebreak.ui.votes;

import firebreak.analysis.session.Scales;
import firebreak.analysis.session.VoteNames;
import firebreak.deeds.ProcessReading;
import firebreak.domain.Text;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.RoomVote.RoomDecision;
import firebreak.domain.session.VoteSubject;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.store.VoteStore;
import firebreak.store.VoteStore.Taken;
import firebreak.ui.kit.Desk;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What a room does with a vote; each is one edit.
final class VoteDecisions {
    private final AssessmentFile file;
    private final Desk desk;
    private final VotesViewModel model;
    private final String coder;

    /// @param coder with whose tagging a decision on a tag is noted
    VoteDecisions(AssessmentFile file, Desk desk, VotesViewModel model, String coder) {
        this.file = file;
        this.desk = desk;
        this.model = model;
        this.coder = coder;
    }

    /// Opens the box for all.
    void reveal() {
        var vote = model.selected().get();
        if (vote == null || model.cast() == 0) return;
        edit(store ->
                store.reveal(Text.of("votes.edit.reveal", vote.ballotRound(), title(vote)), vote));
    }

    /// What those said who chose otherwise, as it is offered for the record; empty where nobody
    /// did.
    String dissent(RoomVote vote, String decided) {
        var names = names();
        if (names == null || vote.rounds().isEmpty()) return "";
        return Scales.spread(vote, vote.rounds().size() - 1).dissent(decided).stream()
                .map(b ->
                        Text.of(
                                "votes.dissent.part",
                                b.ballots(),
                                names.card(vote.subject(), b.card())))
                .collect(Collectors.joining(", "));
    }

    /// Keeps a decision.
    ///
    /// @param over whether it becomes the answer, or is noted with the tagging
    void decide(RoomDecision decision, boolean over) {
        var vote = model.selected().get();
        var names = names();
        if (vote == null || names == null || vote.rounds().isEmpty()) return;
        edit(store ->
                store.decide(
                        Text.of("votes.edit.decide", title(vote)),
                        vote.withDecision(decision),
                        over ? taken(vote, decision, names) : Taken.NOTHING));
    }

    /// On the database thread.
    private Taken taken(RoomVote vote, RoomDecision decision, VoteNames names) {
        return switch (vote.subject()) {
            case VoteSubject.OfPoint(var point) -> answer(point, decision);
            case VoteSubject.OfTag(var report, _) -> {
                var incident = file.incidents().byReport().get(report);
                yield incident == null
                        ? Taken.NOTHING
                        : file.taggings().of(incident).stream()
                                .filter(t -> t.coder().equals(coder))
                                .findFirst()
                                .map(t -> new Taken(null, noted(t, vote, decision, names)))
                                .orElse(Taken.NOTHING);
            }
        };
    }

    /// What a room says is what people say; what was seen stays.
    private Taken answer(Point point, RoomDecision decision) {
        var facts = ProcessReading.facts(file);
        var known = facts.answer(point);
        var next =
                known.withClaimed(Verdict.valueOf(decision.choice()))
                        .withParked(false)
                        .under(facts.wording(point));
        return new Taken(
                decision.reason().isBlank() ? next : next.withReason(decision.reason()), null);
    }

    private static Tagging noted(
            Tagging tagging, RoomVote vote, RoomDecision decision, VoteNames names) {
        var line =
                Text.of(
                        "votes.memo",
                        names.title(vote.subject()),
                        names.card(vote.subject(), decision.choice()),
                        names.round(vote, Scales.spread(vote, vote.rounds().size() - 1)));
        var memo = tagging.further().memo();
        return tagging.withFurther(
                tagging.further().withMemo(memo.isBlank() ? line : memo + "\n" + line));
    }

    /// The vote is as if nothing had been decided; what was taken over stays.
    void undecide() {
        var vote = model.selected().get();
        if (vote == null || vote.decision() == null) return;
        edit(store ->
                store.decide(
                        Text.of("votes.edit.undecide", title(vote)),
                        vote.withDecision(null),
                        Taken.NOTHING));
    }

    void remove() {
        var vote = model.selected().get();
        if (vote == null) return;
        edit(store -> store.remove(Text.of("votes.edit.remove", title(vote)), vote));
    }

    private @Nullable VoteNames names() {
        var board = model.board().get();
        return board == null ? null : board.names();
    }

    private String title(RoomVote vote) {
        var names = names();
        return names == null ? "" : names.title(vote.subject());
    }

    private void edit(Consumer<VoteStore> work) {
        desk.jobs()
                .<Boolean>database(
                        "",
                        _ -> {
                            work.accept(file.process().sessions().votes());
                            return true;
                        },
                        _ -> {},
                        desk.notices()::failed);
    }
}
