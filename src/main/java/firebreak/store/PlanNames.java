package firebreak.store;

import firebreak.domain.report.Edition;
import firebreak.domain.report.Profile;
import firebreak.domain.report.ReportFile;
import firebreak.domain.report.ReportPlan;
import firebreak.domain.report.Section;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a plan of the documents chooses, by name, each by itself, so that the choices of two copies
/// come together.
final class PlanNames {
    private static final String EDITION = "edition";
    private static final String PROFILE = "profile";
    private static final String SECTIONS = "sections";
    private static final String CLASSIFICATION = "classification";
    private static final String FIRM = "firm";
    private static final String ACCENT = "accent";
    static final String LOGO = "logo";
    static final String TEMPLATE = "template";

    static final List<String> KNOWN =
            List.of(EDITION, PROFILE, SECTIONS, CLASSIFICATION, FIRM, ACCENT, LOGO, TEMPLATE);

    private PlanNames() {}

    /// What differs from [ReportPlan#USUAL], without the words.
    static Map<String, String> written(ReportPlan plan) {
        var usual = ReportPlan.USUAL;
        var written = new TreeMap<String, String>();
        if (plan.edition() != usual.edition()) written.put(EDITION, plan.edition().name());
        if (plan.profile() != usual.profile()) written.put(PROFILE, plan.profile().name());
        if (!plan.sections().equals(usual.sections()))
            written.put(
                    SECTIONS,
                    plan.sections().stream().map(Section::id).collect(Collectors.joining(" ")));
        if (!plan.classification().isEmpty()) written.put(CLASSIFICATION, plan.classification());
        if (!plan.firm().isEmpty()) written.put(FIRM, plan.firm());
        if (!plan.accent().equals(usual.accent())) written.put(ACCENT, plan.accent());
        put(written, LOGO, plan.logo());
        put(written, TEMPLATE, plan.template());
        return written;
    }

    private static void put(Map<String, String> written, String name, @Nullable ReportFile file) {
        if (file != null) written.put(name, file.sha256() + " " + file.name());
    }

    /// What nobody knows, by its name or its value, is left out.
    static ReportPlan read(Map<String, String> rows) {
        var plan = ReportPlan.USUAL;
        for (var row : rows.entrySet()) {
            try {
                plan = with(plan, row.getKey(), row.getValue());
            } catch (IllegalArgumentException ofANewerProgram) {
                continue;
            }
        }
        return plan;
    }

    private static ReportPlan with(ReportPlan plan, String name, String value) {
        return switch (name) {
            case EDITION -> plan.withEdition(Edition.valueOf(value));
            case PROFILE -> plan.withProfile(Profile.valueOf(value));
            case SECTIONS ->
                    plan.withSections(
                            Arrays.stream(value.split(" "))
                                    .map(Section::of)
                                    .flatMap(Optional::stream)
                                    .toList());
            case CLASSIFICATION -> plan.withClassification(value);
            case FIRM -> plan.withFirm(value);
            case ACCENT -> plan.withAccent(value);
            case LOGO -> plan.withLogo(file(value));
            case TEMPLATE -> plan.withTemplate(file(value));
            default -> plan;
        };
    }

    private static ReportFile file(String value) {
        int blank = value.indexOf(' ');
        if (blank < 0) throw new IllegalArgumentException("no file");
        return new ReportFile(value.substring(blank + 1), value.substring(0, blank));
    }
}
