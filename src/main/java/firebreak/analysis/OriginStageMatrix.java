package firebreak.analysis;

import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;

import java.util.List;

/// How many incidents began where (rows) and could first have been prevented at which stage
/// (columns). `counts` and `leadershipMinutes` hold one list per origin, one number per stage.
public record OriginStageMatrix(
        Basis basis,
        List<Origin> origins,
        List<Stage> stages,
        List<List<Integer>> counts,
        List<List<Long>> leadershipMinutes) {
    public OriginStageMatrix {
        origins = List.copyOf(origins);
        stages = List.copyOf(stages);
        counts = counts.stream().map(List::copyOf).toList();
        leadershipMinutes = leadershipMinutes.stream().map(List::copyOf).toList();
    }
}
