package firebreak.analysis.pictures;

import static java.util.stream.Collectors.joining;

import firebreak.analysis.Columns;
import firebreak.analysis.Columns.Rows;
import firebreak.analysis.LeftOutReason;
import firebreak.analysis.NumberTable;
import firebreak.analysis.OriginStageMatrix;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.association.Association;
import firebreak.analysis.inference.Outcome;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.CellMark;
import firebreak.domain.chart.ChartText;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Where incidents began by where they could first have been prevented: as many, in minutes of
/// leaders, and weighted by severity.
public final class OriginByStagePicture {
    static final String MINUTES = "minutes";
    static final String WEIGHTED = "weighted";

    private static final int ORIGINS = Origin.values().length;
    private static final int NAMED_AT_MOST = 3;

    private final Facts facts;
    private final Columns columns;
    private final List<String> stages;
    private final int[] weights;

    private OriginByStagePicture(Facts facts, Choices choices) {
        this.facts = facts;
        columns = facts.columns();
        stages = facts.stageLabels();
        weights = Arrays.stream(SeverityClass.values()).mapToInt(choices::weight).toArray();
    }

    /// Where incidents began and could first have been prevented, of this slice.
    public static Picture of(History history, Choices choices) {
        return of(Facts.of(history), choices);
    }

    static Picture of(Facts facts, Choices choices) {
        return new OriginByStagePicture(facts, choices).picture();
    }

    /// What each cell holds.
    ///
    /// @param incidents counted in each cell
    /// @param values what they amount to there
    private record Grid(Rows counted, int[][] incidents, long[][] values) {
        int filled() {
            int filled = 0;
            for (var row : incidents) for (int n : row) if (n > 0) filled++;
            return filled;
        }
    }

    private Picture picture() {
        var counts = grid(_ -> Columns.NONE, _ -> 1);
        var minutes = grid(columns::untimed, columns::minutes);
        var weighted = grid(this::weightless, i -> weights[columns.severity(i)]);
        var chance = Chance.of(NumberTable.of(counts.incidents()));
        return new Picture(
                Picture.Kind.ORIGIN_BY_STAGE,
                List.of(
                        byCount(counts, chance),
                        view(
                                MINUTES,
                                Text.of("picture.view.minutes"),
                                minutes,
                                new ChartText(
                                        Text.of("picture.matrix.minutes.title"),
                                        Text.of("analysis.chart.axis.stage"),
                                        Text.of("analysis.chart.axis.origin"),
                                        Text.of("picture.unit.minutes"),
                                        reading(minutes, Spans::effort, "minutes"),
                                        PatternCharts.basisLine(minutes.counted().basis()))),
                        view(
                                WEIGHTED,
                                Text.of("picture.view.weighted"),
                                weighted,
                                new ChartText(
                                        Text.of("picture.matrix.weighted.title"),
                                        Text.of("analysis.chart.axis.stage"),
                                        Text.of("analysis.chart.axis.origin"),
                                        Text.of("picture.unit.weight"),
                                        reading(
                                                weighted,
                                                v -> Text.of("figure.count", v),
                                                "weight"),
                                        Text.of(
                                                "picture.matrix.weighted.basis",
                                                PatternCharts.basisLine(weighted.counted().basis()),
                                                weightsTold())))),
                limits(counts, minutes.counted(), chance),
                new OriginByStageFigures(columns)
                        .of(
                                counts.incidents(),
                                minutes.values(),
                                weighted.values(),
                                minutes.counted().n(),
                                chance));
    }

    private int weightless(int incident) {
        return weights[columns.severity(incident)] > 0
                ? Columns.NONE
                : LeftOutReason.NO_WEIGHT.ordinal();
    }

    private Grid grid(IntUnaryOperator further, IntUnaryOperator amount) {
        var counted =
                facts.rows(i -> {
                    int reason = columns.unstaged(i);
                    return reason == Columns.NONE ? further.applyAsInt(i) : reason;
                });
        var incidents = new int[ORIGINS][stages.size()];
        var values = new long[ORIGINS][stages.size()];
        for (int i : counted.places()) {
            incidents[columns.origin(i)][columns.stage(i)]++;
            values[columns.origin(i)][columns.stage(i)] += amount.applyAsInt(i);
        }
        return new Grid(counted, incidents, values);
    }

