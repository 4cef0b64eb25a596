package firebreak.analysis.headline;

/// One figure that everybody looks at first.
///
/// @param id names it for tests
/// @param figure the number, or the words that stand in its place
/// @param number whether the figure is a number, which stands larger than words
/// @param meaning what the figure says
/// @param basis what it stands on
public record Headline(
        String id, String title, String figure, boolean number, String meaning, String basis) {}
