package firebreak.report.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The placeholders that stand for a few words, wherever text can stand.
public enum Field {
    CLIENT,
    /// The title of the document.
    TITLE,
    SUBTITLE,
    /// The name of the assessment.
    ASSESSMENT,
    DATE,
    CLASSIFICATION,
    /// The consultant's firm; may be empty.
    FIRM,
    REVISION,
    /// That the data is made up; empty where it is not.
    SAMPLE,
    /// The number of the assessment's revision alone.
    NUMBER;

    /// As it stands between the braces.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }
}
