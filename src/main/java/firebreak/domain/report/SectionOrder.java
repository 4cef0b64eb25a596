package firebreak.domain.report;

import java.util.ArrayList;
import java.util.List;

/// All sections in the order in which the long edition has those that were chosen. The document
/// proper comes first, then appendices, then what lies across the page; within each of these three
/// a person orders them. What was not chosen stands behind the one that it usually follows.
public final class SectionOrder {
    private SectionOrder() {}

    /// One of the three parts of the document in which a section can be moved.
    public enum SectionPart {
        BODY,
        APPENDICES,
        ACROSS
    }

    public static SectionPart part(Section section) {
        if (section.across()) return SectionPart.ACROSS;
        return section.appendix() ? SectionPart.APPENDICES : SectionPart.BODY;
    }

    /// Every section, once.
    public static List<Section> all(ReportPlan plan) {
        var all = new ArrayList<Section>();
        for (var part : SectionPart.values()) {
            var of =
                    new ArrayList<>(plan.sections().stream().filter(s -> part(s) == part).toList());
            for (var section : Section.USUAL)
                if (part(section) == part && !of.contains(section))
                    of.add(behind(of, section), section);
            all.addAll(of);
        }
        return all;
    }

    /// Where a section goes that nobody put anywhere: behind the nearest of its usual predecessors.
    private static int behind(List<Section> there, Section section) {
        for (int usual = section.ordinal() - 1; usual >= 0; usual--) {
            int place = there.indexOf(Section.USUAL.get(usual));
            if (place >= 0) return place + 1;
        }
        return 0;
    }

    /// The plan with a section in or out, where it stands.
    public static ReportPlan chosen(ReportPlan plan, Section section, boolean in) {
        return plan.withSections(
                all(plan).stream().filter(s -> s == section ? in : plan.has(s)).toList());
    }

    /// Whether there is a chosen section of its part to change places with.
    public static boolean movable(ReportPlan plan, Section section, int by) {
        return !moved(plan, section, by).sections().equals(chosen(plan).sections());
    }

    /// The plan with a chosen section one place up (-1) or down (1) among the chosen ones of its
    /// part; the same where it can't go there.
    public static ReportPlan moved(ReportPlan plan, Section section, int by) {
        var sections = new ArrayList<>(chosen(plan).sections());
        int from = sections.indexOf(section);
        int to = from + by;
        if (from < 0 || to < 0 || to >= sections.size()) return chosen(plan);
        if (part(sections.get(to)) != part(section)) return chosen(plan);
        sections.set(from, sections.get(to));
        sections.set(to, section);
        return plan.withSections(sections);
    }

    /// Whether all are in, in their usual order.
    public static boolean usual(ReportPlan plan) {
        return chosen(plan).sections().equals(chosen(ReportPlan.USUAL).sections());
    }

    /// The plan with its sections as the document has them.
    private static ReportPlan chosen(ReportPlan plan) {
        return plan.withSections(all(plan).stream().filter(plan::has).toList());
    }
}
