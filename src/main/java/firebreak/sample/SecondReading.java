package firebreak.sample;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// What a second coder of the sample said of a random part of what the first one had judged. The
/// two part on nine incidents, mostly on requirements against code quality and on neighbouring
/// stages.
final class SecondReading {
    private static final String CODER = "Jonas Weber";
    private static final int SIZE = 34;
    private static final Set<Integer> OTHER_ORIGIN = Set.of(2, 17, 30);
    private static final Set<Integer> OTHER_STAGE = Set.of(5, 13, 21, 28);
    private static final Set<Integer> OTHER_PREVENTABILITY = Set.of(11, 24);

    private SecondReading() {}

    static List<SampleTagging> of(List<SampleTagging> first, Codebook codebook) {
        var done =
                new ArrayList<>(
                        first.stream().filter(t -> t.state() == TaggingState.DONE).toList());
        Collections.shuffle(done, new Random(20));
        var second = new ArrayList<SampleTagging>();
        for (int i = 0; i < Math.min(SIZE, done.size()); i++)
            second.add(judged(done.get(i), i, codebook));
        return second;
    }

    private static SampleTagging judged(SampleTagging first, int place, Codebook codebook) {
        var origin = first.origin();
        var factor = first.factorId();
        if (OTHER_ORIGIN.contains(place)) {
            origin = origin == Origin.REQUIREMENTS ? Origin.CODE_QUALITY : Origin.REQUIREMENTS;
            factor = codebook.factors(origin).stream().map(Factor::id).findFirst().orElse(null);
        }
        var stage =
                OTHER_STAGE.contains(place)
                        ? neighbour(first.earliestStageId(), codebook)
                        : first.earliestStageId();
        var preventability = first.preventability();
        if (OTHER_PREVENTABILITY.contains(place))
            preventability =
                    preventability == Preventability.PREVENTABLE
                            ? Preventability.PARTLY
                            : Preventability.PREVENTABLE;
        if (stage == null && preventability != Preventability.NOT) stage = "testing";
        // Before the first, whose judgement stands until the two have settled it.
        return new SampleTagging(
                first.incidentKey(),
                CODER,
                TaggingState.DONE,
                origin,
                factor,
                stage,
                preventability,
                first.confidence(),
                "",
                "",
                first.at().minus(Duration.ofHours(3)),
                first.service(),
                Further.NONE);
    }

    /// The stage after a stage, or before it where it is the last.
    private static @Nullable String neighbour(@Nullable String stage, Codebook codebook) {
        var ids = codebook.stages().stream().map(s -> s.id()).toList();
        int place = ids.indexOf(stage);
        if (place < 0) return stage;
        return ids.get(place + 1 < ids.size() ? place + 1 : place - 1);
    }
}
