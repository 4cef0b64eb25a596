package firebreak.report.check;

import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.Ledger;
import firebreak.domain.Digits;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Compares the ledger sheet of a finished workbook with the number ledger, figure by figure. It
/// reads that sheet only, so that long ones need no memory.
final class LedgerCheck implements PartCheck {
    private final Ledger ledger;
    private final BookParts book = new BookParts("");
    private final TreeMap<Integer, Map<String, String>> rows = new TreeMap<>();
    private final Map<Integer, List<Cell>> shared = new HashMap<>();

    private record Cell(int row, String column) {}

    LedgerCheck(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public PartTexts.@Nullable Sink in(String part) {
        if (name().equals(book.sheet(part))) return new Cells();
        if (part.equals("xl/sharedStrings.xml")) return new Strings();
        return book.in(part);
    }

    private static String name() {
        return Text.of("report.sheet.ledger");
    }

    @Override
    public List<Problem> problems() {
        return book.sheets().contains(name())
                ? compared()
                : List.of(new Problem.OtherFigure(name(), "" + ledger.figures().size(), ""));
    }

    private List<Problem> compared() {
        var columns = new HashMap<String, String>();
        if (!rows.isEmpty())
            rows.firstEntry().getValue().forEach((column, name) -> columns.put(name, column));
        var found = new HashMap<String, Map<String, String>>();
        for (var row : rows.values()) found.put(at(row, columns, "report.column.figure"), row);
        var problems = new ArrayList<Problem>();
        for (var figure : ledger.figures()) {
            var row = found.get(figure.id());
            if (row == null) problems.add(other(figure, ""));
            else compare(figure, row, columns, problems);
        }
        return problems;
    }

    private void compare(
            Figure figure,
            Map<String, String> row,
            Map<String, String> columns,
            List<Problem> problems) {
        var shown = at(row, columns, "report.column.shown");
        var interval = at(row, columns, "report.column.interval");
        if (!same(shown, figure.shown())) problems.add(other(figure, shown));
        else if (!same(interval, figure.shownInterval()))
            problems.add(
                    new Problem.OtherFigure(figure.id(), figure.shownInterval(), said(interval)));
        else {
            var numbers = new LinkedHashMap<String, @Nullable Number>();
            numbers.put("value", figure.value());
            var ends = figure.interval();
            numbers.put("low", ends == null ? null : finite(ends.low()));
            numbers.put("high", ends == null ? null : finite(ends.high()));
            numbers.put("numerator", figure.numerator());
            numbers.put("denominator", figure.denominator());
            numbers.put("revision", ledger.revision());
            numbers.forEach((column, number) ->
                    number(figure, number, at(row, columns, "report.column." + column), problems));
        }
    }

    /// A document may have been written under another choice of how digits are grouped.
    private static boolean same(String found, String shown) {
        return Digits.usual(found).equals(Digits.usual(shown));
    }

    /// Excel has no infinity.
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static void number(
            Figure figure, @Nullable Number expected, String found, List<Problem> problems) {
        boolean same;
        try {
            same =
                    expected == null
                            ? found.isEmpty()
                            : Double.parseDouble(found) == expected.doubleValue();
        } catch (NumberFormatException e) {
            same = false;
        }
        if (!same)
            problems.add(
                    new Problem.OtherFigure(
                            figure.id(), Objects.toString(expected, "–"), said(found)));
    }

    private static Problem other(Figure figure, String found) {
        return new Problem.OtherFigure(figure.id(), figure.shown(), found);
    }

    private static String said(String found) {
        return found.isEmpty() ? "–" : found;
    }

    private static String at(Map<String, String> row, Map<String, String> columns, String key) {
        return row.getOrDefault(columns.getOrDefault(Text.of(key), ""), "");
    }

    private final class Cells implements PartTexts.Sink {
        private String reference = "A1";
        private String type = "";

        @Override
        public void element(String element) {
            if (element.equals("c")) type = "";
        }

        @Override
        public void attribute(String element, String attribute, String value) {
            if (!element.equals("c")) return;
            if (attribute.equals("r")) reference = value;
            if (attribute.equals("t")) type = value;
        }

        @Override
        public void text(String element, String text) {
            int digits = 0;
            while (digits < reference.length() && !Character.isDigit(reference.charAt(digits)))
                digits++;
            var column = reference.substring(0, digits);
            int row = Integer.parseInt(reference.substring(digits));
            if (element.equals("v") && type.equals("s"))
                shared.computeIfAbsent(Integer.valueOf(text.strip()), _ -> new ArrayList<>())
                        .add(new Cell(row, column));
            else if (element.equals("v") || element.equals("is")) put(row, column, text);
        }
    }

    private void put(int row, String column, String text) {
        rows.computeIfAbsent(row, _ -> new HashMap<>()).put(column, text);
    }

    private final class Strings implements PartTexts.Sink {
        private int place = -1;

        @Override
        public void element(String element) {
            if (element.equals("si")) place++;
        }

        @Override
        public void text(String element, String text) {
            for (var cell : shared.getOrDefault(place, List.of()))
                put(cell.row(), cell.column(), text);
        }
    }
}
