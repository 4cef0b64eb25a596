package firebreak.domain.coverage;

import java.util.List;

/// What the numbers for likelihood and impact of a [RiskArea] mean, from 1 upwards.
public record RiskScales(List<Step> likelihood, List<Step> impact) {
    /// One number's meaning.
    ///
    /// @param label a word or two
    /// @param words what can be seen where it holds
    public record Step(String label, String words) {}

    public RiskScales {
        likelihood = List.copyOf(likelihood);
        impact = List.copyOf(impact);
        int steps = RiskArea.MOST - RiskArea.LEAST + 1;
        if (likelihood.size() != steps || impact.size() != steps)
            throw new IllegalArgumentException("Not " + steps + " steps");
    }

    public Step likelihood(int number) {
        return likelihood.get(number - RiskArea.LEAST);
    }

    public Step impact(int number) {
        return impact.get(number - RiskArea.LEAST);
    }
}
