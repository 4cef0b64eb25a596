package firebreak.ui.plan;

import firebreak.domain.Text;
import firebreak.domain.plan.Plan;
import firebreak.domain.plan.PlanItem;
import firebreak.domain.plan.PlanTemplate;
import firebreak.domain.plan.WorkDays;
import firebreak.store.AssessmentFile;
import firebreak.store.PlanStore;
import firebreak.ui.kit.Desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What a person changes of the plan, each as one edit that can be undone by its name.
final class PlanEdits {
    private final AssessmentFile file;
    private final Desk desk;
    private final PlanViewModel model;

    PlanEdits(AssessmentFile file, Desk desk, PlanViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
    }

    /// Plans the weeks after a template; the days of work are those that were chosen.
    void make(PlanTemplate template, LocalDate start) {
        edit(
                Text.of("plan.edit.make", template.name(), Days.longDay(start)),
                now -> Plan.of(template, start, now.days(), PlanStore::newId));
    }

    /// Adds a piece of work on a day, to be worded.
    void add(LocalDate day) {
        var id = PlanStore.newId();
        var item = new PlanItem(id, day, 0, Text.of("plan.unnamed"), "", 60, "", "", "", false);
        model.want(id);
        model.days().set(false);
        edit(Text.of("plan.edit.add", Days.shortDay(day)), now -> now.with(item));
    }

    /// Adds one where a person would look for it: on the day of what is selected, else today.
    void add() {
        var selected = model.selected().get();
        var plan = model.plan().get();
        if (plan == null) return;
        add(selected == null ? plan.days().from(model.today()) : selected.day());
    }

    /// Takes what was typed of a piece of work; a blank title is none.
    void describe(PlanItem typed) {
        change(
                typed.id(),
                Text.of("plan.edit.describe", shown(typed.title())),
                old ->
                        typed.title().isBlank()
                                ? typed.withTitle(old.title()).at(old.day(), old.place())
                                : typed.at(old.day(), old.place()));
    }

    /// Puts the selected piece of work on another day.
    void day(LocalDate day) {
        var item = model.selected().get();
        if (item != null && !item.day().equals(day)) move(item.id(), day, Integer.MAX_VALUE);
    }

    void move(UUID id, LocalDate day, int place) {
        var plan = model.plan().get();
        var item = plan == null ? null : plan.item(id).orElse(null);
        if (item == null) return;
        edit(
                item.day().equals(day)
                        ? Text.of("plan.edit.place", shown(item.title()))
                        : Text.of("plan.edit.day", shown(item.title()), Days.shortDay(day)),
                now -> now.moved(id, day, place));
    }

    /// Moves the selected one by days of work, or by places within its day.
    void shift(int days, int places) {
        var plan = model.plan().get();
        var item = model.selected().get();
        if (plan == null || item == null) return;
        if (days != 0) move(item.id(), plan.days().plus(item.day(), days), item.place());
        else {
            int place = Math.clamp(item.place() + places, 0, plan.on(item.day()).size() - 1);
            if (place != item.place()) move(item.id(), item.day(), place);
        }
    }

    /// Says that the selected one is done, or takes that back.
    void done() {
        var item = model.selected().get();
        if (item == null) return;
        change(
                item.id(),
                Text.of(item.done() ? "plan.edit.undone" : "plan.edit.done", shown(item.title())),
                old -> old.withDone(!item.done()));
    }

    void remove() {
        var item = model.selected().get();
        if (item != null)
            edit(Text.of("plan.edit.remove", shown(item.title())), now -> now.without(item.id()));
    }

    /// Moves what lies behind today and is not done to today.
    void catchUp() {
        int late = model.late().size();
        var today = model.today();
        if (late > 0) edit(Text.of("plan.edit.catchUp", late), now -> now.caughtUp(today));
    }

    /// Moves all that is not done so that it begins on a day.
    void startOn(LocalDate day) {
        edit(Text.of("plan.edit.start", Days.longDay(day)), now -> now.startingOn(day));
    }

    /// Keeps a day free; what lies on it and behind moves on.
    void free(LocalDate day, String reason) {
        edit(
                Text.of("plan.edit.free", Days.longDay(day)),
                now -> now.under(now.days().withFree(day, reason)));
    }

    void work(LocalDate day) {
        edit(
                Text.of("plan.edit.work", Days.longDay(day)),
                now -> now.under(now.days().withoutFree(day)));
    }

    /// @param days never none
    void week(Set<DayOfWeek> days) {
        edit(Text.of("plan.edit.week"), now -> now.under(now.days().withWeek(days)));
    }

    /// Takes everything off the plan; the days stay as they were chosen.
    void clear() {
        edit(Text.of("plan.edit.clear"), now -> new Plan(now.days(), List.of()));
    }

    /// The days of work that hold now.
    WorkDays days() {
        var plan = model.plan().get();
        return plan == null ? WorkDays.USUAL : plan.days();
    }

    private void change(UUID id, String label, UnaryOperator<PlanItem> how) {
        edit(label, now -> now.item(id).map(i -> now.with(how.apply(i))).orElse(now));
    }

    private void edit(String label, UnaryOperator<Plan> how) {
        desk.jobs()
                .<Boolean>database(
                        "",
                        _ -> {
                            var plans = file.engagement().plan();
                            plans.save(label, how.apply(plans.plan()));
                            return true;
                        },
                        _ -> {},
                        desk.notices()::failed);
    }

    /// A title as the name of an edit has it.
    private static String shown(String title) {
        int most = 60;
        return title.length() <= most ? title : title.substring(0, most - 1) + "…";
    }
}
