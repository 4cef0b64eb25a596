package firebreak.suggest;

import firebreak.domain.incident.Apart;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.ReportKey;
import firebreak.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// Finds incidents that two tools tell of, each by its own key: first [#add] all incidents, then
/// [#propose]. Only a person can say that two are one; this says which are worth the question.
///
/// Every piece of evidence is weighed in bits by how rarely it occurs by chance in this history,
/// and the weights are added (Fellegi and Sunter, A theory for record linkage, 1969): a key that
/// one names, times that are near, words in common, the same service. A pair is proposed where they
/// outweigh the number of incidents that might be meant instead.
public final class SameIncident {
    /// How many bits must speak for a pair beyond those that single out one incident of its source.
    private static final double MARGIN = 4;

    /// Words of one incident that are compared; the service's and the title's come first.
    private static final int MOST_WORDS = 256;

    /// Less beside the times than this is nothing.
    private static final double LEAST_BESIDE_TIMES = 1;

    private static final int MOST_TITLE_WORDS = 32;
    private static final int SHINGLE = 3;
    private static final double REWORDED = 0.5;
    private static final double MOST_OF_SERVICE = 2;

    /// The best of one incident that are kept until all are known.
    private static final int BEST = 6;

    private static final double ALMOST = 0.7;
    private static final double EACH_DOUBLING_OF_ALIKE = 6;
    private static final double LEAST_OF_ALIKE = 3;

    private static final int ASK_EVERY = 256;

    private record Scored(int a, int b, double score) {}

    private final Keys keys;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Words words = new Words(this::word);
    private final List<Trace> all = new ArrayList<>();
    private final Map<String, Integer> sources = new LinkedHashMap<>();
    private final Map<String, Integer> services = new HashMap<>();
    private final int[] found = new int[MOST_WORDS];
    private final int[] title = new int[MOST_TITLE_WORDS];
    private int foundCount;
    private int titleCount = -1;

    /// @param keys the keys of all incidents that will be added
    public SameIncident(Collection<String> keys) {
        this.keys = new Keys(keys);
    }

    /// Takes an incident in of which only one source tells; its texts are not kept.
    public void add(Incident incident) {
        add(incident, List.of(incident.report()));
    }

    /// Takes an incident in that a person made of several.
    ///
    /// @param reports all of which it is made, its own first
    public void add(Incident incident, List<ReportKey> reports) {
        var facts = incident.facts();
        foundCount = 0;
        words.of(facts.service());
        titleCount = 0;
        words.of(facts.title());
        var titleWords = Arrays.copyOf(title, titleCount);
        titleCount = -1;
        wholeTitle(titleWords);
        words.of(facts.text());
        var sorted = Arrays.copyOf(found, foundCount);
        Arrays.sort(sorted);
        var mentions = new ArrayList<Keys.Mention>();
        keys.find(facts.title(), Reason.Place.TITLE, mentions);
        keys.find(facts.text(), Reason.Place.TEXT, mentions);
        // The plain text of a link says nothing of where it leads.
        keys.find(facts.written().text(), Reason.Place.TEXT, mentions);
        for (var label : facts.written().labels()) keys.find(label, Reason.Place.TEXT, mentions);
        var trace =
                new Trace(
                        incident,
                        reports,
                        reports.stream().mapToInt(r -> keys.number(r.key())).toArray(),
                        reports.stream().mapToInt(r -> source(r.source())).toArray(),
                        sorted,
                        titleWords,
                        mentions);
        services.merge(trace.service, 1, Integer::sum);
        all.add(trace);
    }

    private int source(String name) {
        return sources.computeIfAbsent(name, s -> sources.size());
    }

    private void word(char[] word, int length) {
        int number = vocabulary.number(word, length);
        if (number == Vocabulary.NONE) return;
        if (titleCount >= 0 && titleCount < title.length) title[titleCount++] = number;
        if (foundCount < found.length && vocabulary.occurs(number, all.size()))
            found[foundCount++] = number;
    }

    /// A title that occurs once in each tool says more than its words.
    private void wholeTitle(int[] titleWords) {
        if (titleWords.length < 2) return;
        var whole = (char) Likeness.WHOLE_TITLE + Arrays.toString(titleWords);
        word(whole.toCharArray(), whole.length());
    }

    /// How many sources tell of what was added.
    public int sources() {
        return sources.size();
    }

    /// The pairs that may be one incident, the likeliest first. Pairs of three tools that tell of
    /// one incident hang together and are as few as that takes.
    ///
    /// @param apart what a person has called two already
    public List<Proposal> propose(Set<Apart> apart, Progress progress) {
        if (sources.size() < 2) return List.of();
        var judge = new Judge();
        var groups = new Groups(all, apart);
        return judge.scored(progress).stream()
                .filter(s -> groups.join(s.a, s.b))
                .map(s -> new Proposal(all.get(s.a).id, all.get(s.b).id, s.score, judge.reasons(s)))
                .toList();
    }

