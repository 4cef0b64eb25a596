package firebreak.store;

import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;
import firebreak.domain.pattern.Choices.Exposure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Choices by name, each by itself, so that those of two copies come together.
final class ChoiceNames {
    private static final String EXPOSURE = "exposure";
    private static final String BASELINE_END = "baseline.end";
    private static final String TEAM_NAMES = "team.names";
    private static final String PUBLISHED = "published";
    private static final String WEIGHT = "weight.";
    private static final String MAPPING = "mapping.";

    private ChoiceNames() {}

    /// What differs from [Choices#USUAL].
    static Map<String, String> written(Choices choices) {
        var usual = Choices.USUAL;
        var written = new TreeMap<String, String>();
        if (choices.exposure() != usual.exposure())
            written.put(EXPOSURE, choices.exposure().name());
        var end = choices.baselineEnd();
        if (end != null) written.put(BASELINE_END, end.toString());
        if (choices.teamNames() != usual.teamNames())
            written.put(TEAM_NAMES, String.valueOf(choices.teamNames()));
        if (!choices.publishedId().equals(usual.publishedId()))
            written.put(PUBLISHED, choices.publishedId());
        for (var severity : SeverityClass.values())
            if (choices.weight(severity) != usual.weight(severity))
                written.put(WEIGHT + severity.name(), String.valueOf(choices.weight(severity)));
        choices.mapping()
                .forEach((category, origin) -> written.put(MAPPING + category, origin.name()));
        return written;
    }

    /// What nobody knows, by its name or its value, is left out.
    static Choices read(Map<String, String> rows) {
        var choices = Choices.USUAL;
        var mapping = new HashMap<>(choices.mapping());
        for (var row : rows.entrySet()) {
            try {
                choices = with(choices, mapping, row.getKey(), row.getValue());
            } catch (IllegalArgumentException | DateTimeParseException ofANewerProgram) {
                continue;
            }
        }
        return choices.withMapping(mapping);
    }

    private static Choices with(
            Choices choices, Map<String, Origin> mapping, String name, String value) {
        if (name.startsWith(MAPPING)) {
            mapping.put(name.substring(MAPPING.length()), Origin.valueOf(value));
            return choices;
        }
        if (name.startsWith(WEIGHT))
            return choices.withWeight(
                    SeverityClass.valueOf(name.substring(WEIGHT.length())),
                    Integer.parseInt(value));
        return switch (name) {
            case EXPOSURE -> choices.withExposure(Exposure.valueOf(value));
            case BASELINE_END -> choices.withBaselineEnd(LocalDate.parse(value));
            case TEAM_NAMES -> choices.withTeamNames(Boolean.parseBoolean(value));
            case PUBLISHED -> choices.withPublished(value);
            default -> choices;
        };
    }
}
