package firebreak.analysis.pictures;

import firebreak.analysis.Columns;
import firebreak.analysis.Patterns;
import firebreak.analysis.Proportions;
import firebreak.analysis.association.Association;
import firebreak.analysis.inference.Outcome;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;

import java.util.ArrayList;
import java.util.List;

/// The figures of origins, of earliest stages, and of how they go together.
final class OriginByStageFigures {
    private final Columns columns;

    OriginByStageFigures(Columns columns) {
        this.columns = columns;
    }

    /// @param timed incidents with known minutes
    List<Figure> of(int[][] counts, long[][] minutes, long[][] weights, int timed, Chance chance) {
        var figures = new ArrayList<Figure>();
        origins(figures);
        int n = (int) Cells.sum(longs(counts));
        for (int column = 0; column < columns.stages().size(); column++) {
            int count = 0;
            for (var row : counts) count += row[column];
            figures.add(
                    Figure.share(
                            "stage." + columns.stages().get(column).id() + ".share",
                            Text.of("picture.figure.stage", columns.stages().get(column).label()),
                            Proportions.wilson(count, n)));
        }
        long weight = Cells.sum(weights);
        for (var origin : Origin.values())
            for (int column = 0; column < columns.stages().size(); column++) {
                int row = origin.ordinal();
                var id = "origin_stage." + origin.id() + "." + columns.stages().get(column).id();
                var label = columns.stages().get(column).label();
                figures.add(
                        Figure.share(
                                id + ".share",
                                Text.of("picture.figure.cell", Text.of(origin), label),
                                Proportions.wilson(counts[row][column], n)));
                figures.add(
                        Counts.minutes(
                                        id + ".minutes",
                                        Text.of(
                                                "picture.figure.cell.minutes",
                                                Text.of(origin),
                                                label),
                                        minutes[row][column],
                                        timed)
                                .in(OriginByStagePicture.MINUTES));
                figures.add(
                        Counts.count(
                                        id + ".weight",
                                        Text.of(
                                                "picture.figure.cell.weight",
                                                Text.of(origin),
                                                label),
                                        weights[row][column],
                                        weight)
                                .in(OriginByStagePicture.WEIGHTED));
            }
        together(figures, chance);
        return figures;
    }

    private static long[][] longs(int[][] counts) {
        var longs = new long[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            longs[row] = new long[counts[row].length];
            for (int column = 0; column < counts[row].length; column++)
                longs[row][column] = counts[row][column];
        }
        return longs;
    }

    private void origins(List<Figure> figures) {
        var shares = Patterns.origins(columns);
        for (var origin : Origin.values())
            figures.add(
                    Figure.share(
                            "origin." + origin.id() + ".share",
                            Text.of("picture.figure.origin", Text.of(origin)),
                            shares.get(origin.ordinal())));
    }

    private static void together(List<Figure> figures, Chance chance) {
        var v = "origin_stage.cramers_v";
        var meant = Text.of("picture.figure.cramersV");
        figures.add(
                switch (chance.association()) {
                    case Outcome.Known<Association>(var a) ->
                            Figure.of(
                                    v,
                                    meant,
                                    Figure.Unit.NUMBER,
                                    a.cramersVCorrected(),
                                    null,
                                    a.n());
                    case Outcome.Undefined<Association>(var reason, _) ->
                            Figure.none(v, meant, Figure.Unit.NUMBER, Text.of(reason));
                });
        var p = "origin_stage.p";
        long n = chance.association().toOptional().map(Association::n).orElse(0);
        figures.add(
                switch (chance.p()) {
                    case Outcome.Known<Double>(var value) ->
                            Figure.of(
                                    p,
                                    Text.of("picture.figure.together", chance.method()),
                                    Figure.Unit.P_VALUE,
                                    value,
                                    null,
                                    n);
                    case Outcome.Undefined<Double>(var reason, _) ->
                            Figure.none(
                                    p,
                                    Text.of("picture.figure.together.none"),
                                    Figure.Unit.P_VALUE,
                                    Text.of(reason));
                });
    }
}
