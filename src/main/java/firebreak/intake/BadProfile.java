package firebreak.intake;

/// A file that should hold a profile and doesn't; the message is one sentence for a person, with
/// the line and the field.
public final class BadProfile extends Exception {
    BadProfile(String sentence) {
        super(sentence);
    }

    /// What is wrong, where, and what to do.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
