package firebreak.intake.container.document;

import firebreak.domain.Text;
import firebreak.intake.container.Bundle;
import firebreak.intake.container.Content;
import firebreak.intake.container.Entries;
import firebreak.intake.container.Entry;
import firebreak.intake.container.KeyedTable;
import firebreak.intake.container.Table;
import firebreak.intake.container.Unreadable;
import firebreak.intake.container.Whole;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Post-mortems written as documents, in Markdown or plain text: one is a row, a folder of them a
/// table. A list of incidents with links is a table, too.
public final class Documents {
    /// The longest document; a book of 4 million characters tells of no single incident.
    private static final int LARGEST = 4_000_000;

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

    /// The only document of a file, or the incidents of the list in it.
    public static List<Table> of(Content content, @Nullable Charset chosen, Progress progress)
            throws IOException {
        return List.of(
                ListDocument.of(text(content, chosen, progress)) != null
                        ? list(content, chosen)
                        : new KeyedTable(content, "", watched -> one(content, chosen, watched)));
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
        var entry = entry(content.name(), text(content, chosen, progress), 1, "");
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
        return new KeyedTable(
                bundle.content(), "", progress -> new Together(bundle, which, chosen, progress));
    }

    private static Entry entry(String name, String text, int nth, String part) {
        var start = text.substring(0, Math.min(text.length(), 65_536));
        var told = PostMortem.of(name, text, Prose.markdown(start, name));
        if (told.getOrDefault(Labels.TEXT, "").isEmpty())
            told.put(Labels.TEXT, told.getOrDefault("Summary", ""));
        var body = told.getOrDefault(Labels.TEXT, "");
        var problem = "";
        if (!part.isEmpty() && ABOUT.matcher(PostMortem.stem(name)).matches())
            problem = Text.of("intake.document.about");
        else if (words(body) < FEWEST_WORDS || body.length() < 1_000 && EMPTY.matcher(body).find())
            problem = Text.of("intake.document.empty");
        return new Entry(nth, part, told, problem);
    }

    /// How many words there are besides headings and labels, which an empty form has, too.
    private static int words(String body) {
        var words = 0;
        for (var line : body.lines().limit(1_000).toList())
            if (!line.isBlank() && Labels.column(line) == null)
                words += line.strip().split("\\s+", 20).length;
        return words;
    }

    private static final class Together implements Entries {
        private final Bundle.Reading reading;
        private final List<Content> members;
        private final List<Integer> which;
        private final @Nullable Charset chosen;
        private final Progress progress;
        private final Set<String> keys = new HashSet<>();
        private int at;

        Together(Bundle bundle, List<Integer> which, @Nullable Charset chosen, Progress progress)
                throws IOException {
            this.members = bundle.members();
            this.which = which;
            this.chosen = chosen;
            this.progress = progress;
            this.reading = bundle.read();
        }

        @Override
        public @Nullable Entry next() throws IOException {
            progress.step(at, which.size());
            if (at == which.size()) return null;
            int member = which.get(at++);
            var content = members.get(member);
            var prefix = reading.within().length();
            var part = content.name().substring(Math.min(prefix, content.name().length()));
            try (var in = reading.open(member)) {
                var bytes = in.readNBytes(LARGEST + 1);
                var held = new Whole.Held(content, bytes);
                return unique(entry(part, text(held, chosen, Progress.NONE), at, part));
            } catch (Unreadable e) {
                return unread(part, e.problem());
            }
        }

        /// Two documents of one name in different folders are two incidents.
        private Entry unique(Entry entry) {
            var values = entry.values();
            var key = values.getOrDefault(Labels.KEY, "");
            if (!keys.add(key) && key.equals(PostMortem.stem(entry.part())))
                values.put(Labels.KEY, entry.part().replaceFirst("\\.[^./]*$", ""));
            return entry;
        }

        private Entry unread(String part, String problem) {
            var values = new LinkedHashMap<String, String>();
            values.put(Labels.KEY, PostMortem.stem(part));
            values.put(Labels.DOCUMENT, part);
            return new Entry(at, part, values, problem);
        }

        @Override
        public void close() throws IOException {
            reading.close();
        }
    }
}
