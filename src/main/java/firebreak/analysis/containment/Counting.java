package firebreak.analysis.containment;

import java.time.LocalDate;
import java.time.ZoneId;

/// What counts in [Containment].
///
/// @param asOf the day on which it is asked; a release counts once its window is over by then
/// @param zone in which days are told
/// @param production where those found in production are taken from
/// @param familiesOnce whether incidents of one recurrence family count as one defect
/// @param openToo whether releases count whose window is not over, although they look better than
///   they are
public record Counting(
        LocalDate asOf, ZoneId zone, Production production, boolean familiesOnce, boolean openToo) {
    /// What was found in production.
    public enum Production {
        /// The incidents of the assessment; defects that the client's tracker has of production are
        /// left out, as they may be the same.
        INCIDENTS,
        /// Defects of the client's tracker; incidents are left out.
        DEFECTS,
        /// Both, where a person knows that they are different ones.
        BOTH
    }

    /// Incidents, each family once, of closed windows.
    public static Counting usual(LocalDate asOf, ZoneId zone) {
        return new Counting(asOf, zone, Production.INCIDENTS, true, false);
    }
}
