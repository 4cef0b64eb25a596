package firebreak.intake.container;

import firebreak.domain.Text;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Things with named values as a table: its header has every name that occurs, in the order of
/// first sight. The first walk goes through the file twice, because a name may come late.
public final class KeyedTable implements Table {
    /// More names than any form of any tool has; an object whose names are values would only fill
    /// the memory.
    static final int MOST_NAMES = 3_000;

    private final Content content;
    private final String sheet;
    private final Entries.Source source;
    private final boolean encodable;
    private volatile @Nullable List<String> names;

    /// Of text that can be written in any encoding.
    public KeyedTable(Content content, String sheet, Entries.Source source) {
        this(content, sheet, source, true);
    }

    /// @param encodable see [Table#encodable]
    public KeyedTable(Content content, String sheet, Entries.Source source, boolean encodable) {
        this.encodable = encodable;
        this.content = content;
        this.sheet = sheet;
        this.source = source;
    }

    @Override
    public Content content() {
        return content;
    }

    @Override
    public boolean encodable() {
        return encodable;
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public TableRows open(Progress progress) throws IOException {
        var known = names;
        if (known != null) return new Rows(known, source.open(progress));
        var gathered = gather(progress.part(0, 2));
        names = gathered;
        return new Rows(gathered, source.open(progress.part(1, 2)));
    }

    private List<String> gather(Progress progress) throws IOException {
        var all = new LinkedHashSet<String>();
        try (var entries = source.open(progress)) {
            for (Entry entry; (entry = entries.next()) != null; ) {
                all.addAll(entry.values().keySet());
                if (all.size() > MOST_NAMES)
                    throw new Unreadable(
                            entry.line(), "", Text.of("intake.refused.fields", MOST_NAMES));
            }
        }
        if (all.isEmpty()) throw new Unreadable(0, "", Text.of("intake.refused.no_entries"));
        return List.copyOf(all);
    }

    private static final class Rows implements TableRows {
        private final List<String> names;
        private final Set<String> known;
        private final Entries entries;
        private boolean begun;

        Rows(List<String> names, Entries entries) {
            this.names = names;
            this.known = Set.copyOf(names);
            this.entries = entries;
        }

        @Override
        public @Nullable Row next() throws IOException {
            if (!begun) {
                begun = true;
                return new Row(0, names, false);
            }
            var entry = entries.next();
            if (entry == null) return null;
            if (!known.containsAll(entry.values().keySet()))
                throw new Unreadable(entry.line(), "", Text.of("intake.refused.changed"));
            var cells = new ArrayList<String>(names.size());
            for (var name : names) cells.add(entry.values().getOrDefault(name, ""));
            return new Row(entry.line(), cells, false, entry.part(), entry.problem());
        }

        @Override
        public void close() throws IOException {
            entries.close();
        }
    }
}
