package firebreak.analysis.findings;

import firebreak.analysis.priority.RankedGap;
import firebreak.analysis.scoring.GapProposal;
import firebreak.domain.Text;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Stage;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What gaps and proposals are to people. What was removed since is named by its id, so that
/// nothing is without a name.
public record GapWords(ProcessFacts facts) {
    /// Where a gap was found: a checkpoint, a coverage cell, or a stage; empty where nobody said.
    public String where(@Nullable Point point, String stageId) {
        return switch (point) {
            case null -> stageId.isEmpty() ? "" : Text.of("gap.at.stage", stage(stageId));
            case Point.OfCheckpoint of ->
                    of.team().isEmpty()
                            ? topic(of.checkpointId())
                            : Text.of("gap.at.team", topic(of.checkpointId()), of.team());
            case Point.OfCell of ->
                    Text.of(
                            "gap.at.cell",
                            facts.coverage()
                                    .area(of.areaId())
                                    .map(RiskArea::name)
                                    .orElse(of.areaId().toString()),
                            facts.coverage()
                                    .type(of.testTypeId())
                                    .map(TestType::label)
                                    .orElse(of.testTypeId()));
        };
    }

    /// Where a gap is: its checkpoint, cell or stage.
    public String where(Gap gap) {
        return where(gap.point(), gap.stageId());
    }

    /// The name of a stage, or its id where the codebook has no such stage.
    public String stage(String stageId) {
        return facts.codebook().stage(stageId).map(Stage::label).orElse(stageId);
    }

    /// A title to begin with, from the first reason.
    public String title(GapProposal proposal) {
        var at = where(proposal.point(), proposal.stageId());
        return switch (proposal.reasons().getFirst()) {
            case GapProposal.Weak weak -> Text.of("gap.title.weak", at, lower(weak));
            case GapProposal.Contradicted _ -> Text.of("gap.title.contradicted", at);
            case GapProposal.BelowTarget _ -> Text.of("gap.title.belowTarget", at);
            case GapProposal.Skipped _ -> Text.of("gap.title.skipped", at);
            case GapProposal.NothingWorks _ ->
                    Text.of("gap.title.nothingWorks", stage(proposal.stageId()));
        };
    }

    /// Why a gap is proposed, a sentence each.
    public List<String> reasons(GapProposal proposal) {
        return proposal.reasons().stream().map(r -> reason(r, proposal)).toList();
    }

    private String reason(GapProposal.Reason reason, GapProposal proposal) {
        return switch (reason) {
            case GapProposal.Weak weak ->
                    weak.team().isEmpty()
                            ? Text.of("gap.reason.weak", weak.rating(), lower(weak))
                            : Text.of(
                                    "gap.reason.weak.team",
                                    weak.rating(),
                                    lower(weak),
                                    weak.team());
            case GapProposal.Contradicted said ->
                    Text.of("gap.reason.contradicted", said.rating(), proposal.incidents().size());
            case GapProposal.BelowTarget below ->
                    below.team().isEmpty()
                            ? Text.of("gap.reason.belowTarget", below.rating(), below.target())
                            : Text.of(
                                    "gap.reason.belowTarget.team",
                                    below.rating(),
                                    below.target(),
                                    below.team());
            case GapProposal.Skipped skipped -> skipped(skipped);
            case GapProposal.NothingWorks nothing ->
                    nothing.unrated().isEmpty()
                            ? Text.of("gap.reason.nothingWorks", factors(nothing))
                            : Text.of(
                                    "gap.reason.nothingWorks.unrated",
                                    factors(nothing),
                                    nothing.unrated().stream()
                                            .map(this::topic)
                                            .collect(Collectors.joining(", ")));
        };
    }

    private String skipped(GapProposal.Skipped skipped) {
        var said =
                Text.of(
                        "gap.reason.skipped",
                        skipped.traces().size(),
                        facts.traces().size(),
                        skipped.traces().stream()
                                .map(id -> facts.trace(id).map(FeatureTrace::name).orElse(""))
                                .collect(Collectors.joining(", ")));
        return skipped.rating() == null
                ? said
                : Text.of("gap.reason.skipped.rated", skipped.rating(), said);
    }

    private static String lower(GapProposal.Weak weak) {
        return Text.of(weak.rating()).toLowerCase(Locale.ENGLISH);
    }

    private String factors(GapProposal.NothingWorks nothing) {
        return nothing.factorIds().stream()
                .map(id -> facts.codebook().factor(id).map(Factor::label).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private String topic(String checkpointId) {
        return facts.bank().checkpoint(checkpointId).map(Checkpoint::topic).orElse(checkpointId);
    }

    /// The rank; with how many it is shared, where it is.
    public static String rank(RankedGap gap) {
        return gap.tied() == 0
                ? Text.of("gap.rank", gap.rank())
                : Text.of("gap.rank.tied", gap.rank(), gap.tied());
    }

    /// How far the rank moves while one factor of one gap moves by one step.
    public static String stability(RankedGap gap) {
        return gap.best() == gap.worst()
                ? Text.of("gap.stable", gap.rank())
                : Text.of("gap.moves", gap.rank(), gap.best(), gap.worst());
    }
}
