package firebreak.analysis.scoring;

import firebreak.domain.process.Rating;

/// The bands of the rating scale of ISO/IEC 33020, with its refinement of P and L: N 0 to 15 %,
/// P-over 15 to 32.5, P+ over 32.5 to 50, L- over 50 to 67.5, L+ over 67.5 to 85, F over 85 to 100.
/// A band has its upper edge, and not its lower one.
///
/// Source: ISO/IEC 33020:2019 as printed in Automotive SPICE PAM 4.0, tables 17 and 19.
public enum Band {
    N("N", 150, Rating.N),
    P_MINUS("P-", 325, Rating.P),
    P_PLUS("P+", 500, Rating.P),
    L_MINUS("L-", 675, Rating.L),
    L_PLUS("L+", 850, Rating.L),
    F("F", 1000, Rating.F);

    private final String letters;
    private final int upTo;
    private final Rating rating;

    Band(String letters, int upTo, Rating rating) {
        this.letters = letters;
        this.upTo = upTo;
        this.rating = rating;
    }

    /// As the standard writes it: `N`, `P-`, ...
    public String letters() {
        return letters;
    }

    /// The coarse band: N, P, L or F.
    public Rating rating() {
        return rating;
    }

    /// The upper edge of a coarse band, in percent.
    public static double upTo(Rating rating) {
        double edge = 0;
        for (var band : values()) if (band.rating == rating) edge = band.upTo / 10.0;
        return edge;
    }

    /// Where a percentage stands.
    ///
    /// Error: [IllegalArgumentException] where it is not within 0 and 100, or not a number.
    ///
    /// @param percent 0 to 100
    public static Band of(double percent) {
        if (!(percent >= 0 && percent <= 100))
            throw new IllegalArgumentException("A percentage of 0 to 100, not " + percent);
        for (var band : values()) if (percent <= band.upTo / 10.0) return band;
        return F;
    }

    /// Where an exact share stands.
    static Band of(Share share) {
        for (var band : values()) if (!share.over(band.upTo)) return band;
        return F;
    }
}
