package firebreak.bench;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The floor that similar incidents are measured against: Lucene as it comes, its standard analyzer
/// and its BM25, over title and description as one field, asked with all words of an incident.
final class LuceneBm25 implements AutoCloseable {
    private static final String FIELD = "text";

    private final Analyzer analyzer = new StandardAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<String> texts;

    LuceneBm25(List<String> texts) throws IOException {
        this.texts = texts;
        IndexSearcher.setMaxClauseCount(1 << 20);
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var text : texts) {
                var document = new Document();
                document.add(new TextField(FIELD, text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /// The best others by their places.
    List<Integer> like(int place, int most) throws IOException {
        var words = words(texts.get(place));
        if (words.isEmpty()) return List.of();
        var query = new BooleanQuery.Builder();
        words.forEach((word, often) ->
                query.add(
                        new BoostQuery(new TermQuery(new Term(FIELD, word)), often),
                        BooleanClause.Occur.SHOULD));
        var hits = searcher.search(query.build(), most + 1).scoreDocs;
        // One segment, so numbers are places.
        return IntStream.range(0, hits.length)
                .mapToObj(i -> hits[i].doc)
                .filter(d -> d != place)
                .limit(most)
                .toList();
    }

    private Map<String, Float> words(String text) throws IOException {
        var words = new LinkedHashMap<String, Float>();
        try (var stream = analyzer.tokenStream(FIELD, text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.merge(word.toString(), 1f, Float::sum);
            stream.end();
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
