package firebreak.ui.findings;

import firebreak.analysis.findings.FindingBoard;
import firebreak.analysis.findings.FindingProposal;
import firebreak.analysis.findings.Pinning;
import firebreak.analysis.findings.SliceText;
import firebreak.domain.Text;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.finding.PinnedFigure;
import firebreak.domain.finding.Ranks;
import firebreak.store.AssessmentFile;
import firebreak.store.FindingStore;
import firebreak.ui.kit.Desk;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What a person does with findings, each as one edit that can be undone by its name.
final class FindingDecisions {
    private static final int NAMED = 60;

    private final AssessmentFile file;
    private final Desk desk;
    private final FindingsViewModel model;

    FindingDecisions(AssessmentFile file, Desk desk, FindingsViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
    }

    /// Takes the chosen proposal as it stands.
    void accept() {
        proposed(FindingState.ACCEPTED, "findings.edit.accept", "findings.accepted");
    }

    /// The chosen proposal is not worth saying, or the accepted finding not any more.
    void decline() {
        proposed(FindingState.DECLINED, "findings.edit.decline", "findings.declined");
        model.accepted()
                .filter(f -> !f.proposalId().isEmpty())
                .ifPresent(f ->
                        edit(
                                Text.of("findings.edit.decline", name(f.told())),
                                all ->
                                        changed(
                                                all,
                                                f.id(),
                                                x -> x.withState(FindingState.DECLINED)),
                                Text.of("findings.declined")));
    }

    private void proposed(FindingState state, String label, String said) {
        var board = model.board().get();
        if (board == null || !(model.selected().get() instanceof Item.Proposed(var proposal)))
            return;
        var made = made(board, proposal, state);
        edit(
                Text.of(label, name(made.told())),
                all -> List.of(made.withRank(Ranks.after(all))),
                Text.of(said));
    }

    private Finding made(FindingBoard board, FindingProposal proposal, FindingState state) {
        var slice = SliceText.written(board.slice());
        return new Finding(
                Finding.idOf(proposal.id(), slice),
                "",
                state,
                proposal.id(),
                proposal.words(),
                slice,
                Pinning.named(proposal.words(), board.index()::figure),
                board.revision());
    }

    /// Opens the words of what is chosen; a proposal is accepted with it.
    void edit() {
        switch (model.selected().get()) {
            case null -> {}
            case Item.Proposed(var proposal) -> {
                var board = model.board().get();
                if (board == null) return;
                var id = Finding.idOf(proposal.id(), SliceText.written(board.slice()));
                model.want(id);
                accept();
                model.editing().set(new Editing(id, proposal.words(), false));
            }
            case Item.Kept(var finding) -> {
                if (finding.accepted())
                    model.editing().set(new Editing(finding.id(), finding.words(), false));
            }
        }
    }

    /// A finding that nobody proposed; it is kept when something is typed.
    void own() {
        if (model.board().get() != null)
            model.editing().set(new Editing(FindingStore.newId(), "", true));
    }

    /// Ends the typing. Blank words keep what there was.
    void words(Editing editing, String typed) {
        var board = model.board().get();
        var words = typed.strip();
        if (editing.equals(model.editing().get())) model.editing().set(null);
        if (board == null || words.isEmpty() || words.equals(editing.words())) return;
        var figures = Pinning.named(words, model.figures(editing.id())::figure);
        model.want(editing.id());
        edit(
                Text.of(
                        editing.isNew() ? "findings.edit.own" : "findings.edit.words",
                        name(told(words, figures))),
                all -> {
                    var there = all.stream().filter(f -> f.id().equals(editing.id())).findFirst();
                    if (there.isPresent())
                        return List.of(worded(board, there.get(), words, figures));
                    return List.of(
                            new Finding(
                                    editing.id(),
                                    Ranks.after(all),
                                    FindingState.ACCEPTED,
                                    "",
                                    words,
                                    SliceText.written(board.slice()),
                                    figures,
                                    board.revision()));
                },
                "");
    }

    private static String told(String words, List<PinnedFigure> figures) {
        return FindingWords.filled(
                words, id -> figures.stream().filter(f -> f.id().equals(id)).findFirst());
    }

