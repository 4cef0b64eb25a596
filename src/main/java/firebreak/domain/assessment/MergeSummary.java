package firebreak.domain.assessment;

import java.time.Instant;
import java.util.List;

/// What two copies of an assessment did since they parted, in numbers.
///
/// @param parted when the last edit was made that both have
/// @param our how many edits were made here since, and stand
/// @param their how many were made there
/// @param coders whose taggings come in, by name
/// @param comesIn what is taken from theirs without a question
/// @param stays what only ours has or changed
public record MergeSummary(
        Instant parted,
        int our,
        int their,
        List<String> coders,
        List<MergeTally> comesIn,
        List<MergeTally> stays) {
    public MergeSummary {
        coders = List.copyOf(coders);
        comesIn = List.copyOf(comesIn);
        stays = List.copyOf(stays);
    }
}