    private Picture.View byCount(Grid grid, Chance chance) {
        var counts = NumberTable.of(grid.incidents());
        var spec =
                PatternCharts.originByStage(
                        new OriginStageMatrix(
                                grid.counted().basis(),
                                List.of(Origin.values()),
                                columns.stages(),
                                counts,
                                NumberTable.of(grid.values())));
        return view(
                "count",
                Text.of("picture.view.count"),
                grid,
                new ChartSpec.HeatMap(
                        spec.text(), spec.rows(), spec.columns(), spec.values(), chance.marks()));
    }

    /// A view without marks of chance, as minutes and weights are no independent counts.
    private Picture.View view(String id, String name, Grid grid, ChartText text) {
        return view(
                id,
                name,
                grid,
                new ChartSpec.HeatMap(
                        text,
                        Arrays.stream(Origin.values()).map(Text::of).toList(),
                        stages,
                        NumberTable.of(Cells.ints(grid.values())),
                        Cells.thin(grid.incidents())));
    }

    private Picture.View view(String id, String name, Grid grid, ChartSpec.HeatMap spec) {
        int n = grid.counted().n();
        if (n < 2) return Picture.View.instead(id, name, spec, tooFew(n));
        if (grid.filled() == 1)
            return Picture.View.instead(id, name, spec, allInOne(grid, spec.text()));
        if (!Cells.fit(grid.values()))
            return Picture.View.instead(id, name, spec, Text.of("picture.tooLarge"));
        if (spec.empty()) return Picture.View.instead(id, name, spec, Text.of("picture.allZero"));
        return Picture.View.of(
                id,
                name,
                spec,
                facts.behind(
                        grid.counted(),
                        (i, row, column) ->
                                columns.origin(i) == row && columns.stage(i) == column));
    }

    private static String tooFew(int n) {
        return Text.of("analysis.reading.tooFew", n, PatternCharts.FEWEST_TO_READ);
    }

    private String allInOne(Grid grid, ChartText text) {
        for (int row = 0; row < ORIGINS; row++)
            for (int column = 0; column < stages.size(); column++)
                if (grid.incidents()[row][column] > 0)
                    return Text.of(
                            "picture.matrix.one",
                            grid.counted().n(),
                            grid.values()[row][column],
                            text.unit(),
                            Text.of(Origin.values()[row]),
                            stages.get(column));
        return tooFew(0);
    }

    private interface Shown {
        String of(long value);
    }

    private String reading(Grid grid, Shown shown, String what) {
        int n = grid.counted().n();
        if (n < PatternCharts.FEWEST_TO_READ) return tooFew(n);
        long most = 0;
        long sum = 0;
        for (var row : grid.values())
            for (long value : row) {
                most = Math.max(most, value);
                sum += value;
            }
        if (most == 0) return Text.of("picture.allZero");
        var leaders = new ArrayList<String>();
        for (int row = 0; row < ORIGINS; row++)
            for (int column = 0; column < stages.size(); column++)
                if (grid.values()[row][column] == most)
                    leaders.add(
                            Text.of(
                                    "analysis.reading.matrix.cell",
                                    Text.of(Origin.values()[row]),
                                    stages.get(column)));
        if (leaders.size() > NAMED_AT_MOST)
            return Text.of("picture.matrix.even", leaders.size(), shown.of(most), shown.of(sum), n);
        if (leaders.size() > 1)
            return Text.of(
                    "picture.matrix.tie",
                    PatternCharts.listed(leaders),
                    shown.of(most),
                    shown.of(sum),
                    n);
        var share = Percent.of((double) most / sum);
        return what.equals("minutes")
                ? Text.of("picture.matrix.minutes", share, shown.of(sum), leaders.getFirst(), n)
                : Text.of("picture.matrix.weight", share, shown.of(sum), leaders.getFirst(), n);
    }

    private String weightsTold() {
        return Arrays.stream(SeverityClass.values())
                .map(s -> Text.of("picture.weight", Text.of(s), weights[s.ordinal()]))
                .collect(joining(", "));
    }

    private List<String> limits(Grid grid, Rows timed, Chance chance) {
        int n = grid.counted().n();
        var marked = chance.has(CellMark.MORE_THAN_CHANCE) || chance.has(CellMark.LESS_THAN_CHANCE);
        var cautions = new Cautions(facts);
        return cautions.add(
                        n > 0,
                        Text.of(
                                marked
                                        ? "picture.limit.marked"
                                        : chance.association() instanceof Outcome.Known<Association>
                                                ? "picture.limit.unmarked"
                                                : "picture.limit.untested"))
                .add(chance.has(CellMark.THIN), Text.of("picture.limit.thinCells"))
                .add(n > 0, Text.of("picture.limit.oneText"))
                .mixed(timed)
                .judged(grid.counted())
                .sentences();
    }
}
