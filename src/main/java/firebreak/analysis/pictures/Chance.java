package firebreak.analysis.pictures;

import firebreak.analysis.association.Association;
import firebreak.analysis.association.Crossing;
import firebreak.analysis.association.FisherExact;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec.CellMark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Whether the two properties of a table go together more than chance, and in which cells.
///
/// @param marks of every cell of the table
/// @param p of the whole table; exact or simulated where chi-square would not hold
/// @param method by which p was computed, in words; empty where there is none
record Chance(
        List<List<CellMark>> marks,
        Outcome<Association> association,
        Outcome<Double> p,
        String method) {
    /// What may come out by chance in one of twenty tables without any association.
    static final double ALPHA = 0.05;

    /// Below so many expected incidents a residual doesn't hold.
    private static final double FEW = 5;

    // Some ten milliseconds each, as a screen waits.
    private static final long STEPS = 200_000;
    private static final int MOST_EXACT = 10_000;
    private static final int DRAWS = 2_000_000;
    private static final int MOST_TABLES = 9_999;
    private static final int FEWEST_TABLES = 499;
    private static final long SEED = 20;

    static Chance of(List<List<Integer>> counts) {
        var marks = new ArrayList<List<CellMark>>();
        for (var row : counts)
            marks.add(new ArrayList<>(Collections.nCopies(row.size(), CellMark.NONE)));
        return switch (Crossing.of(counts)) {
            case Outcome.Undefined<Crossing>(var reason, var n) ->
                    new Chance(
                            marks, Outcome.undefined(reason, n), Outcome.undefined(reason, n), "");
            case Outcome.Known<Crossing>(var table) -> of(table, marks);
        };
    }

    private static Chance of(Crossing table, List<List<CellMark>> marks) {
        var association = Association.of(table);
        double limit = association.residualLimit(ALPHA);
        var rows = table.rowTotals();
        var columns = table.columnTotals();
        for (int i = 0; i < rows.size(); i++)
            for (int j = 0; j < columns.size(); j++) {
                int count = table.count(i, j);
                double expected = (double) rows.get(i) * columns.get(j) / table.n();
                double residual = association.adjustedResiduals().get(i).get(j);
                boolean told =
                        expected >= FEW
                                ? Math.abs(residual) > limit
                                : FisherExact.cell(count, rows.get(i), columns.get(j), table.n())
                                        <= ALPHA / (rows.size() * columns.size());
                var mark =
                        told
                                ? count > expected
                                        ? CellMark.MORE_THAN_CHANCE
                                        : CellMark.LESS_THAN_CHANCE
                                : expected < FEW && count > 0 ? CellMark.THIN : CellMark.NONE;
                marks.get(table.rows().get(i)).set(table.columns().get(j), mark);
            }
        return association.thin()
                ? thin(table, association, marks)
                : new Chance(
                        marks,
                        Outcome.known(association),
                        Outcome.known(association.p()),
                        Text.of("picture.p.chiSquare"));
    }

    private static Chance thin(
            Crossing table, Association association, List<List<CellMark>> marks) {
        var known = Outcome.known(association);
        if (table.n() <= MOST_EXACT) {
            var exact = FisherExact.p(table, STEPS);
            if (exact instanceof Outcome.Known<Double>)
                return new Chance(marks, known, exact, Text.of("picture.p.exact"));
            int tables = Math.min(MOST_TABLES, DRAWS / table.n());
            if (tables >= FEWEST_TABLES)
                return new Chance(
                        marks,
                        known,
                        Outcome.known(FisherExact.simulated(table, tables, SEED)),
                        Text.of("picture.p.simulated", tables));
        }
        return new Chance(marks, known, Outcome.undefined(Reason.TOO_LARGE, table.n()), "");
    }

    /// Whether some cell has this mark.
    boolean has(CellMark mark) {
        return marks.stream().anyMatch(row -> row.contains(mark));
    }
}
