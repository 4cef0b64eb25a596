package firebreak.analysis.room;

import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.Slice;
import firebreak.analysis.session.Scales;
import firebreak.analysis.session.Spread;
import firebreak.analysis.session.VoteNames;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.finding.Finding;
import firebreak.domain.pattern.Choices;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Rating;
import firebreak.domain.room.PresenterPage;
import firebreak.domain.room.RoomCard;
import firebreak.domain.room.RoomKind;
import firebreak.domain.room.RoomSubject;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.ShownVote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Everything that can be shown to a room, in the order in which one leafs through it. It is made
/// of what the room may see, so that no name can be in it: give it nothing else.
public final class RoomPages {
    private RoomPages() {}

    /// The pictures of a slice, each way of looking at them.
    ///
    /// @param history with pseudonyms
    /// @param slice with pseudonyms, too
    public static List<RoomCard> pictures(History history, Slice slice, Choices choices) {
        var cards = new ArrayList<RoomCard>();
        var above = slice.equals(Slice.ALL) ? "" : slice.words();
        // Pseudonyms have taken the place of the teams' names, so that they may be shown.
        for (var picture : Pictures.of(slice.of(history), choices.withTeamNames(true)))
            for (var view : picture.views())
                cards.add(
                        new RoomCard(
                                RoomKind.PICTURES,
                                RoomSubject.pictureId(picture.kind().name(), view.id()),
                                new PresenterPage.Picture(above, view.spec(), view.instead())));
        return List.copyOf(cards);
    }

    /// The questions that are asked, by their stages, without answers, notes and evidence.
    public static List<RoomCard> checkpoints(QuestionBank bank, Codebook codebook) {
        var cards = new ArrayList<RoomCard>();
        var asked = new ArrayList<>(bank.asked());
        for (var stage : codebook.stages()) {
            for (var checkpoint : bank.asked())
                if (checkpoint.stageId().equals(stage.id())) {
                    cards.add(checkpoint(checkpoint, stage.label()));
                    asked.remove(checkpoint);
                }
        }
        asked.forEach(c -> cards.add(checkpoint(c, "")));
        return List.copyOf(cards);
    }

    private static RoomCard checkpoint(Checkpoint checkpoint, String stage) {
        return new RoomCard(
                RoomKind.CHECKPOINTS,
                checkpoint.id(),
                new PresenterPage.Question(
                        stage.isEmpty()
                                ? checkpoint.topic()
                                : Text.of("room.above", stage, checkpoint.topic()),
                        checkpoint.question(),
                        checkpoint.why(),
                        choices(checkpoint.anchors()::of)));
    }

    /// A page for each cell: what kind of test, in which area.
    public static List<RoomCard> coverage(List<RiskArea> areas, List<TestType> types) {
        var cards = new ArrayList<RoomCard>();
        for (var area : areas)
            for (var type : types)
                if (!type.retired())
                    cards.add(
                            new RoomCard(
                                    RoomKind.COVERAGE,
                                    RoomSubject.cellId(area.id(), type.id()),
                                    new PresenterPage.Question(
                                            Text.of("room.above", area.name(), type.label()),
                                            Text.of("room.cell", type.label(), area.name()),
                                            type.definition(),
                                            choices(_ -> ""))));
        return List.copyOf(cards);
    }

    private static List<PresenterPage.Choice> choices(Function<Rating, String> words) {
        return Arrays.stream(Rating.values())
                .map(r -> new PresenterPage.Choice(r.name(), Text.of(r), words.apply(r)))
                .toList();
    }

    /// Silent votes: the question while ballots come in, and how they spread once they are
    /// revealed.
    ///
    /// @param gathering votes that take ballots
    /// @param names made of what the room may see
    public static List<RoomCard> votes(List<RoomVote> votes, Set<UUID> gathering, VoteNames names) {
        return votes.stream()
                .map(v ->
                        new RoomCard(
                                RoomKind.VOTES,
                                v.id().toString(),
                                page(ShownVote.of(v, gathering.contains(v.id()), 0), v, names)))
                .toList();
    }

    private static PresenterPage page(ShownVote shown, RoomVote vote, VoteNames names) {
        var question = names.question(vote.subject());
        return switch (shown) {
            case ShownVote.Gathering gathering ->
                    new PresenterPage.Question(
                            Text.of("room.vote", gathering.round()),
                            question,
                            Text.of("room.vote.hidden"),
                            choices(vote, names));
            case ShownVote.Revealed revealed -> {
                int last = revealed.rounds().size() - 1;
                var spread = Scales.spread(vote, last);
                var decided =
                        revealed.decision()
                                .map(d ->
                                        Text.of(
                                                "room.vote.decided",
                                                names.card(vote.subject(), d.choice())))
                                .orElse(Text.of("room.vote.undecided"));
                var text =
                        new ChartText(
                                question,
                                Text.of("room.vote.cards"),
                                Text.of("room.vote.ballots"),
                                Text.of("room.vote.ballots"),
                                names.middle(vote, spread),
                                decided);
                yield new PresenterPage.Picture(
                        Text.of("room.vote", last + 1),
                        new ChartSpec.StackedBars(
                                text,
                                spread.bars().stream()
                                        .map(b -> names.card(vote.subject(), b.card()))
                                        .toList(),
                                List.of(
                                        new ChartSpec.Series(
                                                Text.of("room.vote.ballots"),
                                                0,
                                                spread.bars().stream()
                                                        .map(Spread.Bar::ballots)
                                                        .toList()))),
                        "");
            }
        };
    }

    private static List<PresenterPage.Choice> choices(RoomVote vote, VoteNames names) {
        var choices = new ArrayList<PresenterPage.Choice>();
        for (var card : vote.cards())
            choices.add(
                    new PresenterPage.Choice(
                            card.length() == 1 ? card : Integer.toString(choices.size() + 1),
                            names.card(vote.subject(), card),
                            names.meaning(vote.subject(), card)));
        return List.copyOf(choices);
    }

    /// The accepted sentences, with the figures as they were told.
    public static List<RoomCard> findings(List<Finding> findings) {
        var accepted = findings.stream().filter(Finding::accepted).toList();
        var cards = new ArrayList<RoomCard>();
        for (var finding : accepted)
            cards.add(
                    new RoomCard(
                            RoomKind.FINDINGS,
                            finding.id().toString(),
                            new PresenterPage.Statement(
                                    Text.of("room.finding", cards.size() + 1, accepted.size()),
                                    finding.told())));
        return List.copyOf(cards);
    }
}
