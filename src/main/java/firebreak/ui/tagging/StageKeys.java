package firebreak.ui.tagging;

import firebreak.domain.codebook.Stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The letter that, with Shift, chooses a stage: the first letter of its name that no stage before
/// it has, so that it can be learned, whatever the client calls its stages.
final class StageKeys {
    private StageKeys() {}

    /// Letters in upper case by the id of the stage; with more than 26 stages the last have none.
    static Map<String, Character> of(List<Stage> stages) {
        var keys = new LinkedHashMap<String, Character>();
        for (var stage : stages) {
            var own =
                    stage.label()
                            .toUpperCase(Locale.ROOT)
                            .chars()
                            .filter(c -> c >= 'A' && c <= 'Z');
            Stream.concat(own.boxed(), IntStream.rangeClosed('A', 'Z').boxed())
                    .map(c -> (char) c.intValue())
                    .filter(c -> !keys.containsValue(c))
                    .findFirst()
                    .ifPresent(c -> keys.put(stage.id(), c));
        }
        return keys;
    }
}
