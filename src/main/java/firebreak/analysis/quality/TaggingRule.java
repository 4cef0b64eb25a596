package firebreak.analysis.quality;

import firebreak.analysis.Patterns;
import firebreak.domain.codebook.Factor;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/// Rules about how incidents were judged. Discarded ones are none of them.
public enum TaggingRule implements Rule {
    /// No finished tagging that counts.
    UNTAGGED,
    /// Finished, without a primary factor that the codebook has.
    WITHOUT_FACTOR,
    /// Nobody can tell whether it could have been prevented.
    NOT_ENOUGH_INFORMATION,
    /// The coder is not sure.
    UNSURE,
    /// Neither a reason nor a quote.
    WITHOUT_REASON,
    /// Coders disagree, and nobody has settled it.
    DISPUTED,
    /// Tagged under definitions that have changed since.
    OLD_DEFINITION;

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Check check(QualityFacts facts) {
        int done = facts.done();
        return switch (this) {
            case UNTAGGED ->
                    of(
                            facts.incidents(i -> Patterns.untagged(i.tagged()).isPresent()),
                            facts.all(),
                            true);
            case WITHOUT_FACTOR -> {
                var factors =
                        facts.history().codebook().factors().stream()
                                .map(Factor::id)
                                .collect(Collectors.toSet());
                yield of(
                        facts.tagged(i -> Patterns.unfactored(i.tagged(), factors).isPresent()),
                        done,
                        false);
            }
            case NOT_ENOUGH_INFORMATION ->
                    of(
                            facts.tagged(i ->
                                    i.tagged().preventability()
                                            == Preventability.NOT_ENOUGH_INFORMATION),
                            done,
                            true);
            case UNSURE ->
                    of(facts.tagged(i -> i.tagged().confidence() == Confidence.LOW), done, true);
            case WITHOUT_REASON ->
                    of(
                            facts.tagged(i -> facts.coding().grounds().missing().contains(i.id())),
                            done,
                            false);
            case DISPUTED ->
                    of(
                            facts.incidents(i -> facts.coding().disputed().contains(i.id())),
                            facts.coding().twice(),
                            true);
            case OLD_DEFINITION ->
                    of(facts.tagged(i -> facts.coding().toReview().contains(i.id())), done, true);
        };
    }

    /// @param grave whether it holds a conclusion where it is about many
    private Check of(List<UUID> found, int of, boolean grave) {
        // Of those judged twice some may be left out by now; a share over one would be nonsense.
        int all = Math.max(of, found.size());
        boolean holds = grave && found.size() >= MUCH * all;
        return new Check(
                this,
                found.size(),
                all,
                holds ? Bearing.HOLDS : Bearing.WEAKENS,
                new Way.Incidents(found));
    }
}
