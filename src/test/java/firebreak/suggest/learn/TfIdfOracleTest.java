package firebreak.suggest.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.house.Shared;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Reference values of the measures, where they are beside the project.
class TfIdfOracleTest {
    private static JsonNode oracle(String name) {
        return JsonMapper.shared().readTree(Shared.path("oracles/" + name).toFile());
    }

    @Test
    void raritiesGiveTheReferenceCosines() {
        for (var c : oracle("k1_text_similarity_tagging.json").path("cases")) {
            var documents = new ArrayList<Map<String, Integer>>();
            for (var d : c.at("/input/documents")) documents.add(words(d.path("text").asString()));
            var having = new HashMap<String, Integer>();
            for (var d : documents) d.keySet().forEach(w -> having.merge(w, 1, Integer::sum));
            int compared = 0;
            for (var r : c.at("/output/results")) {
                var query = weighed(words(r.path("query").asString()), having, documents.size());
                for (int i = 0; i < documents.size(); i++, compared++) {
                    var document = weighed(documents.get(i), having, documents.size());
                    double cosine = 0;
                    for (var e : query.entrySet())
                        cosine += e.getValue() * document.getOrDefault(e.getKey(), 0.0);
                    double known = r.path("tfidf_cosine").get(i).doubleValue();
                    assertThat(cosine).isCloseTo(known, within(1e-7 * Math.max(known, 1e-3)));
                }
            }
            assertThat(compared).isPositive();
        }
    }

    /// Queries of which nothing is known must give no suggestion.
    @Test
    void whatTheReferenceSaysNothingOfIsNotSuggested() {
        for (var c : oracle("k1_text_similarity_tagging.json").path("cases")) {
            var texts = new ArrayList<IncidentText>();
            var examples = new ArrayList<Example>();
            for (var d : c.at("/input/documents")) {
                examples.add(new Example(texts.size(), d.path("label").asString()));
                texts.add(IncidentText.ofTitle(d.path("text").asString()));
            }
            var values = examples.stream().map(Example::value).distinct().toList();
            var suggester = Learner.learn(Corpus.of(texts), "none", values, examples);
            for (var r : c.at("/output/results")) {
                var advice = suggester.suggest(IncidentText.ofTitle(r.path("query").asString()));
                if (r.path("must_abstain").booleanValue(false))
                    assertThat(advice).isInstanceOf(Abstention.class);
                else
                    assertThat(advice)
                            .isInstanceOfSatisfying(
                                    Suggestion.class,
                                    s ->
                                            assertThat(s.value())
                                                    .isEqualTo(
                                                            r.path("complement_nb_prediction")
                                                                    .asString()));
            }
        }
    }

    @Test
    void scoresAreThoseOfTheReference() {
        var close = within(1e-9);
        for (var c : oracle("k2_classifier_metrics.json").path("cases")) {
            var answers = new ArrayList<Score.Answer>();
            for (int i = 0; i < c.at("/input/true").size(); i++)
                answers.add(
                        new Score.Answer(
                                c.at("/input/true").get(i).asString(),
                                c.at("/input/predicted").get(i).asString(),
                                0));
            var labels = new HashSet<String>();
            c.at("/input/labels").forEach(l -> labels.add(l.asString()));
            var score = Score.of(answers, labels);
            var out = c.path("output");
            assertThat(score.accuracy()).isCloseTo(out.path("accuracy").doubleValue(), close);
            assertThat(score.macroF1()).isCloseTo(out.path("macro_f1").doubleValue(), close);
            assertThat(score.weightedF1()).isCloseTo(out.path("weighted_f1").doubleValue(), close);
            assertThat(score.values()).hasSameSizeAs(labels);
            score.values()
                    .forEach((label, v) -> {
                        var known = out.path("per_label").path(label);
                        assertThat(v.precision())
                                .isCloseTo(known.path("precision").doubleValue(), close);
                        assertThat(v.recall()).isCloseTo(known.path("recall").doubleValue(), close);
                        assertThat(v.f1()).isCloseTo(known.path("f1").doubleValue(), close);
                        assertThat(v.support()).isEqualTo(known.path("support").intValue());
                    });
        }
    }

    private static Map<String, Integer> words(String text) {
        var counts = new HashMap<String, Integer>();
        for (var word : List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9]+")))
            if (word.length() > 1) counts.merge(word, 1, Integer::sum);
        return counts;
    }

    private static Map<String, Double> weighed(
            Map<String, Integer> words, Map<String, Integer> having, int documents) {
        var weights = new HashMap<String, Double>();
        double square = 0;
        for (var e : words.entrySet()) {
            int n = having.getOrDefault(e.getKey(), 0);
            if (n == 0) continue;
            double weight = e.getValue() * Corpus.rarity(documents, n);
            weights.put(e.getKey(), weight);
            square += weight * weight;
        }
        double length = Math.sqrt(square);
        weights.replaceAll((w, weight) -> weight / length);
        return weights;
    }
}
