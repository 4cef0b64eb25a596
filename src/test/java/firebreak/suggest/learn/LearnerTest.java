package firebreak.suggest.learn;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.suggest.learn.Abstention.AbstentionReason;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class LearnerTest {
    private static final List<String> VALUES = List.of("red", "green", "blue");
    private static final List<List<String>> SIGNS =
            List.of(
                    List.of("cherry", "brick", "tomato", "ruby"),
                    List.of("grass", "emerald", "moss", "lime"),
                    List.of("ocean", "sapphire", "sky", "denim"));
    private static final List<String> NOISE =
            List.of("broken", "service", "monday", "customer", "again", "node", "page", "slow");

    private final List<IncidentText> texts = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    /// Titles with a sign of their value in them among words that say nothing, in skewed numbers.
    private void history(int n, boolean nonsense) {
        var random = new SplittableRandom(7);
        for (int i = 0; i < n; i++) {
            int c = Math.min(2, random.nextInt(5) / 2);
            var sign = SIGNS.get(nonsense ? random.nextInt(3) : c).get(random.nextInt(4));
            texts.add(
                    new IncidentText(
                            pick(random) + " " + sign + " " + pick(random),
                            "### What happened\n" + pick(random) + " " + pick(random) + "\n",
                            ""));
            examples.add(new Example(i, VALUES.get(c)));
        }
    }

    private static String pick(SplittableRandom random) {
        return NOISE.get(random.nextInt(NOISE.size()));
    }

    @Test
    void whatIsLearnedIsSuggestedWithItsWordsAndTheirPlaces() {
        history(120, false);
        var suggester = Learner.learn(Corpus.of(texts), "none", VALUES, examples);
        var title = "slow emerald page";
        assertThat(suggester.suggest(IncidentText.ofTitle(title)))
                .isInstanceOfSatisfying(
                        Suggestion.class,
                        s -> {
                            assertThat(s.value()).isEqualTo("green");
                            assertThat(s.probability()).isGreaterThan(0.9);
                            var word = s.words().getFirst();
                            assertThat(word.place()).isEqualTo(Place.TITLE);
                            assertThat(title.substring(word.start(), word.end()))
                                    .isEqualTo(word.word())
                                    .contains("emerald");
                        });
        assertThat(suggester.taught("green") + suggester.taught("red") + suggester.taught("blue"))
                .isEqualTo(120);
    }

    @Test
    void theSameTaggingsGiveTheSameAnswers() {
        history(80, false);
        var evaluation = new Evaluation(Corpus.of(texts), "none", VALUES, examples);
        var once = evaluation.run(Evaluation.Split.RANDOM, 40, 3);
        assertThat(evaluation.run(Evaluation.Split.RANDOM, 40, 3)).isEqualTo(once);
        assertThat(once.score().tested()).isEqualTo(40);
        assertThat(once.score().macroF1()).isGreaterThan(0.8);
        assertThat(once.majority().macroF1()).isLessThan(0.4);
    }

    @Test
    void whereWordsSayNothingItIsNotSure() {
        history(300, true);
        var score =
                new Evaluation(Corpus.of(texts), "none", VALUES, examples)
                        .run(Evaluation.Split.RANDOM, 150, 1)
                        .score();
        assertThat(score.accuracy()).isLessThan(0.6);
        assertThat(score.calibrationError()).isLessThan(0.2);
    }

    @Test
    void splitByTimeLearnsFromTheEarlier() {
        history(60, false);
        // What came later is tagged otherwise, which the earlier can't tell.
        for (int i = 30; i < 60; i++)
            examples.set(i, new Example(i, examples.get(i).value().equals("red") ? "blue" : "red"));
        var evaluation = new Evaluation(Corpus.of(texts), "none", VALUES, examples);
        var byTime = evaluation.run(Evaluation.Split.TIME, 30, 1);
        var atRandom = evaluation.run(Evaluation.Split.RANDOM, 30, 1);
        assertThat(byTime.score().accuracy()).isLessThan(atRandom.score().accuracy());
    }

    @Test
    void beforeAnythingIsTaggedTheLexiconSpeaks() {
        var expired = "TLS certificate expired on the gateway";
        var corpus = Corpus.of(List.of(IncidentText.ofTitle(expired)));
        var factors = List.of("concurrency", "expired_certificate", "my_own_factor");
        var suggester = Learner.learn(corpus, "factor", factors, List.of());
        assertThat(suggester.lexiconShare()).isEqualTo(1);
        assertThat(suggester.suggest(0))
                .isInstanceOfSatisfying(
                        Suggestion.class,
                        s -> {
                            assertThat(s.value()).isEqualTo("expired_certificate");
                            assertThat(s.words())
                                    .extracting(SpeakingWord::word)
                                    .contains("certificate", "expired");
                        });
        assertThat(suggester.suggest(IncidentText.ofTitle("Lorem ipsum")))
                .isEqualTo(new Abstention(AbstentionReason.TOO_FEW_TAGGED));
    }

    @Test
    void theLexiconFadesAndFastestWhereItIsWrong() {
        var shares = new ArrayList<Double>();
        for (int n : List.of(6, 20, 80)) {
            texts.clear();
            examples.clear();
            history(n, false);
            // Its words point to another value than the taggings do.
            for (int i = 0; i < n; i++)
                texts.set(i, IncidentText.ofTitle(texts.get(i).title() + " certificate expired"));
            var factors = List.of("concurrency", "expired_certificate", "slow_query");
            var renamed =
                    examples.stream()
                            .map(e ->
                                    new Example(
                                            e.incident(), factors.get(VALUES.indexOf(e.value()))))
                            .toList();
            shares.add(Learner.learn(Corpus.of(texts), "factor", factors, renamed).lexiconShare());
        }
        assertThat(shares.get(1)).isLessThan(0.3);
        assertThat(shares.get(2)).isLessThan(0.001);
    }

    @Test
    void nothingIsSuggestedWhereNothingIsKnown() {
        history(40, false);
        var corpus = Corpus.of(texts);
        var suggester = Learner.learn(corpus, "none", VALUES, examples);
        assertThat(suggester.suggest(IncidentText.ofTitle(" ")))
                .isEqualTo(new Abstention(AbstentionReason.NO_WORDS));
        assertThat(suggester.suggest(IncidentText.ofTitle("xyzzy plugh")))
                .isEqualTo(new Abstention(AbstentionReason.UNKNOWN_WORDS));
        var one = Learner.learn(corpus, "none", VALUES, examples.subList(0, 1));
        assertThat(one.suggest(0)).isEqualTo(new Abstention(AbstentionReason.TOO_FEW_TAGGED));
    }

    @Test
    void aValueThatIsNoLongerInTheCodebookIsNotSuggested() {
        history(60, false);
        var suggester = Learner.learn(Corpus.of(texts), "none", List.of("red", "blue"), examples);
        for (int i = 0; i < texts.size(); i++)
            if (suggester.suggest(i) instanceof Suggestion s)
                assertThat(s.value()).isNotEqualTo("green");
        assertThat(suggester.taught("green")).isZero();
    }

    @Test
    void longAndForeignTextsAreRead() {
        history(40, false);
        texts.add(new IncidentText("数据库磁盘已满", "数据库磁盘已满导致服务中断", ""));
        texts.add(new IncidentText("数据库磁盘又满了", "磁盘", ""));
        texts.add(new IncidentText("تعطل خادم قاعدة البيانات", "تعطل الخادم مرة أخرى", "خادم"));
        texts.add(new IncidentText("\uD83D\uDD25 \uD800 lone", "a".repeat(1_000_000), ""));
        texts.add(new IncidentText("lines", "x y\n".repeat(300_000), ""));
        texts.add(new IncidentText("", "_".repeat(100_000) + "\uDC00".repeat(20_000), "_"));
        examples.add(new Example(40, "blue"));
        examples.add(new Example(42, "green"));
        examples.add(new Example(43, "red"));
        examples.add(new Example(45, "red"));
        var suggester = Learner.learn(Corpus.of(texts), "none", VALUES, examples);
        // Characters that follow each other are what tells in Chinese.
        assertThat(suggester.suggest(41))
                .isInstanceOfSatisfying(
                        Suggestion.class,
                        s -> {
                            assertThat(s.value()).isEqualTo("blue");
                            assertThat(s.words())
                                    .extracting(SpeakingWord::word)
                                    .anyMatch(w -> w.length() > 1);
                            assertThat(s.probability()).isLessThan(1);
                        });
        for (int i = 40; i < texts.size(); i++)
            if (suggester.suggest(i) instanceof Suggestion s)
                for (var w : s.words())
                    assertThat(
                                    Suggester.source(texts.get(i), w.place())
                                            .substring(w.start(), w.end()))
                            .isEqualTo(w.word());
    }
}
