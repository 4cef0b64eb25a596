package firebreak.report.check;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compares the tables of a finished document that tell figures of the ledger with it, and looks
/// whether sentences with figures stand there as they were told.
public final class TableCheck implements PartCheck {
    /// A table that tells figures.
    ///
    /// @param head the names of its columns, by which it is known
    /// @param rows by the text of their first cell
    public record Told(List<String> head, Map<String, Row> rows) {
        public Told {
            head = head.stream().map(TableCheck::line).toList();
            rows =
                    rows.entrySet().stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            r -> line(r.getKey()),
                                            Map.Entry::getValue,
                                            (one, _) -> one));
        }
    }

    /// @param figure whose numbers the row tells
    /// @param cells what stands in some of its cells, by their place
    public record Row(String figure, Map<Integer, String> cells) {
        public Row {
            cells =
                    cells.entrySet().stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Map.Entry::getKey, c -> line(c.getValue())));
        }
    }

    /// A sentence with figures.
    ///
    /// @param where a heading or the title of a picture, without which the document doesn't tell it
    /// @param figure what tells it, or the figure in it
    /// @param text that stands in a paragraph, wholly
    public record Sentence(String where, String figure, String text) {
        public Sentence {
            where = line(where);
            text = line(text);
        }
    }

    /// Notes have the sentences that a slide has no room for.
    private static final Pattern SLIDE =
            Pattern.compile("ppt/(?:slides/slide|notesSlides/notesSlide)\\d+\\.xml");

    private final List<Told> expected;
    private final List<Sentence> sentences;
    private final List<List<List<String>>> tables = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();

    /// @param expected tables; a document may have them or not
    public TableCheck(List<Told> expected, List<Sentence> sentences) {
        this.expected = List.copyOf(expected);
        this.sentences = List.copyOf(sentences);
    }

    @Override
    public PartTexts.@Nullable Sink in(String part) {
        return part.equals("word/document.xml") || SLIDE.matcher(part).matches()
                ? new Cells()
                : null;
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var table : tables)
            for (var told : expected)
                if (!table.isEmpty() && table.getFirst().equals(told.head()))
                    compare(table, told, problems);
        for (var sentence : sentences)
            if (paragraphs.stream().anyMatch(p -> begins(p, sentence.where()))
                    && paragraphs.stream().noneMatch(p -> p.contains(sentence.text())))
                problems.add(new Problem.OtherFigure(sentence.figure(), sentence.text(), ""));
        return problems;
    }

    /// A caption has its number before its title.
    private static boolean begins(String paragraph, String where) {
        return paragraph.equals(where) || paragraph.endsWith(". " + where);
    }

    private static void compare(List<List<String>> table, Told told, List<Problem> problems) {
        for (var row : table) {
            var expected = row.isEmpty() ? null : told.rows().get(row.getFirst());
            if (expected == null) continue;
            expected.cells()
                    .forEach((place, cell) -> {
                        var found = place < row.size() ? row.get(place) : "";
                        if (!found.equals(cell))
                            problems.add(
                                    new Problem.OtherFigure(
                                            expected.figure(),
                                            cell,
                                            found.isEmpty() ? "–" : found));
                    });
        }
    }

    static String line(String text) {
        return PartTexts.line(text);
    }

    /// Tables within tables are read as part of these.
    private final class Cells implements PartTexts.Sink {
        private final List<List<List<String>>> found = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private List<List<String>> table = new ArrayList<>();
        private int depth;

        @Override
        public void element(String element) {
            if (element.equals("tbl") && depth++ == 0) table = new ArrayList<>();
            if (element.equals("tr") && depth == 1) table.add(new ArrayList<>());
            if (element.equals("tc") && depth == 1 && !table.isEmpty()) table.getLast().add("");
        }

        @Override
        public void end(String element) {
            if (element.equals("tbl") && --depth == 0) found.add(table);
        }

        @Override
        public void over() {
            tables.addAll(found);
            paragraphs.addAll(told);
        }

        @Override
        public void text(String element, String text) {
            told.add(line(text));
            if (depth == 0 || table.isEmpty() || table.getLast().isEmpty()) return;
            var row = table.getLast();
            row.set(row.size() - 1, line(row.getLast() + " " + text));
        }
    }
}
