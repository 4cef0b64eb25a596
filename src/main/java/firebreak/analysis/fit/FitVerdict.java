package firebreak.analysis.fit;

import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.Holding;
import firebreak.domain.fit.Progression;
import firebreak.domain.fit.Sign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the answers come to, between two bounds: what nobody knows counts once against and once for
/// the method. Only where both say the same is there a verdict.
///
/// The rule: a sign that holds counts 1, one that holds in part 1/2. Where response is still
/// handled as incidents come, other help comes first, whatever the signs. Where it is being
/// invested in, the method fits in part from 2 on. From excellent response on it fits from 3 on, in
/// part from 1 1/2 on. Such a rule is a judgement, no measurement: its steps stand here and in the
/// words beside it.
///
/// @param atLeast where everything unknown speaks against it
/// @param atMost where everything unknown speaks for it
/// @param open the signs of which nobody can say yet whether they hold
public record FitVerdict(
        Optional<Progression> stage, Signs signs, Fit atLeast, Fit atMost, List<Sign> open) {
    /// How many signs hold, hold in part, and don't; the others are unknown or were not asked.
    public record Signs(int holds, int partly, int not) {
        /// How many were answered either way.
        public int known() {
            return holds + partly + not;
        }
    }

    private static final double FITS = 3;
    private static final double IN_PART = 1.5;
    private static final double IN_PART_WHILE_INVESTING = 2;

    /// Judges the answers of one moment. Nothing answered gives the widest bounds.
    public static FitVerdict of(FitCheck check) {
        var open = new ArrayList<Sign>();
        int holds = 0;
        int partly = 0;
        int not = 0;
        for (var sign : Sign.values()) {
            var holding = check.sign(sign).holding();
            if (holding == null || holding == Holding.UNKNOWN) open.add(sign);
            else
                switch (holding) {
                    case HOLDS -> holds++;
                    case PARTLY -> partly++;
                    case NOT -> not++;
                    case UNKNOWN -> {}
                }
        }
        double low = holds + partly / 2.0;
        double high = low + open.size();
        var stage = Optional.ofNullable(check.placed().at());
        var stages = stage.map(List::of).orElseGet(() -> Arrays.asList(Progression.values()));
        var least = stages.stream().map(s -> of(s, low)).min(Fit::compareTo).orElseThrow();
        var most = stages.stream().map(s -> of(s, high)).max(Fit::compareTo).orElseThrow();
        return new FitVerdict(stage, new Signs(holds, partly, not), least, most, List.copyOf(open));
    }

    private static Fit of(Progression stage, double signs) {
        return switch (stage) {
            case REACTIVE -> Fit.OTHER_FIRST;
            case INVESTING -> signs >= IN_PART_WHILE_INVESTING ? Fit.IN_PART : Fit.OTHER_FIRST;
            case EXCELLENT, FRUSTRATED, RECOGNISED ->
                    signs >= FITS ? Fit.FITS : signs >= IN_PART ? Fit.IN_PART : Fit.OTHER_FIRST;
        };
    }

    /// The verdict; empty where it depends on what nobody knows yet.
    public Optional<Fit> fit() {
        return atLeast == atMost ? Optional.of(atLeast) : Optional.empty();
    }
}
