package firebreak.analysis.session;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.domain.session.Ballots;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.TagAspect;
import firebreak.domain.session.VoteSubject;
import firebreak.domain.tagging.Preventability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is voted on, and what can be chosen, by the names that people know.
///
/// @param incidents titles of those that were voted on
public record VoteNames(
        Codebook codebook,
        List<Checkpoint> checkpoints,
        List<RiskArea> areas,
        List<TestType> types,
        Map<ReportKey, String> incidents) {
    public VoteNames {
        checkpoints = List.copyOf(checkpoints);
        areas = List.copyOf(areas);
        types = List.copyOf(types);
        incidents = Map.copyOf(incidents);
    }

    /// What is voted on, in a few words: a checkpoint's topic, a cell's area and type, an incident.
    public String title(VoteSubject subject) {
        return switch (subject) {
            case VoteSubject.OfPoint(Point.OfCheckpoint(var id, var team)) -> {
                var topic = checkpoint(id).map(Checkpoint::topic).orElse(id);
                yield team.isEmpty() ? topic : Text.of("vote.title.team", topic, team);
            }
            case VoteSubject.OfPoint(Point.OfCell cell) ->
                    Text.of("vote.title.cell", area(cell), type(cell));
            case VoteSubject.OfTag(var incident, var aspect) ->
                    Text.of("vote.title.tag", incident.key(), Text.of(aspect));
        };
    }

    /// The question that the room answers.
    public String question(VoteSubject subject) {
        return switch (subject) {
            case VoteSubject.OfPoint(Point.OfCheckpoint(var id, _)) ->
                    checkpoint(id).map(Checkpoint::question).orElse(id);
            case VoteSubject.OfPoint(Point.OfCell cell) ->
                    Text.of("vote.question.cell", type(cell), area(cell));
            case VoteSubject.OfTag(var incident, var aspect) -> {
                var title = incidents.getOrDefault(incident, incident.key());
                yield switch (aspect) {
                    case ORIGIN -> Text.of("vote.question.origin", title);
                    case STAGE -> Text.of("vote.question.stage", title);
                    case PREVENTABILITY -> Text.of("vote.question.preventability", title);
                };
            }
        };
    }

    /// A card in words.
    public String card(VoteSubject subject, String card) {
        if (card.equals(Ballots.UNSURE)) return Text.of("vote.unsure");
        return switch (subject) {
            case VoteSubject.OfPoint _ -> verdict(card);
            case VoteSubject.OfTag(_, var aspect) ->
                    switch (aspect) {
                        case ORIGIN -> Origin.ofId(card).map(Text::of).orElse(card);
                        case STAGE -> codebook.stage(card).map(Stage::label).orElse(card);
                        case PREVENTABILITY -> Preventability.ofId(card).map(Text::of).orElse(card);
                    };
        };
    }

    /// What a card means here, where the question says so; empty otherwise.
    public String meaning(VoteSubject subject, String card) {
        if (subject instanceof VoteSubject.OfPoint(Point.OfCheckpoint(var id, _)))
            for (var rating : Rating.values())
                if (rating.name().equals(card))
                    return checkpoint(id).map(c -> c.anchors().of(rating)).orElse("");
        if (subject instanceof VoteSubject.OfTag(_, var aspect) && aspect == TagAspect.STAGE)
            return codebook.stage(card).map(Stage::definition).orElse("");
        return "";
    }

    /// A round in words: each card that was chosen with its ballots, in the order of the cards.
    public String round(RoomVote vote, Spread spread) {
        return spread.bars().stream()
                .filter(b -> b.ballots() > 0)
                .map(b -> Text.of("vote.bar", card(vote.subject(), b.card()), b.ballots()))
                .collect(Collectors.joining(", "));
    }

    /// Where the middle of a round lies and how far it reaches; what most chose where the choices
    /// have no order.
    public String middle(RoomVote vote, Spread spread) {
        var lowest = spread.lowest();
        var highest = spread.highest();
        if (lowest == null || highest == null)
            return spread.most().isEmpty()
                    ? Text.of("vote.middle.nobody", spread.cast())
                    : spread.most().size() == 1
                            ? Text.of(
                                    "vote.middle.most",
                                    names(vote, spread.most()),
                                    spread.cast(),
                                    spread.unsure())
                            : Text.of(
                                    "vote.middle.tie",
                                    names(vote, spread.most()),
                                    spread.cast(),
                                    spread.unsure());
        var median = names(vote, spread.median());
        var from = card(vote.subject(), lowest);
        return lowest.equals(highest)
                ? Text.of("vote.middle.same", from, spread.placed(), spread.unsure())
                : Text.of(
                        spread.median().size() == 1 ? "vote.middle" : "vote.middle.between",
                        median,
                        from,
                        card(vote.subject(), highest),
                        spread.placed(),
                        spread.unsure());
    }

    private String names(RoomVote vote, List<String> cards) {
        return cards.stream()
                .map(c -> card(vote.subject(), c))
                .collect(Collectors.joining(Text.of("vote.and")));
    }

    private Optional<Checkpoint> checkpoint(String id) {
        return checkpoints.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private String area(Point.OfCell cell) {
        return areas.stream()
                .filter(a -> a.id().equals(cell.areaId()))
                .map(RiskArea::name)
                .findFirst()
                .orElse(Text.of("vote.gone"));
    }

    private String type(Point.OfCell cell) {
        return types.stream()
                .filter(t -> t.id().equals(cell.testTypeId()))
                .map(TestType::label)
                .findFirst()
                .orElse(cell.testTypeId());
    }

    private static String verdict(String card) {
        for (var verdict : Verdict.values())
            if (verdict.name().equals(card))
                return verdict.rating().isPresent()
                        ? Text.of("vote.card.rating", verdict.name(), Text.of(verdict))
                        : Text.of(verdict);
        return card;
    }
}
