package firebreak.suggest.similar;

import firebreak.suggest.Best;
import firebreak.suggest.Shingles;
import firebreak.work.Progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds the incidents of a history that look like another one: by their words, which count the
/// more the rarer they are and four times in a title, by titles that are alike, by the service, by
/// the factor that each was tagged with, and by how near they are in time. Texts alone only
/// nominate: recurrence is the same cause, not the same words.
public final class SimilarIncidents {
    /// Titles alike add up to half.
    private static final double TITLES = 0.5;

    /// Half of what being near adds is left after so many days.
    private static final double NEAR_DAYS = 90;

    /// As if it was nine months away.
    private static final double TIME_UNKNOWN = 0.25;

    private static final double SERVICE = 1.25;
    private static final double SAME_FACTOR = 1.3;
    private static final double OTHER_FACTOR = 0.5;

    /// So many of the best by their words are looked at more closely.
    private static final int CLOSER = 200;

    private static final double MOST_WORDS_OF_TITLE = 0.5;
    private static final int SHOWN_WORDS = 5;

    private final History history;
    private final Postings postings;

    /// @param history all incidents; nothing is added to it from now on
    public SimilarIncidents(History history, Progress progress) {
        this.history = history;
        this.postings = new Postings(history, progress);
    }

    History history() {
        return history;
    }

    Postings postings() {
        return postings;
    }

    /// Those that look most like an incident, the likeliest first; none where it is not there, or
    /// has no word in common with any other. What a person said has another cause is left out. Any
    /// thread.
    public List<Similar> like(UUID incident, int most, Known known) {
        int place = history.place(incident);
        if (place < 0 || history.size() < 2) return List.of();
        var scores = new float[history.size()];
        var met = new int[history.size()];
        int reached = postings.answers(place, Integer.MAX_VALUE, scores, met);
        var best = new Best(CLOSER);
        for (int i = 0; i < reached; i++)
            if (!known.apart(incident, history.at(met[i]).id()))
                best.offer(met[i], (float) (scores[met[i]] * (1 + near(place, met[i]))));
        var factors = known.factors();
        var found = new ArrayList<Similar>();
        best.forEach(other -> {
            var score = scores[other] * beside(place, other) * factor(place, other, factors);
            found.add(new Similar(history.at(other).id(), score, 0, List.of()));
        });
        found.sort((a, b) -> Double.compare(b.score(), a.score()));
        return found.subList(0, Math.min(most, found.size())).stream()
                .map(s ->
                        new Similar(
                                s.id(),
                                s.score(),
                                postings.alike(place, history.place(s.id())),
                                why(place, history.place(s.id()), factors)))
                .toList();
    }

    /// How alike two incidents are, whichever asks: 1 where they are the same to the word, and on
    /// one day; service and factor may add to it.
    double affinity(int a, int b, Map<UUID, String> factors) {
        return postings.alike(a, b) * beside(a, b) * factor(a, b, factors) / 3;
    }

    /// What titles, time and service say beside the text.
    private double beside(int a, int b) {
        var one = history.at(a);
        var other = history.at(b);
        var service = one.service() >= 0 && one.service() == other.service() ? SERVICE : 1;
        return (1 + TITLES * titles(one, other)) * (1 + near(a, b)) * service;
    }

    /// The share of words that two titles have in common.
    static double titles(History.Past one, History.Past other) {
        var alike = Shingles.jaccard(one.title(), other.title(), 1);
        return Double.isNaN(alike) ? 0 : alike;
    }

    private double near(int a, int b) {
        var days = Math.abs(history.at(a).day() - history.at(b).day());
        return Double.isNaN(days) ? TIME_UNKNOWN : 1 / (1 + days / NEAR_DAYS);
    }

    private double factor(int a, int b, Map<UUID, String> factors) {
        var one = factors.get(history.at(a).id());
        var other = factors.get(history.at(b).id());
        if (one == null || other == null) return 1;
        return one.equals(other) ? SAME_FACTOR : OTHER_FACTOR;
    }

    /// What speaks for two incidents being of one kind.
    private List<Why> why(int a, int b, Map<UUID, String> factors) {
        var one = history.at(a);
        var other = history.at(b);
        var why = new ArrayList<Why>();
        var titles = titles(one, other);
        if (titles >= MOST_WORDS_OF_TITLE) why.add(new Why.TitlesAlike(titles == 1));
        var factor = factors.get(one.id());
        if (factor != null && factor.equals(factors.get(other.id())))
            why.add(new Why.SameFactor(factor));
        var words = shared(a, b);
        if (!words.words().isEmpty()) why.add(words);
        if (one.service() >= 0 && one.service() == other.service())
            why.add(new Why.SameService(history.service(one.service())));
        var days = Math.abs(one.day() - other.day());
        if (!Double.isNaN(days)) why.add(new Why.DaysApart(Math.round(days)));
        return Collections.unmodifiableList(why);
    }

    private Why.WordsShared shared(int a, int b) {
        var words = new ArrayList<String>();
        int more = 0;
        for (var word : postings.asked(a))
            if (postings.has(b, word)) {
                if (words.size() < SHOWN_WORDS) words.add(history.shown(word));
                else more++;
            }
        return new Why.WordsShared(words, more);
    }
}
