package firebreak.analysis.pictures;

import firebreak.analysis.inference.Outcome.Reason;
import firebreak.domain.Text;

/// Figures that are parts of a whole which is no sample, so that they have no interval.
final class Counts {
    private Counts() {}

    /// A part of a whole as a share, without an interval; of nothing there is none.
    static Figure ratio(String id, String definition, long part, long whole) {
        return whole == 0
                ? Figure.none(id, definition, Figure.Unit.SHARE, Text.of(Reason.NO_DATA))
                : new Figure(
                        id,
                        definition,
                        Figure.Unit.SHARE,
                        (double) part / whole,
                        null,
                        part,
                        whole,
                        "");
    }

    /// Minutes of n incidents; of none there are none.
    static Figure minutes(String id, String definition, long minutes, long n) {
        return n == 0
                ? Figure.none(id, definition, Figure.Unit.PERSON_MINUTES, Text.of(Reason.NO_DATA))
                : Figure.of(id, definition, Figure.Unit.PERSON_MINUTES, minutes, null, n);
    }

    /// A number out of a whole; out of nothing there is none.
    static Figure count(String id, String definition, long part, long whole) {
        return whole == 0
                ? Figure.none(id, definition, Figure.Unit.COUNT, Text.of(Reason.NO_DATA))
                : Figure.count(id, definition, part, whole);
    }
}
