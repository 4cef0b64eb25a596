package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.assessment.Measure;
import firebreak.domain.assessment.Series;
import firebreak.store.Csv;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lists what was counted or measured by week.
@Command(name = "series", description = "cli.series", footer = "cli.series.footer")
final class SeriesCommand extends AssessmentDeed {
    private static final int LONGEST_CELL = 40;

    @Option(names = "--csv", description = "cli.series.csv")
    private boolean csv;

    @Option(names = "--json", description = "cli.series.json")
    private boolean json;

    SeriesCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        var object = new LinkedHashMap<String, Object>();
        object.put("series", List.of());
        return object;
    }

    @Override
    public Integer call() throws Stopped {
        if (directory().toString().isEmpty()) throw usage("cli.series.noFolder");
        if (csv && json) throw usage("cli.list.either");
        try (var assessment = open()) {
            var weeks = assessment.series().all();
            if (csv) {
                var out =
                        new Csv(
                                console().out(),
                                List.of("measure", "service", "monday", "value", "unit"));
                for (var w : weeks)
                    out.row(
                            List.of(
                                    w.measure(),
                                    w.service(),
                                    w.monday(),
                                    SeriesView.number(w.amount()),
                                    w.unit()));
                out.finish();
                return Exit.DONE;
            }
            var all = Series.of(weeks);
            if (json)
                Json.print(
                        console().out(),
                        Map.of("series", all.stream().map(SeriesView::of).toList()));
            else if (all.isEmpty()) console().err().println(Text.of("cli.series.none"));
            else table(all);
            return Exit.DONE;
        }
    }

    private void table(List<Series> all) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Text.of("cli.series.measure"),
                        Text.of("cli.list.service"),
                        Text.of("cli.series.weeks"),
                        Text.of("cli.series.days"),
                        Text.of("cli.series.first"),
                        Text.of("cli.series.last"),
                        Text.of("cli.series.value"),
                        Text.of("cli.series.gaps")));
        for (var one : all)
            rows.add(
                    List.of(
                            Shown.cut(Measure.label(one.measure()), LONGEST_CELL),
                            one.service().isEmpty()
                                    ? Text.of("cli.series.everything")
                                    : Shown.cut(one.service(), LONGEST_CELL),
                            Text.of("cli.number", one.weeks().size()),
                            Text.of("cli.number", one.byDay()),
                            one.first().monday().toString(),
                            one.last().monday().toString(),
                            (SeriesView.number(one.last().amount()) + " " + one.last().unit())
                                    .strip(),
                            Text.of("cli.number", one.gaps().size())));
        Shown.table(console().out(), rows);
    }
}
