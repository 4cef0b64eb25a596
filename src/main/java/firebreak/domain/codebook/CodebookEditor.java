package firebreak.domain.codebook;

import firebreak.domain.Text;
import firebreak.domain.codebook.CodebookEdit.AddFactor;
import firebreak.domain.codebook.CodebookEdit.AddStage;
import firebreak.domain.codebook.CodebookEdit.ChangeFactor;
import firebreak.domain.codebook.CodebookEdit.ChangeStage;
import firebreak.domain.codebook.CodebookEdit.MergeFactors;
import firebreak.domain.codebook.CodebookEdit.MoveFactor;
import firebreak.domain.codebook.CodebookEdit.MoveStage;
import firebreak.domain.codebook.CodebookEdit.RemoveFactor;
import firebreak.domain.codebook.CodebookEdit.RemoveStage;
import firebreak.domain.codebook.CodebookEdit.Replace;
import firebreak.domain.codebook.CodebookEdit.SayMeaning;
import firebreak.domain.codebook.CodebookEdit.SplitFactor;
import firebreak.domain.codebook.Lineage.Became;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Carries edits of one state of the codebook out, without a thought for versions.
final class CodebookEditor {
    private final Codebook codebook;
    private final Set<String> taken;
    private final List<Factor> factors;
    private final List<Stage> stages;
    private final List<Lineage> lineage = new ArrayList<>();

    /// @param taken ids that a new code can't have
    CodebookEditor(Codebook codebook, Set<String> taken) {
        this.codebook = codebook;
        this.taken = new HashSet<>(taken);
        for (var kind : Code.Kind.values())
            codebook.codes(kind).forEach(c -> this.taken.add(c.id()));
        this.factors = new ArrayList<>(codebook.factors());
        this.stages = new ArrayList<>(codebook.stages());
    }

    CodebookOutcome apply(CodebookEdit edit) {
        var problem =
                switch (edit) {
                    case AddFactor(var factor) -> add(factor);
                    case ChangeFactor(var factor, var same) ->
                            change(factors, CodebookRules.tidy(factor), same);
                    case RemoveFactor(var id) -> remove(factors, id);
                    case MoveFactor(var id, var by) -> move(id, by);
                    case MergeFactors merge -> merge(merge);
                    case SplitFactor split -> split(split);
                    case AddStage(var stage, var place) -> add(stage, place);
                    case ChangeStage(var stage, var same) ->
                            change(stages, CodebookRules.tidy(stage), same);
                    case RemoveStage(var id) -> remove(stages, id);
                    case MoveStage(var id, var by) -> shift(stages, id, by, s -> true);
                    case Replace(_, var with) -> replace(with);
                    case SayMeaning _ -> gone();
                };
        if (problem.isPresent()) return new CodebookOutcome.Refused(problem.get());
        var edited = new Codebook(codebook.version(), factors, stages);
        return CodebookRules.problem(edited)
                .<CodebookOutcome>map(CodebookOutcome.Refused::new)
                .orElseGet(() -> new CodebookOutcome.Edited(edited, lineage));
    }

    private Optional<String> add(Factor factor) {
        factors.add(fresh(factor));
        return Optional.empty();
    }

    private Optional<String> add(Stage stage, int place) {
        var tidy = CodebookRules.tidy(stage);
        stages.add(Math.clamp(place, 0, stages.size()), tidy.withId(freshId(tidy.label())));
        return Optional.empty();
    }

    private Factor fresh(Factor factor) {
        var tidy = CodebookRules.tidy(factor);
        return tidy.withId(freshId(tidy.label()));
    }

    private String freshId(String label) {
        var id = CodebookRules.freshId(label, taken);
        taken.add(id);
        return id;
    }

    private <C extends Code> Optional<String> change(List<C> codes, C words, boolean same) {
        int place = place(codes, words.id());
        if (place < 0) return gone();
        var before = codes.set(place, words);
        if (same && !before.sameCriteria(words)) said(before, Became.SAME_MEANING, before.id());
        return Optional.empty();
    }

    private Optional<String> remove(List<? extends Code> codes, String id) {
        int place = place(codes, id);
        if (place < 0) return gone();
        codes.remove(place);
        return Optional.empty();
    }

    private Optional<String> move(String id, int by) {
        var origin = codebook.factor(id).map(Factor::origin);
        return origin.isEmpty() ? gone() : shift(factors, id, by, f -> f.origin() == origin.get());
    }

