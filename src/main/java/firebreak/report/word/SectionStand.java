package firebreak.report.word;

import firebreak.domain.Text;
import firebreak.domain.report.Section;
import firebreak.report.model.Actions;
import firebreak.report.model.Charts;
import firebreak.report.model.Names;
import firebreak.report.model.ReportLook;
import firebreak.report.model.ReportModel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a section of the document would have to say now, before the consultant writes anything.
///
/// @param name what the reader finds over it
/// @param any whether the program has anything to say; without it, and without words, the section
///   is left out
/// @param says what there is, in a few words
public record SectionStand(Section section, String name, boolean any, String says) {
    /// Tables and figures that words can lead to, beside the sections.
    public static final List<String> TABLES =
            List.of("matrix", "gap-list", "coverage-matrix", "baseline");

    /// Every section in its usual order.
    public static List<SectionStand> of(ReportModel model) throws IOException {
        // The look of a document has nothing to do with what it says.
        var plain = model.with(model.plan().withTemplate(null).withLogo(null), ReportLook.BUILT_IN);
        var manuscript = DocumentTemplate.begin(plain, DocumentTemplate.of(plain));
        try (var _ = manuscript.document()) {
            var sections = new DocumentSections(manuscript, model, Charts.of(model.patterns()));
            var stands = new ArrayList<SectionStand>();
            for (var section : Section.USUAL) {
                var any = sections.any(section);
                stands.add(
                        new SectionStand(
                                section,
                                Names.section(model, section),
                                any,
                                any ? says(model, section) : Text.of("report.stand.nothing")));
            }
            return stands;
        }
    }

    private static String says(ReportModel model, Section section) {
        var actions = Actions.of(model);
        return switch (section) {
            case DECISION ->
                    Text.of("report.stand." + section.id(), Actions.of(model).asked().size());
            case SUMMARY -> Text.of("report.stand." + section.id(), model.findings().size());
            case COVERAGE ->
                    Text.of(
                            "report.stand." + section.id(),
                            model.patterns().progress().incidents());
            case PATTERNS -> {
                var pictures = model.pictures();
                yield Text.of(
                        "report.stand." + section.id(),
                        pictures == null ? 0 : pictures.pictures().size());
            }
            case GAPS, OPPORTUNITIES ->
                    Text.of("report.stand." + section.id(), actions.standing().size());
            case QA -> Text.of("report.stand." + section.id(), rated(model));
            case STRENGTHS ->
                    Text.of("report.stand." + section.id(), DocumentStrengths.count(model));
            case OWNERS -> Text.of("report.stand." + section.id(), actions.byOwner().size());
            case CODEBOOK ->
                    Text.of("report.stand." + section.id(), model.codebook().factors().size());
            case ANSWERS -> {
                var process = model.process();
                yield Text.of(
                        "report.stand." + section.id(),
                        process == null ? 0 : DocumentAnswers.answers(process).size());
            }
            case EVIDENCE -> {
                var process = model.process();
                yield Text.of(
                        "report.stand." + section.id(),
                        process == null ? 0 : process.findings().facts().evidence().size());
            }
            case SESSIONS ->
                    Text.of("report.stand." + section.id(), model.sessions().held().size());
            case INCIDENTS ->
                    Text.of("report.stand." + section.id(), DocumentIncidents.count(model));
            case MEASUREMENT, OPEN_POINTS, METHOD, GLOSSARY ->
                    Text.of("report.stand." + section.id());
        };
    }

    private static int rated(ReportModel model) {
        var process = model.process();
        return process == null ? 0 : process.findings().coverage().overall().rated();
    }
}