    private final class Judge {
        private final Naming naming = new Naming(all);
        private final Times times = new Times(all, sources.size());
        private final Likeness likeness = new Likeness(all, vocabulary);
        private final int[] sizes = new int[sources.size()];

        Judge() {
            for (var trace : all) sizes[trace.source()]++;
        }

        List<Scored> scored(Progress progress) {
            var best = new HashMap<Couple, Scored>();
            for (var c : naming.couples())
                keep(score(c.a(), c.b(), likeness.weight(c.a(), c.b())), best);
            var ofWords = new HashMap<Integer, Double>();
            var ofOne = new ArrayList<Scored>();
            for (int i = 0; i < all.size(); i++) {
                if (i % ASK_EVERY == 0) progress.step(i, all.size());
                int one = i;
                ofWords.clear();
                ofOne.clear();
                IntConsumer look =
                        other -> {
                            if (!all.get(one).shares(all.get(other)))
                                ofWords.computeIfAbsent(other, o -> likeness.weight(one, o));
                        };
                likeness.like(i, look);
                times.near(i, look);
                ofWords.forEach((other, weight) -> {
                    var whole = score(one, other, weight);
                    if (whole.score > 0)
                        ofOne.add(score(one, other, crowded(other, weight, ofWords)));
                });
                ofOne.sort(BY_SCORE);
                for (var s : ofOne.subList(0, Math.min(BEST, ofOne.size()))) keep(s, best);
            }
            return best.values().stream().filter(s -> s.score > 0).sorted(BY_SCORE).toList();
        }

        /// What is seen from both sides counts as it is seen from the more crowded one.
        private static void keep(Scored scored, Map<Couple, Scored> best) {
            best.merge(Couple.of(scored.a, scored.b), scored, (x, y) -> x.score <= y.score ? x : y);
        }

        /// Where others of the source have as many words in common, as where texts follow a
        /// template, words single none of them out.
        private double crowded(int other, double weight, Map<Integer, Double> ofWords) {
            int source = all.get(other).source();
            int alike = 0;
            for (var rival : ofWords.entrySet())
                if (rival.getValue() >= ALMOST * weight
                        && all.get(rival.getKey()).source() == source) alike++;
            var left = weight - EACH_DOUBLING_OF_ALIKE * Bits.log2(alike);
            return Math.max(left, Math.min(weight, LEAST_OF_ALIKE));
        }

        private Scored score(int one, int other, double ofWords) {
            int a = Math.min(one, other);
            int b = Math.max(one, other);
            var many = Bits.log2(Math.max(sizes[all.get(a).source()], sizes[all.get(b).source()]));
            var others = naming.weight(a, b) + ofWords + service(a, b);
            var clocks = times.compared(a, b);
            var needed = many + (others < LEAST_BESIDE_TIMES ? Times.ALONE : MARGIN);
            return new Scored(a, b, others + clocks.weight(many) - needed);
        }

        private double service(int a, int b) {
            var service = all.get(a).service;
            if (service.isEmpty() || !service.equals(all.get(b).service)) return 0;
            var having = services.getOrDefault(service, 1);
            return Math.min(MOST_OF_SERVICE, Bits.log2((double) all.size() / having));
        }

        List<Reason> reasons(Scored s) {
            var one = all.get(s.a);
            var other = all.get(s.b);
            var reasons = new ArrayList<>(naming.reasons(s.a, s.b));
            var alike = Shingles.jaccard(one.title, other.title, SHINGLE);
            var clocks = times.compared(s.a, s.b);
            var ofWords = new ArrayList<Reason>();
            if (alike >= REWORDED) ofWords.add(new Reason.TitlesAlike(alike == 1));
            var shared = likeness.words(s.a, s.b);
            if (!shared.words().isEmpty()) ofWords.add(shared);
            var timesFirst = clocks.bits() > likeness.weight(s.a, s.b);
            reasons.addAll(timesFirst ? clocks.reasons() : ofWords);
            reasons.addAll(timesFirst ? ofWords : clocks.reasons());
            if (!one.service.isEmpty() && one.service.equals(other.service))
                reasons.add(new Reason.SameService(one.serviceName));
            return reasons;
        }
    }

    private static final Comparator<Scored> BY_SCORE =
            Comparator.comparingDouble(Scored::score)
                    .reversed()
                    .thenComparingInt(Scored::a)
                    .thenComparingInt(Scored::b);
}
