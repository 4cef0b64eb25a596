package firebreak.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The texts that come with the program and are nobody's, though a name may be a word of theirs.
final class BuiltInWords {
    private BuiltInWords() {}

    static Set<String> all() {
        var words = new HashSet<String>();
        var codebook = BuiltInCodebook.load();
        codebook.stages().forEach(s -> words.addAll(List.of(s.label(), s.definition())));
        codebook.factors()
                .forEach(f ->
                        words.addAll(
                                List.of(
                                        f.label(),
                                        f.definition(),
                                        f.whenToUse(),
                                        f.whenNot(),
                                        f.example())));
        var bank = BuiltInProcess.questionBank();
        words.add(bank.title());
        bank.checkpoints()
                .forEach(c ->
                        words.addAll(
                                List.of(
                                        c.topic(),
                                        c.question(),
                                        c.why(),
                                        c.askFor(),
                                        c.anchors().none(),
                                        c.anchors().partly(),
                                        c.anchors().largely(),
                                        c.anchors().fully())));
        BuiltInProcess.testTypes().forEach(t -> words.addAll(List.of(t.label(), t.definition())));
        return words;
    }
}
