package firebreak.ui.deliverables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Words in Markdown with what is selected of them, and what the tool bar makes of them.
///
/// @param anchor where the selection begins
/// @param caret where it ends; the same where nothing is selected
record MarkdownEdit(String text, int anchor, int caret) {
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern ITEM = Pattern.compile("^(\\s*)(?:([-*+])|(\\d{1,9})[.)])\\s+");
    private static final String INDENT = "  ";

    MarkdownEdit {
        if (anchor > caret) {
            int swapped = anchor;
            anchor = caret;
            caret = swapped;
        }
    }

    private String selected() {
        return text.substring(anchor, caret);
    }

    private MarkdownEdit replaced(int from, int to, String by, int newAnchor, int newCaret) {
        return new MarkdownEdit(
                text.substring(0, from) + by + text.substring(to), newAnchor, newCaret);
    }

    MarkdownEdit bold() {
        return around("**");
    }

    MarkdownEdit italic() {
        return around("*");
    }

    /// Puts marks around what is selected, or takes them away where they are; blanks at its ends
    /// stay outside, where Markdown wants them.
    private MarkdownEdit around(String mark) {
        int n = mark.length();
        if (marked(mark)) {
            var inner = selected();
            return replaced(anchor - n, caret + n, inner, anchor - n, caret - n);
        }
        int from = anchor;
        int to = caret;
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        return replaced(from, to, mark + text.substring(from, to) + mark, from + n, to + n);
    }

    /// A single star is no mark where it is one of two.
    private boolean marked(String mark) {
        int before = stars(anchor, -1);
        int behind = stars(caret, 1);
        if (before == 0 || behind == 0) return false;
        return mark.length() == 2 ? before >= 2 && behind >= 2 : before != 2 && behind != 2;
    }

    private int stars(int from, int way) {
        int count = 0;
        for (int i = way < 0 ? from - 1 : from; i >= 0 && i < text.length(); i += way) {
            if (text.charAt(i) != '*') break;
            count++;
        }
        return count;
    }

    /// Makes the lines headings of a level, or plain again where they are of it.
    MarkdownEdit heading(int level) {
        var mark = "#".repeat(level) + " ";
        var all = every(l -> l.startsWith(mark));
        return eachLine((line, _) -> (all ? "" : mark) + HEADING.matcher(line).replaceFirst(""));
    }

    MarkdownEdit bullets() {
        var all = every(l -> item(l).filter(i -> i.number == 0).isPresent());
        return eachLine((line, _) -> plain(line, all ? "" : "- "));
    }

    MarkdownEdit numbers() {
        var all = every(l -> item(l).filter(i -> i.number > 0).isPresent());
        return eachLine((line, n) -> plain(line, all ? "" : n + ". "));
    }

    private static String plain(String line, String mark) {
        var item = item(line);
        if (item.isEmpty()) return mark + line;
        return item.get().indent + mark + line.substring(item.get().length);
    }

    /// Moves items of a list one step in or out; empty where the line at the caret is none.
    Optional<MarkdownEdit> indented(boolean in) {
        if (lines().stream().noneMatch(l -> item(l).isPresent())) return Optional.empty();
        return Optional.of(
                eachLine((line, _) ->
                        in
                                ? INDENT + line
                                : line.startsWith(INDENT)
                                        ? line.substring(INDENT.length())
                                        : line.stripLeading()));
    }

    /// What Enter does in a list: another item, or the end of the list where the item is empty.
    /// Empty where the caret is in no list.
    Optional<MarkdownEdit> newItem() {
        if (anchor != caret) return Optional.empty();
        int start = start(caret);
        var line = text.substring(start, end(caret));
        var item = item(line).orElse(null);
        if (item == null || caret < start + item.length) return Optional.empty();
        if (line.length() == item.length)
            return Optional.of(replaced(start, start + line.length(), "", start, start));
        var mark = item.number > 0 ? (item.number + 1) + ". " : item.bullet + " ";
        var added = "\n" + item.indent + mark;
        int at = caret + added.length();
        return Optional.of(replaced(caret, caret, added, at, at));
    }

    /// Puts words where the caret is, in the place of what is selected.
    MarkdownEdit inserted(String words) {
        int at = anchor + words.length();
        return replaced(anchor, caret, words, at, at);
    }

    /// Puts a paragraph, list or table behind the line of the caret, with blank lines around it.
    MarkdownEdit block(String words) {
        int at = end(caret);
        var before = text.substring(0, at).stripTrailing();
        var behind = text.substring(at).stripLeading();
        var made = (before.isEmpty() ? "" : before + "\n\n") + words;
        return new MarkdownEdit(
                made + "\n" + (behind.isEmpty() ? "" : "\n" + behind),
                made.length(),
                made.length());
    }

    /// A link on what is selected, or with a name of its own.
    MarkdownEdit link(String name, String target) {
        var words = selected().isBlank() ? name : selected().strip();
        return inserted("[" + words.replace("[", "(").replace("]", ")") + "](" + target + ")");
    }

    /// Whether there are lines with words, and all of them are so.
    private boolean every(Predicate<String> so) {
        var worded = lines().stream().filter(l -> !l.isBlank()).toList();
        return !worded.isEmpty() && worded.stream().allMatch(so);
    }

    private interface Lines {
        String of(String line, int number);
    }

    private int start(int at) {
        return at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    }

    private int end(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private List<String> lines() {
        return List.of(text.substring(start(anchor), end(caret)).split("\n", -1));
    }

    /// Blank lines between others stay blank.
    private MarkdownEdit eachLine(Lines each) {
        int from = start(anchor);
        int to = end(caret);
        var lines = lines();
        var made = new ArrayList<String>();
        int number = 1;
        for (var line : lines)
            made.add(line.isBlank() && lines.size() > 1 ? line : each.of(line, number++));
        var joined = String.join("\n", made);
        int end = from + joined.length();
        return replaced(from, to, joined, anchor == caret ? end : from, end);
    }

    private record Item(String indent, String bullet, int number, int length) {}

    private static Optional<Item> item(String line) {
        var match = ITEM.matcher(line);
        if (!match.find()) return Optional.empty();
        var bullet = match.group(2);
        return Optional.of(
                new Item(
                        match.group(1),
                        bullet == null ? "" : bullet,
                        bullet == null ? Integer.parseInt(match.group(3)) : 0,
                        match.end()));
    }
}
