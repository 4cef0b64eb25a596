package firebreak.domain.process;

import java.util.List;
import java.util.Optional;

/// The checkpoints that are asked about, in their order.
///
/// @param id of the bank that they were taken from
/// @param version of that bank
public record QuestionBank(String id, int version, String title, List<Checkpoint> checkpoints) {
    public QuestionBank {
        checkpoints = List.copyOf(checkpoints);
    }

    public Optional<Checkpoint> checkpoint(String checkpointId) {
        return checkpoints.stream().filter(c -> c.id().equals(checkpointId)).findFirst();
    }

    /// Those that are asked.
    public List<Checkpoint> asked() {
        return checkpoints.stream().filter(c -> !c.retired()).toList();
    }
}
