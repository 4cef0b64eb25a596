package firebreak.domain.report;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who makes the documents: what the documents of a new assessment begin with.
///
/// @param name empty where nobody said
/// @param firm empty where nobody said
/// @param accent the colour of headings and rules, as six hexadecimal digits
/// @param logo a PNG or JPEG picture in the program's own folder; null for none
public record Consultant(String name, String firm, String accent, @Nullable Path logo) {
    private static final Pattern COLOUR = Pattern.compile("[0-9A-F]{6}");

    public static final Consultant NOBODY = new Consultant("", "", ReportPlan.USUAL.accent(), null);

    /// A colour that can't be one becomes the usual.
    public Consultant {
        name = name.strip();
        firm = firm.strip();
        if (!COLOUR.matcher(accent).matches()) accent = ReportPlan.USUAL.accent();
    }

    public Consultant withName(String other) {
        return new Consultant(other, firm, accent, logo);
    }

    public Consultant withFirm(String other) {
        return new Consultant(name, other, accent, logo);
    }

    public Consultant withAccent(String other) {
        return new Consultant(name, firm, other, logo);
    }

    public Consultant withLogo(@Nullable Path other) {
        return new Consultant(name, firm, accent, other);
    }

    /// By whom documents are prepared, such as "Ada Berg, North & Partners".
    public String prepared() {
        return List.of(name, firm).stream()
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// What the documents of a new assessment are made of.
    ///
    /// @param kept the logo as the assessment keeps it
    public ReportPlan plan(@Nullable ReportFile kept) {
        return ReportPlan.USUAL.withFirm(prepared()).withAccent(accent).withLogo(kept);
    }
}
