package firebreak.suggest.learn;

import firebreak.suggest.learn.Abstention.AbstentionReason;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Suggests a value of one field for incidents, from what was learned. Nothing is applied. For
/// several threads at a time.
public final class Suggester {
    private static final int WORDS_SHOWN = 6;

    /// They may tell, but alone they mean nothing to a reader.
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "the", "and", "for", "was", "were", "are", "has", "had", "have", "its", "with",
                    "that", "this", "these", "those", "from", "but", "not", "all", "any", "too",
                    "which", "who", "into", "than", "then", "there", "their", "they", "will",
                    "would", "can", "could", "been", "being", "over", "under", "also", "only",
                    "some", "such", "when", "where", "while", "about", "after", "before", "our",
                    "your", "you", "does", "did", "very", "more", "most", "now", "one", "two",
                    "three");

    private final Corpus corpus;
    private final List<String> values;
    private final LexiconGuess lexicon;
    private final boolean guesses;
    private final List<@Nullable Expert> experts;
    private final Trust trust;
    private final int[] taught;

    Suggester(
            Corpus corpus,
            List<String> values,
            LexiconGuess lexicon,
            boolean guesses,
            List<@Nullable Expert> experts,
            Trust trust,
            int[] taught) {
        this.corpus = corpus;
        this.values = values;
        this.lexicon = lexicon;
        this.guesses = guesses;
        this.experts = new ArrayList<>(experts);
        this.trust = trust;
        this.taught = taught;
    }

    /// How many tagged incidents of a value there were to learn from.
    public int taught(String value) {
        int c = values.indexOf(value);
        return c < 0 ? 0 : taught[c];
    }

    /// How much of an answer is the lexicon's, from 1 at the start towards 0.
    public double lexiconShare() {
        return trust.weight(Emphasis.values().length);
    }

    /// For an incident of the history, by its place there.
    public Advice suggest(int incident) {
        return suggest(corpus.incident(incident), corpus.row(incident));
    }

    public Advice suggest(IncidentText incident) {
        return suggest(incident, corpus.row(incident));
    }

    /// How unsure a suggestion for an incident of the history would be, from 0 to 1: 1 where
    /// nothing is known of its words, 0 where it has none, so that nothing can be learned from it.
    double doubt(int place) {
        var incident = corpus.incident(place);
        if (wordless(incident)) return 0;
        var row = corpus.row(place);
        var said = said(incident);
        if (!known(row) && said.isEmpty()) return 1;
        var p = scores(row, said);
        return 1 - trust.right(p[Trust.best(p)]);
    }

    private Advice suggest(IncidentText incident, Corpus.Row row) {
        if (wordless(incident)) return new Abstention(AbstentionReason.NO_WORDS);
        var said = said(incident);
        boolean known = known(row);
        if (!known && said.isEmpty())
            return new Abstention(
                    experts.isEmpty()
                            ? AbstentionReason.TOO_FEW_TAGGED
                            : AbstentionReason.UNKNOWN_WORDS);
        var p = scores(row, said);
        int best = Trust.best(p);
        return new Suggestion(
                values.get(best), trust.right(p[best]), words(incident, row, best, said));
    }

    private static boolean wordless(IncidentText incident) {
        return incident.title().isBlank()
                && incident.text().isBlank()
                && incident.clientCause().isBlank();
    }

    private List<LexiconGuess.Said> said(IncidentText incident) {
        return guesses && lexiconShare() > 0 ? lexicon.said(incident) : List.of();
    }

    /// By value; together 1.
    private double[] scores(Corpus.Row row, List<LexiconGuess.Said> said) {
        var p = new double[values.size()];
        int voices = Emphasis.values().length;
        for (int v = 0; v < experts.size(); v++) {
            var expert = experts.get(v);
            if (expert != null)
                Trust.mix(p, expert.scores(row, p.length), trust.sharpness()[v], trust.weight(v));
        }
        if (guesses)
            Trust.mix(p, lexicon.scores(said), trust.sharpness()[voices], trust.weight(voices));
        double sum = 0;
        for (double q : p) sum += q;
        for (int c = 0; c < p.length; c++) p[c] /= sum;
        return p;
    }

    /// Whether a word of the row stands in a tagged incident; letters in a row are no word.
    private boolean known(Corpus.Row row) {
        for (var expert : experts) {
            if (expert == null) continue;
            for (int id : row.ids())
                if (expert.knows(id) && word(Block.values()[corpus.block(id)])) return true;
        }
        return false;
    }

    private static boolean word(Block block) {
        return switch (block) {
            case ALL,
                    TITLE_WORDS,
                    TITLE_PAIRS,
                    OWN_WORDS,
                    OWN_PAIRS,
                    CAUSE,
                    TITLE_THEMES,
                    ALL_THEMES,
                    OWN_THEMES ->
                    true;
            case TITLE_GRAMS, OPENING, LINES, MARKS -> false;
        };
    }

    private record Spot(Place place, int start, int end) {}

    /// The words whose features, alone and together with their neighbours, speak most for a value.
    private List<SpeakingWord> words(
            IncidentText incident, Corpus.Row row, int best, List<LexiconGuess.Said> said) {
        Map<Integer, Double> byId = new HashMap<>();
        for (int v = 0; v < experts.size(); v++) {
            var expert = experts.get(v);
            double share = trust.weight(v) * trust.sharpness()[v];
            if (expert != null)
                expert.speaks(
                        row, best, (id, weight) -> byId.merge(id, share * weight, Double::sum));
        }
        record Occurrence(int id, Spot spot) {}
        var occurrences = new ArrayList<Occurrence>();
        var times = new HashMap<Integer, Integer>();
        corpus.reading()
                .read(
                        incident,
                        corpus::own,
                        (block, hash, place, start, end) -> {
                            int id = corpus.find(hash);
                            if (start < 0 || block == Block.LINES || !byId.containsKey(id)) return;
                            occurrences.add(new Occurrence(id, new Spot(place, start, end)));
                            times.merge(id, 1, Integer::sum);
                        });
        Map<Spot, Double> spots = new HashMap<>();
        for (var o : occurrences)
            spots.merge(
                    o.spot(),
                    byId.getOrDefault(o.id(), 0.0) / times.getOrDefault(o.id(), 1),
                    Double::sum);
        double share = lexiconShare();
        for (var s : said)
            if (s.c() == best)
                spots.merge(
                        new Spot(s.word().place(), s.word().start(), s.word().end()),
                        share * s.word().weight() * 0.2,
                        Double::sum);
        return strongest(incident, spots);
    }

    /// The strongest places, none within another.
    private static List<SpeakingWord> strongest(IncidentText incident, Map<Spot, Double> spots) {
        var order =
                spots.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .sorted(
                                Map.Entry.<Spot, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(e -> e.getKey().place())
                                        .thenComparing(e -> e.getKey().start())
                                        .thenComparing(e -> e.getKey().end()))
                        .toList();
        var shown = new ArrayList<SpeakingWord>();
        for (var e : order) {
            var spot = e.getKey();
            boolean covered =
                    shown.stream()
                            .anyMatch(w ->
                                    w.place() == spot.place()
                                            && w.start() < spot.end()
                                            && spot.start() < w.end());
            var words = source(incident, spot.place()).substring(spot.start(), spot.end());
            if (covered || !means(words)) continue;
            shown.add(
                    new SpeakingWord(words, spot.place(), spot.start(), spot.end(), e.getValue()));
            if (shown.size() == WORDS_SHOWN) break;
        }
        return joined(incident, shown);
    }

    /// What touches is shown as one: the characters of a word in scripts without spaces.
    private static List<SpeakingWord> joined(IncidentText incident, List<SpeakingWord> words) {
        words.sort(Comparator.comparing(SpeakingWord::place).thenComparingInt(SpeakingWord::start));
        var joined = new ArrayList<SpeakingWord>();
        for (var word : words) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.place() != word.place() || last.end() != word.start()) {
                joined.add(word);
                continue;
            }
            joined.set(
                    joined.size() - 1,
                    new SpeakingWord(
                            source(incident, word.place()).substring(last.start(), word.end()),
                            word.place(),
                            last.start(),
                            word.end(),
                            last.weight() + word.weight()));
        }
        joined.sort(Comparator.comparingDouble(SpeakingWord::weight).reversed());
        return joined;
    }

    /// Whether one of the words means something by itself.
    private static boolean means(String words) {
        for (var word : Words.of(words).parts()) {
            var form = word.form();
            if (form.charAt(0) > 127) return true;
            if (form.length() > 2
                    && Character.isLetter(form.charAt(0))
                    && !SMALL_WORDS.contains(form)) return true;
        }
        return false;
    }

    static String source(IncidentText incident, Place place) {
        return switch (place) {
            case TITLE -> incident.title();
            case TEXT -> incident.text();
            case CLIENT_CAUSE -> incident.clientCause();
            case NONE -> "";
        };
    }
}
