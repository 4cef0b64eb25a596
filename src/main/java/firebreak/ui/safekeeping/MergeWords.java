package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.MergeConflict.Version;
import firebreak.domain.assessment.MergeTally;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a merge is about, in words.
final class MergeWords {
    private final Codebook codebook;

    MergeWords(Codebook codebook) {
        this.codebook = codebook;
    }

    /// The lines of a tally, such as "12 new taggings"; what goes stands last.
    static List<String> lines(List<MergeTally> tallies) {
        var lines = new ArrayList<String>();
        for (var t : tallies) {
            add(lines, t.kind(), "added", t.added());
            add(lines, t.kind(), "changed", t.changed());
        }
        return lines;
    }

    /// As [#lines], of what goes.
    static List<String> removals(List<MergeTally> tallies) {
        var lines = new ArrayList<String>();
        for (var t : tallies) add(lines, t.kind(), "removed", t.removed());
        return lines;
    }

    static int total(List<MergeTally> tallies) {
        return tallies.stream().mapToInt(MergeTally::total).sum();
    }

    private static void add(List<String> lines, MergeTally.Kind kind, String what, int number) {
        if (number == 0) return;
        var key = kind.name().toLowerCase(Locale.ROOT) + "." + what;
        lines.add(Text.of("safekeeping.merge.tally." + key, number));
    }

    /// Who left a version and when.
    static String hand(Version version) {
        var by = version.by();
        var at = version.at();
        if (by == null || at == null)
            return version.there() ? "" : Text.of("safekeeping.merge.removed");
        return Text.of(
                version.there() ? "safekeeping.merge.hand" : "safekeeping.merge.hand.removed",
                by,
                Shown.time(at));
    }

    private String factor(String id) {
        return codebook.factor(id).map(Factor::label).orElse(id);
    }

    private String stage(String id) {
        return codebook.stage(id).map(Stage::label).orElse(id);
    }

    private static String all(String ids, UnaryOperator<String> name) {
        return Stream.of(ids.split(" ")).map(name).collect(Collectors.joining(", "));
    }

    /// The value of a field.
    String value(MergeConflict.Field field, @Nullable String value) {
        if (value == null || value.isEmpty()) return Text.of("safekeeping.merge.empty");
        try {
            return switch (field.column()) {
                case "ORIGIN" -> Text.of(Origin.valueOf(value));
                case "PREVENTABILITY" -> Text.of(Preventability.valueOf(value));
                case "CONFIDENCE" -> Text.of(Confidence.valueOf(value));
                case "STATE" -> Text.of(TaggingState.valueOf(value));
                case "SEVERITY_CLASS" -> Text.of(SeverityClass.valueOf(value));
                case "FACTOR_ID" -> factor(value);
                case "EARLIEST_STAGE_ID" -> stage(value);
                case "FURTHER_FACTORS" -> all(value, this::factor);
                case "SLIPPED_STAGES" -> all(value, this::stage);
                case "EFFORT_MEASURED", "SAMPLE", "FLAGGED" ->
                        Text.of(
                                Boolean.parseBoolean(value)
                                        ? "safekeeping.merge.yes"
                                        : "safekeeping.merge.no");
                case "IMPACT_START",
                        "DETECTED",
                        "ACKNOWLEDGED",
                        "MITIGATED",
                        "RESOLVED",
                        "CREATED" ->
                        Shown.time(Instant.parse(value));
                default -> value;
            };
        } catch (IllegalArgumentException | DateTimeException other) {
            return value;
        }
    }
}
