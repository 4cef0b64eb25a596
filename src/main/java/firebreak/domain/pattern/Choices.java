package firebreak.domain.pattern;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// What a person chose about how the pictures count. Kept with the assessment, told with every
/// picture that it changes.
///
/// @param exposure what incidents are held against over time
/// @param baselineEnd the last day from which the limits of the control chart are taken; null while
///   nobody froze a baseline, and all periods are provisional
/// @param weights what an incident of a severity counts in severity-weighted pictures; those
///   without one count 0
/// @param teamNames whether teams are shown by their own names; else by pseudonyms
/// @param publishedId the published distribution that is compared with; empty for none
/// @param mapping which origin each category of the published distributions stands for, by source
///   id and category name as `source/category`; a category without one is left out
public record Choices(
        Exposure exposure,
        @Nullable LocalDate baselineEnd,
        Map<SeverityClass, Integer> weights,
        boolean teamNames,
        String publishedId,
        Map<String, Origin> mapping) {
    /// What incidents are held against.
    public enum Exposure {
        /// Weeks, or deployments where they are known for all weeks and vary.
        CHOSEN_BY_DATA,
        WEEKS,
        DEPLOYMENTS
    }

    private static final Map<SeverityClass, Integer> USUAL_WEIGHTS =
            Map.of(
                    SeverityClass.CRITICAL, 8,
                    SeverityClass.HIGH, 4,
                    SeverityClass.MODERATE, 2,
                    SeverityClass.LOW, 1);

    public static final Choices USUAL =
            new Choices(Exposure.CHOSEN_BY_DATA, null, USUAL_WEIGHTS, false, "", Map.of());

    public Choices {
        weights = Map.copyOf(weights);
        mapping = Map.copyOf(mapping);
    }

    public int weight(SeverityClass severity) {
        return weights.getOrDefault(severity, 0);
    }

    public Choices withExposure(Exposure other) {
        return new Choices(other, baselineEnd, weights, teamNames, publishedId, mapping);
    }

    public Choices withBaselineEnd(@Nullable LocalDate day) {
        return new Choices(exposure, day, weights, teamNames, publishedId, mapping);
    }

    public Choices withWeight(SeverityClass severity, int weight) {
        var changed = new EnumMap<SeverityClass, Integer>(SeverityClass.class);
        changed.putAll(weights);
        changed.put(severity, weight);
        return new Choices(exposure, baselineEnd, changed, teamNames, publishedId, mapping);
    }

    public Choices withTeamNames(boolean shown) {
        return new Choices(exposure, baselineEnd, weights, shown, publishedId, mapping);
    }

    public Choices withPublished(String id) {
        return new Choices(exposure, baselineEnd, weights, teamNames, id, mapping);
    }

    public Choices withMapping(Map<String, Origin> other) {
        return new Choices(exposure, baselineEnd, weights, teamNames, publishedId, other);
    }
}
