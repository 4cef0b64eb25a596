package firebreak.domain.report;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the documents of an assessment are made of, as people chose it.
///
/// @param sections those that the long edition has, in their order
/// @param classification such as "Confidential"; empty for the usual one
/// @param firm whose report it is; empty where nobody said
/// @param accent the colour of headings and rules, as six hexadecimal digits
/// @param logo a PNG or JPEG picture; null for none
/// @param template a Word file that carries styles, cover and headers; null for the built-in one
/// @param words what the consultant wrote for a section, in Markdown with a field for each figure;
///   nothing for those without
public record ReportPlan(
        Edition edition,
        Profile profile,
        List<Section> sections,
        String classification,
        String firm,
        String accent,
        @Nullable ReportFile logo,
        @Nullable ReportFile template,
        Map<Section, String> words) {
    private static final Pattern COLOUR = Pattern.compile("[0-9A-F]{6}");

    public static final ReportPlan USUAL =
            new ReportPlan(
                    Edition.LONG,
                    Profile.CLIENT_FULL,
                    Section.AT_FIRST,
                    "",
                    "",
                    "0072B2",
                    null,
                    null,
                    Map.of());

    public ReportPlan {
        if (!COLOUR.matcher(accent).matches())
            throw new IllegalArgumentException("not a colour: " + accent);
        sections = sections.stream().distinct().toList();
        words = Map.copyOf(words);
    }

    /// Empty where nothing was written for it.
    public String words(Section section) {
        return words.getOrDefault(section, "");
    }

    /// Whether the long edition has it.
    public boolean has(Section section) {
        return sections.contains(section);
    }

    public ReportPlan withEdition(Edition other) {
        return new ReportPlan(
                other, profile, sections, classification, firm, accent, logo, template, words);
    }

    public ReportPlan withProfile(Profile other) {
        return new ReportPlan(
                edition, other, sections, classification, firm, accent, logo, template, words);
    }

    public ReportPlan withSections(List<Section> other) {
        return new ReportPlan(
                edition, profile, other, classification, firm, accent, logo, template, words);
    }

    public ReportPlan withClassification(String other) {
        return new ReportPlan(
                edition, profile, sections, other, firm, accent, logo, template, words);
    }

    public ReportPlan withFirm(String other) {
        return new ReportPlan(
                edition, profile, sections, classification, other, accent, logo, template, words);
    }

    public ReportPlan withAccent(String other) {
        return new ReportPlan(
                edition, profile, sections, classification, firm, other, logo, template, words);
    }

    public ReportPlan withLogo(@Nullable ReportFile other) {
        return new ReportPlan(
                edition, profile, sections, classification, firm, accent, other, template, words);
    }

    public ReportPlan withTemplate(@Nullable ReportFile other) {
        return new ReportPlan(
                edition, profile, sections, classification, firm, accent, logo, other, words);
    }

    public ReportPlan withWords(Section section, String text) {
        var changed = new EnumMap<Section, String>(Section.class);
        changed.putAll(words);
        if (text.isBlank()) changed.remove(section);
        else changed.put(section, text);
        return withWords(changed);
    }

    public ReportPlan withWords(Map<Section, String> other) {
        return new ReportPlan(
                edition, profile, sections, classification, firm, accent, logo, template, other);
    }
}
