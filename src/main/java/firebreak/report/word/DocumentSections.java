package firebreak.report.word;

import firebreak.domain.report.Section;
import firebreak.report.model.Charts;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.work.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The sections of the long edition that have something to say, in their order. Those that lie
/// across the page stand last, so that the others are not torn.
final class DocumentSections {
    private final Manuscript manuscript;
    private final ReportModel model;
    private final Charts charts;
    private final Map<Section, DocumentPart> parts = new EnumMap<>(Section.class);

    DocumentSections(Manuscript manuscript, ReportModel model, Charts charts) {
        this.manuscript = manuscript;
        this.model = model;
        this.charts = charts;
    }

    /// Those that stand upright, then those that lie across.
    List<Section> upright() {
        return chosen().stream().filter(s -> !s.across()).toList();
    }

    List<Section> across() {
        return chosen().stream().filter(Section::across).toList();
    }

    private List<Section> chosen() {
        var body = new ArrayList<Section>();
        var behind = new ArrayList<Section>();
        for (var section : model.plan().sections())
            if (says(section)) (section.appendix() ? behind : body).add(section);
        body.addAll(behind);
        return body;
    }

    private boolean says(Section section) {
        return !model.plan().words(section).isBlank() || any(section);
    }

    /// Whether the program itself has something to say in it.
    boolean any(Section section) {
        return part(section).any();
    }

    /// Heading, the consultant's words, and what the program has to say.
    void write(Section section, Progress progress) throws IOException {
        var name = Names.section(model, section);
        manuscript.anchor(section.id());
        manuscript.appendix(section.appendix());
        manuscript.heading(1, name);
        new DocumentWords(manuscript, model).write(model.plan().words(section), 1);
        var part = part(section);
        if (part.any()) part.write(progress);
    }

    private DocumentPart gaps() {
        var process = model.process();
        return DocumentPart.of(
                process != null && process.asked(),
                () -> {
                    if (process != null) new DocumentGaps(manuscript, process).write();
                });
    }

    private DocumentPart coverage() {
        var process = model.process();
        return DocumentPart.of(
                process != null && process.tested(),
                () -> {
                    if (process != null) new DocumentCoverage(manuscript, model, process).write();
                });
    }

    /// Looked for once: some go through all that was answered to know whether they say anything.
    private DocumentPart part(Section section) {
        return parts.computeIfAbsent(section, this::made);
    }

    private DocumentPart made(Section section) {
        return switch (section) {
            case DECISION -> new DocumentDecision(manuscript, model);
            case SUMMARY -> new DocumentSummary(manuscript, model, charts);
            case COVERAGE -> new DocumentLimits(manuscript, model);
            case PATTERNS -> new DocumentPatterns(manuscript, model, charts);
            case GAPS -> gaps();
            case QA -> coverage();
            case STRENGTHS -> new DocumentStrengths(manuscript, model);
            case OPPORTUNITIES -> new DocumentOpportunities(manuscript, model);
            case MEASUREMENT -> new DocumentMeasurement(manuscript, model);
            case OPEN_POINTS -> new DocumentOpenPoints(manuscript, model);
            case OWNERS -> new DocumentOwners(manuscript, model);
            case CODEBOOK -> new DocumentCodebook(manuscript, model);
            case ANSWERS -> new DocumentAnswers(manuscript, model);
            case EVIDENCE -> new DocumentEvidence(manuscript, model);
            case SESSIONS -> new DocumentSessions(manuscript, model);
            case METHOD -> new DocumentMethod(manuscript, model);
            case GLOSSARY -> new DocumentGlossary(manuscript);
            case INCIDENTS -> new DocumentIncidents(manuscript, model);
        };
    }
}
