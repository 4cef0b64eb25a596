package firebreak.analysis.goodness;

import firebreak.domain.codebook.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How incidents or defects divide over causes elsewhere, as it was published. The categories are
/// those of the source: compare only after a mapping that is shown.
///
/// @param id stable name
/// @param source where it was published
/// @param verification how far the figures were checked against the source
/// @param size of what they are shares, in words, since most sources are vague; may be empty
/// @param categories in the order of the source
/// @param caveat what to know before comparing; may be empty
public record PublishedDistribution(
        String id,
        String title,
        String source,
        String verification,
        String size,
        Unit unit,
        List<Category> categories,
        String caveat) {

    public PublishedDistribution {
        categories = List.copyOf(categories);
    }

    /// @param suggested the origin that comes nearest, for a person to look at; empty where none
    ///   does
    public record Category(String name, double value, Optional<Origin> suggested) {
        public Category(String name, double value) {
            this(name, value, Optional.empty());
        }
    }

    public enum Unit {
        PERCENT,
        /// Of tags, of which an outage may have several.
        COUNT,
        DEFECTS_PER_FUNCTION_POINT
    }

    /// What becomes of percents that don't sum to 100.
    public enum Remainder {
        /// The categories given are all there is: they are scaled up to 1.
        SCALED,
        /// What is missing is a category of its own, the last one. Of counts and sums of 100 or
        /// more nothing is missing.
        OTHER
    }

    /// The values together.
    public double sum() {
        return categories.stream().mapToDouble(Category::value).sum();
    }

    /// Shares that sum to 1, in the order of the categories; say which remainder was taken.
    public List<Double> shares(Remainder remainder) {
        double sum = sum();
        boolean missing = remainder == Remainder.OTHER && unit == Unit.PERCENT && sum < 100 - 1e-9;
        double all = missing ? 100 : sum;
        var shares = new ArrayList<Double>();
        for (var category : categories) shares.add(category.value() / all);
        if (missing) shares.add((100 - sum) / 100);
        return List.copyOf(shares);
    }
}
