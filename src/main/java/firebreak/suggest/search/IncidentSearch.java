package firebreak.suggest.search;

import firebreak.domain.Text;
import firebreak.domain.incident.Incident;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Finds incidents by what their texts say. The index lies in memory and goes with [#close()]; of a
/// text the first million characters are searched. One thread may update it while others search.
public final class IncidentSearch implements AutoCloseable {
    /// Lucene would tell on the console how it could be faster.
    private static final Logger QUIET = Logger.getLogger("org.apache.lucene");

    private static final int BUFFER_MEGABYTES = 16;
    private static final FieldType WORDS = new FieldType();

    static {
        QUIET.setLevel(Level.SEVERE);
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.setTokenized(true);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    static final String NUMBER = "number";
    static final String WHOLE_KEY = "whole_key";
    static final String OCCURRED = "occurred";

    /// Hands out every incident of the assessment.
    public interface Source {
        void each(java.util.function.Consumer<Incident> take) throws Exception;
    }

    private final Numbers numbers;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final QueryBuilder queries = new QueryBuilder();

    /// What each incident said when it was read, by its number; 0 where it is not here.
    private long[] known = new long[0];

    public IncidentSearch(Numbers numbers) {
        this.numbers = numbers;
        try {
            writer =
                    new IndexWriter(
                            directory,
                            new IndexWriterConfig(Folding.analyzer(true))
                                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                                    .setCommitOnClose(false)
                                    .setMergeScheduler(new SerialMergeScheduler()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /// Makes the index what `source` says: only what is new or changed is read into it, and what is
    /// gone goes. Searches see the whole of it at once, at the end. Where `source` throws, what was
    /// read so far need not be read again.
    public synchronized void update(Source source) throws Exception {
        var here = new BitSet();
        source.each(incident -> {
            int number = numbers.of(incident.id());
            here.set(number);
            read(incident, number);
        });
        for (int number = 0; number < known.length; number++) {
            if (known[number] == 0 || here.get(number)) continue;
            writer.deleteDocuments(id(number));
            known[number] = 0;
        }
        searchers.maybeRefreshBlocking();
    }

    private void read(Incident incident, int number) {
        if (number >= known.length) known = Arrays.copyOf(known, Math.max(1024, number * 3 / 2));
        long says = Fingerprint.of(incident);
        if (known[number] == says) return;
        try {
            var document = document(incident, number);
            if (known[number] == 0) writer.addDocument(document);
            else writer.updateDocument(id(number), document);
            known[number] = says;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Term id(int number) {
        return new Term(NUMBER, Integer.toString(number));
    }

    private static Document document(Incident incident, int number) {
        var facts = incident.facts();
        var document = new Document();
        document.add(new StringField(NUMBER, Integer.toString(number), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, number));
        document.add(new StringField(WHOLE_KEY, Folding.key(facts.key()), Field.Store.NO));
        facts.clocks()
                .occurred()
                .ifPresent(at -> document.add(new LongPoint(OCCURRED, at.getEpochSecond())));
        var severity = facts.severity();
        say(document, SearchField.KEY, facts.key());
        say(document, SearchField.TITLE, facts.title());
        say(document, SearchField.SERVICE, facts.service());
        say(document, SearchField.TEAM, facts.team());
        say(document, SearchField.CAUSE, facts.clientCause());
        say(document, SearchField.CHANGE, facts.changeReference());
        say(document, SearchField.SOURCE, incident.source());
        add(document, SearchField.SEVERITY, severity.word());
        add(document, SearchField.SEVERITY, Text.of(severity.severityClass()));
        add(document, SearchField.ANYWHERE, severity.word());
        add(document, SearchField.ANYWHERE, facts.text());
        return document;
    }

    /// Found in its field and anywhere.
    private static void say(Document document, SearchField field, String words) {
        add(document, field, words);
        add(document, SearchField.ANYWHERE, words);
    }

    private static void add(Document document, SearchField field, String words) {
        if (!words.isBlank()) document.add(new Field(field.id(), Folding.prepared(words), WORDS));
    }

    /// The incidents of which everything holds that is asked of their texts; where nothing has the
    /// words, those with similar ones.
    public Found find(SearchQuery asked, Progress progress) {
        try {
            var searcher = searchers.acquire();
            try {
                var exact = collect(searcher, queries.exact(asked, searcher.getIndexReader()));
                if (!exact.isEmpty()) return new Found(exact, false);
                progress.step(1, 2);
                var similar = queries.similar(asked, searcher.getIndexReader());
                var found = similar.isEmpty() ? exact : collect(searcher, similar.get());
                return new Found(found, !found.isEmpty());
            } finally {
                searchers.release(searcher);
            }
        } catch (org.apache.lucene.store.AlreadyClosedException closed) {
            throw new Cancelled();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static BitSet collect(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new HitNumbers());
    }

    /// How many bytes the index takes.
    public long size() {
        try {
            long bytes = 0;
            for (var name : directory.listAll()) bytes += directory.fileLength(name);
            return bytes;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /// Lets go of everything; a search that comes later is cancelled.
    @Override
    public synchronized void close() {
        try (directory) {
            searchers.close();
            writer.rollback();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
