package firebreak.analysis.quality;

import firebreak.domain.Text;

import java.util.List;
import java.util.stream.Stream;

/// A question that is asked of every assessment. Its answer is how many of how many are not in
/// order.
public sealed interface Rule permits TaggingRule, RecordRule, ProcessRule, ConclusionRule {
    /// From this share on, what makes a conclusion weaker holds it: with one in five unknown, a
    /// share can turn out twenty points lower or higher.
    double MUCH = 0.2;

    /// The name in files and for tests; no two rules have the same.
    String id();

    Check check(QualityFacts facts);

    /// Every rule, in the order of the work.
    static List<Rule> all() {
        return Stream.<Rule[]>of(
                        RecordRule.values(),
                        TaggingRule.values(),
                        ProcessRule.values(),
                        ConclusionRule.values())
                .flatMap(Stream::of)
                .toList();
    }

    /// Why it matters, and what would put it in order, in a sentence.
    default String why() {
        return Text.of("quality.why." + id());
    }
}
