package firebreak.domain.codebook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A version of the codebook with what a person said became of the codes of the version before.
///
/// @param made when it was edited last; null for what an assessment began with long ago
/// @param madeBy who edited it last; empty where that isn't known
public record CodebookVersion(
        Codebook codebook, List<Lineage> lineage, @Nullable Instant made, String madeBy) {
    public CodebookVersion {
        lineage = List.copyOf(lineage);
    }

    public int version() {
        return codebook.version();
    }

    /// What becomes of a code from the version before to this one.
    Fate fate(Codebook before, Code.Kind kind, String id) {
        var into = new ArrayList<String>();
        var split = false;
        var same = false;
        for (var l : lineage) {
            if (!l.of(kind, id)) continue;
            same |= !l.elsewhere();
            split |= l.became() == Lineage.Became.SPLIT;
            if (l.elsewhere()) into.add(l.into());
        }
        // In the order in which they are shown, whatever the order in which they were said.
        var order = codebook.codes(kind).stream().map(Code::id).toList();
        into.sort(Comparator.comparingInt(order::indexOf));
        if (split) return new Fate.Split(into);
        if (!into.isEmpty()) return new Fate.Merged(into.getFirst());
        var old = before.code(kind, id).orElse(null);
        var now = codebook.code(kind, id).orElse(null);
        if (now == null) return new Fate.Removed();
        if (old == null) return new Fate.Added();
        if (old.equals(now)) return new Fate.Kept();
        return same || old.sameCriteria(now) ? new Fate.Reworded() : new Fate.Redefined();
    }

    /// What is said of the codes once a person says whether one means the same.
    List<Lineage> saying(CodebookEdit.SayMeaning say) {
        var said = new Lineage(say.kind(), say.id(), Lineage.Became.SAME_MEANING, say.id());
        var all = new ArrayList<>(lineage);
        all.removeIf(l -> l.equals(said));
        if (say.same()
                && lineage.stream().noneMatch(l -> l.elsewhere() && l.of(say.kind(), say.id())))
            all.add(said);
        return all;
    }

    /// This version edited further, while nobody uses it: what is said then is said of the version
    /// before it.
    ///
    /// @param said of the codes of this version
    static List<Lineage> compose(
            Codebook before, CodebookVersion now, Codebook edited, List<Lineage> said) {
        var composed = new LinkedHashSet<Lineage>();
        for (var l : now.lineage) if (l.elsewhere()) composed.addAll(followed(l, edited, said));
        for (var l : said)
            if (l.elsewhere()
                    && before.code(l.code(), l.id()).isPresent()
                    && now.lineage.stream().noneMatch(o -> o.elsewhere() && o.of(l.code(), l.id())))
                composed.add(l);
        for (var kind : Code.Kind.values())
            for (var code : before.codes(kind))
                if (sameMeaning(before, now, edited, said, kind, code.id())
                        && composed.stream().noneMatch(l -> l.of(kind, code.id())))
                    composed.add(
                            new Lineage(kind, code.id(), Lineage.Became.SAME_MEANING, code.id()));
        return List.copyOf(composed);
    }

    /// Where what a code became went on in its turn.
    private static Set<Lineage> followed(Lineage l, Codebook edited, List<Lineage> said) {
        var on = new LinkedHashSet<Lineage>();
        for (var next : said) {
            if (!next.elsewhere() || !next.of(l.code(), l.into())) continue;
            var split = l.became() == Lineage.Became.SPLIT || next.became() == Lineage.Became.SPLIT;
            on.add(
                    new Lineage(
                            l.code(),
                            l.id(),
                            split ? Lineage.Became.SPLIT : Lineage.Became.MERGED,
                            next.into()));
        }
        if (on.isEmpty() && edited.code(l.code(), l.into()).isPresent()) on.add(l);
        return on;
    }

    private static boolean sameMeaning(
            Codebook before,
            CodebookVersion now,
            Codebook edited,
            List<Lineage> said,
            Code.Kind kind,
            String id) {
        var first = before.code(kind, id).orElse(null);
        var second = now.codebook.code(kind, id).orElse(null);
        var third = edited.code(kind, id).orElse(null);
        if (first == null || second == null || third == null || first.sameCriteria(third))
            return false;
        return (first.sameCriteria(second) || says(now.lineage, kind, id))
                && (second.sameCriteria(third) || says(said, kind, id));
    }

    private static boolean says(List<Lineage> lineage, Code.Kind kind, String id) {
        return lineage.stream().anyMatch(l -> !l.elsewhere() && l.of(kind, id));
    }
}
