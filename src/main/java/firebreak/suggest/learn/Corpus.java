package firebreak.suggest.learn;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The incidents of a history, tagged or not, read once: how rare each word is among them, and
/// which lines are of forms. Learning draws on all of them, most where little is tagged.
public final class Corpus {
    /// So many incidents say enough about how rare words are; of more, these are taken evenly.
    static final int ENOUGH = 10_000;

    /// A line that so many incidents have is of a form.
    private static final int FORM = 3;

    /// So many are read at once, and then numbered.
    private static final int TOGETHER = 256;

    private static final Told NOTHING = new Told(new int[0], new long[0], new float[0]);

    /// The features of one incident that others have, too, with their counts.
    record Row(int[] ids, float[] counts) {}

    /// The same before it is known what others have: of a feature that was new then there is only
    /// its hash, and an id of -1.
    private record Told(int[] ids, long[] hashes, float[] counts) {}

    private final List<IncidentText> incidents;
    private final Features features = new Features();
    private final FeatureIds forms = new FeatureIds();
    private final FeatureIds ids = new FeatureIds();
    private final @Nullable Row[] rows;
    private final int counted;

    private Corpus(List<IncidentText> incidents) {
        this.incidents = incidents;
        int step = Math.max(1, (incidents.size() + ENOUGH - 1) / ENOUGH);
        rows = new Row[incidents.size()];
        counted = (incidents.size() + step - 1) / step;
        findForms(step);
        var told = tell(step);
        for (var one : told) {
            ids.fetch(one.hashes);
            for (int j = 0; j < one.ids.length; j++) {
                if (one.ids[j] < 0) one.ids[j] = ids.find(one.hashes[j]);
                if (one.ids[j] >= 0) ids.countIncident(one.ids[j]);
            }
        }
        for (int n = 0; n < told.length; n++) {
            rows[n * step] = shared(told[n]);
            told[n] = NOTHING;
        }
        features.rest();
    }

    private static FeatureCounts lines(IncidentText incident) {
        var counts = new FeatureCounts();
        Features.lines(incident, hash -> counts.feature(Block.LINES, hash, Place.TEXT, -1, -1));
        return counts;
    }

    private void findForms(int step) {
        var lines = new FeatureIds();
        inOrder(
                step,
                Corpus::lines,
                (n, counts) -> {
                    for (int j = 0; j < counts.size(); j++)
                        lines.countIncident(lines.findOrAdd(Block.LINES, counts.hash(j)));
                });
        lines.each((hash, having) -> {
            if (having >= FORM) forms.findOrAdd(Block.LINES, hash);
        });
    }

    /// Only what a second incident has gets a number: most features occur once, and numbers for
    /// them would take more memory than all else. Incidents are read side by side, and numbered in
    /// their order, so that every reading numbers alike.
    private Told[] tell(int step) {
        var told = new Told[counted];
        var met = new MetBefore();
        inOrder(step, this::read, (n, counts) -> told[n] = numbered(counts, met));
        return told;
    }

    private interface Numbering {
        void of(int n, FeatureCounts counts);
    }

    private void inOrder(int step, Function<IncidentText, FeatureCounts> read, Numbering each) {
        for (int from = 0; from < counted; from += TOGETHER) {
            var together =
                    IntStream.range(from, Math.min(from + TOGETHER, counted))
                            .parallel()
                            .mapToObj(n -> read.apply(incidents.get(n * step)))
                            .toList();
            for (int i = 0; i < together.size(); i++) each.of(from + i, together.get(i));
        }
    }

    private FeatureCounts read(IncidentText incident) {
        var counts = new FeatureCounts();
        features.read(incident, this::own, counts);
        return counts;
    }

    private Told numbered(FeatureCounts counts, MetBefore met) {
        var hashes = counts.hashes();
        ids.fetch(hashes);
        var found = new int[hashes.length];
        var numbers = new float[hashes.length];
        for (int j = 0; j < hashes.length; j++) {
            numbers[j] = damped(counts.count(j));
            // Whoever asks how rare a theme is asks of those that one has, too.
            found[j] =
                    met.add(hashes[j]) || counts.block(j).theme()
                            ? ids.findOrAdd(counts.block(j), hashes[j])
                            : -1;
        }
        return new Told(found, hashes, numbers);
    }

    /// A word said twice tells hardly more than one said once, and most are said once.
    private static float damped(float count) {
        return count == 1 ? 1 : (float) (1 + StrictMath.log(count));
    }

    /// Reads a history. The list is kept.
    public static Corpus of(List<IncidentText> incidents) {
        return new Corpus(List.copyOf(incidents));
    }

    public int size() {
        return incidents.size();
    }

    public IncidentText incident(int i) {
        return incidents.get(i);
    }

    Features reading() {
        return features;
    }

    boolean own(long line) {
        return forms.find(line) < 0;
    }

    /// Without what no other incident has: nothing could be learned from it.
    private Row shared(Told told) {
        var kept = new int[told.ids.length];
        var counts = new float[kept.length];
        int n = 0;
        for (int j = 0; j < told.ids.length; j++) {
            int id = told.ids[j];
            if (id < 0 || ids.incidents(id) < 2) continue;
            kept[n] = id;
            counts[n++] = told.counts[j];
        }
        return new Row(Arrays.copyOf(kept, n), Arrays.copyOf(counts, n));
    }

    Row row(int incident) {
        var row = rows[incident];
        return row == null ? row(incidents.get(incident)) : row;
    }

    /// The features that are known here of any incident.
    Row row(IncidentText incident) {
        var counts = read(incident);
        var kept = new int[counts.size()];
        var numbers = new float[kept.length];
        int n = 0;
        for (int j = 0; j < kept.length; j++) {
            int id = ids.find(counts.hash(j));
            if (id < 0 || ids.incidents(id) < 2) continue;
            kept[n] = id;
            numbers[n++] = damped(counts.count(j));
        }
        return new Row(Arrays.copyOf(kept, n), Arrays.copyOf(numbers, n));
    }

    int features() {
        return ids.size();
    }

    int find(long hash) {
        return ids.find(hash);
    }

    int block(int id) {
        return ids.block(id);
    }

    double rarity(int id) {
        return rarity(counted, ids.incidents(id));
    }

    /// How rare a feature of the lexicon is; one that nobody has is rarest.
    double rarity(long hash) {
        int id = ids.find(hash);
        return rarity(counted, id < 0 ? 0 : ids.incidents(id));
    }

    /// Inverse document frequency, smoothed as if one more incident had every word.
    static double rarity(int incidents, int having) {
        return StrictMath.log((1.0 + incidents) / (1.0 + having)) + 1;
    }
}
