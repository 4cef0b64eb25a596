package firebreak.deeds;

import firebreak.analysis.findings.Escapes;
import firebreak.analysis.findings.ProcessFacts;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.store.AssessmentFile;

/// Reads what is known about process and tests out of an assessment. Call it on the database
/// thread.
public final class ProcessReading {
    private ProcessReading() {}

    /// What people said and found, in the round that is asked now.
    public static ProcessFacts facts(AssessmentFile file) {
        var process = file.process();
        var round = process.checkpoints().round();
        var coverage = process.coverage();
        return new ProcessFacts(
                file.codebooks().current(),
                process.checkpoints().bank(),
                round,
                process.answers().of(round.number()),
                process.answers().evidence(round.number()),
                process.map().map(),
                process.traces().all(),
                process.gaps().all(),
                new ProcessFacts.Coverage(
                        coverage.areas(),
                        coverage.types(),
                        coverage.measurements(),
                        coverage.defects()));
    }

    /// The incidents.
    public static Escapes escapes(AssessmentFile file) {
        return new Escapes(
                EscapedIncidents.read(file),
                file.incidents().byReport(),
                file.incidents().reportKeys());
    }

    public static ProcessFindings read(AssessmentFile file) {
        return ProcessFindings.of(facts(file), escapes(file));
    }
}
