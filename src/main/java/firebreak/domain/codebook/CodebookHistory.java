package firebreak.domain.codebook;

import firebreak.domain.tagging.Tagging;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All versions of the codebook, and what follows from them: what became of each code, and which
/// taggings must be looked at again.
public final class CodebookHistory {
    private final List<CodebookVersion> versions;
    private final Map<List<Object>, Fate> known = new HashMap<>();

    /// @param versions at least one, in any order
    public CodebookHistory(List<CodebookVersion> versions) {
        if (versions.isEmpty()) throw new IllegalArgumentException("no version of the codebook");
        this.versions =
                versions.stream()
                        .sorted(Comparator.comparingInt(CodebookVersion::version))
                        .toList();
    }

    /// All versions, the oldest first.
    public List<CodebookVersion> versions() {
        return versions;
    }

    public Codebook current() {
        return versions.getLast().codebook();
    }

    public Optional<Codebook> version(int number) {
        return versions.stream()
                .map(CodebookVersion::codebook)
                .filter(c -> c.version() == number)
                .findFirst();
    }

    /// What an edit of the newest version comes to.
    ///
    /// @param inPlace whether the newest version is edited further, as nobody uses it; otherwise
    ///   the edit makes a new one
    public CodebookOutcome edit(CodebookEdit edit, boolean inPlace) {
        var taken = new HashSet<String>();
        for (var v : versions)
            for (var kind : Code.Kind.values())
                v.codebook().codes(kind).forEach(c -> taken.add(c.id()));
        var newest = versions.getLast();
        if (edit instanceof CodebookEdit.SayMeaning say && inPlace)
            return new CodebookOutcome.Edited(newest.codebook(), newest.saying(say));
        return switch (new CodebookEditor(newest.codebook(), taken).apply(edit)) {
            case CodebookOutcome.Refused refused -> refused;
            case CodebookOutcome.Edited(var codebook, var said) -> {
                if (!inPlace)
                    yield new CodebookOutcome.Edited(codebook.as(codebook.version() + 1), said);
                var before = versions.size() < 2 ? null : versions.get(versions.size() - 2);
                yield new CodebookOutcome.Edited(
                        codebook,
                        before == null
                                ? List.of()
                                : CodebookVersion.compose(
                                        before.codebook(), newest, codebook, said));
            }
        };
    }

    /// Whether a person may say of a code that its words mean the same as in the version before.
    public boolean mayMeanTheSame(Code.Kind kind, String id) {
        if (versions.size() < 2) return false;
        var before = versions.get(versions.size() - 2).codebook().code(kind, id);
        var now = current().code(kind, id);
        return before.isPresent()
                && now.isPresent()
                && !before.get().sameCriteria(now.get())
                && !(versions.getLast().fate(current(), kind, id) instanceof Fate.Split);
    }

    /// What became of a code of version `from` up to the newest.
    public Fate fate(int from, Code.Kind kind, String id) {
        return known.computeIfAbsent(List.of(from, kind, id), _ -> fate(from, latest(), kind, id));
    }

    private int latest() {
        return versions.getLast().version();
    }

    private Fate fate(int from, int to, Code.Kind kind, String id) {
        Fate so = new Fate.Kept();
        for (int i = 1; i < versions.size(); i++) {
            var version = versions.get(i);
            if (version.version() <= from || version.version() > to) continue;
            var step = version.fate(versions.get(i - 1).codebook(), kind, id);
            switch (step) {
                case Fate.Removed _, Fate.Merged _, Fate.Split _ -> {
                    return step;
                }
                case Fate.Redefined _ -> so = step;
                case Fate.Reworded _ -> so = so instanceof Fate.Redefined ? so : step;
                case Fate.Kept _, Fate.Added _ -> {}
            }
        }
        return so;
    }

    /// What became of every code between two versions, in the order of the later one, those that
    /// are gone last; what is as it was is left out.
    public List<CodebookChange> changes(int from, int to) {
        var before = version(from).orElseThrow();
        var after = version(to).orElseThrow();
        var changes = new ArrayList<CodebookChange>();
        for (var kind : Code.Kind.values()) {
            for (var code : after.codes(kind)) {
                var fate =
                        before.code(kind, code.id()).isPresent()
                                ? fate(from, to, kind, code.id())
                                : new Fate.Added();
                if (!(fate instanceof Fate.Kept))
                    changes.add(new CodebookChange(kind, code.id(), code.label(), fate));
            }
            for (var code : before.codes(kind))
                if (after.code(kind, code.id()).isEmpty())
                    changes.add(
                            new CodebookChange(
                                    kind,
                                    code.id(),
                                    code.label(),
                                    fate(from, to, kind, code.id())));
        }
        return changes;
    }

    /// Whether a choice made under `version` must be looked at again; no choice never must.
    public boolean lookAgain(int version, Code.Kind kind, @Nullable String id) {
        return id != null && version < latest() && fate(version, kind, id).lookAgain();
    }

    /// Whether a judgement must be looked at again: it was made under an earlier version, and its
    /// factor's or stage's words changed, or it was divided, merged or removed.
    public boolean lookAgain(Tagging tagging) {
        int version = tagging.codebookVersion();
        return version < latest()
                && (lookAgain(version, Code.Kind.FACTOR, tagging.factorId())
                        || lookAgain(version, Code.Kind.STAGE, tagging.earliestStageId())
                        || tagging.further().factorIds().stream()
                                .anyMatch(id -> lookAgain(version, Code.Kind.FACTOR, id))
                        || tagging.further().slippedStageIds().stream()
                                .anyMatch(id -> lookAgain(version, Code.Kind.STAGE, id)));
    }

    /// The codes of a version that must be looked at again where they were chosen under it.
    public List<String> toReview(int version, Code.Kind kind) {
        return version(version)
                .map(c ->
                        c.codes(kind).stream()
                                .map(Code::id)
                                .filter(id -> lookAgain(version, kind, id))
                                .toList())
                .orElse(List.of());
    }

    /// What stands for a code of version `from` now: itself or, where it was merged, what it is
    /// part of; empty where it is gone or nobody can say which of its parts was meant.
    public Optional<String> today(int from, Code.Kind kind, String id) {
        var so = id;
        for (int i = 1; i < versions.size(); i++) {
            var version = versions.get(i);
            if (version.version() <= from) continue;
            switch (version.fate(versions.get(i - 1).codebook(), kind, so)) {
                case Fate.Merged(var into) -> so = into;
                case Fate.Split _, Fate.Removed _ -> {
                    return Optional.empty();
                }
                case Fate.Added _, Fate.Kept _, Fate.Reworded _, Fate.Redefined _ -> {}
            }
        }
        return Optional.of(so);
    }

    /// The newest version and behind it every code that only earlier ones have, so that each id has
    /// a label. To look words up, not to choose from.
    public Codebook dictionary() {
        var factors = new LinkedHashMap<String, Factor>();
        var stages = new LinkedHashMap<String, Stage>();
        for (var v : versions.reversed()) {
            v.codebook().factors().forEach(f -> factors.putIfAbsent(f.id(), f));
            v.codebook().stages().forEach(s -> stages.putIfAbsent(s.id(), s));
        }
        return new Codebook(latest(), List.copyOf(factors.values()), List.copyOf(stages.values()));
    }

    /// The code as it was in the newest version that has it.
    public Optional<Code> latest(Code.Kind kind, String id) {
        return versions.reversed().stream()
                .flatMap(v -> v.codebook().code(kind, id).stream())
                .findFirst();
    }
}
