package firebreak.sample;

import firebreak.domain.coverage.Trigger;
import firebreak.domain.tagging.Further;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the coder of the sample said beyond the primary judgement: further factors and stages that
/// the incident slipped through, where the story speaks of them.
final class BeyondPlan {
    private static final List<String> STAGES =
            List.of(
                    "requirements",
                    "design",
                    "implementation",
                    "review",
                    "testing",
                    "deployment",
                    "operation");

    /// Later stages that could have stopped it, by the words that tell of them.
    private static final Map<String, Pattern> LATER = later();

    private static final Map<String, Pattern> FACTORS = factors();

    private BeyondPlan() {}

    private static Map<String, Pattern> later() {
        var words = new LinkedHashMap<String, Pattern>();
        words.put("review", Pattern.compile("\\b(in|to a) review(er)?\\b"));
        words.put("testing", Pattern.compile("\\b(tests?|tested|staging)\\b"));
        words.put("deployment", Pattern.compile("pre-flight|gradual|canary|roll-?out"));
        return words;
    }

    private static Map<String, Pattern> factors() {
        var words = new LinkedHashMap<String, Pattern>();
        words.put(
                "missing_alert",
                Pattern.compile("no alarm|no alert|phone|noticed|Support reported|complain"));
        words.put("untested_regression", Pattern.compile("no test\\b|without a test"));
        words.put("no_gradual_rollout", Pattern.compile("gradual|for everybody|all merchants at"));
        words.put("runbook_backup_gap", Pattern.compile("runbook|from a shell"));
        return words;
    }

    static Further of(Story story) {
        var text = story.text() + " " + story.reason();
        var further =
                FACTORS.entrySet().stream()
                        .filter(f -> f.getValue().matcher(text).find())
                        .map(Map.Entry::getKey)
                        .filter(id -> !id.equals(story.factorId()))
                        .toList();
        var trigger = Triggers.of(story);
        return new Further(further, slipped(story, text, trigger), "", false, trigger);
    }

    private static List<String> slipped(Story story, String text, @Nullable Trigger trigger) {
        var earliest = story.stageId();
        if (earliest == null) return List.of();
        var slipped = new ArrayList<String>();
        slipped.add(earliest);
        // What brought it out names the test that was missing.
        var missing = trigger == null ? "" : "testing";
        LATER.forEach((stage, words) -> {
            if (STAGES.indexOf(stage) > STAGES.indexOf(earliest)
                    && (stage.equals(missing) || words.matcher(text).find())) slipped.add(stage);
        });
        return slipped;
    }
}
