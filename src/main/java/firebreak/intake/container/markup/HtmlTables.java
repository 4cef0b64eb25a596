package firebreak.intake.container.markup;

import firebreak.domain.Text;
import firebreak.intake.container.Content;
import firebreak.intake.container.Encoding;
import firebreak.intake.container.PlainText;
import firebreak.intake.container.Row;
import firebreak.intake.container.Table;
import firebreak.intake.container.TableRows;
import firebreak.intake.container.Unreadable;
import firebreak.intake.container.Whole;
import firebreak.work.Progress;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The tables of a web page, which tools also write under names such as `.xls` and `.doc`.
public final class HtmlTables {
    /// A page is in memory as a whole, at several times its size.
    private static final int LARGEST = 16_000_000;

    private static final int MOST_TABLES = 200;
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?([\\w-]+)");

    private HtmlTables() {}

    /// Whether a file that begins like this is a web page.
    public static boolean begins(String start) {
        var prolog = Prolog.of(start);
        return prolog.type().startsWith("html")
                || prolog.isOneOf(
                        "html", "head", "body", "table", "meta", "style", "title", "div", "center",
                        "p", "h1", "h2", "h3", "h4", "h5", "h6");
    }

    /// At least one table. Tables that only arrange the page are left out.
    public static List<Table> of(Content content, @Nullable Charset chosen, Progress progress)
            throws IOException {
        var page = page(content, chosen, progress);
        var issues = JiraPage.of(content, page);
        if (issues != null) return List.of(issues);
        var found = new ArrayList<Element>();
        var grids = new ArrayList<HtmlGrid>();
        for (var element : page.select("table")) {
            if (found.size() >= MOST_TABLES) break;
            var grid = HtmlGrid.of(element);
            if (grid == null) continue;
            found.add(element);
            grids.add(grid);
        }
        if (grids.isEmpty()) throw new Unreadable(0, "", Text.of("intake.refused.no_table"));
        var headed = grids.stream().anyMatch(HtmlGrid::headed);
        var tables = new ArrayList<Table>();
        var names = new HashSet<String>();
        for (var i = 0; i < grids.size(); i++) {
            if (headed && !grids.get(i).headed()) continue;
            var name = name(found.get(i), i + 1);
            if (!names.add(name)) names.add(name = name + " (" + (i + 1) + ")");
            tables.add(new PageTable(content, name, grids.get(i)));
        }
        return tables.size() == 1
                ? List.of(new PageTable(content, "", ((PageTable) tables.getFirst()).grid()))
                : List.copyOf(tables);
    }

    private static Document page(Content content, @Nullable Charset chosen, Progress progress)
            throws IOException {
        var bytes = Whole.bytes(content, LARGEST);
        var held = new Whole.Held(content, bytes);
        var encoding = Encoding.of(held, chosen, progress);
        var said = said(bytes);
        // Where the bytes fit UTF-8 they are UTF-8, whatever the page says of itself.
        if (chosen == null && said != null && encoding.markLength() == 0)
            if (!encoding.charset().name().startsWith("UTF"))
                encoding = new Encoding(said, 0, encoding.reason());
        var text = new String(bytes, encoding.charset());
        return Jsoup.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static @Nullable Charset said(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        var found = CHARSET.matcher(start);
        try {
            return found.find() && Charset.isSupported(found.group(1))
                    ? Charset.forName(found.group(1))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String name(Element table, int nth) {
        var caption = table.selectFirst("> caption");
        var name = caption != null ? PlainText.of(caption) : "";
        if (name.isBlank()) name = table.id();
        name = name.replaceAll("\\s+", " ").strip();
        if (name.isEmpty()) return Text.of("intake.table.nth", nth);
        return name.length() <= 60 ? name : name.substring(0, 59) + "…";
    }

    /// A table of a page; its rows are counted as they would be in a spreadsheet.
    private record PageTable(Content content, String sheet, HtmlGrid grid) implements Table {
        @Override
        public boolean encodable() {
            return true;
        }

        @Override
        public TableRows open(Progress progress) {
            var rows = grid.rows();
            return new TableRows() {
                private int at;

                @Override
                public @Nullable Row next() {
                    progress.step(at, rows.size());
                    return at < rows.size() ? new Row(at + 1L, rows.get(at++), false) : null;
                }

                @Override
                public void close() {}
            };
        }
    }
}
