package firebreak.report;

import firebreak.analysis.PatternAnalysis;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Codebook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Everything that a document shows, read before it is written. The numbers come from `patterns`;
/// the writers show them and compute none.
///
/// @param revision of the assessment that the numbers were taken from
/// @param written the moment that the documents name as theirs
/// @param words labels also of factors and stages that only earlier versions of the codebook have
/// @param rows all incidents in the order in which the documents list them
/// @param programVersion of the program that writes, such as "0.1.0"
/// @param process what is known of process and tests; null where that was not read
public record ReportModel(
        Assessment assessment,
        long revision,
        Instant written,
        Codebook codebook,
        Codebook words,
        PatternAnalysis patterns,
        List<ReportRow> rows,
        List<SeriesWeek> series,
        String programVersion,
        @Nullable ProcessReport process) {
    public ReportModel {
        rows = List.copyOf(rows);
        series = List.copyOf(series);
    }

    /// Of an assessment whose codebook has one version.
    public ReportModel(
            Assessment assessment,
            long revision,
            Instant written,
            Codebook codebook,
            PatternAnalysis patterns,
            List<ReportRow> rows,
            List<SeriesWeek> series,
            String programVersion) {
        this(
                assessment,
                revision,
                written,
                codebook,
                codebook,
                patterns,
                rows,
                series,
                programVersion,
                null);
    }

    /// The same with what is known of process and tests.
    public ReportModel with(ProcessReport known) {
        return new ReportModel(
                assessment,
                revision,
                written,
                codebook,
                words,
                patterns,
                rows,
                series,
                programVersion,
                known);
    }
}
