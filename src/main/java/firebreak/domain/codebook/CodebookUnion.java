package firebreak.domain.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// What two people made of one codebook, put together.
public final class CodebookUnion {
    private CodebookUnion() {}

    /// What either changed, added or removed is so; of what both changed, what `mine` says. What
    /// one removed and the other changed stays.
    ///
    /// @param base what both began with
    public static Codebook of(Codebook base, Codebook mine, Codebook other) {
        return new Codebook(
                mine.version(),
                codes(base.factors(), mine.factors(), other.factors(), CodebookUnion::relabelled),
                codes(base.stages(), mine.stages(), other.stages(), CodebookUnion::relabelled));
    }

    private static <C extends Code> List<C> codes(
            List<C> base, List<C> mine, List<C> other, BiFunction<C, String, C> relabel) {
        var all = new ArrayList<C>();
        for (var code : mine) {
            var was = find(base, code.id());
            var theirs = find(other, code.id());
            var unchanged = was.isPresent() && was.get().equals(code);
            if (theirs.isPresent()) all.add(unchanged ? theirs.get() : code);
            else if (!unchanged) all.add(code);
        }
        for (var code : other) {
            if (find(mine, code.id()).isPresent()) continue;
            if (find(base, code.id()).filter(code::equals).isPresent()) continue;
            all.add(code);
        }
        var labels = new HashSet<String>();
        all.replaceAll(code -> {
            var label = code.label();
            for (int i = 2; !labels.add(among(code) + CodebookRules.known(label)); i++)
                label = code.label() + " (" + i + ")";
            return label.equals(code.label()) ? code : relabel.apply(code, label);
        });
        return all;
    }

    /// Among which codes a label must be the only one.
    private static String among(Code code) {
        return switch (code) {
            case Factor f -> f.origin() + " ";
            case Stage _ -> "";
        };
    }

    private static <C extends Code> Optional<C> find(List<C> codes, String id) {
        return codes.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private static Factor relabelled(Factor f, String label) {
        return new Factor(
                f.id(), f.origin(), label, f.definition(), f.whenToUse(), f.whenNot(), f.example());
    }

    private static Stage relabelled(Stage s, String label) {
        return new Stage(s.id(), label, s.definition());
    }
}
