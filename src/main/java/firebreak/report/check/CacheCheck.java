package firebreak.report.check;

import firebreak.domain.Text;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Compares what charts show with the cells that they name, in the workbook that they carry or that
/// they stand in: a reader who edits the data must start from the numbers in the picture.
public final class CacheCheck implements PartCheck {
    /// What a chart shows of some cells.
    ///
    /// @param shown by the place among the cells
    private record Line(
            String chart, boolean numbers, String formula, Map<Integer, String> shown) {}

    private record Place(String book, String sheet, String cell) {}

    private enum Kind {
        TEXT,
        NUMBER,
        OTHER
    }

    private record Cell(Kind kind, String value) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, BookParts> books = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();

    /// By the part of a chart the relation to its workbook.
    private final Map<String, String> carried = new HashMap<>();

    /// By workbook, sheet and cell.
    private final Map<String, Map<String, Map<String, Place>>> wanted = new HashMap<>();

    private final Map<Place, Cell> cells = new HashMap<>();
    private final Map<String, Map<Integer, List<Place>>> shared = new HashMap<>();
    private boolean unlike;

    @Override
    public PartTexts.@Nullable Sink in(String part) {
        int inner = part.indexOf("!/");
        if (inner < 0 && part.contains("/charts/_rels/"))
            return new Relations(part, (of, id, to) -> targets.put(of + "#" + id, to));
        if (inner < 0 && part.contains("/charts/chart")) return new Chart(part);
        var before = inner < 0 ? "" : part.substring(0, inner + 2);
        var book = books.computeIfAbsent(before, BookParts::new);
        if (part.equals(before + "xl/sharedStrings.xml")) return new Strings(before);
        var sheet = book.sheet(part);
        if (sheet == null) return book.in(part);
        var wanted = wanted(before, sheet);
        return wanted.isEmpty() ? null : new Cells(before, wanted);
    }

    private String book(String chart) {
        var relation = carried.get(chart);
        return relation == null ? "" : targets.getOrDefault(chart + "#" + relation, "") + "!/";
    }

    private Map<String, Place> wanted(String book, String sheet) {
        return wanted.computeIfAbsent(book, this::wanted).getOrDefault(sheet, Map.of());
    }

    /// All that charts show of a workbook; they were read before its sheets.
    private Map<String, Map<String, Place>> wanted(String book) {
        var wanted = new HashMap<String, Map<String, Place>>();
        for (var line : lines)
            if (book(line.chart()).equals(book))
                for (var place : places(line))
                    wanted.computeIfAbsent(place.sheet(), _ -> new HashMap<>())
                            .put(place.cell(), place);
        return wanted;
    }

    private List<Place> places(Line line) {
        var area = new AreaReference(line.formula(), SpreadsheetVersion.EXCEL2007);
        var places = new ArrayList<Place>();
        for (var cell : area.getAllReferencedCells())
            places.add(
                    new Place(
                            book(line.chart()),
                            Objects.requireNonNullElse(cell.getSheetName(), ""),
                            cell.formatAsString(false).replace("$", "")));
        return places;
    }

    @Override
    public List<Problem> problems() {
        return unlike || !lines.stream().allMatch(this::same)
                ? List.of(new Problem.Unlike(Text.of("report.check.chart")))
                : List.of();
    }

    private boolean same(Line line) {
        var places = places(line);
        return line.numbers() ? numbers(line, places) : texts(line, places);
    }

    private boolean texts(Line line, List<Place> places) {
        if (places.size() != line.shown().size()) return false;
        for (int i = 0; i < places.size(); i++) {
            var cell = cells.get(places.get(i));
            var shown = line.shown().get(i);
            if (cell == null || cell.kind() != Kind.TEXT || !cell.value().equals(shown))
                return false;
        }
        return true;
    }

    /// A gap in a line is an empty cell.
    private boolean numbers(Line line, List<Place> places) {
        var held = new HashMap<Integer, Double>();
        var shown = new HashMap<Integer, Double>();
        try {
            for (int i = 0; i < places.size(); i++) {
                var cell = cells.get(places.get(i));
                if (cell == null) continue;
                if (cell.kind() != Kind.NUMBER) return false;
                held.put(i, Double.valueOf(cell.value()));
            }
            line.shown().forEach((i, number) -> shown.put(i, Double.valueOf(number)));
        } catch (NumberFormatException e) {
            return false;
        }
        return shown.equals(held);
    }