    /// Figures that were named before keep their numbers: other words don't take new ones.
    private static Finding worded(
            FindingBoard board, Finding finding, String words, List<PinnedFigure> now) {
        boolean old = false;
        var figures = new ArrayList<PinnedFigure>();
        var ids = FindingWords.figureIds(words);
        for (var id : ids) {
            var then = finding.figure(id);
            var today = now.stream().filter(f -> f.id().equals(id)).findFirst();
            old |= then.isPresent() && !today.map(then.get()::tellsTheSame).orElse(false);
            then.or(() -> today).ifPresent(figures::add);
        }
        return finding.withWords(words, figures, old ? finding.revision() : board.revision());
    }

    /// Takes an accepted finding away; what was proposed is proposed again.
    void remove() {
        model.accepted()
                .ifPresent(f -> {
                    var label = Text.of("findings.edit.remove", name(f.told()));
                    desk.jobs()
                            .<Boolean>database(
                                    "",
                                    _ -> {
                                        file.patterns().findings().remove(label, List.of(f.id()));
                                        return true;
                                    },
                                    _ -> desk.notices().done(Text.of("findings.removed")),
                                    desk.notices()::fault);
                });
    }

    /// What was declined may be proposed again.
    void bringBack() {
        if (!(model.selected().get() instanceof Item.Kept(var finding)) || finding.accepted())
            return;
        var label = Text.of("findings.edit.bringBack", name(finding.told()));
        desk.jobs()
                .<Boolean>database(
                        "",
                        _ -> {
                            file.patterns().findings().remove(label, List.of(finding.id()));
                            return true;
                        },
                        _ -> desk.notices().done(Text.of("findings.broughtBack")),
                        desk.notices()::fault);
    }

    /// Puts the chosen finding so many places further down.
    void move(int by) {
        model.accepted()
                .ifPresent(f -> {
                    var place = model.right().indexOf(new Item.Kept(f));
                    place(f.id(), place + by);
                });
    }

    /// Puts an accepted finding at a place among the accepted ones, from 0.
    void place(UUID id, int place) {
        var board = model.board().get();
        var finding = board == null ? null : board.finding(id).orElse(null);
        if (finding == null) return;
        model.want(id);
        edit(
                Text.of("findings.edit.move", name(finding.told())),
                all -> Ranks.moved(all.stream().filter(Finding::accepted).toList(), id, place),
                "");
    }

    /// The chosen finding tells the numbers of today.
    void take() {
        var board = model.board().get();
        if (board == null) return;
        model.accepted()
                .filter(f -> !board.renewed(f).equals(f))
                .ifPresent(f ->
                        edit(
                                Text.of("findings.edit.take", name(board.renewed(f).told())),
                                all -> changed(all, f.id(), board::renewed),
                                Text.of("findings.taken", 1)));
    }

    /// Every finding tells the numbers of today.
    void takeAll() {
        var board = model.board().get();
        if (board == null) return;
        var stale = board.stale().stream().filter(f -> !board.renewed(f).equals(f)).toList();
        if (stale.isEmpty()) return;
        edit(
                Text.of("findings.edit.takeAll", stale.size()),
                all -> {
                    var next = new ArrayList<Finding>();
                    for (var finding : stale)
                        next.addAll(changed(all, finding.id(), board::renewed));
                    return next;
                },
                Text.of("findings.taken", stale.size()));
    }

    private static List<Finding> changed(List<Finding> all, UUID id, UnaryOperator<Finding> how) {
        return all.stream().filter(f -> f.id().equals(id)).map(how).toList();
    }

    private static String name(String told) {
        var line = told.replaceAll("\\s+", " ").strip();
        return line.length() <= NAMED ? line : line.substring(0, NAMED - 1) + "…";
    }

    /// Reads again before it writes, so that keys that follow each other fast lose nothing.
    ///
    /// @param how from all findings to those that are to be saved
    private void edit(String label, UnaryOperator<List<Finding>> how, @Nullable String said) {
        desk.jobs()
                .<Boolean>database(
                        "",
                        _ -> {
                            var findings = file.patterns().findings();
                            findings.save(label, how.apply(findings.all()));
                            return true;
                        },
                        _ -> {
                            if (said != null && !said.isEmpty()) desk.notices().done(said);
                        },
                        desk.notices()::fault);
    }
}
