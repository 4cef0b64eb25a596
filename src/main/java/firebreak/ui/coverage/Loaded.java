package firebreak.ui.coverage;

import firebreak.analysis.EscapedIncident;
import firebreak.deeds.CoverageRound;
import firebreak.deeds.EscapedIncidents;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.coverage.RiskScales;
import firebreak.domain.coverage.TestType;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInProcess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The assessment as the screen shows it, at one revision.
///
/// @param turn tells apart what is shown twice, as after a refusal
record Loaded(int turn, Incidents incidents, Sheet sheet, List<FoundDefects> defects) {
    /// What takes long to read and changes only with the incidents and what is said of them.
    ///
    /// @param preventable those that the process could have stopped
    /// @param services of incidents, the most frequent first, with how many incidents each has
    record Incidents(
            List<EscapedIncident> all,
            List<EscapedIncident> preventable,
            SequencedMap<String, Integer> services,
            List<RecurrenceFamily> families,
            Codebook codebook) {
        static Incidents read(AssessmentFile file) {
            var all = EscapedIncidents.read(file);
            return new Incidents(
                    all,
                    EscapedIncident.preventable(all),
                    services(all),
                    file.incidents().families().all(),
                    file.codebooks().current());
        }

        private static SequencedMap<String, Integer> services(List<EscapedIncident> all) {
            var counts =
                    all.stream()
                            .map(i -> i.incident().service())
                            .filter(s -> !s.isBlank())
                            .collect(Collectors.toMap(s -> s, _ -> 1, Integer::sum));
            var services = new LinkedHashMap<String, Integer>();
            counts.entrySet().stream()
                    .sorted(
                            Map.Entry.<String, Integer>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(e -> services.put(e.getKey(), e.getValue()));
            return services;
        }
    }

    /// What the numbers for likelihood and impact mean.
    static final RiskScales SCALES = BuiltInProcess.riskScales();

    static Loaded read(AssessmentFile file, Incidents incidents) {
        return new Loaded(
                0,
                incidents,
                Sheet.of(CoverageRound.read(file, incidents.preventable())),
                file.process().coverage().defects());
    }

    Loaded with(CoverageRound round) {
        return new Loaded(turn, incidents, Sheet.of(round), defects);
    }

    Loaded again() {
        return new Loaded(turn + 1, incidents, sheet, defects);
    }

    CoverageRound round() {
        return sheet.round();
    }

    /// All types of test, those that are retired last.
    List<TestType> types() {
        return round().types();
    }
}
