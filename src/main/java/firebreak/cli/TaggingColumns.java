package firebreak.cli;

import firebreak.domain.tagging.Tagging;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Everything that a tagging says, by the names that programs read.
final class TaggingColumns {
    static final List<String> NAMES =
            List.of(
                    "incident",
                    "source",
                    "coder",
                    "codebookVersion",
                    "state",
                    "origin",
                    "factor",
                    "stage",
                    "preventability",
                    "confidence",
                    "reason",
                    "quote",
                    "at",
                    "furtherFactors",
                    "slippedStages",
                    "memo",
                    "flagged",
                    "broughtOut");

    private TaggingColumns() {}

    /// The values in a stable order: texts, whole numbers, yes or no, or null where not judged.
    static Map<String, @Nullable Object> of(String incident, String source, Tagging t) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("incident", incident);
        columns.put("source", source);
        columns.put("coder", t.coder());
        columns.put("codebookVersion", t.codebookVersion());
        columns.put("state", t.state().name().toLowerCase(Locale.ROOT));
        columns.put("origin", t.origin() == null ? null : t.origin().id());
        columns.put("factor", t.factorId());
        columns.put("stage", t.earliestStageId());
        columns.put("preventability", t.preventability() == null ? null : t.preventability().id());
        columns.put("confidence", t.confidence() == null ? null : t.confidence().id());
        columns.put("reason", t.reason());
        columns.put("quote", t.quote());
        columns.put("at", t.at().toString());
        columns.put("furtherFactors", String.join(" ", t.further().factorIds()));
        columns.put("slippedStages", String.join(" ", t.further().slippedStageIds()));
        columns.put("memo", t.further().memo());
        columns.put("flagged", t.further().flagged());
        var broughtOut = t.further().broughtOut();
        columns.put(
                "broughtOut",
                broughtOut == null ? null : broughtOut.name().toLowerCase(Locale.ROOT));
        return columns;
    }
}
