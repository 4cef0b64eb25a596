package firebreak.deeds;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.agreement.Disputed;
import firebreak.analysis.findings.Escapes;
import firebreak.analysis.findings.FindingBoard;
import firebreak.analysis.findings.FindingCheck;
import firebreak.analysis.findings.ProcessFacts;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.findings.SliceFigures;
import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.quality.ConclusionRule;
import firebreak.analysis.quality.Overview;
import firebreak.analysis.quality.QualityFacts;
import firebreak.domain.assessment.WrittenFile;
import firebreak.domain.finding.Finding;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.incident.RowCounts;
import firebreak.domain.pattern.Choices;
import firebreak.domain.process.Gap;
import firebreak.store.AssessmentFile;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// What an overview is made of, as it was read at one moment. Incidents are read once, or not at
/// all where somebody holds the last history: everything else is about few, or counted where it
/// lies.
public record OverviewInput(
        long revision,
        History history,
        Choices choices,
        QualityFacts.Coding coding,
        RowCounts rows,
        ProcessFacts process,
        Map<ReportKey, UUID> byReport,
        List<Finding> findings,
        List<WrittenFile> documents) {
    private static final int READS = 4;
    private static final int COUNTS = 4;

    public OverviewInput {
        byReport = Map.copyOf(byReport);
        findings = List.copyOf(findings);
        documents = List.copyOf(documents);
    }

    /// Call it on the database thread.
    ///
    /// @param today later dates lie in the future
    public static OverviewInput read(AssessmentFile file, LocalDate today) {
        return read(file, today, Progress.NONE);
    }

    /// The same with the progress of reading.
    public static OverviewInput read(AssessmentFile file, LocalDate today, Progress progress) {
        var taggings = file.taggings();
        var process = ProcessReading.facts(file);
        progress.step(1, READS);
        var history = HistoryReading.read(file, today);
        progress.step(2, READS);
        var grounds = taggings.grounds();
        progress.step(3, READS);
        var reports = process.gaps().stream().map(Gap::incidents).flatMap(List::stream).toList();
        return new OverviewInput(
                file.journal().revision(),
                history,
                file.patterns().choices(),
                new QualityFacts.Coding(
                        grounds,
                        file.codebooks().toReview(),
                        Disputed.among(taggings.ofSeveralCoders()),
                        taggings.judgedTwice()),
                file.imports().rows(),
                process,
                file.incidents().byReport(reports),
                file.patterns().findings().accepted(),
                file.written().all().stream()
                        .filter(f -> f.kind() == WrittenFile.Kind.DOCUMENT)
                        .toList());
    }

    /// What follows from it; on any thread.
    ///
    /// @param there whether a document is still where it was written; others are nobody's
    /// @param stale what [#stale()] gives; null where nobody waits for it
    public Overview overview(Predicate<Path> there, @Nullable Integer stale) {
        return overview(there, stale, Progress.NONE);
    }

    /// The same with the progress of counting.
    public Overview overview(Predicate<Path> there, @Nullable Integer stale, Progress progress) {
        var patterns = history.patterns();
        progress.step(1, COUNTS);
        var escapes = escapes();
        progress.step(2, COUNTS);
        var found = ProcessFindings.of(process, escapes);
        progress.step(3, COUNTS);
        return Overview.of(
                revision,
                patterns,
                QualityFacts.of(
                        history,
                        coding,
                        rows,
                        found,
                        new QualityFacts.Conclusions(
                                findings.size(),
                                findings.isEmpty() ? (Integer) 0 : stale,
                                documents.stream()
                                        .filter(d -> there.test(d.path()))
                                        .map(d -> Math.max(0, revision - d.revision()))
                                        .toList())));
    }

    /// An overview that was counted before anybody knew what [#stale()] gives, with it.
    public Overview with(Overview counted, int stale) {
        return counted.with(ConclusionRule.staleFindings(findings.size(), stale));
    }

    /// How many of the accepted findings tell other numbers than the assessment does; on any
    /// thread. It takes its time: all pictures are made for each part of the history that a finding
    /// is about.
    public int stale() {
        var checks =
                FindingBoard.checks(new SliceFigures(history, choices, Pictures::of), findings);
        return (int)
                checks.values().stream().filter(c -> !(c instanceof FindingCheck.Holds)).count();
    }

    private Escapes escapes() {
        var broughtOut = coding.grounds().broughtOut();
        return new Escapes(
                history.incidents().stream()
                        .map(i ->
                                new EscapedIncident(
                                        i.tagged(), i.furtherFactorIds(), broughtOut.get(i.id())))
                        .toList(),
                byReport,
                Map.of());
    }
}