    /// The caches of a chart. What its series show must name cells.
    private final class Chart implements PartTexts.Sink {
        private final String part;
        private boolean numbers;
        private boolean within;
        private String formula = "";
        private Map<Integer, String> shown = new HashMap<>();
        private int point;
        private String value = "";
        private boolean counted;

        Chart(String part) {
            this.part = part;
        }

        @Override
        public void element(String element) {
            switch (element) {
                case "ser" -> counted = false;
                case "strRef", "numRef" -> {
                    within = true;
                    numbers = element.equals("numRef");
                    formula = "";
                    shown = new HashMap<>();
                }
                case "v" -> value = "";
                default -> {}
            }
        }

        @Override
        public void attribute(String element, String attribute, String value) {
            if (element.equals("pt") && attribute.equals("idx")) point = Integer.parseInt(value);
            if (element.equals("externalData") && attribute.equals("id")) carried.put(part, value);
        }

        @Override
        public void text(String element, String text) {
            if (element.equals("f")) formula = text;
            if (element.equals("v")) value = text;
        }

        @Override
        public void end(String element) {
            switch (element) {
                case "v" -> {
                    if (within) shown.put(point, value);
                }
                case "strRef", "numRef" -> {
                    within = false;
                    if (formula.isEmpty()) unlike = true;
                    else lines.add(new Line(part, numbers, formula, shown));
                    if (numbers) counted = true;
                }
                case "ser" -> {
                    if (!counted) unlike = true;
                }
                default -> {}
            }
        }
    }

    /// The cells of a sheet that charts show.
    private final class Cells implements PartTexts.Sink {
        private final String book;
        private final Map<String, Place> wanted;
        private final Map<Place, Cell> found = new HashMap<>();

        /// By the number of a shared text.
        private final Map<Integer, List<Place>> texts = new HashMap<>();

        private @Nullable Place place;
        private String type = "";
        private boolean computed;

        Cells(String book, Map<String, Place> wanted) {
            this.book = book;
            this.wanted = wanted;
        }

        @Override
        public void element(String element) {
            if (element.equals("c")) {
                place = null;
                type = "";
                computed = false;
            } else if (element.equals("f")) computed = true;
        }

        @Override
        public void attribute(String element, String attribute, String value) {
            if (!element.equals("c")) return;
            if (attribute.equals("r")) place = wanted.get(value);
            if (attribute.equals("t")) type = value;
        }

        @Override
        public void text(String element, String text) {
            if (place == null || !(element.equals("v") || element.equals("is"))) return;
            if (computed) found.put(place, new Cell(Kind.OTHER, text));
            else if (type.equals("s"))
                texts.computeIfAbsent(Integer.valueOf(text.strip()), _ -> new ArrayList<>())
                        .add(place);
            else if (type.isEmpty() || type.equals("n"))
                found.put(place, new Cell(Kind.NUMBER, text));
            else
                found.put(place, new Cell(type.equals("inlineStr") ? Kind.TEXT : Kind.OTHER, text));
        }

        /// A text may be empty.
        @Override
        public void end(String element) {
            if (place != null && element.equals("is"))
                found.putIfAbsent(place, new Cell(Kind.TEXT, ""));
        }

        @Override
        public void over() {
            cells.putAll(found);
            var all = shared.computeIfAbsent(book, _ -> new HashMap<>());
            texts.forEach((text, places) ->
                    all.computeIfAbsent(text, _ -> new ArrayList<>()).addAll(places));
        }
    }

    private final class Strings implements PartTexts.Sink {
        private final Map<Integer, List<Place>> of;
        private int index = -1;
        private String said = "";

        Strings(String book) {
            of = shared.getOrDefault(book, Map.of());
        }

        @Override
        public void element(String element) {
            if (!element.equals("si")) return;
            index++;
            said = "";
        }

        @Override
        public void text(String element, String text) {
            said = text;
        }

        @Override
        public void end(String element) {
            if (element.equals("si"))
                for (var place : of.getOrDefault(index, List.of()))
                    cells.put(place, new Cell(Kind.TEXT, said));
        }
    }
}
