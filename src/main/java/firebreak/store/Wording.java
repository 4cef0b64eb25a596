package firebreak.store;

/// How the values of a row are told.
enum Wording {
    /// For a screen: in words, times in the zone of the assessment, long texts cut.
    SHOWN,
    /// For a spreadsheet: in words and whole, times as a machine reads them.
    WRITTEN,
    /// As they are stored.
    STORED
}
