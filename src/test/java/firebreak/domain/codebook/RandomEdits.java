package firebreak.domain.codebook;

import java.util.List;
import java.util.Random;
import java.util.Set;

/// Edits as people make them, some of which are refused.
public final class RandomEdits {
    private RandomEdits() {}

    public static CodebookEdit next(Random random, Codebook now) {
        var some = now.factors().get(random.nextInt(now.factors().size()));
        var other = now.factors().get(random.nextInt(now.factors().size()));
        var stage = now.stages().get(random.nextInt(now.stages().size()));
        return switch (random.nextInt(12)) {
            case 0, 1 -> new CodebookEdit.AddFactor(fresh(random, some.origin()));
            case 2, 3 ->
                    new CodebookEdit.ChangeFactor(reworded(random, some), random.nextBoolean());
            case 4 -> new CodebookEdit.RemoveFactor(some.id());
            case 5 -> new CodebookEdit.MoveFactor(some.id(), random.nextInt(5) - 2);
            case 6 ->
                    new CodebookEdit.MergeFactors(
                            Set.copyOf(List.of(some.id(), other.id()).stream().distinct().toList()),
                            random.nextBoolean() ? other : fresh(random, other.origin()));
            case 7 ->
                    new CodebookEdit.SplitFactor(
                            some.id(),
                            List.of(
                                    random.nextBoolean() ? some : fresh(random, some.origin()),
                                    fresh(random, some.origin())));
            case 8 ->
                    new CodebookEdit.AddStage(
                            new Stage("", "Stage " + random.nextInt(30), "When"),
                            random.nextInt(4));
            case 9 ->
                    new CodebookEdit.ChangeStage(
                            new Stage(stage.id(), stage.label(), "How " + random.nextInt(9)),
                            random.nextBoolean());
            case 10 -> new CodebookEdit.MoveStage(stage.id(), random.nextInt(3) - 1);
            default ->
                    random.nextInt(3) > 0
                            ? new CodebookEdit.RemoveStage(stage.id())
                            : new CodebookEdit.Replace(
                                    "file",
                                    new Codebook(
                                            1,
                                            List.of(some, fresh(random, some.origin())),
                                            now.stages()));
        };
    }

    private static Factor fresh(Random random, Origin origin) {
        return new Factor(
                "", origin, "Label " + random.nextInt(60), "D" + random.nextInt(9), "", "", "");
    }

    private static Factor reworded(Random random, Factor f) {
        return new Factor(
                f.id(),
                f.origin(),
                random.nextBoolean() ? f.label() : "Label " + random.nextInt(60),
                random.nextBoolean() ? f.definition() : "D" + random.nextInt(9),
                f.whenToUse(),
                f.whenNot(),
                f.example());
    }
}
