package firebreak.report.check;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks whether every sheet of a workbook is there, has its rows, and holds formulas only where
/// the program counts again.
public final class SheetsCheck implements PartCheck {
    /// A sheet, and how many rows were written to it.
    public record Expected(String sheet, int rows) {}

    private final List<Expected> expected;
    private final String computing;
    private final BookParts book = new BookParts("");
    private final Map<String, Counted> counted = new HashMap<>();

    /// @param expected all sheets, in their order
    /// @param computing the sheet that may hold formulas
    public SheetsCheck(List<Expected> expected, String computing) {
        this.expected = List.copyOf(expected);
        this.computing = computing;
    }

    @Override
    public PartTexts.@Nullable Sink in(String part) {
        var sheet = book.sheet(part);
        return sheet == null ? book.in(part) : counted.computeIfAbsent(sheet, _ -> new Counted());
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (!book.sheets().equals(expected.stream().map(Expected::sheet).toList()))
            problems.add(new Problem.Unlike(Text.of("report.check.sheets")));
        for (var e : expected) {
            var found = counted.getOrDefault(e.sheet(), new Counted());
            if (found.rows != e.rows())
                problems.add(new Problem.Unlike(Text.of("report.check.rows", e.sheet())));
            if (found.formulas > 0 && !e.sheet().equals(computing))
                problems.add(new Problem.Unlike(Text.of("report.check.formula", e.sheet())));
        }
        return problems;
    }

    private static final class Counted implements PartTexts.Sink {
        private int rows;
        private int formulas;

        @Override
        public void element(String element) {
            if (element.equals("row")) rows++;
            if (element.equals("f")) formulas++;
        }
    }
}
