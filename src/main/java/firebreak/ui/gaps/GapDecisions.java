package firebreak.ui.gaps;

import firebreak.analysis.findings.GapWords;
import firebreak.domain.Text;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.store.AssessmentFile;
import firebreak.store.GapStore;
import firebreak.ui.kit.Desk;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What a person says of the gap or proposal that is shown, each as one edit that can be undone by
/// its name.
final class GapDecisions {
    private final AssessmentFile file;
    private final Desk desk;
    private final GapsViewModel model;

    GapDecisions(AssessmentFile file, Desk desk, GapsViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
    }

    /// Makes a gap of the proposal, with the incidents that are taken.
    ///
    /// @param title as the person worded it; blank where the proposed words will do
    void accept(String title, String words, @Nullable GapSeverity severity) {
        if (!(model.selected().get() instanceof GapCase.Proposed)) return;
        var gap = ofProposal(title, words, GapStatus.OPEN, model.taken().get());
        if (gap == null) return;
        var named = gap.withSeverity(severity);
        edit(
                Text.of("gaps.edit.accept", named.title()),
                all -> with(all, named),
                Text.of("gaps.accepted", named.title()));
    }

    /// It is no gap; it is not proposed again until a person brings it back.
    void decline(String title, String words) {
        switch (model.selected().get()) {
            case null -> {}
            case GapCase.Proposed _ -> {
                var gap = ofProposal(title, words, GapStatus.DECLINED, Set.of());
                if (gap != null)
                    edit(
                            Text.of("gaps.edit.decline", gap.title()),
                            all -> with(all, gap),
                            Text.of("gaps.declined", gap.title()));
            }
            case GapCase.Kept(var gap, _) ->
                    change(
                            Text.of("gaps.edit.decline", gap.title()),
                            gap.id(),
                            g -> g.withStatus(GapStatus.DECLINED),
                            Text.of("gaps.declined", gap.title()));
        }
    }

    /// What was declined may be proposed again.
    void bringBack() {
        if (model.selected().get() instanceof GapCase.Kept(var gap, _)
                && gap.status() == GapStatus.DECLINED) {
            model.want(GapCase.proposal(gap.point(), gap.stageId()));
            edit(
                    Text.of("gaps.edit.bringBack", gap.title()),
                    all -> all.stream().filter(g -> !g.id().equals(gap.id())).toList(),
                    Text.of("gaps.broughtBack", gap.title()));
        }
    }

    /// A gap that nobody proposed.
    void add() {
        var findings = model.findings().get();
        if (findings == null) return;
        var gap =
                new Gap(
                        GapStore.newId(),
                        Text.of("gaps.unnamed"),
                        "",
                        null,
                        "",
                        null,
                        "",
                        GapStatus.OPEN,
                        null,
                        "",
                        List.of());
        model.want(gap.id());
        model.missing().set(Set.of());
        model.shelf().set(Shelf.GAPS);
        edit(Text.of("gaps.edit.add"), all -> with(all, gap), "");
    }

    /// Removes a gap for good; undo brings it back.
    void remove() {
        if (model.selected().get() instanceof GapCase.Kept(var gap, _))
            edit(
                    Text.of("gaps.edit.remove", gap.title()),
                    all -> all.stream().filter(g -> !g.id().equals(gap.id())).toList(),
                    Text.of("gaps.removed", gap.title()));
    }

    /// Gives a gap what was typed of it; a blank title is none.
    void describe(Gap typed) {
        var old = gap(typed.id());
        if (old == null) return;
        UnaryOperator<Gap> described =
                g ->
                        g.withTitle(typed.title().isBlank() ? g.title() : typed.title().strip())
                                .withWords(typed.words().strip())
                                .withStage(typed.stageId())
                                .withOwner(typed.owner().strip())
                                .withDue(typed.due())
                                .withNote(typed.note().strip())
                                .withRemedy(typed.remedy().strip())
                                .withProgress(typed.progress().strip());
        var next = described.apply(old);
        if (!next.equals(old))
            change(Text.of("gaps.edit.describe", next.title()), old.id(), described, "");
    }

