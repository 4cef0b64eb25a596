package firebreak.suggest.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// What the lexicon alone says, which needs no tagging.
final class LexiconGuess {
    /// A phrase in the title says twice what it says in the text.
    private static final double IN_TITLE = 2;

    /// Chosen so that the lexicon alone is seldom surer of itself than two in three.
    private static final double SHARPNESS = 1.4;

    private final Corpus corpus;
    private final int[] classOf;
    private final int classes;

    /// A phrase of the lexicon that speaks for a class.
    record Said(int c, SpeakingWord word) {}

    /// @param kind that of the lexicon's sections, none of which need be there
    LexiconGuess(Corpus corpus, String kind, List<String> values) {
        this.corpus = corpus;
        var sections = Lexicon.builtIn().sections();
        classOf = new int[sections.size()];
        for (int s = 0; s < classOf.length; s++)
            classOf[s] =
                    sections.get(s).kind().equals(kind) ? values.indexOf(sections.get(s).id()) : -1;
        classes = values.size();
    }

    /// The values of `values` that the lexicon has words for.
    static List<String> known(String kind, List<String> values) {
        return Lexicon.builtIn().sections().stream()
                .filter(s -> s.kind().equals(kind) && values.contains(s.id()))
                .map(Lexicon.Section::id)
                .toList();
    }

    List<Said> said(IncidentText incident) {
        var said = new ArrayList<Said>();
        corpus.reading()
                .themes(
                        incident,
                        (section, word, place, start, end) -> {
                            int c = classOf[section];
                            if (c < 0) return;
                            double weight =
                                    corpus.rarity(Features.theme(Block.ALL_THEMES, section))
                                            * (place == Place.TITLE ? IN_TITLE : 1);
                            said.add(
                                    new Said(c, new SpeakingWord(word, place, start, end, weight)));
                        });
        return said;
    }

    /// A score for each class, as of an expert; where the lexicon says nothing they are all the
    /// same. A phrase counts once, and each further one says less.
    double[] scores(List<Said> said) {
        var sums = new double[classes];
        var counted = new HashSet<Counted>();
        for (var s : said)
            if (counted.add(new Counted(s.c(), s.word().word().toLowerCase(Locale.ROOT))))
                sums[s.c()] += s.word().weight();
        for (int c = 0; c < classes; c++) sums[c] = SHARPNESS * Math.sqrt(sums[c]);
        return sums;
    }

    private record Counted(int c, String phrase) {}
}
