package firebreak.analysis.pictures;

import firebreak.analysis.goodness.PublishedDistribution;
import firebreak.analysis.goodness.PublishedDistribution.Category;
import firebreak.analysis.goodness.PublishedDistributions;
import firebreak.domain.codebook.Origin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the categories of published distributions stand for, as [Choices#mapping()] keeps it.
public final class PublishedMapping {
    private PublishedMapping() {}

    /// The published distribution of an id; empty where there is none.
    public static Optional<PublishedDistribution> distribution(String id) {
        return PublishedDistributions.all().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /// Under which key a mapping keeps what a category stands for.
    public static String key(PublishedDistribution distribution, Category category) {
        return distribution.id() + "/" + category.name();
    }

    /// A mapping to begin with, for a person to look at and to change; it is never taken by itself.
    /// Categories that no origin fits stay out, and none stands for requirements, as no source has
    /// them as a cause of incidents. Empty where the source can't be compared with origins at all.
    public static Map<String, Origin> suggested(PublishedDistribution distribution) {
        var mapping = new LinkedHashMap<String, Origin>();
        for (var category : distribution.categories())
            category.suggested().ifPresent(o -> mapping.put(key(distribution, category), o));
        return mapping;
    }

    /// The categories that a mapping says something of.
    static List<Category> mapped(PublishedDistribution distribution, Map<String, Origin> mapping) {
        return distribution.categories().stream()
                .filter(c -> mapping.containsKey(key(distribution, c)))
                .toList();
    }
}
