package firebreak.suggest.similar;

import firebreak.domain.incident.Incident;
import firebreak.suggest.Vocabulary;
import firebreak.suggest.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The incidents of an assessment as what is compared of them: words, service and time. First
/// [#add] all, then hand it to [SimilarIncidents]. Their texts are not kept.
public final class History {
    /// A word of the title counts as so many of the text.
    private static final int TITLE = 4;

    /// More of a text says nothing new about what kind of incident it is.
    private static final int MOST_LETTERS = 20_000;

    /// English words that say nothing of what happened; of other languages rarity alone decides.
    private static final String SAYING_NOTHING =
            """
            an and are as at be been but by can could did do does for from had has have in into is it
            its no not of on or so that the their then there they this to was we were when which
            while will with would
            """;

    private static final int MOST_COUNTED = Byte.MAX_VALUE;
    private static final double SECONDS_OF_DAY = 86_400;

    /// The words of an incident by number, each once and in order, with how often they occur.
    record Said(int[] words, byte[] counts) {}

    /// One incident.
    ///
    /// @param title the words of the title, in their order
    /// @param text what tells identical texts
    /// @param day when it occurred, in days; NaN where nobody knows
    /// @param length how many words it has; 0 where it says nothing
    record Past(UUID id, int[] title, long text, int service, double day, int length) {}

    private final Vocabulary vocabulary = new Vocabulary();
    private final Words words = new Words(this::word);
    private final List<Past> all = new ArrayList<>();
    private List<Said> said = new ArrayList<>();
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Map<String, Integer> services = new HashMap<>();
    private final List<String> serviceNames = new ArrayList<>();
    private final Map<Integer, String> wholeWords = new HashMap<>();
    private final int[] title = new int[64];
    private int[] counts = new int[1 << 12];
    private int[] met = new int[1 << 8];
    private int metCount;
    private int titleCount;
    private int worth;

    private final int sayingNothing;

    public History() {
        for (var word : SAYING_NOTHING.strip().split("\\s+")) {
            var letters = word.toCharArray();
            vocabulary.number(letters, Stem.of(letters, letters.length));
        }
        sayingNothing = vocabulary.size();
    }

    /// Takes an incident in.
    public void add(Incident incident) {
        var facts = incident.facts();
        metCount = 0;
        titleCount = 0;
        worth = TITLE;
        words.of(cut(facts.title()));
        worth = 1;
        var ofTitle = Arrays.copyOf(title, titleCount);
        words.of(cut(facts.text()));
        words.of(cut(facts.clientCause()));
        var numbers = Arrays.copyOf(met, metCount);
        Arrays.sort(numbers);
        var often = new byte[metCount];
        int length = 0;
        for (int i = 0; i < metCount; i++) {
            length += counts[numbers[i]];
            often[i] = (byte) Math.min(MOST_COUNTED, counts[numbers[i]]);
            counts[numbers[i]] = 0;
        }
        places.put(incident.id(), all.size());
        said.add(new Said(numbers, often));
        all.add(
                new Past(
                        incident.id(),
                        ofTitle,
                        fingerprint(facts.title(), facts.text()),
                        service(facts.service()),
                        incident.facts().clocks().occurred().map(History::day).orElse(Double.NaN),
                        length));
    }

    private static String cut(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS);
    }

    private static double day(Instant at) {
        return at.getEpochSecond() / SECONDS_OF_DAY;
    }

    private static long fingerprint(String title, String text) {
        long hash = 0;
        for (int i = 0; i < title.length(); i++) hash = hash * 1_000_003 + title.charAt(i);
        hash = hash * 1_000_003 - 1;
        for (int i = 0; i < text.length(); i++) hash = hash * 1_000_003 + text.charAt(i);
        return hash;
    }

    private int service(String name) {
        if (name.isBlank()) return -1;
        return services.computeIfAbsent(
                name,
                n -> {
                    serviceNames.add(n);
                    return services.size();
                });
    }

    private void word(char[] word, int length) {
        int before = vocabulary.size();
        var whole = length < Stem.SHORTEST_WORD ? "" : new String(word, 0, length);
        int stem = Stem.of(word, length);
        int number = vocabulary.number(word, stem);
        if (number == Vocabulary.NONE || number < sayingNothing) return;
        if (number == before && stem < whole.length()) wholeWords.put(number, whole);
        if (number >= counts.length)
            counts = Arrays.copyOf(counts, Math.max(number + 1, counts.length * 2));
        if (counts[number] == 0) {
            if (metCount == met.length) met = Arrays.copyOf(met, met.length * 2);
            met[metCount++] = number;
            vocabulary.occurs(number, all.size());
        }
        counts[number] += worth;
        if (worth == TITLE && titleCount < title.length) title[titleCount++] = number;
    }

    /// Puts them in the order of their keys, which were added alike.
    public <K extends Comparable<K>> void order(List<K> keys) {
        var order = new Integer[all.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(keys::get));
        var before = List.copyOf(all);
        var saidBefore = List.copyOf(said);
        for (int place = 0; place < order.length; place++) {
            var past = before.get(order[place]);
            all.set(place, past);
            said.set(place, saidBefore.get(order[place]));
            places.put(past.id(), place);
        }
    }

    /// How many were added.
    public int size() {
        return all.size();
    }

    Past at(int place) {
        return all.get(place);
    }

    /// What an incident says; not after [#settle()].
    Said said(int place) {
        return said.get(place);
    }

    /// Lets go of what is needed no more once [Postings] have it.
    void settle() {
        said = List.of();
        vocabulary.settle();
        counts = new int[0];
        met = new int[0];
    }

    /// A word as it was met first, with its ending.
    String shown(int word) {
        return wholeWords.getOrDefault(word, vocabulary.word(word));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Where an incident stands; -1 where it was not added.
    int place(UUID id) {
        return places.getOrDefault(id, -1);
    }

    String service(int number) {
        return serviceNames.get(number);
    }
}
