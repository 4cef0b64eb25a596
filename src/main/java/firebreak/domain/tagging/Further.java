package firebreak.domain.tagging;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.coverage.Trigger;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a coder says of an incident beyond the primary judgement.
///
/// @param factorIds further contributing factors, of any origin; never the primary one
/// @param slippedStageIds the stages that let the incident pass
/// @param memo a note of the coder to the team, for nobody else
/// @param flagged to come back to
/// @param broughtOut what brought the defect out, which names the test that was missing; null while
///   nobody said
public record Further(
        List<String> factorIds,
        List<String> slippedStageIds,
        String memo,
        boolean flagged,
        @Nullable Trigger broughtOut) {
    public static final Further NONE = new Further(List.of(), List.of(), "", false, null);

    public Further {
        factorIds = List.copyOf(factorIds);
        slippedStageIds = List.copyOf(slippedStageIds);
    }

    /// The same with a factor more or, where it is there, without it.
    public Further toggleFactor(String id) {
        return new Further(toggled(factorIds, id), slippedStageIds, memo, flagged, broughtOut);
    }

    /// The same with a stage more or, where it is there, without it.
    public Further toggleStage(String id) {
        return new Further(factorIds, toggled(slippedStageIds, id), memo, flagged, broughtOut);
    }

    /// The same without a factor, which has become the primary one.
    public Further withoutFactor(String id) {
        return factorIds.contains(id) ? toggleFactor(id) : this;
    }

    public Further withMemo(String words) {
        return new Further(factorIds, slippedStageIds, words, flagged, broughtOut);
    }

    public Further withBroughtOut(@Nullable Trigger trigger) {
        return new Further(factorIds, slippedStageIds, memo, flagged, trigger);
    }

    public Further withFlag(boolean on) {
        return new Further(factorIds, slippedStageIds, memo, on, broughtOut);
    }

    /// The factors and stages of another incident; memo and flag belong to this one and stay.
    public Further tagsOf(Further other) {
        return new Further(other.factorIds, other.slippedStageIds, memo, flagged, other.broughtOut);
    }

    /// The same without what this codebook doesn't have.
    public Further within(Codebook codebook) {
        return new Further(
                factorIds.stream().filter(id -> codebook.factor(id).isPresent()).toList(),
                slippedStageIds.stream().filter(id -> codebook.stage(id).isPresent()).toList(),
                memo,
                flagged,
                broughtOut);
    }

    private static List<String> toggled(List<String> ids, String id) {
        var next = new ArrayList<>(ids);
        if (!next.remove(id)) next.add(id);
        return next;
    }
}
