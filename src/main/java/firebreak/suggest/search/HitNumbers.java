package firebreak.suggest.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;

/// Gathers the numbers of the incidents that a query finds.
final class HitNumbers implements CollectorManager<HitNumbers.Hits, BitSet> {
    /// Of one thread.
    static final class Hits extends SimpleCollector {
        private final BitSet numbers = new BitSet();
        private @Nullable NumericDocValues number;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            number = context.reader().getNumericDocValues(IncidentSearch.NUMBER);
        }

        @Override
        public void collect(int document) throws IOException {
            if (number != null && number.advanceExact(document))
                numbers.set((int) number.longValue());
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    @Override
    public Hits newCollector() {
        return new Hits();
    }

    @Override
    public BitSet reduce(Collection<Hits> all) {
        var numbers = new BitSet();
        for (var hits : all) numbers.or(hits.numbers);
        return numbers;
    }
}
