package firebreak.intake.container.markup;

import firebreak.intake.container.Content;
import firebreak.intake.container.Entries;
import firebreak.intake.container.Entry;
import firebreak.intake.container.KeyedTable;
import firebreak.intake.container.PlainText;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Issues as Jira exports them for a word processor: a page in which each issue is a form of
/// several tables.
final class JiraPage {
    private static final Pattern TITLE =
            Pattern.compile("\\[([A-Za-z][A-Za-z0-9_]*-\\d+)]\\s*(.*)");
    private static final Pattern DATES =
            Pattern.compile(
                    "(Created|Updated|Resolved|Due):\\s*(\\S+(?:\\s+\\d{1,2}:\\d{2}(?:\\s*[AP]M)?)?)");

    private JiraPage() {}

    /// The issues, or null where the page is something else.
    static @Nullable KeyedTable of(Content content, Document page) {
        var titles = page.select("h3.formtitle");
        if (titles.isEmpty()) return null;
        var entries = new ArrayList<Entry>();
        Entry current = null;
        // Everything behind a title belongs to its issue, up to the next title.
        for (var element : page.select("h3.formtitle, td, tr[id^=comment-body-]")) {
            if (element.normalName().equals("h3")) {
                current = issue(element, entries.size() + 1);
                if (current != null) entries.add(current);
            } else if (current != null) field(element, current.values());
        }
        if (entries.isEmpty()) return null;
        return new KeyedTable(content, "", progress -> walk(List.copyOf(entries)));
    }

    private static Entries walk(List<Entry> entries) {
        var left = entries.iterator();
        return new Entries() {
            @Override
            public @Nullable Entry next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    private static @Nullable Entry issue(Element title, int nth) {
        var dates = title.selectFirst(".subText");
        var rest = dates == null ? "" : PlainText.of(dates).replaceAll("\\s+", " ");
        var whole = PlainText.of(title).replaceAll("\\s+", " ").strip();
        var named = TITLE.matcher(whole);
        if (!named.find()) return null;
        var summary = title.selectFirst("a");
        var values = new LinkedHashMap<String, String>();
        values.put(
                "Summary",
                summary != null ? summary.text() : named.group(2).replace(rest, "").strip());
        values.put("Issue key", named.group(1));
        var found = DATES.matcher(rest);
        while (found.find()) values.put(found.group(1), found.group(2));
        return new Entry(nth, values);
    }

    private static void field(Element element, Map<String, String> values) {
        if (element.id().startsWith("comment-body-")) {
            var header = element.previousElementSibling();
            var time = header == null ? null : header.selectFirst("font[color]");
            var text = (time == null ? "" : time.text() + ": ") + PlainText.of(element);
            values.merge("Comment", text, (a, b) -> a + "\n\n" + b);
            return;
        }
        if (element.id().equals("descriptionArea")) {
            values.put("Description", PlainText.of(element));
            return;
        }
        var bold = element.selectFirst("> b");
        var value = element.nextElementSibling();
        if (bold == null || value == null || !bold.text().endsWith(":")) return;
        var name = bold.text().substring(0, bold.text().length() - 1).strip();
        var text = PlainText.of(value);
        var people = name.equals("Reporter") || name.equals("Assignee");
        if (!name.isEmpty() && !people) values.putIfAbsent(named(name), none(text) ? "" : text);
    }

    private static String named(String label) {
        return switch (label) {
            case "Type" -> "Issue Type";
            default -> label;
        };
    }

    private static boolean none(String text) {
        return text.equals("None") || text.equals("Not Specified") || text.equals("Unresolved");
    }
}
