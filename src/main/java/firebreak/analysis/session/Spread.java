package firebreak.analysis.session;

import firebreak.domain.session.Ballots;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How the ballots of one round spread over the choices.
///
/// @param bars each card in its order with its ballots
/// @param cast all ballots
/// @param unsure those who don't know
/// @param placed ballots on the scale, from which median and range come; 0 where the choices have
///   no order
/// @param median the middle ballot's choice; two where the middle lies between them, none where no
///   ballot is on the scale
/// @param lowest null where no ballot is on the scale
/// @param highest null where no ballot is on the scale
/// @param most the choices with the most ballots, none of `?`; several where they tie, none where
///   nobody chose
public record Spread(
        List<Bar> bars,
        int cast,
        int unsure,
        int placed,
        List<String> median,
        @Nullable String lowest,
        @Nullable String highest,
        List<String> most) {
    /// A card and its ballots.
    public record Bar(String card, int ballots) {}

    public Spread {
        bars = List.copyOf(bars);
        median = List.copyOf(median);
        most = List.copyOf(most);
    }

    /// Whether everybody who knows chose the same.
    public boolean agreed() {
        return most.size() == 1
                && bars.stream().filter(b -> b.ballots() > 0).count() == (unsure > 0 ? 2 : 1);
    }

    /// Counts a round. Steps of an ordinal scale have no distance, so of an even number the median
    /// is both middle choices and no mean. Edge: a ballot for a choice that is no card is counted
    /// among all, and nowhere else.
    ///
    /// @param cards in their order, with [Ballots#UNSURE]
    /// @param scale those of them that have an order, lowest first; empty where none has
    public static Spread of(List<String> cards, List<String> scale, Ballots ballots) {
        var bars = cards.stream().map(c -> new Bar(c, ballots.of(c))).toList();
        var sorted = new ArrayList<String>();
        for (var choice : scale) for (int i = 0; i < ballots.of(choice); i++) sorted.add(choice);
        int top =
                bars.stream()
                        .filter(b -> !b.card().equals(Ballots.UNSURE))
                        .map(Bar::ballots)
                        .max(Comparator.naturalOrder())
                        .orElse(0);
        return new Spread(
                bars,
                ballots.total(),
                ballots.of(Ballots.UNSURE),
                sorted.size(),
                middle(sorted),
                sorted.isEmpty() ? null : sorted.getFirst(),
                sorted.isEmpty() ? null : sorted.getLast(),
                top == 0
                        ? List.of()
                        : bars.stream()
                                .filter(b -> !b.card().equals(Ballots.UNSURE) && b.ballots() == top)
                                .map(Bar::card)
                                .toList());
    }

    private static List<String> middle(List<String> sorted) {
        if (sorted.isEmpty()) return List.of();
        var low = sorted.get((sorted.size() - 1) / 2);
        var high = sorted.get(sorted.size() / 2);
        return low.equals(high) ? List.of(low) : List.of(low, high);
    }

    /// The ballots that chose otherwise, each choice with its number; those who don't know are none
    /// of them.
    public List<Bar> dissent(String decided) {
        return bars.stream()
                .filter(b ->
                        b.ballots() > 0
                                && !b.card().equals(decided)
                                && !b.card().equals(Ballots.UNSURE))
                .toList();
    }
}
