package firebreak.analysis.quality;

import firebreak.domain.Text;

/// What a rule found.
///
/// @param found how many are not in order
/// @param of of how many; 0 where there is nothing yet that could be out of order
/// @param more what else the sentence tells, such as a number of edits; otherwise 0
public record Check(Rule rule, long found, long of, long more, Bearing bearing, Way way) {
    public Check {
        if (found < 0 || found > of)
            throw new IllegalArgumentException(rule.id() + ": " + found + " of " + of);
    }

    public Check(Rule rule, long found, long of, Bearing bearing, Way way) {
        this(rule, found, of, 0, bearing, way);
    }

    /// Whether somebody should look at it.
    public boolean open() {
        return found > 0;
    }

    /// Whether there is something that it could have found, and it found nothing.
    public boolean inOrder() {
        return of > 0 && found == 0;
    }

    /// What was found, in a sentence.
    public String sentence() {
        return Text.of("quality.found." + rule.id(), found, of, more);
    }

    /// What is in order, in a few words.
    public String calm() {
        return Text.of("quality.calm." + rule.id(), of);
    }
}
