package firebreak.analysis.pictures;

import java.util.List;
import java.util.Optional;

/// The number ledger: every figure of every picture, with the slice and the revision that it comes
/// from.
///
/// @param slice the filter in words
/// @param revision of the assessment
/// @param figures in the order of the pictures; ids are unique
public record Ledger(long revision, int codebookVersion, String slice, List<Figure> figures) {
    public Ledger {
        figures = List.copyOf(figures);
        if (figures.stream().map(Figure::id).distinct().count() != figures.size())
            throw new IllegalArgumentException("Two figures with one id");
    }

    /// All figures of the pictures of one slice, in their order.
    public static Ledger of(
            List<Picture> pictures, Slice slice, long revision, int codebookVersion) {
        return new Ledger(
                revision,
                codebookVersion,
                slice.words(),
                pictures.stream().flatMap(p -> p.figures().stream()).toList());
    }

    /// A figure by its id.
    public Optional<Figure> figure(String id) {
        return figures.stream().filter(f -> f.id().equals(id)).findFirst();
    }
}
