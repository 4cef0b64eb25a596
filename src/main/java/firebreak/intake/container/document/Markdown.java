package firebreak.intake.container.document;

import firebreak.intake.container.PlainText;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.List;
import java.util.Locale;

/// Markdown as a tree, and the plain words of its parts.
public final class Markdown {
    /// How deep lists and quotes may stand in one another; deeper ones would only fill the stack.
    private static final int DEEPEST = 60;

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(TABLES)
                    .maxOpenBlockParsers(DEEPEST)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .build();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /// The plain words of a text.
    public static String plain(String text) {
        return plain(parse(text));
    }

    static String plain(Node node) {
        var out = new StringBuilder();
        write(node, out, 0);
        return PlainText.tidy(out.toString());
    }

    /// The plain words of what stands inside, one after the other.
    static String plainChildren(Node node, int depth) {
        var out = new StringBuilder();
        for (var child = node.getFirstChild(); child != null; child = child.getNext())
            write(child, out, depth);
        return out.toString();
    }

    private static void write(Node node, StringBuilder out, int depth) {
        if (depth > 2 * DEEPEST) return;
        switch (node) {
            case org.commonmark.node.Text text -> out.append(text.getLiteral());
            case Code code -> out.append(code.getLiteral());
            case SoftLineBreak b -> out.append('\n');
            case HardLineBreak b -> out.append('\n');
            case FencedCodeBlock code -> block(out, code.getLiteral());
            case IndentedCodeBlock code -> block(out, code.getLiteral());
            case HtmlBlock html -> block(out, PlainText.of(html.getLiteral()));
            case HtmlInline html -> {
                if (html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) out.append('\n');
            }
            case ThematicBreak b -> out.append('\n');
            case Image image -> out.append(plainChildren(image, depth + 1));
            case Link link -> link(link, out, depth);
            case ListItem item -> {
                line(out);
                out.append("• ").append(plainChildren(item, depth + 1).strip());
                line(out);
            }
            case TableRow row -> {
                line(out);
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell != row.getFirstChild()) out.append(" | ");
                    if (cell instanceof TableCell) out.append(plainChildren(cell, depth + 1));
                }
                line(out);
            }
            case Paragraph p -> block(out, plainChildren(p, depth + 1));
            case Heading h -> block(out, plainChildren(h, depth + 1));
            case TableBlock t -> block(out, plainChildren(t, depth + 1).strip());
            default -> out.append(plainChildren(node, depth + 1));
        }
    }

    private static void link(Link link, StringBuilder out, int depth) {
        var words = plainChildren(link, depth + 1);
        out.append(words);
        var to = link.getDestination();
        if (to != null && to.startsWith("http") && !to.equals(words))
            out.append(words.isBlank() ? "" : " ").append('(').append(to).append(')');
    }

    private static void block(StringBuilder out, String text) {
        line(out);
        out.append(text.strip()).append("\n\n");
    }

    private static void line(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
    }
}
