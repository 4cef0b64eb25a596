package firebreak.analysis.scoring;

import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Evidence;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Why one should come back to a checkpoint, a coverage cell or a gap. One rule for all who say so.
public enum Open {
    /// Nothing was said.
    UNANSWERED,
    /// Put off in the room.
    PARKED,
    /// Somebody was asked and didn't know.
    UNKNOWN,
    /// Rated, and those who said it are not sure: 1 or 2 of 5.
    LOW_CONFIDENCE,
    /// Rated, and nothing speaks for or against it.
    WITHOUT_EVIDENCE,
    /// F was said and counts as L: there is evidence, and not of two kinds for it.
    TOO_FEW_KINDS,
    /// The words of the checkpoint have changed since.
    LOOK_AGAIN,
    /// Incidents came through it all the same.
    CONTRADICTED,
    /// Rated lower than it should become.
    BELOW_TARGET,
    /// People claim more than was seen.
    CLAIMED_ABOVE_SEEN,
    /// A gap of which nobody takes care.
    WITHOUT_OWNER,
    /// A gap of which nobody said how bad it is.
    WITHOUT_SEVERITY,
    /// A gap with which no incident is linked.
    WITHOUT_INCIDENTS;

    private static final int UNSURE = 2;

    /// What it means, in a sentence.
    public String explained() {
        return Text.of("Open.explained." + name().toLowerCase(Locale.ROOT));
    }

    /// What an answer leaves open.
    ///
    /// @param wording of what is asked now
    /// @param evidence for and against this answer
    public static Set<Open> of(
            Answer answer,
            int wording,
            Judged judged,
            Collection<Evidence> evidence,
            Standing standing) {
        var open = EnumSet.noneOf(Open.class);
        switch (judged.counted()) {
            case Counted.Unknown(var why) ->
                    open.add(
                            switch (why) {
                                case UNANSWERED -> UNANSWERED;
                                case NOBODY_KNOWS -> UNKNOWN;
                                case PARKED -> PARKED;
                            });
            case Counted.Rated rated -> {
                if (rated.confidence() != null && rated.confidence() <= UNSURE)
                    open.add(LOW_CONFIDENCE);
                if (evidence.isEmpty()) open.add(WITHOUT_EVIDENCE);
                else if (rated.lowered()) open.add(TOO_FEW_KINDS);
            }
            case Counted.NotApplicable _ -> {}
        }
        if (answer.verdict().isPresent() && answer.wording() < wording) open.add(LOOK_AGAIN);
        switch (standing.agreement()) {
            case CONTRADICTED, SAID_NOT_TO_APPLY -> open.add(CONTRADICTED);
            case WEAK_AND_CONFIRMED, TO_BE_ASKED, CALM, AGREEING, OUTSIDE -> {}
        }
        if (judged.belowTarget()) open.add(BELOW_TARGET);
        if (answer.overclaimed()) open.add(CLAIMED_ABOVE_SEEN);
        return open;
    }
}
