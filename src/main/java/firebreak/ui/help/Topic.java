package firebreak.ui.help;

/// What the panel of help shows.
sealed interface Topic {
    /// Why the screen that is shown is there, and how it is done.
    record Why() implements Topic {}

    /// The glossary.
    ///
    /// @param word the id of the one that is shown; empty for all
    record Words(String word) implements Topic {}

    /// What codes and refusals mean.
    ///
    /// @param code the one that was met; empty for none
    record Codes(String code) implements Topic {}
}
