package firebreak.suggest.learn;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// The incidents of a history, tagged or not, read once: how rare each word is among them, and
/// which lines are of forms. Learning draws on all of them, most where little is tagged.
public final class Corpus {
    /// So many incidents say enough about how rare words are; of more, these are taken evenly.
    static final int ENOUGH = 10_000;

    /// A line that so many incidents have is of a form.
    private static final int FORM = 3;

    /// The features of one incident that others have, too, with their counts.
    record Row(int[] ids, float[] counts) {}

    private final List<IncidentText> incidents;
    private final Features features = new Features();
    private final FeatureIds lines = new FeatureIds();
    private final FeatureIds ids = new FeatureIds();
    private final @Nullable Row[] rows;
    private final int counted;

    private Corpus(List<IncidentText> incidents) {
        this.incidents = incidents;
        int step = Math.max(1, (incidents.size() + ENOUGH - 1) / ENOUGH);
        rows = new Row[incidents.size()];
        int counted = 0;
        var counts = new FeatureCounts();
        for (int i = 0; i < incidents.size(); i += step) {
            counted++;
            counts.clear();
            Features.lines(
                    incidents.get(i),
                    hash -> counts.feature(Block.LINES, hash, Place.TEXT, -1, -1));
            for (int j = 0; j < counts.size(); j++)
                lines.countIncident(lines.findOrAdd(Block.LINES, counts.hash(j)));
        }
        this.counted = counted;
        for (int i = 0; i < incidents.size(); i += step) {
            counts.clear();
            features.read(incidents.get(i), this::own, counts);
            var row = new int[counts.size()];
            var numbers = new float[row.length];
            for (int j = 0; j < row.length; j++) {
                row[j] = ids.findOrAdd(counts.block(j), counts.hash(j));
                ids.countIncident(row[j]);
                numbers[j] = (float) (1 + StrictMath.log(counts.count(j)));
            }
            rows[i] = new Row(row, numbers);
        }
        for (int i = 0; i < rows.length; i++) {
            var row = rows[i];
            if (row != null) rows[i] = shared(row);
        }
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
        int id = lines.find(line);
        return id < 0 || lines.incidents(id) < FORM;
    }

    /// Without what no other incident has: nothing could be learned from it.
    private Row shared(Row row) {
        var kept = new int[row.ids.length];
        var counts = new float[kept.length];
        int n = 0;
        for (int j = 0; j < row.ids.length; j++)
            if (ids.incidents(row.ids[j]) > 1) {
                kept[n] = row.ids[j];
                counts[n++] = row.counts[j];
            }
        return new Row(Arrays.copyOf(kept, n), Arrays.copyOf(counts, n));
    }

    Row row(int incident) {
        var row = rows[incident];
        return row == null ? row(incidents.get(incident)) : row;
    }

    /// The features that are known here of any incident.
    Row row(IncidentText incident) {
        var counts = new FeatureCounts();
        features.read(incident, this::own, counts);
        var kept = new int[counts.size()];
        var numbers = new float[kept.length];
        int n = 0;
        for (int j = 0; j < kept.length; j++) {
            int id = ids.find(counts.hash(j));
            if (id < 0 || ids.incidents(id) < 2) continue;
            kept[n] = id;
            numbers[n++] = (float) (1 + StrictMath.log(counts.count(j)));
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
