package firebreak.domain;

/// How days and numbers are written for people, as one person chose it for this computer. The
/// window chooses it from the settings; where nobody chooses, as on the command line, it stays as
/// usual. What is read back by a program, and what is typed, doesn't ask for it.
///
/// @param days see [DateForm]
/// @param digits see [Digits]
public record Formats(Days days, Grouping digits) {
    /// The ways to write a day.
    public enum Days {
        /// Such as "27 Nov 2026".
        WORDS,
        /// Such as "2026-11-27".
        ISO
    }

    /// What stands between groups of three digits; before decimals there is always a point.
    public enum Grouping {
        /// Such as "1,234.5".
        COMMA,
        /// Such as "1 234.5", with a narrow space at which no line ends.
        SPACE
    }

    /// As it is until somebody chooses.
    public static final Formats USUAL = new Formats(Days.WORDS, Grouping.COMMA);

    private static volatile Formats chosen = USUAL;

    /// What holds now.
    public static Formats chosen() {
        return chosen;
    }

    /// From now on days and numbers are written so.
    public static void choose(Formats formats) {
        chosen = formats;
    }

    public Formats with(Days other) {
        return new Formats(other, digits);
    }

    public Formats with(Grouping other) {
        return new Formats(days, other);
    }
}
