package firebreak.ui.deliverables;

import firebreak.analysis.PatternCharts;
import firebreak.analysis.PatternIncidents;
import firebreak.analysis.RecordGap;
import firebreak.analysis.ThinSlices;
import firebreak.analysis.findings.FindingStand;
import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is still missing before the documents are worth sending.
///
/// @param revision of the assessment when this was read
/// @param incidents all of them; 0 where none is imported
/// @param thin whether so little is tagged that the pictures will not be read
/// @param findings those that the summary tells; none until they are held against the numbers
/// @param slices services and months of which too little is tagged to speak about them
record Readiness(
        long revision,
        int incidents,
        int tagged,
        boolean thin,
        List<Gap> gaps,
        ThinSlices slices,
        FindingStand findings) {
    private static final int NAMED = 4;

    static final Readiness UNKNOWN =
            new Readiness(
                    -1,
                    0,
                    0,
                    false,
                    List.of(),
                    new ThinSlices(0, List.of(), 0, List.of()),
                    FindingStand.NONE);

    Readiness {
        gaps = List.copyOf(gaps);
    }

    boolean known() {
        return revision >= 0;
    }

    static Readiness of(
            long revision, List<TaggedIncident> incidents, Codebook codebook, ZoneId zone) {
        int tagged = (int) incidents.stream().filter(t -> t.state() == TaggingState.DONE).count();
        var gaps = new ArrayList<Gap>();
        for (var kind : RecordGap.values()) {
            var ids = PatternIncidents.withGap(incidents, codebook, zone, kind);
            if (ids.isEmpty()) continue;
            var text =
                    Text.of(
                            "deliverables.gap." + kind.name().toLowerCase(Locale.ROOT),
                            ids.size(),
                            incidents.size());
            gaps.add(new Gap(kind, text, ids));
        }
        return new Readiness(
                revision,
                incidents.size(),
                tagged,
                tagged < PatternCharts.FEWEST_TO_READ,
                gaps,
                ThinSlices.of(incidents, zone),
                FindingStand.NONE);
    }

    Readiness with(FindingStand stand) {
        return new Readiness(revision, incidents, tagged, thin, gaps, slices, stand);
    }

    /// What is to be known of the findings before documents tell them; empty where all hold.
    String findingWords() {
        return findings.stale() == 0
                ? ""
                : Text.of("deliverables.findings.stale", findings.stale(), findings.accepted());
    }

    /// What is too thin to speak about, in sentences; nothing where all of it is thin anyway.
    List<String> thinWords() {
        if (thin) return List.of();
        var words = new ArrayList<String>();
        var services = slices.thinServices();
        if (!services.isEmpty())
            words.add(
                    Text.of(
                            "deliverables.thinServices",
                            services.size(),
                            slices.services(),
                            ThinSlices.FEWEST,
                            String.join(", ", services.stream().limit(NAMED).toList()),
                            Math.max(0, services.size() - NAMED)));
        if (!slices.thinMonths().isEmpty())
            words.add(
                    Text.of(
                            "deliverables.thinMonths",
                            slices.thinMonths().size(),
                            slices.months(),
                            ThinSlices.FEWEST));
        return words;
    }
}
