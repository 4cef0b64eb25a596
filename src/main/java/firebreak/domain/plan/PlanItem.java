package firebreak.domain.plan;

import java.time.LocalDate;
import java.util.UUID;

/// A piece of work on a day of the plan.
///
/// @param place among the others of its day
/// @param step the step of the guide that it serves, by its id; empty where it serves none
/// @param who the roles that are needed, as a person writes them
/// @param prepare what must be there before it begins
public record PlanItem(
        UUID id,
        LocalDate day,
        int place,
        String title,
        String step,
        int minutes,
        String who,
        String prepare,
        String note,
        boolean done) {
    /// Nothing on a plan takes longer than a week.
    public static final int MOST_MINUTES = 7 * 24 * 60;

    public PlanItem {
        if (minutes < 0 || minutes > MOST_MINUTES)
            throw new IllegalArgumentException("no time for a piece of work");
    }

    /// Whether it should have been done before a day.
    public boolean late(LocalDate today) {
        return !done && day.isBefore(today);
    }

    public PlanItem at(LocalDate otherDay, int otherPlace) {
        return new PlanItem(
                id, otherDay, otherPlace, title, step, minutes, who, prepare, note, done);
    }

    public PlanItem withTitle(String words) {
        return new PlanItem(id, day, place, words, step, minutes, who, prepare, note, done);
    }

    public PlanItem withStep(String other) {
        return new PlanItem(id, day, place, title, other, minutes, who, prepare, note, done);
    }

    public PlanItem withMinutes(int other) {
        return new PlanItem(id, day, place, title, step, other, who, prepare, note, done);
    }

    public PlanItem withWho(String words) {
        return new PlanItem(id, day, place, title, step, minutes, words, prepare, note, done);
    }

    public PlanItem withPrepare(String words) {
        return new PlanItem(id, day, place, title, step, minutes, who, words, note, done);
    }

    public PlanItem withNote(String words) {
        return new PlanItem(id, day, place, title, step, minutes, who, prepare, words, done);
    }

    public PlanItem withDone(boolean now) {
        return new PlanItem(id, day, place, title, step, minutes, who, prepare, note, now);
    }
}
