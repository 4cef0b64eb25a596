package firebreak.intake.container.document;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads one post-mortem: its front matter, headings, labels and timeline become columns, and its
/// words the text.
final class PostMortem {
    /// A paragraph that is a label alone begins a section below all headings.
    private static final int BELOW_HEADINGS = 7;

    private static final Pattern EVENT =
            Pattern.compile("[•*\\s-]{0,6}(?:\\d{4}-\\d{2}-\\d{2}[T ])?\\d{1,2}:\\d{2}\\b.*");

    private record Section(int level, @Nullable String column) {}

    private final Story story = new Story();
    private final Deque<Section> open = new ArrayDeque<>();

    private PostMortem() {}

    /// @param name the file's name, or its path within a folder
    /// @param markup whether the text is Markdown; otherwise its lines are what they are
    static Map<String, String> of(String name, String text, boolean markup) {
        return markup ? new PostMortem().markdown(name, text) : new PostMortem().plain(name, text);
    }

    /// The name without folders and ending.
    static String stem(String name) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        var dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private Map<String, String> markdown(String name, String text) {
        var front = FrontMatter.of(text);
        front.values().forEach(story::sayOther);
        var root = Markdown.parse(front.body());
        var title = title(root);
        if (title != null) story.say(Labels.TITLE, Markdown.plain(title).replaceAll("\\s+", " "));
        for (var block = root.getFirstChild(); block != null; block = block.getNext())
            if (block != title) block(block);
        var told = story.told(name, stem(name), Markdown.plain(root));
        told.put(Labels.MARKDOWN, front.body().strip());
        return told;
    }

    private static @Nullable Node title(Node root) {
        for (var block = root.getFirstChild(); block != null; block = block.getNext())
            if (block instanceof Heading heading)
                return heading.getLevel() == 1 || Labels.column(Markdown.plain(heading)) == null
                        ? heading
                        : null;
        return null;
    }

    private void block(Node block) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph when label(paragraph) != null ->
                    begin(BELOW_HEADINGS, label(paragraph));
            case Paragraph paragraph -> {
                lines(Markdown.plain(paragraph));
                inSection(paragraph);
            }
            case BulletList list -> list(list);
            case OrderedList list -> list(list);
            case TableBlock table -> {
                table(table);
                inSection(table);
            }
            default -> inSection(block);
        }
    }

    private void heading(Heading heading) {
        var words = Markdown.plain(heading);
        begin(heading.getLevel(), Labels.column(words));
        var column = column();
        if (column == null) story.line(words);
        else if (Labels.column(words) == null) {
            story.add(column, words);
            if (column.equals(Labels.TIMELINE)) story.event(words);
        }
    }

    private void begin(int level, @Nullable String column) {
        while (!open.isEmpty() && open.peek().level() >= level) open.pop();
        open.push(new Section(level, column));
    }

    /// The column of the innermost section that has one.
    private @Nullable String column() {
        for (var section : open) if (section.column() != null) return section.column();
        return null;
    }

    /// The column of a paragraph that is only a bold label, or a label with a colon.
    private static @Nullable String label(Paragraph paragraph) {
        var only = paragraph.getFirstChild();
        var words = Markdown.plain(paragraph);
        var bold = only instanceof StrongEmphasis && only.getNext() == null;
        return bold || words.endsWith(":") && words.length() < 60 ? Labels.column(words) : null;
    }

    private void inSection(Node block) {
        var column = column();
        if (column != null) story.add(column, Markdown.plain(block));
    }

    private void list(Node list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext())
            lines(Markdown.plain(item).replaceFirst("^•\\s*", ""));
        inSection(list);
    }

    private void lines(String text) {
        var timeline = Labels.TIMELINE.equals(column());
        text.lines().forEach(timeline ? story::event : story::line);
    }

    private void table(TableBlock table) {
        var rows = rows(table);
        var timeline = Labels.TIMELINE.equals(column());
        if (timeline) {
            for (var row : rows) story.event(String.join(" | ", row));
            return;
        }
        if (rows.size() == 2 && known(rows.getFirst()) >= 3) {
            for (var i = 0; i < Math.min(rows.getFirst().size(), rows.getLast().size()); i++)
                labelled(rows.getFirst().get(i), rows.getLast().get(i));
            return;
        }
        for (var row : rows) if (row.size() == 2) labelled(row.getFirst(), row.getLast());
    }

    private static long known(List<String> row) {
        return row.stream().filter(c -> Labels.column(c) != null).count();
    }

    private void labelled(String label, String value) {
        var column = Labels.column(label);
        if (column != null && Labels.column(value) == null) story.say(column, value);
    }

    private static List<List<String>> rows(Node table) {
        var rows = new ArrayList<List<String>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext())
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (!(row instanceof TableRow)) continue;
                var cells = new ArrayList<String>();
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext())
                    cells.add(Markdown.plainChildren(cell, 0).strip());
                rows.add(cells);
            }
        return rows;
    }

    private Map<String, String> plain(String name, String text) {
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (var line : body.lines().limit(5_000).toList()) {
            var words = line.strip();
            if (EVENT.matcher(words).matches()) story.event(words);
            else story.line(words);
        }
        return story.told(name, stem(name), body.strip());
    }
}
