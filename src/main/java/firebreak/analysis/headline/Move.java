package firebreak.analysis.headline;

import firebreak.analysis.pictures.History;

import java.util.List;

/// A figure that stands first and is another one now.
public record Move(Headline then, Headline now) {
    /// Those that a reader would see differently, in their order.
    public static List<Move> between(History then, History now) {
        var before = headlines(then);
        return headlines(now).stream()
                .flatMap(h ->
                        before.stream()
                                .filter(b -> b.id().equals(h.id()))
                                .filter(b -> !b.figure().equals(h.figure()))
                                .map(b -> new Move(b, h)))
                .toList();
    }

    private static List<Headline> headlines(History history) {
        return Headlines.of(history.patterns());
    }
}
