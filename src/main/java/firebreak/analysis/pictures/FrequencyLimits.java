package firebreak.analysis.pictures;

import firebreak.analysis.PatternCharts;
import firebreak.analysis.inference.Outcome;
import firebreak.domain.Text;
import firebreak.domain.pattern.Choices;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which chart was chosen for incidents over time and why, and what it can't say.
final class FrequencyLimits {
    private FrequencyLimits() {}

    static List<String> of(FrequencyView view) {
        var limits = new ArrayList<String>();
        var which =
                Text.of(
                        view.id().equals("all")
                                ? "frequency.view.all"
                                : "frequency.view.preventable");
        if (view.chart() instanceof Outcome.Known<FrequencyChart>(var known)) {
            limits.add(Text.of("frequency.limit.chosen", which, why(known)));
            baseline(view, known, which, limits);
            if (known.kind().between()) {
                limits.add(Text.of("frequency.limit.good"));
                open(view).ifPresent(limits::add);
            }
            long empty = Arrays.stream(view.deployments().amounts()).filter(a -> a == 0).count();
            if (known.kind().deployments() && empty > 0)
                limits.add(Text.of("frequency.limit.empty", empty));
            if (known.chart().sigmaZ() > 1) limits.add(Text.of("frequency.limit.varied"));
            if (known.kind().deployments() && few(view)) limits.add(Text.of("frequency.limit.few"));
        }
        if (view.choices().exposure() == Choices.Exposure.DEPLOYMENTS
                && !(view.deployments().sum() > 0)) limits.add(Text.of("frequency.limit.unknown"));
        if (view.deployments().uneven()) limits.add(Text.of("frequency.limit.uneven"));
        if (!view.id().equals("all") && view.count().untagged() > 0)
            limits.add(
                    Text.of(
                            "frequency.limit.untagged",
                            view.count().untagged(),
                            Arrays.stream(view.count().told()).filter(t -> t == 0).count()));
        if (!view.id().equals("all")
                && view.count().eligible() > 0
                && view.count().history().coders() <= 1)
            limits.add(Text.of("frequency.limit.oneCoder"));
        if (view.trend().known() && view.trend().block() > 1)
            limits.add(Text.of("frequency.limit.block", view.trend().block()));
        return limits;
    }

    private static boolean few(FrequencyView view) {
        return view.count().inWeeks() < FrequencyChart.FEW_PER_WEEK * view.count().weeks().count();
    }

    private static String why(FrequencyChart known) {
        return switch (known.kind()) {
            case C -> Text.of("frequency.why.c");
            case U_WEEKS -> Text.of("frequency.why.u.week");
            case LANEY_WEEKS -> Text.of("frequency.why.laney.week");
            case U -> Text.of("frequency.why.u");
            case LANEY_DEPLOYMENTS -> Text.of("frequency.why.laney.deployment");
            case G -> Text.of("frequency.why.g");
            case T -> Text.of("frequency.why.t");
        };
    }

    private static void baseline(
            FrequencyView view, FrequencyChart known, String which, List<String> limits) {
        int points = known.chart().baseline();
        var end = view.choices().baselineEnd();
        if (end == null) limits.add(Text.of("frequency.limit.provisional"));
        else if (!known.frozen())
            limits.add(Text.of("frequency.limit.unfrozen", which, PatternCharts.day(end)));
        else
            limits.add(
                    Text.of(
                            known.chart().provisional()
                                    ? "frequency.limit.short"
                                    : "frequency.limit.frozen",
                            which,
                            points,
                            PatternCharts.day(end)));
    }

    /// The time since the last incident is no completed one.
    private static Optional<String> open(FrequencyView view) {
        var history = view.count().history();
        for (int i = view.count().why().length - 1; i >= 0; i--) {
            if (view.count().why()[i] != null) continue;
            var last = history.day(history.incidents().get(i)).orElseThrow();
            long days = ChronoUnit.DAYS.between(last, history.today());
            return days <= 0
                    ? Optional.empty()
                    : Optional.of(Text.of("frequency.limit.open", days));
        }
        return Optional.empty();
    }
}
