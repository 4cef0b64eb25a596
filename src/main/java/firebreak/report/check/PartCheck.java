package firebreak.report.check;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Looks for something in a finished file whose parts are read once, for all who look. Most parts
/// are read beside each other: who looks into one keeps what it finds until it is
/// [over][PartTexts.Sink#over].
public interface PartCheck {
    /// Who looks into a part, or null where nobody need. Parts that tell where others are come
    /// before them, charts before their cells, and shared texts last; these are read one after the
    /// other.
    ///
    /// @param part its name, with those of the packages that it lies in before it
    PartTexts.@Nullable Sink in(String part);

    /// What is wrong, when all parts are read.
    List<Problem> problems();
}
