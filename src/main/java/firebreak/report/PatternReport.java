package firebreak.report;

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

    /// Those that the chapter and the sheets of origins, stages, factors and months don't have.
    List<Picture> others() {
        return pictures.stream().filter(p -> !SHOWN.contains(p.kind())).toList();
    }
}
