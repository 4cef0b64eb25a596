package firebreak.suggest.similar;

import firebreak.domain.Text;

import java.util.List;
import java.util.function.UnaryOperator;

/// Reasons as short sentences.
///
/// @param factorLabel the label of a factor by its id
public record WhyWords(UnaryOperator<String> factorLabel) {
    /// Why one incident looks like another, a sentence for each reason.
    public List<String> ofOne(List<Why> why) {
        return why.stream().map(w -> sentence(w, "one")).toList();
    }

    /// What the incidents of a proposal have in common.
    public List<String> ofMany(List<Why> why) {
        return why.stream().map(w -> sentence(w, "many")).toList();
    }

    private String sentence(Why why, String whom) {
        return switch (why) {
            case Why.TitlesAlike(var same) ->
                    Text.of(same ? "similar.why.title.same" : "similar.why.title.alike");
            case Why.WordsShared(var words, var more) ->
                    more == 0
                            ? Text.of("similar.why.words", String.join(", ", words))
                            : Text.of("similar.why.words.more", String.join(", ", words), more);
            case Why.SameService(var service) -> Text.of("similar.why.service", service);
            case Why.SameFactor(var id) ->
                    Text.of("similar.why.factor." + whom, factorLabel.apply(id));
            case Why.DaysApart(var days) -> Text.of("similar.why.days." + whom, days);
        };
    }
}
