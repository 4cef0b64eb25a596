package firebreak.sample;

import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.FeatureTrace.Step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The features of the sample that were followed.
final class TraceLines {
    private TraceLines() {}

    static List<FeatureTrace> read(List<String> lines, Map<String, Checkpoint> bank) {
        var traces = new ArrayList<FeatureTrace>();
        for (var line : lines) {
            var words = line.substring(1).strip();
            if (line.startsWith("*")) traces.add(trace(words));
            else {
                var next = traces.removeLast();
                if (line.startsWith("?")) {
                    var said = words.split(" ", 2);
                    if (!next.said(said[0]))
                        throw new IllegalStateException("No step in the sample: " + line);
                    next = next.with(new Step(said[0], next.at(said[0]), said[1].strip()));
                } else
                    for (var id : words.split(" +")) {
                        ProcessFile.known(bank, id);
                        next = next.with(new Step(id, passage(line.charAt(0)), ""));
                    }
                traces.add(next);
            }
        }
        return traces;
    }

    private static FeatureTrace trace(String words) {
        var parts = ProcessFile.parts(words, 5);
        return new FeatureTrace(
                ProcessFile.id("trace:" + parts.getFirst()),
                parts.get(0),
                parts.get(1),
                parts.get(2),
                LocalDate.parse(parts.get(3)),
                parts.get(4),
                List.of());
    }

    private static Passage passage(char letter) {
        return switch (letter) {
            case 'P' -> Passage.PASSED;
            case 'S' -> Passage.SKIPPED;
            case 'N' -> Passage.NOT_KNOWN;
            case 'X' -> Passage.NOT_APPLICABLE;
            default -> throw new IllegalStateException("No passage: " + letter);
        };
    }
}
