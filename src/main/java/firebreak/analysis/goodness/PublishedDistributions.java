package firebreak.analysis.goodness;

import firebreak.analysis.goodness.PublishedDistribution.Category;
import firebreak.analysis.goodness.PublishedDistribution.Unit;
import firebreak.domain.codebook.Origin;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The published distributions that come with the program, from `published.properties`.
public final class PublishedDistributions {
    private static final List<PublishedDistribution> ALL = read();

    private PublishedDistributions() {}

    /// All of them, those best verified first. None of them has requirements as a cause of
    /// incidents.
    public static List<PublishedDistribution> all() {
        return ALL;
    }

    private static List<PublishedDistribution> read() {
        var lines = new Properties();
        try (var in =
                new InputStreamReader(
                        PublishedDistributions.class.getResourceAsStream("published.properties"),
                        StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new ArrayList<PublishedDistribution>();
        for (var id : lines.getProperty("all").split(" ")) {
            var categories = new ArrayList<Category>();
            for (int i = 1; lines.containsKey(id + "." + i); i++) {
                // "37 Binary push"
                var line = lines.getProperty(id + "." + i).split(" ", 2);
                var origin = Origin.ofId(lines.getProperty(id + "." + i + ".origin", ""));
                categories.add(new Category(line[1], Double.parseDouble(line[0]), origin));
            }
            all.add(
                    new PublishedDistribution(
                            id,
                            lines.getProperty(id + ".title"),
                            lines.getProperty(id + ".source"),
                            lines.getProperty(id + ".verification"),
                            lines.getProperty(id + ".size", ""),
                            Unit.valueOf(lines.getProperty(id + ".unit")),
                            categories,
                            lines.getProperty(id + ".caveat", "")));
        }
        return List.copyOf(all);
    }
}
