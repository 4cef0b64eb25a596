package firebreak.deeds;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.agreement.CoderAgreement;
import firebreak.analysis.containment.Containment;
import firebreak.analysis.containment.Counting;
import firebreak.analysis.containment.MissingTests;
import firebreak.analysis.findings.FindingBoard;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.findings.SliceFigures;
import firebreak.analysis.pictures.Ledger;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.Slice;
import firebreak.analysis.recurrence.Recurrence;
import firebreak.domain.Text;
import firebreak.domain.incident.Incident;
import firebreak.domain.report.Profile;
import firebreak.domain.report.ReportFile;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.tagging.Tagging;
import firebreak.report.files.ReportException;
import firebreak.report.model.PatternReport;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ReportFinding;
import firebreak.report.model.ReportLook;
import firebreak.report.model.ReportModel;
import firebreak.report.model.ReportRow;
import firebreak.report.model.ReportSessions;
import firebreak.store.AssessmentFile;
import firebreak.store.Attachments;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// Reads what the documents show out of an assessment. Call it on the database thread.
public final class ReportInput {
    private static final int STEP = 500;

    private ReportInput() {}

    /// As of the last edit, so that the documents of one revision are the same whenever they are
    /// written.
    public static ReportModel read(
            AssessmentFile file, ReportPlan plan, String programVersion, Progress progress)
            throws ReportException {
        // The secret of the pseudonyms may have to be made first, which is an edit.
        if (plan.profile() == Profile.CLIENT_PSEUDONYMISED) file.report().pseudonyms().code();
        return read(file, plan, moment(file), programVersion, progress);
    }

    /// With the assessment's own plan; see the other one.
    public static ReportModel read(
            AssessmentFile file, Instant written, String programVersion, Progress progress)
            throws ReportException {
        return read(file, file.report().plan(), written, programVersion, progress);
    }

    /// All incidents with their texts in the order of time, each with the judgement that stands for
    /// it.
    ///
    /// @throws ReportException where a file that the plan names can't be read
    public static ReportModel read(
            AssessmentFile file,
            ReportPlan plan,
            Instant written,
            String programVersion,
            Progress progress)
            throws ReportException {
        // The secret of the pseudonyms may have to be made first, which is an edit.
        if (plan.profile() == Profile.CLIENT_PSEUDONYMISED) file.report().pseudonyms().code();
        var revision = file.journal().revision();
        var read = source(file, plan, written, progress);
        var reader = ReportReader.of(file, plan, List.of(read));
        var source = reader.of(read);
        var past = source.history();
        var codebook = past.codebook();
        var choices = file.patterns().choices();
        // One pseudonym for a team, in pictures and tables alike.
        var figures =
                new SliceFigures(
                        past,
                        reader.names() == null ? choices : choices.withTeamNames(true),
                        Pictures::of);
        var pictures = figures.pictures(Slice.ALL);
        var model =
                new ReportModel(
                        source.assessment(),
                        revision,
                        written,
                        codebook,
                        source.words(),
                        past.patterns(),
                        source.rows(),
                        past.series(),
                        programVersion,
                        process(source),
                        findings(source, figures, revision),
                        null,
                        source.plan(),
                        look(file.process().attachments(), plan),
                        CoderAgreement.among(taggings(source), codebook));
        return model.with(
                        new PatternReport(
                                pictures,
                                Ledger.of(pictures, Slice.ALL, revision, codebook.version()),
                                Recurrence.of(past.tagged(), past.families())))
                .with(reader.names())
                .with(source.sessions());
    }

    private static List<Tagging> taggings(ReportSource source) {
        return source.rows().stream().flatMap(r -> r.taggings().stream()).toList();
    }

    static Instant moment(AssessmentFile file) {
        var newest = file.journal().lines(1);
        return newest.isEmpty() ? file.info().created() : newest.getFirst().at();
    }

    private static ReportSource source(
            AssessmentFile file, ReportPlan plan, Instant written, Progress progress) {
        var past = HistoryReading.read(file, LocalDate.ofInstant(written, file.info().zone()));
        var standing = new HashMap<UUID, Tagging>();
        var taggings = new HashMap<UUID, List<Tagging>>();
        for (var t : file.taggings().all()) {
            standing.merge(t.incidentId(), t, Tagging::standing);
            taggings.computeIfAbsent(t.incidentId(), _ -> new ArrayList<>(1)).add(t);
        }
        var incidents = new HashMap<UUID, Incident>();
        int all = past.incidents().size();
        file.incidents()
                .forEach(i -> {
                    if (incidents.size() % STEP == 0) progress.step(incidents.size(), all);
                    incidents.put(i.id(), i);
                });
        var rows = new ArrayList<ReportRow>();
        for (var t : past.tagged()) {
            var incident = incidents.get(t.incidentId());
            if (incident != null)
                rows.add(
                        new ReportRow(
                                incident,
                                standing.get(t.incidentId()),
                                taggings.getOrDefault(t.incidentId(), List.of())));
        }
        return new ReportSource(
                file.info(),
                past,
                file.codebooks().history().dictionary(),
                rows,
                ProcessReading.facts(file),
                ProcessReading.escapes(file),
                file.patterns().findings().accepted(),
                plan,
                sessions(file));
    }

    private static ReportSessions sessions(AssessmentFile file) {
        var sessions = file.process().sessions();
        return new ReportSessions(sessions.all(), sessions.votes().all().reversed());
    }

    private static ReportLook look(Attachments kept, ReportPlan plan) throws ReportException {
        return new ReportLook(content(kept, plan.logo()), content(kept, plan.template()));
    }

    private static byte @Nullable [] content(Attachments kept, @Nullable ReportFile file)
            throws ReportException {
        if (file == null) return null;
        try (var in = kept.get(file.sha256())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ReportException(Text.of("report.problem.look", file.name()), e);
        }
    }

    private static List<ReportFinding> findings(
            ReportSource source, SliceFigures figures, long revision) {
        if (source.findings().isEmpty()) return List.of();
        var board = FindingBoard.of(figures, Slice.ALL, revision, source.findings());
        return board.accepted().stream().map(f -> new ReportFinding(f, board.check(f))).toList();
    }

    /// Null where the codebook has no stage, so that nothing stands anywhere.
    private static @Nullable ProcessReport process(ReportSource source) {
        var facts = source.facts();
        if (facts.codebook().stages().isEmpty()) return null;
        var findings = ProcessFindings.of(facts, source.escapes());
        var history = source.history();
        return new ProcessReport(
                findings,
                Containment.of(
                        facts.codebook(),
                        facts.coverage().defects(),
                        findings.escapes().incidents().stream()
                                .map(EscapedIncident::incident)
                                .toList(),
                        history.families(),
                        Counting.usual(history.today(), history.zone())),
                MissingTests.of(findings.escapes().incidents(), facts.coverage().types()));
    }
}
