package firebreak.report.prose;

import firebreak.report.prose.Block.Span;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Reads Markdown: headings, paragraphs, lists, quotes, tables, emphasis, links. What documents
/// don't have, such as HTML and pictures, stays as it was typed, so that nothing is lost unseen.
public final class Prose {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final UnaryOperator<String> fields;
    private final List<Block> blocks = new ArrayList<>();

    private Prose(UnaryOperator<String> fields) {
        this.fields = fields;
    }

    /// @param fields puts figures in the place of their fields
    public static List<Block> of(String markdown, UnaryOperator<String> fields) {
        var prose = new Prose(fields);
        prose.inside(PARSER.parse(markdown), 0);
        return List.copyOf(prose.blocks);
    }

    private void inside(Node parent, int depth) {
        for (var n = parent.getFirstChild(); n != null; n = n.getNext()) block(n, depth);
    }

    private void block(Node node, int depth) {
        switch (node) {
            case org.commonmark.node.Heading h ->
                    blocks.add(new Block.Heading(h.getLevel(), spans(h)));
            case org.commonmark.node.Paragraph p -> blocks.add(new Block.Paragraph(spans(p)));
            case BulletList list -> items(list, depth, 0);
            case OrderedList list ->
                    items(
                            list,
                            depth,
                            list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case BlockQuote quote -> quote(quote);
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> code(html.getLiteral());
            case ThematicBreak _ -> {}
            default -> inside(node, depth);
        }
    }

    /// The first paragraph of an item is its line; what follows in it stands below.
    private void items(Node list, int depth, int first) {
        int number = first;
        for (var n = list.getFirstChild(); n != null; n = n.getNext()) {
            if (!(n instanceof ListItem)) continue;
            var inner = n.getFirstChild();
            if (inner instanceof org.commonmark.node.Paragraph line) {
                blocks.add(new Block.Item(depth, number, spans(line)));
                inner = inner.getNext();
            } else blocks.add(new Block.Item(depth, number, List.of()));
            for (; inner != null; inner = inner.getNext()) block(inner, depth + 1);
            if (number > 0) number++;
        }
    }

    private void quote(Node quote) {
        var before = blocks.size();
        inside(quote, 0);
        for (int i = before; i < blocks.size(); i++)
            if (blocks.get(i) instanceof Block.Paragraph(var spans))
                blocks.set(i, new Block.Quote(spans));
    }

    private void code(String text) {
        for (var line : text.strip().split("\n", -1))
            blocks.add(new Block.Paragraph(List.of(new Span(line, false, false, true, ""))));
    }

    private void table(Node table) {
        var head = new ArrayList<List<Span>>();
        var rows = new ArrayList<List<List<Span>>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext())
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                var cells = new ArrayList<List<Span>>();
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext())
                    if (cell instanceof TableCell) cells.add(spans(cell));
                if (part instanceof TableHead) head.addAll(cells);
                else if (part instanceof TableBody) rows.add(List.copyOf(cells));
            }
        blocks.add(new Block.Table(head, rows));
    }

    private List<Span> spans(Node parent) {
        var spans = new ArrayList<Span>();
        spans(parent, new Span("", false, false, false, ""), spans);
        return spans;
    }

    private void spans(Node parent, Span form, List<Span> into) {
        for (var n = parent.getFirstChild(); n != null; n = n.getNext())
            switch (n) {
                case Text text -> add(into, form, fields.apply(text.getLiteral()));
                case SoftLineBreak _ -> add(into, form, " ");
                case HardLineBreak _ -> add(into, form, "\n");
                case HtmlInline html -> add(into, form, html.getLiteral());
                case Code code ->
                        into.add(
                                new Span(
                                        code.getLiteral(),
                                        form.bold(),
                                        form.italic(),
                                        true,
                                        form.target()));
                case StrongEmphasis strong ->
                        spans(
                                strong,
                                new Span("", true, form.italic(), false, form.target()),
                                into);
                case Emphasis emphasis ->
                        spans(
                                emphasis,
                                new Span("", form.bold(), true, false, form.target()),
                                into);
                case Link link ->
                        spans(
                                link,
                                new Span(
                                        "",
                                        form.bold(),
                                        form.italic(),
                                        false,
                                        link.getDestination()),
                                into);
                case Image image -> add(into, form, "![" + image.getDestination() + "]");
                default -> spans(n, form, into);
            }
    }

    /// Letters of one form are one span; a field may have been several texts.
    private static void add(List<Span> into, Span form, String text) {
        if (text.isEmpty()) return;
        var last = into.isEmpty() ? null : into.getLast();
        if (last != null
                && last.bold() == form.bold()
                && last.italic() == form.italic()
                && !last.code()
                && last.target().equals(form.target()))
            into.set(
                    into.size() - 1,
                    new Span(last.text() + text, form.bold(), form.italic(), false, form.target()));
        else into.add(new Span(text, form.bold(), form.italic(), false, form.target()));
    }
}
