package firebreak.intake.container.document;

import firebreak.domain.Text;
import firebreak.intake.container.Bundle;
import firebreak.intake.container.Content;
import firebreak.intake.container.Entries;
import firebreak.intake.container.Entry;
import firebreak.intake.container.KeyedTable;
import firebreak.intake.container.Table;
import firebreak.intake.container.TableRows;
import firebreak.intake.container.Whole;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Post-mortems written as documents, in Markdown or plain text: one is a row, a folder of them a
/// table. A list of incidents with links is a table, too.
public final class Documents {
    /// The longest document; a book of 4 million characters tells of no single incident.
    static final int LARGEST = 4_000_000;

    private static final int FEWEST_WORDS = 3;
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?i)readme.*|licen[cs]e.*|contributing.*|changelog.*|code[-_ ]of[-_ ]conduct.*|index|summary|provenance|.*\\btemplate\\b.*");
    private static final Pattern EMPTY =
            Pattern.compile("(?i)there is currently no text in this page|lorem ipsum dolor");

    private Documents() {}

    /// Whether a file that begins like this is such a document and no table.
    ///
    /// @param amongOthers whether it lies in a folder with others, where any prose is meant;
    ///   otherwise text without markup must tell of an incident
    public static boolean begins(String start, String name, boolean amongOthers) {
        return Prose.markdown(start, name)
                || Prose.plain(start, name) && (amongOthers || Prose.tellsOfIncident(start));
    }

    /// Whether a file that begins like this is a data file in YAML, which no reader is for.
    public static boolean isYaml(String start, String name) {
        return Prose.yaml(start, name);
    }

    /// The only document of a file, or the incidents of the list in it.
    public static List<Table> of(Content content, @Nullable Charset chosen, Progress progress)
            throws IOException {
        var text = text(content, chosen, progress);
        if (ListDocument.of(text) != null) return List.of(list(content, chosen));
        var one = new KeyedTable(content, "", watched -> one(content, chosen, watched));
        return List.of(tellsOfIncident(content.name(), text) ? one : new Doubtful(one));
    }

    private static boolean tellsOfIncident(String name, String text) {
        return IncidentSigns.in(PostMortem.stem(name), told(name, text)) >= IncidentSigns.ENOUGH;
    }

    /// A document in which nothing says that it tells of an incident.
    private record Doubtful(Table of) implements Table {
        @Override
        public Content content() {
            return of.content();
        }

        @Override
        public String sheet() {
            return of.sheet();
        }

        @Override
        public boolean doubtful() {
            return true;
        }

        @Override
        public TableRows open(Progress progress) throws IOException {
            return of.open(progress);
        }
    }

    /// The table of a list of incidents, or null where the document is no list.
    public static @Nullable Table listIn(Content content, @Nullable Charset chosen)
            throws IOException {
        var text = text(content, chosen, Progress.NONE);
        return ListDocument.of(text) != null ? list(content, chosen) : null;
    }

    private static Table list(Content content, @Nullable Charset chosen) {
        return new KeyedTable(
                content,
                "",
                watched -> {
                    var text = text(content, chosen, watched);
                    var found = ListDocument.of(text);
                    return walk(found == null ? List.of() : found);
                });
    }

    private static String text(Content content, @Nullable Charset chosen, Progress progress)
            throws IOException {
        return Whole.text(content, chosen, LARGEST, progress);
    }

    private static Entries one(Content content, @Nullable Charset chosen, Progress progress)
            throws IOException {
        var entry = entry(content.name(), text(content, chosen, progress), 1, "", 0);
        return walk(List.of(entry));
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

    /// The documents among the files of a bundle, each of them a row.
    public static Table together(Bundle bundle, List<Integer> which, @Nullable Charset chosen) {
        return new KeyedTable(bundle.content(), "", new DocumentSet(bundle, which, chosen));
    }

    /// @param signs how many signs of an incident it needs
    static Entry entry(String name, String text, int nth, String part, int signs) {
        var told = told(name, text);
        if (told.getOrDefault(Labels.TEXT, "").isEmpty())
            told.put(Labels.TEXT, told.getOrDefault("Summary", ""));
        var body = told.getOrDefault(Labels.TEXT, "");
        var problem = "";
        if (!part.isEmpty() && ABOUT.matcher(PostMortem.stem(name)).matches())
            problem = Text.of("intake.document.about");
        else if (words(body) < FEWEST_WORDS || body.length() < 1_000 && EMPTY.matcher(body).find())
            problem = Text.of("intake.document.empty");
        else if (IncidentSigns.in(PostMortem.stem(name), told) < signs)
            problem = Text.of("intake.document.no_incident");
        return new Entry(nth, part, told, problem);
    }

    static Map<String, String> told(String name, String text) {
        var start = text.substring(0, Math.min(text.length(), 65_536));
        return PostMortem.of(name, text, Prose.markdown(start, name));
    }

    /// How many words there are besides headings and labels, which an empty form has, too.
    private static int words(String body) {
        var words = 0;
        for (var line : body.lines().limit(1_000).toList())
            if (!line.isBlank() && Labels.column(line) == null)
                words += line.strip().split("\\s+", 20).length;
        return words;
    }
}
