package firebreak.domain.session;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Something that a session takes up, with the time that it may take and the time that it took.
///
/// @param budgetMinutes 0 where nobody said
/// @param spentSeconds without the time that runs
/// @param points checkpoints and coverage cells answered in it; null where it was not about any
/// @param note what was said, for the minutes
public record AgendaItem(
        UUID id,
        String title,
        int budgetMinutes,
        long spentSeconds,
        boolean finished,
        @Nullable Integer points,
        String note) {
    /// A whole day.
    public static final int MOST_MINUTES = 24 * 60;

    public static final int MOST_POINTS = 9999;
    private static final double SECONDS = 60;

    public AgendaItem {
        if (budgetMinutes < 0 || budgetMinutes > MOST_MINUTES)
            throw new IllegalArgumentException("budget " + budgetMinutes);
        if (spentSeconds < 0) throw new IllegalArgumentException("spent " + spentSeconds);
        if (points != null && (points < 0 || points > MOST_POINTS))
            throw new IllegalArgumentException("points " + points);
    }

    public static AgendaItem planned(UUID id, String title, int budgetMinutes) {
        return new AgendaItem(id, title, budgetMinutes, 0, false, null, "");
    }

    public double spentMinutes() {
        return spentSeconds / SECONDS;
    }

    public AgendaItem withTitle(String next) {
        return new AgendaItem(id, next, budgetMinutes, spentSeconds, finished, points, note);
    }

    public AgendaItem withBudget(int minutes) {
        return new AgendaItem(id, title, minutes, spentSeconds, finished, points, note);
    }

    public AgendaItem withSpent(long seconds) {
        return new AgendaItem(id, title, budgetMinutes, seconds, finished, points, note);
    }

    public AgendaItem withFinished(boolean next) {
        return new AgendaItem(id, title, budgetMinutes, spentSeconds, next, points, note);
    }

    public AgendaItem withPoints(@Nullable Integer next) {
        return new AgendaItem(id, title, budgetMinutes, spentSeconds, finished, next, note);
    }

    public AgendaItem withNote(String next) {
        return new AgendaItem(id, title, budgetMinutes, spentSeconds, finished, points, next);
    }
}
