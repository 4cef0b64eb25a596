package firebreak.domain.tagging;

import firebreak.domain.codebook.Codebook;

import java.util.ArrayList;
import java.util.List;

/// What a coder says of an incident beyond the primary judgement.
///
/// @param factorIds further contributing factors, of any origin; never the primary one
/// @param slippedStageIds the stages that let the incident pass
/// @param memo a note of the coder to the team, for nobody else
/// @param flagged to come back to
public record Further(
        List<String> factorIds, List<String> slippedStageIds, String memo, boolean flagged) {
    public static final Further NONE = new Further(List.of(), List.of(), "", false);

    public Further {
        factorIds = List.copyOf(factorIds);
        slippedStageIds = List.copyOf(slippedStageIds);
    }

    /// The same with a factor more or, where it is there, without it.
    public Further toggleFactor(String id) {
        return new Further(toggled(factorIds, id), slippedStageIds, memo, flagged);
    }

    /// The same with a stage more or, where it is there, without it.
    public Further toggleStage(String id) {
        return new Further(factorIds, toggled(slippedStageIds, id), memo, flagged);
    }

    /// The same without a factor, which has become the primary one.
    public Further withoutFactor(String id) {
        return factorIds.contains(id) ? toggleFactor(id) : this;
    }

    public Further withMemo(String words) {
        return new Further(factorIds, slippedStageIds, words, flagged);
    }

    public Further withFlag(boolean on) {
        return new Further(factorIds, slippedStageIds, memo, on);
    }

    /// The factors and stages of another incident; memo and flag belong to this one and stay.
    public Further tagsOf(Further other) {
        return new Further(other.factorIds, other.slippedStageIds, memo, flagged);
    }

    /// The same without what this codebook doesn't have.
    public Further within(Codebook codebook) {
        return new Further(
                factorIds.stream().filter(id -> codebook.factor(id).isPresent()).toList(),
                slippedStageIds.stream().filter(id -> codebook.stage(id).isPresent()).toList(),
                memo,
                flagged);
    }

    private static List<String> toggled(List<String> ids, String id) {
        var next = new ArrayList<>(ids);
        if (!next.remove(id)) next.add(id);
        return next;
    }
}