    /// Says how bad it is; the same again takes it back.
    void severity(GapSeverity severity) {
        if (!(model.selected().get() instanceof GapCase.Kept(var gap, _))) return;
        var next = gap.severity() == severity ? null : severity;
        change(
                next == null
                        ? Text.of("gaps.edit.severity.none", gap.title())
                        : Text.of("gaps.edit.severity", gap.title(), Text.of(next)),
                gap.id(),
                g -> g.withSeverity(next),
                "");
    }

    /// Says where a gap was found; a checkpoint brings its stage along.
    void point(@Nullable Point point) {
        var findings = model.findings().get();
        if (findings == null
                || !(model.selected().get() instanceof GapCase.Kept(var gap, _))
                || Objects.equals(gap.point(), point)) return;
        var stage =
                point instanceof Point.OfCheckpoint of
                        ? findings.facts()
                                .bank()
                                .checkpoint(of.checkpointId())
                                .map(Checkpoint::stageId)
                                .orElse(gap.stageId())
                        : gap.stageId();
        change(
                point == null
                        ? Text.of("gaps.edit.point.none", gap.title())
                        : Text.of(
                                "gaps.edit.point",
                                gap.title(),
                                new GapWords(findings.facts()).where(point, stage)),
                gap.id(),
                g -> g.withPoint(point).withStage(stage),
                "");
    }

    void status(GapStatus status) {
        if (model.selected().get() instanceof GapCase.Kept(var gap, _) && gap.status() != status)
            change(
                    Text.of("gaps.edit.status", gap.title(), Text.of(status)),
                    gap.id(),
                    g -> g.withStatus(status),
                    "");
    }

    /// Links an incident with the case, or takes it off.
    void toggle(UUID incident) {
        var findings = model.findings().get();
        if (findings == null) return;
        switch (model.selected().get()) {
            case null -> {}
            case GapCase.Proposed _ -> model.toggle(incident);
            case GapCase.Kept(var gap, _) -> {
                var key = findings.escapes().keys().get(incident);
                if (key == null) return;
                var linked = model.linked(incident);
                change(
                        Text.of(
                                linked ? "gaps.edit.unlink" : "gaps.edit.link",
                                key.key(),
                                gap.title()),
                        gap.id(),
                        g -> g.withIncidents(linked ? without(g, incident) : linked(g, key)),
                        "");
            }
        }
    }

    private List<ReportKey> without(Gap gap, UUID incident) {
        var findings = model.findings().get();
        return gap.incidents().stream()
                .filter(r ->
                        findings == null || !incident.equals(findings.escapes().byReport().get(r)))
                .toList();
    }

    private static List<ReportKey> linked(Gap gap, ReportKey key) {
        var next = new LinkedHashSet<>(gap.incidents());
        next.add(key);
        return List.copyOf(next);
    }

    private @Nullable Gap ofProposal(
            String title, String words, GapStatus status, Collection<UUID> incidents) {
        var findings = model.findings().get();
        if (findings == null || !(model.selected().get() instanceof GapCase.Proposed(var proposal)))
            return null;
        var keys = findings.escapes().keys();
        return new Gap(
                GapStore.newId(),
                title.isBlank() ? new GapWords(findings.facts()).title(proposal) : title.strip(),
                words.strip(),
                proposal.point(),
                proposal.stageId(),
                null,
                "",
                status,
                null,
                "",
                incidents.stream()
                        .map(keys::get)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    private @Nullable Gap gap(UUID id) {
        var findings = model.findings().get();
        return findings == null ? null : findings.facts().gap(id).orElse(null);
    }

    private static List<Gap> with(List<Gap> all, Gap gap) {
        var next = new ArrayList<>(all);
        next.add(gap);
        return next;
    }

    private void change(String label, UUID id, UnaryOperator<Gap> how, String said) {
        edit(
                label,
                all -> all.stream().map(g -> g.id().equals(id) ? how.apply(g) : g).toList(),
                said);
    }

    /// Reads again before it writes, so that keys that follow each other fast lose nothing.
    private void edit(String label, UnaryOperator<List<Gap>> how, String said) {
        desk.jobs()
                .<Boolean>database(
                        "",
                        _ -> {
                            var gaps = file.process().gaps();
                            gaps.save(label, how.apply(gaps.all()));
                            return true;
                        },
                        _ -> {
                            if (!said.isEmpty()) desk.notices().done(said);
                        },
                        desk.notices()::fault);
    }
}
