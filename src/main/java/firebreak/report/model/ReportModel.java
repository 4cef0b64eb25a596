package firebreak.report.model;

import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.agreement.CoderAgreement;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.pseudonym.Pseudonymiser;
import firebreak.domain.report.ReportPlan;

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
/// @param findings the accepted ones, in their order
/// @param pictures the pictures of the history and their ledger; null where they were not made
/// @param plan what the documents are made of
/// @param look the files that the plan names
/// @param agreement of each two people who tagged the same incidents
/// @param names that readers must not see, with what stands for them; null where none is hidden
/// @param sessions those of the assessment
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
        @Nullable ProcessReport process,
        List<ReportFinding> findings,
        @Nullable PatternReport pictures,
        ReportPlan plan,
        ReportLook look,
        List<CoderAgreement> agreement,
        @Nullable Pseudonymiser names,
        ReportSessions sessions) {
    public ReportModel {
        findings = List.copyOf(findings);
        agreement = List.copyOf(agreement);
        rows = List.copyOf(rows);
        series = List.copyOf(series);
    }

    /// With the client's own names.
    public ReportModel(
            Assessment assessment,
            long revision,
            Instant written,
            Codebook codebook,
            Codebook words,
            PatternAnalysis patterns,
            List<ReportRow> rows,
            List<SeriesWeek> series,
            String programVersion,
            @Nullable ProcessReport process,
            List<ReportFinding> findings,
            @Nullable PatternReport pictures,
            ReportPlan plan,
            ReportLook look,
            List<CoderAgreement> agreement) {
        this(
                assessment,
                revision,
                written,
                codebook,
                words,
                patterns,
                rows,
                series,
                programVersion,
                process,
                findings,
                pictures,
                plan,
                look,
                agreement,
                null,
                ReportSessions.NONE);
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
                null,
                List.of(),
                null,
                ReportPlan.USUAL,
                ReportLook.BUILT_IN,
                List.of());
    }

    /// The same with what is known of process and tests.
    public ReportModel with(ProcessReport known) {
        return copy(known, findings, pictures, plan, look, names, sessions);
    }

    /// The same with the pictures of the history.
    public ReportModel with(PatternReport made) {
        return copy(process, findings, made, plan, look, names, sessions);
    }

    /// The same with what was concluded.
    public ReportModel with(List<ReportFinding> accepted) {
        return copy(process, accepted, pictures, plan, look, names, sessions);
    }

    /// The same, made of other sections or in another look.
    public ReportModel with(ReportPlan other, ReportLook files) {
        return copy(process, findings, pictures, other, files, names, sessions);
    }

    /// The same, after names were replaced.
    public ReportModel with(@Nullable Pseudonymiser hiding) {
        return copy(process, findings, pictures, plan, look, hiding, sessions);
    }

    /// The same with the sessions of the assessment.
    public ReportModel with(ReportSessions held) {
        return copy(process, findings, pictures, plan, look, names, held);
    }

    /// The same facts, told otherwise.
    private ReportModel copy(
            @Nullable ProcessReport known,
            List<ReportFinding> accepted,
            @Nullable PatternReport made,
            ReportPlan other,
            ReportLook files,
            @Nullable Pseudonymiser hiding,
            ReportSessions held) {
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
                known,
                accepted,
                made,
                other,
                files,
                agreement,
                hiding,
                held);
    }
}
