package firebreak.analysis.fit;

/// How well the method fits, the weakest first.
public enum Fit {
    /// Something else would help more, or nothing is needed.
    OTHER_FIRST,
    IN_PART,
    FITS
}
