package firebreak.domain.plan;

import java.util.List;

/// A course of the weeks on site to start from.
///
/// @param days how many days of work it takes
public record PlanTemplate(String id, String name, String words, int days, List<Entry> entries) {
    /// A piece of work.
    ///
    /// @param day of work, from 1
    public record Entry(
            int day, String title, String step, int minutes, String who, String prepare) {}

    public PlanTemplate {
        entries = List.copyOf(entries);
        for (var entry : entries)
            if (entry.day() < 1 || entry.day() > days)
                throw new IllegalArgumentException("day " + entry.day() + " of " + days);
    }

    /// All minutes together.
    public int minutes() {
        return entries.stream().mapToInt(Entry::minutes).sum();
    }
}
