package firebreak.ui.checkpoints;

import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Checkpoint.Anchors;

import java.util.List;

/// A text of a checkpoint that can be written over.
enum BankText {
    TOPIC,
    QUESTION,
    WHY,
    AT_N,
    AT_P,
    AT_L,
    AT_F,
    ASK_FOR;

    String of(Checkpoint c) {
        return switch (this) {
            case TOPIC -> c.topic();
            case QUESTION -> c.question();
            case WHY -> c.why();
            case AT_N -> c.anchors().none();
            case AT_P -> c.anchors().partly();
            case AT_L -> c.anchors().largely();
            case AT_F -> c.anchors().fully();
            case ASK_FOR -> c.askFor();
        };
    }

    Checkpoint with(Checkpoint c, String text) {
        var a = c.anchors();
        return switch (this) {
            case TOPIC -> words(c, text, c.question(), c.why(), a, c.askFor());
            case QUESTION -> words(c, c.topic(), text, c.why(), a, c.askFor());
            case WHY -> words(c, c.topic(), c.question(), text, a, c.askFor());
            case AT_N -> anchors(c, new Anchors(text, a.partly(), a.largely(), a.fully()));
            case AT_P -> anchors(c, new Anchors(a.none(), text, a.largely(), a.fully()));
            case AT_L -> anchors(c, new Anchors(a.none(), a.partly(), text, a.fully()));
            case AT_F -> anchors(c, new Anchors(a.none(), a.partly(), a.largely(), text));
            case ASK_FOR -> words(c, c.topic(), c.question(), c.why(), a, text);
        };
    }

    /// The same at another stage, or for other factors.
    static Checkpoint at(Checkpoint c, String stageId, List<String> factorIds) {
        return new Checkpoint(
                c.id(),
                stageId,
                c.topic(),
                c.question(),
                c.why(),
                c.anchors(),
                c.askFor(),
                factorIds,
                c.wording(),
                c.retired());
    }

    private static Checkpoint anchors(Checkpoint c, Anchors anchors) {
        return words(c, c.topic(), c.question(), c.why(), anchors, c.askFor());
    }

    private static Checkpoint words(
            Checkpoint c,
            String topic,
            String question,
            String why,
            Anchors anchors,
            String askFor) {
        return new Checkpoint(
                c.id(),
                c.stageId(),
                topic,
                question,
                why,
                anchors,
                askFor,
                c.factorIds(),
                c.wording(),
                c.retired());
    }
}
