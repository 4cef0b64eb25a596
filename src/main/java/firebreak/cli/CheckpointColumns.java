package firebreak.cli;

import firebreak.analysis.scoring.CheckpointStand;
import firebreak.analysis.scoring.Counted;
import firebreak.analysis.scoring.Open;
import firebreak.domain.process.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything that is known of a checkpoint, of all teams or of one, by the names that programs
/// read. The private note of the assessors is not among it.
final class CheckpointColumns {
    static final List<String> NAMES =
            List.of(
                    "checkpoint",
                    "stage",
                    "topic",
                    "question",
                    "team",
                    "state",
                    "claimed",
                    "evidenced",
                    "counts",
                    "reason",
                    "confidence",
                    "target",
                    "parked",
                    "lookAgain",
                    "evidenceFor",
                    "evidenceAgainst",
                    "incidents",
                    "agreement",
                    "open",
                    "by",
                    "at");

    private CheckpointColumns() {}

    /// The values in a stable order: texts, whole numbers, yes or no, or null where nobody said.
    static Map<String, @Nullable Object> of(CheckpointStand stand) {
        var checkpoint = stand.checkpoint();
        var answer = stand.answer();
        var said = !answer.empty();
        int against = (int) stand.evidence().stream().filter(e -> !e.supports()).count();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("checkpoint", checkpoint.id());
        columns.put("stage", checkpoint.stageId());
        columns.put("topic", checkpoint.topic());
        columns.put("question", checkpoint.question());
        columns.put("team", stand.team());
        columns.put("state", state(stand.judged().counted()));
        columns.put("claimed", verdict(answer.claimed()));
        columns.put("evidenced", verdict(answer.evidenced()));
        columns.put("counts", stand.judged().rating().map(Enum::name).orElse(null));
        columns.put("reason", answer.reason());
        columns.put("confidence", answer.confidence());
        columns.put("target", answer.target() == null ? null : answer.target().name());
        columns.put("parked", answer.parked());
        columns.put("lookAgain", stand.open().contains(Open.LOOK_AGAIN));
        columns.put("evidenceFor", stand.evidence().size() - against);
        columns.put("evidenceAgainst", against);
        columns.put("incidents", stand.incidents().size());
        columns.put("agreement", low(stand.standing().agreement()));
        columns.put(
                "open",
                stand.open().stream()
                        .sorted()
                        .map(CheckpointColumns::low)
                        .collect(Collectors.joining(" ")));
        columns.put("by", said ? answer.by() : null);
        columns.put("at", said ? answer.at().toString() : null);
        return columns;
    }

    private static String state(Counted counted) {
        return switch (counted) {
            case Counted.Rated _ -> "rated";
            case Counted.NotApplicable _ -> "not_applicable";
            case Counted.Unknown(var why) ->
                    switch (why) {
                        case UNANSWERED -> "unanswered";
                        case NOBODY_KNOWS -> "unknown";
                        case PARKED -> "parked";
                    };
        };
    }

    private static @Nullable String verdict(@Nullable Verdict verdict) {
        if (verdict == null) return null;
        return verdict.rating().map(Enum::name).orElse(low(verdict));
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
