package firebreak.intake.container.document;

import firebreak.intake.container.Entry;

import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A document that is a list of incidents with a link to each: every entry is an incident, and the
/// heading above it is its category.
final class ListDocument {
    private static final int LEAST = 5;
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?m)^\\s{0,3}(?:[*+-]\\s+|\\d+[.)]\\s+)?\\**\\[[^\\]\\n]{1,300}]\\(https?:");
    private static final Pattern BESIDES =
            Pattern.compile(
                    "(?i)(?:table of )?contents|other lists?.*|.*contribut.*|licen[cs]e|thanks.*|acknowledge?ments?|references|see also|further reading|resources|analysis|related.*|links|why|about");
    private static final Pattern LABELLED =
            Pattern.compile("([\\p{L}][\\p{L} ]{1,30}):\\s+(.*)", Pattern.DOTALL);
    private final List<Entry> entries = new ArrayList<>();
    private String category = "";
    private boolean besides;
    private int others;

    private ListDocument() {}

    /// The incidents, or null where the document is no such list.
    static @Nullable List<Entry> of(String text) {
        if (ENTRY.matcher(text).results().limit(LEAST).count() < LEAST) return null;
        var list = new ListDocument();
        var root = Markdown.parse(FrontMatter.of(text).body());
        for (var block = root.getFirstChild(); block != null; block = block.getNext())
            list.block(block);
        return list.entries.size() >= LEAST && list.entries.size() > list.others
                ? list.entries
                : null;
    }

    private void block(Node block) {
        switch (block) {
            case Heading heading -> {
                category = Markdown.plain(heading);
                besides = BESIDES.matcher(category).matches();
                if (heading.getLevel() == 1) category = "";
            }
            case Paragraph p when !besides -> {
                var link = link(p);
                if (link != null) entry(link, p, List.of());
                else further(p);
            }
            case BulletList list when !besides -> items(list);
            case OrderedList list when !besides -> items(list);
            default -> {}
        }
    }

    private void items(Node list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var first = item.getFirstChild();
            var link = first instanceof Paragraph ? link(first) : null;
            if (link == null || first == null) {
                others++;
                continue;
            }
            var below = new ArrayList<Node>();
            for (var more = first.getNext(); more != null; more = more.getNext()) below.add(more);
            entry(link, first, below);
        }
    }

    /// A paragraph that belongs to the entry above it.
    private void further(Paragraph p) {
        if (entries.isEmpty() || category.isEmpty()) {
            others++;
            return;
        }
        entries.getLast()
                .values()
                .merge(Labels.TEXT, Markdown.plain(p), (a, b) -> a.isEmpty() ? b : a + "\n\n" + b);
    }

    private static @Nullable Link link(Node paragraph) {
        var first = paragraph.getFirstChild();
        if (first instanceof StrongEmphasis strong) first = strong.getFirstChild();
        return first instanceof Link link && link.getDestination().startsWith("http") ? link : null;
    }

    private void entry(Link link, Node paragraph, List<Node> below) {
        var label = Markdown.plainChildren(link, 0).replaceAll("\\s+", " ").strip();
        var to = link.getDestination();
        var rest = new StringBuilder();
        var after = link.getParent() == paragraph ? link.getNext() : link.getParent().getNext();
        for (; after != null; after = after.getNext())
            rest.append(Markdown.plain(after)).append(after.getNext() == null ? "" : " ");
        var text =
                rest.toString().replaceFirst("^[\\s.,:;–—-]+", "").replaceAll("\\s+", " ").strip();
        var values = new LinkedHashMap<String, String>();
        values.put(Labels.KEY, key(label, to));
        values.put(Labels.TITLE, title(label, text));
        values.put(Labels.COMPANY, company(label, text));
        values.put(Labels.CATEGORY, category);
        values.put(Labels.LINK, to);
        values.put(Labels.TEXT, text);
        for (var node : below) below(node, values);
        var line = paragraph.getSourceSpans();
        entries.add(
                new Entry(
                        line.isEmpty() ? entries.size() + 1L : line.getFirst().getLineIndex() + 1L,
                        "",
                        values,
                        ""));
    }

    private static void below(Node node, Map<String, String> values) {
        if (!(node instanceof BulletList || node instanceof OrderedList)) {
            add(values, Markdown.plain(node));
            return;
        }
        for (var item = node.getFirstChild(); item != null; item = item.getNext()) {
            var words = Markdown.plainChildren(item, 0).strip();
            add(values, words);
            var labelled = LABELLED.matcher(words);
            if (!labelled.matches()) continue;
            var column = Labels.column(labelled.group(1));
            if (column != null) values.putIfAbsent(column, labelled.group(2).strip());
        }
    }

    private static void add(Map<String, String> values, String words) {
        values.merge(Labels.TEXT, words, (a, b) -> a.isEmpty() ? b : a + "\n" + b);
    }

    /// A link's words are a name of someone, or the title itself.
    private static boolean names(String label, String text) {
        return label.length() <= 40 && !text.isEmpty();
    }

    private static String title(String label, String text) {
        if (!names(label, text)) return label;
        var sentence = text.split("(?<=[.!?])\\s", 2)[0];
        if (sentence.length() > 140) {
            var cut = sentence.lastIndexOf(' ', 139);
            sentence = sentence.substring(0, cut > 60 ? cut : 139) + "…";
        }
        return label + ": " + sentence;
    }

    private static String company(String label, String text) {
        if (names(label, text)) return label;
        var parts = label.split(" [-–—] ", 6);
        return parts.length > 1 ? parts[1].strip() : "";
    }

    /// The same in every reading of the list, wherever the entry stands then.
    private static String key(String label, String link) {
        var word = Story.lower(label).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        var cut = word.length() <= 24 ? word : word.substring(0, 24).replaceAll("-[^-]*$", "");
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(link.getBytes(StandardCharsets.UTF_8));
            return cut + "-" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
