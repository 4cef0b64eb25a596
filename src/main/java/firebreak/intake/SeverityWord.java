package firebreak.intake;

import firebreak.domain.incident.SeverityClass;

/// A client's word for severity as it stands in a file.
///
/// @param word as it is written first
/// @param rows how many rows have it, in any case
/// @param severityClass where it stands on the common scale
/// @param settled whether a person put it there; otherwise the word itself suggests it, or nothing
///   does and it is unknown
public record SeverityWord(String word, int rows, SeverityClass severityClass, boolean settled) {
    /// The same word where a person's choices put it.
    SeverityWord by(ValueChoices choices) {
        return new SeverityWord(
                word, rows, choices.severity(word).severityClass(), choices.decided(word) != null);
    }

    /// The same word with the rows of another table.
    public SeverityWord plus(SeverityWord other) {
        return new SeverityWord(word, rows + other.rows, severityClass, settled);
    }
}