    /// Past so many of the codes that count; past the last where there are fewer.
    private static <C extends Code> Optional<String> shift(
            List<C> codes, String id, int by, Predicate<C> counts) {
        int place = place(codes, id);
        if (place < 0) return gone();
        int step = Integer.signum(by);
        int left = Math.abs(by);
        var moved = codes.get(place);
        for (int next = place + step; left > 0 && next >= 0 && next < codes.size(); next += step) {
            if (!counts.test(codes.get(next))) continue;
            codes.remove(place);
            codes.add(next, moved);
            place = next;
            left--;
        }
        return Optional.empty();
    }

    private Optional<String> merge(MergeFactors merge) {
        if (merge.ids().size() < 2) return Optional.of(Text.of("codebook.rule.mergeTwo"));
        for (var id : merge.ids()) if (codebook.factor(id).isEmpty()) return gone();
        var kept = merge.ids().contains(merge.into().id());
        var into = kept ? CodebookRules.tidy(merge.into()) : fresh(merge.into());
        int first = factors.size();
        for (var id : merge.ids()) first = Math.min(first, place(factors, id));
        int place = kept ? place(factors, into.id()) : first;
        factors.set(place, into);
        factors.removeIf(f -> merge.ids().contains(f.id()) && !f.id().equals(into.id()));
        for (var factor : codebook.factors())
            if (merge.ids().contains(factor.id()) && !factor.id().equals(into.id()))
                said(factor, Became.MERGED, into.id());
        return Optional.empty();
    }

    private Optional<String> split(SplitFactor split) {
        if (split.parts().size() < 2) return Optional.of(Text.of("codebook.rule.splitTwo"));
        var whole = codebook.factor(split.id());
        if (whole.isEmpty()) return gone();
        var parts = new ArrayList<Factor>();
        for (var part : split.parts()) {
            boolean keeps =
                    part.id().equals(split.id())
                            && parts.stream().noneMatch(p -> p.id().equals(split.id()));
            parts.add(keeps ? CodebookRules.tidy(part) : fresh(part));
        }
        int place = place(factors, split.id());
        factors.remove(place);
        factors.addAll(place, parts);
        for (var part : parts) said(whole.get(), Became.SPLIT, part.id());
        return Optional.empty();
    }

    private Optional<String> replace(Codebook with) {
        var news = new ArrayList<Factor>();
        var ids = new HashSet<String>();
        for (var factor : with.factors()) {
            var tidy = CodebookRules.tidy(factor);
            news.add(tidy.withId(known(tidy, with.factors(), codebook.factors(), ids)));
        }
        var newStages = new ArrayList<Stage>();
        for (var stage : with.stages()) {
            var tidy = CodebookRules.tidy(stage);
            newStages.add(tidy.withId(known(tidy, with.stages(), codebook.stages(), ids)));
        }
        factors.clear();
        factors.addAll(news);
        stages.clear();
        stages.addAll(newStages);
        return Optional.empty();
    }

    /// The id that a code from elsewhere has here.
    ///
    /// @param all that come with it
    /// @param used ids that others of them got already
    private String known(
            Code code, List<? extends Code> all, List<? extends Code> here, Set<String> used) {
        var id = code.id();
        if (id.isBlank() || here.stream().noneMatch(c -> c.id().equals(id))) {
            var alike =
                    here.stream()
                            .filter(c -> sameLabel(c, code))
                            .map(Code::id)
                            .filter(i -> all.stream().noneMatch(c -> c.id().equals(i)))
                            .filter(i -> !used.contains(i))
                            .findFirst();
            if (alike.isPresent()) {
                used.add(alike.get());
                return alike.get();
            }
        }
        var proper = !id.isBlank() && id.length() <= 60 && id.matches("[A-Za-z0-9_.-]+");
        var mine = proper && used.add(id) ? id : freshId(code.label());
        used.add(mine);
        return mine;
    }

    private static boolean sameLabel(Code a, Code b) {
        if (!CodebookRules.known(a.label()).equals(CodebookRules.known(b.label()))) return false;
        return !(a instanceof Factor f && b instanceof Factor g) || f.origin() == g.origin();
    }

    private void said(Code code, Became became, String into) {
        lineage.add(new Lineage(code.kind(), code.id(), became, into));
    }

    private static int place(List<? extends Code> codes, String id) {
        for (int i = 0; i < codes.size(); i++) if (codes.get(i).id().equals(id)) return i;
        return -1;
    }

    private static Optional<String> gone() {
        return Optional.of(Text.of("codebook.rule.gone"));
    }
}
