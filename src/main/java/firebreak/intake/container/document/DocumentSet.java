package firebreak.intake.container.document;

import firebreak.intake.container.Bundle;
import firebreak.intake.container.Content;
import firebreak.intake.container.Entries;
import firebreak.intake.container.Entry;
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

/// The documents among the files of a bundle. Where most of them show that they tell of incidents,
/// the others need fewer signs of it.
///
/// @param which the places of the documents among the bundle's files
final class DocumentSet implements Entries.Source {
    private final Bundle bundle;
    private final List<Integer> which;
    private final @Nullable Charset chosen;
    private volatile int signs;

    DocumentSet(Bundle bundle, List<Integer> which, @Nullable Charset chosen) {
        this.bundle = bundle;
        this.which = which;
        this.chosen = chosen;
    }

    @Override
    public Entries open(Progress progress) throws IOException {
        if (signs > 0) return new Walk(progress);
        signs = signs(progress.part(0, 2));
        return new Walk(progress.part(1, 2));
    }

    /// How many signs each document needs.
    private int signs(Progress progress) throws IOException {
        var told = 0;
        try (var reading = bundle.read()) {
            for (var i = 0; i < which.size(); i++) {
                progress.step(i, which.size());
                var content = bundle.members().get(which.get(i));
                try {
                    var found = Documents.told(content.name(), text(reading, which.get(i)));
                    var enough = IncidentSigns.ENOUGH;
                    if (IncidentSigns.in(PostMortem.stem(content.name()), found) >= enough) told++;
                } catch (IOException e) {
                    // The walk says what is wrong with it.
                }
            }
        }
        return told * 3 >= which.size() * 2 ? IncidentSigns.ENOUGH - 1 : IncidentSigns.ENOUGH;
    }

    private String text(Bundle.Reading reading, int member) throws IOException {
        try (var in = reading.open(member)) {
            var bytes = in.readNBytes(Documents.LARGEST + 1);
            var held = new Whole.Held(bundle.members().get(member), bytes);
            return Whole.text(held, chosen, Documents.LARGEST, Progress.NONE);
        }
    }

    private final class Walk implements Entries {
        private final Bundle.Reading reading;
        private final Progress progress;
        private final Set<String> keys = new HashSet<>();
        private int at;

        Walk(Progress progress) throws IOException {
            this.progress = progress;
            this.reading = bundle.read();
        }

        @Override
        public @Nullable Entry next() throws IOException {
            progress.step(at, which.size());
            if (at == which.size()) return null;
            int member = which.get(at++);
            Content content = bundle.members().get(member);
            var prefix = reading.within().length();
            var part = content.name().substring(Math.min(prefix, content.name().length()));
            try {
                return unique(Documents.entry(part, text(reading, member), at, part, signs));
            } catch (IOException e) {
                // One file that vanished or may not be read leaves the others readable.
                return unread(part, Unreadable.of(e).problem());
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
