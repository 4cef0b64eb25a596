package firebreak.report.model;

import firebreak.analysis.pictures.Ledger;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.recurrence.Recurrence;

import java.util.List;
import java.util.Set;

/// The pictures of the tagged history, the ledger of all their figures and what came again, as the
/// documents show them.
public record PatternReport(List<Picture> pictures, Ledger ledger, Recurrence recurrence) {
    private static final Set<Picture.Kind> SHOWN =
            Set.of(Picture.Kind.ORIGIN_BY_STAGE, Picture.Kind.FACTORS, Picture.Kind.MONTHS);

    public PatternReport {
        pictures = List.copyOf(pictures);
    }

    /// Those that readers are told of. A comparison with published figures that nobody chose is the
    /// consultant's business.
    public List<Picture> told() {
        return pictures.stream()
                .filter(p ->
                        p.kind() != Picture.Kind.PUBLISHED
                                || p.views().getFirst().instead().isEmpty())
                .toList();
    }

    /// Those that the chapter and the sheets of origins, stages, factors and months don't have.
    public List<Picture> others() {
        return told().stream().filter(p -> !SHOWN.contains(p.kind())).toList();
    }
}
