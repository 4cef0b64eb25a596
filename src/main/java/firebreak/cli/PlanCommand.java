package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.plan.Minutes;
import firebreak.domain.plan.Plan;
import firebreak.domain.plan.PlanItem;
import firebreak.store.AssessmentFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Prints the plan of the weeks on site.
@Command(name = "plan", description = "cli.plan", footer = "cli.plan.footer")
final class PlanCommand extends AssessmentDeed {
    private static final int LONGEST = 60;

    @Option(names = "--json", description = "cli.plan.json")
    private boolean json;

    PlanCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var plan = assessment.engagement().plan().plan();
            var today = LocalDate.now(Clock.system(assessment.info().zone()));
            if (json) Json.print(console().out(), object(assessment, plan, today));
            else if (plan.isEmpty()) console().out().println(Text.of("cli.plan.none"));
            else table(plan, today);
            return Exit.DONE;
        }
    }

    private void table(Plan plan, LocalDate today) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Text.of("cli.plan.column.day"),
                        Text.of("cli.plan.column.state"),
                        Text.of("cli.plan.column.takes"),
                        Text.of("cli.plan.column.step"),
                        Text.of("cli.plan.column.work")));
        for (var item : plan.items())
            rows.add(
                    List.of(
                            item.day().toString(),
                            state(item, today),
                            Minutes.told(item.minutes()),
                            Shown.cut(item.step(), LONGEST),
                            Shown.cut(item.title(), LONGEST)));
        Shown.table(console().out(), rows);
    }

    private static String state(PlanItem item, LocalDate today) {
        return item.done()
                ? Text.of("cli.plan.done")
                : item.late(today) ? Text.of("cli.plan.behind") : "";
    }

    private static Map<String, @Nullable Object> object(
            AssessmentFile assessment, Plan plan, LocalDate today) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("assessment", assessment.info().id().toString());
        object.put("client", assessment.info().client());
        object.put("revision", assessment.journal().revision());
        object.put("today", today.toString());
        object.put("first", plan.first().map(LocalDate::toString).orElse(null));
        object.put("last", plan.last().map(LocalDate::toString).orElse(null));
        object.put("done", plan.done());
        object.put("behind", plan.late(today).size());
        object.put("week", plan.days().week().stream().map(DayOfWeek::name).toList());
        var free = new ArrayList<Map<String, @Nullable Object>>();
        plan.days()
                .free()
                .forEach((day, reason) -> {
                    var one = new LinkedHashMap<String, @Nullable Object>();
                    one.put("day", day.toString());
                    one.put("reason", reason);
                    free.add(one);
                });
        object.put("free", free);
        object.put("items", plan.items().stream().map(i -> item(i, today)).toList());
        return object;
    }

    private static Map<String, @Nullable Object> item(PlanItem item, LocalDate today) {
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("day", item.day().toString());
        one.put("work", item.title());
        one.put("step", item.step().isEmpty() ? null : item.step());
        one.put("minutes", item.minutes());
        one.put("who", item.who());
        one.put("prepare", item.prepare());
        one.put("done", item.done());
        one.put("behind", item.late(today));
        return one;
    }
}
