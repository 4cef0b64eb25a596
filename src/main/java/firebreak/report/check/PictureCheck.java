package firebreak.report.check;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.HeatMap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Compares the pictures of a finished file, native charts and shaded tables alike, with those that
/// the analysis made. A picture is known by its description, which holds its title and its reading.
final class PictureCheck implements PartCheck {
    /// What may stand within a number.
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d.]");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /// A chart where it is shown.
    private record Shown(String part, String relation, String description) {}

    /// A table with the numbers of its rows.
    private record Table(String part, String caption, String reading, List<List<Long>> rows) {}

    private final Map<String, List<ChartSpec>> specs = new HashMap<>();
    private final List<Shown> charts = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, List<List<Double>>> numbers = new HashMap<>();

    PictureCheck(Collection<ChartSpec> all) {
        for (var spec : all)
            specs.computeIfAbsent(line(spec.text().title()), _ -> new ArrayList<>()).add(spec);
    }

    @Override
    public PartTexts.@Nullable Sink in(String name) {
        if (name.contains("!/")) return null;
        if (name.endsWith(".rels"))
            return new Relations(name, (of, id, to) -> targets.put(of + "#" + id, to));
        if (name.contains("/charts/chart")) return new Numbers(name);
        return name.startsWith("word/document")
                        || name.startsWith("xl/drawings/")
                        || name.startsWith("ppt/slides/")
                ? new Places(name)
                : null;
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var chart : charts) check(chart, problems);
        for (var table : tables) check(table, problems);
        return problems;
    }

    private void check(Shown chart, List<Problem> problems) {
        var part = targets.get(chart.part() + "#" + chart.relation());
        for (var titled : specs.entrySet()) {
            if (!chart.description().startsWith(titled.getKey() + ". ")) continue;
            var found = numbers.getOrDefault(part == null ? "" : part, List.of());
            boolean same =
                    titled.getValue().stream()
                            .filter(s -> !(s instanceof HeatMap))
                            .anyMatch(s ->
                                    chart.description().equals(described(s))
                                            && shows(chart, found, expected(s)));
            if (!same) problems.add(new Problem.OtherChart(titled.getKey(), chart.part()));
            return;
        }
    }

    /// A slide may have room for some of the bars only.
    private static boolean shows(
            Shown chart, List<List<Double>> found, List<List<Double>> expected) {
        if (!chart.part().startsWith("ppt/")) return found.containsAll(expected);
        return expected.stream()
                .allMatch(e ->
                        found.stream()
                                .anyMatch(f ->
                                        !f.isEmpty() && Collections.indexOfSubList(e, f) >= 0));
    }

    private void check(Table table, List<Problem> problems) {
        var heats =
                specs.getOrDefault(table.caption(), List.of()).stream()
                        .filter(HeatMap.class::isInstance)
                        .map(HeatMap.class::cast)
                        .toList();
        if (heats.isEmpty()) return;
        boolean same =
                heats.stream()
                        .anyMatch(h ->
                                line(h.text().reading()).equals(table.reading())
                                        && (ends(table.rows(), rows(h))
                                                || ends(table.rows(), turned(h))));
        if (!same) problems.add(new Problem.OtherChart(table.caption(), table.part()));
    }

    /// Whether rows end in what is expected. Names of rows and columns may be numbers, too, such as
    /// those of hours; they stand before.
    private static boolean ends(List<List<Long>> rows, List<List<Long>> expected) {
        int names = rows.size() - expected.size();
        if (names < 0 || names > 1) return false;
        return IntStream.range(0, expected.size())
                .allMatch(i -> {
                    var row = rows.get(names + i);
                    var wanted = expected.get(i);
                    int more = row.size() - wanted.size();
                    return more >= 0 && row.subList(more, row.size()).equals(wanted);
                });
    }

    private static String described(ChartSpec spec) {
        return line(spec.text().title() + ". " + spec.text().reading());
    }

    private static List<List<Long>> rows(HeatMap heat) {
        return heat.values().stream()
                .map(r -> r.stream().map(Integer::longValue).toList())
                .toList();
    }

    private static List<List<Long>> turned(HeatMap heat) {
        return IntStream.range(0, heat.columns().size())
                .mapToObj(c -> heat.values().stream().map(r -> (long) r.get(c)).toList())
                .toList();
    }

    /// The numbers that must be among those of a chart, a list for each thing that it draws.
    private static List<List<Double>> expected(ChartSpec spec) {
        return switch (spec) {
            case ChartSpec.StackedBars bars ->
                    bars.series().stream()
                            .map(s -> s.values().stream().map(Integer::doubleValue).toList())
                            .toList();
            case ChartSpec.Pareto pareto ->
                    List.of(
                            pareto.counts().stream().map(Integer::doubleValue).toList(),
                            pareto.cumulativeShares());
            case ChartSpec.Lines lines ->
                    lines.lines().stream()
                            .map(l -> l.values().stream().filter(Double::isFinite).toList())
                            .filter(l -> !l.isEmpty())
                            .toList();
            case ChartSpec.ControlLine line ->
                    List.of(
                            line.points().stream().map(ChartSpec.ControlPoint::value).toList(),
                            line.points().stream().map(ChartSpec.ControlPoint::center).toList());
            case ChartSpec.Estimates estimates ->
                    IntStream.range(0, 2)
                            .mapToObj(thin ->
                                    estimates.estimates().stream()
                                            .filter(e -> e.thin() == (thin == 1))
                                            .map(ChartSpec.Estimate::value)
                                            .toList())
                            .filter(l -> !l.isEmpty())
                            .toList();
            case HeatMap _, ChartSpec.Spreads _ -> List.of();
        };
    }

    private static String line(String text) {
        return PartTexts.line(text);
    }

    /// The numbers that a chart shows without its data.
    private final class Numbers implements PartTexts.Sink {
        private final List<List<Double>> all;
        private boolean within;

        Numbers(String name) {
            all = numbers.computeIfAbsent(name, _ -> new ArrayList<>());
        }

        @Override
        public void element(String element) {
            if (element.equals("numCache")) {
                within = true;
                all.add(new ArrayList<>());
            }
            if (element.equals("strCache")) within = false;
        }

        @Override
        public void text(String element, String text) {
            if (!within || !element.equals("v")) return;
            try {
                all.getLast().add(Double.valueOf(text));
            } catch (NumberFormatException e) {
                // It is none of the numbers that are looked for.
                all.getLast().add(Double.NaN);
            }
        }
    }

    /// Where charts and tables stand, with their descriptions.
    private final class Places implements PartTexts.Sink {
        private final String part;
        private final List<Shown> shown = new ArrayList<>();
        private final List<Table> shaded = new ArrayList<>();
        private String description = "";
        private String caption = "";
        private String reading = "";
        private List<List<Long>> rows = new ArrayList<>();

        Places(String part) {
            this.part = part;
        }

        @Override
        public void element(String element) {
            switch (element) {
                case "tbl" -> {
                    caption = "";
                    reading = "";
                    rows = new ArrayList<>();
                }
                case "tr" -> rows.add(new ArrayList<>());
                default -> {}
            }
        }

        @Override
        public void attribute(String element, String attribute, String value) {
            switch (element) {
                case "docPr", "cNvPr" -> {
                    if (attribute.equals("descr")) description = line(value);
                }
                case "tblCaption" -> caption = line(value);
                case "tblDescription" -> reading = line(value);
                case "chart" -> {
                    if (attribute.equals("id")) shown.add(new Shown(part, value, description));
                }
                default -> {}
            }
        }

        @Override
        public void text(String element, String text) {
            if (rows.isEmpty() || caption.isEmpty()) return;
            var number = SIGNS.matcher(text).replaceAll("");
            if (NUMBER.matcher(number).matches()) rows.getLast().add(Long.valueOf(number));
        }

        @Override
        public void end(String element) {
            if (!element.equals("tbl")) return;
            var told = rows.stream().filter(r -> !r.isEmpty()).map(List::copyOf).toList();
            if (!caption.isEmpty()) shaded.add(new Table(part, caption, reading, told));
            caption = "";
            rows = new ArrayList<>();
        }

        @Override
        public void over() {
            charts.addAll(shown);
            tables.addAll(shaded);
        }
    }
}
