package firebreak.store;

import static firebreak.store.jooq.Tables.PLAN_CHOICE;
import static firebreak.store.jooq.Tables.PLAN_ITEM;

import firebreak.domain.assessment.Topic;
import firebreak.domain.plan.Plan;
import firebreak.domain.plan.PlanItem;
import firebreak.domain.plan.WorkDays;
import firebreak.store.jooq.tables.records.PlanChoiceRecord;
import firebreak.store.jooq.tables.records.PlanItemRecord;

import org.jooq.DSLContext;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The plan of the weeks on site.
public final class PlanStore {
    private static final Set<Topic> TOPICS = Set.of(Topic.PLAN);
    private static final String WEEK = "week";
    private static final String FREE = "free.";

    private final DSLContext dsl;
    private final Journal journal;

    PlanStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// A new id for a piece of work.
    public static UUID newId() {
        return Ids.next();
    }

    /// The plan; empty where nobody made one.
    public Plan plan() {
        return new Plan(
                days(dsl.fetch(PLAN_CHOICE).intoMap(PLAN_CHOICE.NAME, PLAN_CHOICE.CHOICE)),
                dsl.selectFrom(PLAN_ITEM)
                        .fetch(r ->
                                new PlanItem(
                                        r.getId(),
                                        r.getPlanDay(),
                                        r.getPlace(),
                                        r.getTitle(),
                                        r.getStepId(),
                                        Math.clamp(r.getMinutes(), 0, PlanItem.MOST_MINUTES),
                                        r.getWho(),
                                        r.getPrepare(),
                                        r.getNote(),
                                        r.getDone())));
    }

    /// Makes the plan what it should be, as one edit of what differs. What a newer program chose,
    /// and this one doesn't know, stays.
    ///
    /// @param label names the edit, such as "Move Kick-off to Tue 3 Nov"
    public void save(String label, Plan next) {
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    var choices = new ArrayList<PlanChoiceRecord>();
                    written(next.days())
                            .forEach((name, choice) ->
                                    choices.add(new PlanChoiceRecord(name, choice)));
                    var items = new ArrayList<PlanItemRecord>();
                    for (var item : next.items()) items.add(row(item));
                    RowSync.make(
                            tx,
                            tx.dsl()
                                    .fetch(
                                            PLAN_CHOICE,
                                            PLAN_CHOICE
                                                    .NAME
                                                    .eq(WEEK)
                                                    .or(PLAN_CHOICE.NAME.startsWith(FREE))),
                            choices);
                    RowSync.make(tx, tx.dsl().fetch(PLAN_ITEM), items);
                    return true;
                });
    }

    private PlanItemRecord row(PlanItem item) {
        var row = dsl.newRecord(PLAN_ITEM);
        row.setId(item.id());
        row.setPlanDay(item.day());
        row.setPlace(item.place());
        row.setTitle(item.title());
        row.setStepId(item.step());
        row.setMinutes(item.minutes());
        row.setWho(item.who());
        row.setPrepare(item.prepare());
        row.setNote(item.note());
        row.setDone(item.done());
        return row;
    }

    private static Map<String, String> written(WorkDays days) {
        var choices = new LinkedHashMap<String, String>();
        if (!days.week().equals(WorkDays.USUAL.week()))
            choices.put(
                    WEEK,
                    days.week().stream().map(DayOfWeek::name).collect(Collectors.joining(",")));
        days.free().forEach((day, reason) -> choices.put(FREE + day, reason));
        return choices;
    }

    private static WorkDays days(Map<String, String> choices) {
        var free = new TreeMap<LocalDate, String>();
        choices.forEach((name, reason) -> {
            if (!name.startsWith(FREE)) return;
            try {
                free.put(LocalDate.parse(name.substring(FREE.length())), reason);
            } catch (DateTimeException e) {
                // Of a newer program.
            }
        });
        var week = EnumSet.noneOf(DayOfWeek.class);
        var named = Set.copyOf(List.of(choices.getOrDefault(WEEK, "").split(",")));
        Arrays.stream(DayOfWeek.values()).filter(d -> named.contains(d.name())).forEach(week::add);
        return new WorkDays(week.isEmpty() ? WorkDays.USUAL.week() : week, free);
    }
}
