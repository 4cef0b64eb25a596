package firebreak.domain.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// The plan of the weeks on site. It never changes; what changes it gives another.
///
/// @param items by day and place
public record Plan(WorkDays days, List<PlanItem> items) {
    private static final Comparator<PlanItem> ORDER =
            Comparator.comparing(PlanItem::day)
                    .thenComparing(PlanItem::place)
                    .thenComparing(PlanItem::id);

    /// Nothing is planned yet.
    public static final Plan EMPTY = new Plan(WorkDays.USUAL, List.of());

    public Plan {
        items = items.stream().sorted(ORDER).toList();
    }

    /// A plan made from a template.
    ///
    /// @param start the first day; where nobody works on it, the next on which somebody does
    /// @param ids gives each piece of work its own
    public static Plan of(
            PlanTemplate template, LocalDate start, WorkDays days, Supplier<UUID> ids) {
        var first = days.from(start);
        var items = new ArrayList<PlanItem>();
        for (var entry : template.entries())
            items.add(
                    new PlanItem(
                            ids.get(),
                            days.plus(first, entry.day() - 1),
                            items.size(),
                            entry.title(),
                            entry.step(),
                            entry.minutes(),
                            entry.who(),
                            entry.prepare(),
                            "",
                            false));
        return new Plan(days, items).numbered();
    }

    /// Nothing stands on it, though days may have been chosen.
    public boolean isEmpty() {
        return items.isEmpty();
    }

    public Optional<PlanItem> item(UUID id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /// What stands on a day, in its order.
    public List<PlanItem> on(LocalDate day) {
        return items.stream().filter(i -> i.day().equals(day)).toList();
    }

    public Optional<LocalDate> first() {
        return items.stream().findFirst().map(PlanItem::day);
    }

    public Optional<LocalDate> last() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.getLast().day());
    }

    /// The Mondays of the weeks from the first piece of work to the last.
    public List<LocalDate> mondays() {
        if (items.isEmpty()) return List.of();
        var monday = monday(items.getFirst().day());
        return monday.datesUntil(items.getLast().day().plusDays(1), Period.ofWeeks(1)).toList();
    }

    /// The Monday of the week of a day.
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// What should have been done before a day, and isn't.
    public List<PlanItem> late(LocalDate today) {
        return items.stream().filter(i -> i.late(today)).toList();
    }

    public int done() {
        return (int) items.stream().filter(PlanItem::done).count();
    }

    /// With a piece of work as it is now, or one more; one that comes to another day stands last on
    /// it.
    public Plan with(PlanItem item) {
        var rest = others(item.id());
        boolean stays = item(item.id()).filter(i -> i.day().equals(item.day())).isPresent();
        rest.add(stays ? item : item.at(item.day(), Integer.MAX_VALUE));
        return new Plan(days, rest).numbered();
    }

    public Plan without(UUID id) {
        return new Plan(days, others(id)).numbered();
    }

    private List<PlanItem> others(UUID id) {
        var rest = new ArrayList<>(items);
        rest.removeIf(i -> i.id().equals(id));
        return rest;
    }

    /// With a piece of work at another place, which is counted without itself; beyond the ends of
    /// the day it is the first or the last.
    public Plan moved(UUID id, LocalDate day, int place) {
        var moving = item(id).orElse(null);
        if (moving == null) return this;
        var rest = new Plan(days, others(id)).numbered();
        var there = new ArrayList<>(rest.on(day));
        there.add(Math.clamp(place, 0, there.size()), moving);
        var next = new ArrayList<>(rest.items());
        next.removeAll(there);
        for (int i = 0; i < there.size(); i++) next.add(there.get(i).at(day, i));
        return new Plan(days, next);
    }

    /// With all that is late on a day, or the next one of work, before what stands there, in its
    /// order.
    public Plan caughtUp(LocalDate today) {
        var late = late(today);
        var day = days.from(today);
        var plan = this;
        for (int i = 0; i < late.size(); i++) plan = plan.moved(late.get(i).id(), day, i);
        return plan;
    }

    /// With everything that is not done moved by as many days of work as it takes to begin on a
    /// day; what is done stays where it was done.
    public Plan startingOn(LocalDate day) {
        var open = items.stream().filter(i -> !i.done()).toList();
        if (open.isEmpty()) return this;
        return pushed(days, open.getFirst().day(), days.from(day));
    }

    /// With other days of work. Where that takes the day from under something that isn't done, that
    /// and all that isn't done behind it move on by as many days as it takes.
    public Plan under(WorkDays next) {
        var first =
                items.stream()
                        .filter(i -> !i.done() && days.work(i.day()) && !next.work(i.day()))
                        .map(PlanItem::day)
                        .findFirst();
        return first.map(d -> pushed(next, d, next.from(d))).orElseGet(() -> new Plan(next, items));
    }

    private Plan pushed(WorkDays next, LocalDate from, LocalDate to) {
        var moved = new ArrayList<PlanItem>();
        for (var item : items) {
            boolean stays = item.done() || item.day().isBefore(from);
            moved.add(
                    stays
                            ? item
                            : item.at(next.plus(to, days.between(from, item.day())), item.place()));
        }
        return new Plan(next, moved).numbered();
    }

    /// With places from 0 on each day, without holes.
    private Plan numbered() {
        Map<LocalDate, Integer> next = new HashMap<>();
        var numbered = new ArrayList<PlanItem>();
        for (var item : items)
            numbered.add(item.at(item.day(), next.merge(item.day(), 1, Integer::sum) - 1));
        return new Plan(days, numbered);
    }
}
