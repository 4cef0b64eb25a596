package firebreak.report.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;

/// The files that give documents their look, as they were chosen.
///
/// @param logo a PNG or JPEG picture; null for none
/// @param template a Word file; null for the built-in one
public record ReportLook(byte @Nullable [] logo, byte @Nullable [] template) {
    public static final ReportLook BUILT_IN = new ReportLook(null, null);

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportLook look
                && Arrays.equals(logo, look.logo)
                && Arrays.equals(template, look.template);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(logo), Arrays.hashCode(template));
    }

    @Override
    public String toString() {
        return "ReportLook";
    }
}
