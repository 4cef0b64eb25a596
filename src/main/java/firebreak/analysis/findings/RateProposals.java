package firebreak.analysis.findings;

import firebreak.analysis.pictures.Figure;
import firebreak.domain.Text;
import firebreak.domain.finding.FindingWords.Part;

import java.util.List;
import java.util.Optional;

/// Sentences about how often, when and for how long.
final class RateProposals {
    /// Where a sentence goes.
    interface Into {
        void propose(String id, Figure of, double weight, String words);
    }

    private static final double SIGNIFICANT = 0.05;

    private final FigureIndex figures;
    private final Into into;

    RateProposals(FigureIndex figures, Into into) {
        this.figures = figures;
        this.into = into;
    }

    void all() {
        recurrence();
        crisis();
        trend();
        recovery();
        office();
    }

    private Optional<Figure> telling(String id) {
        return figures.figure(id).filter(FindingProposals::tells);
    }

    /// How much comes again, of what people linked so far.
    private void recurrence() {
        var rate = telling("recurrence.rate").orElse(null);
        if (rate == null || !(FindingProposals.least(rate) > 0)) return;
        var count = rate.numerator();
        if (count == null || count == 0) return;
        var between = told("recurrence.between.median");
        into.propose(
                "recurrence",
                rate,
                0.75 * FindingProposals.least(rate),
                between.isPresent()
                        ? Text.of(
                                "finding.recurrence.between",
                                FindingProposals.field(rate.id()),
                                FindingProposals.field(rate.id(), Part.N),
                                FindingProposals.field(between.get().id()))
                        : Text.of(
                                "finding.recurrence",
                                FindingProposals.field(rate.id()),
                                FindingProposals.field(rate.id(), Part.N)));
    }

    /// What preventable incidents cost the leaders, measured and estimated apart.
    private void crisis() {
        for (var kind : List.of("measured", "estimated")) {
            var part = told("leadership." + kind + ".preventable");
            var minutes = told("leadership." + kind + ".minutes");
            if (part.isEmpty() || minutes.isEmpty()) continue;
            var value = part.get().value();
            var incidents = minutes.get().denominator();
            if (value == null || incidents == null || incidents < FindingProposals.FEWEST) continue;
            into.propose(
                    "leadership." + kind,
                    part.get(),
                    (kind.equals("measured") ? 0.6 : 0.4) * value,
                    Text.of(
                            "finding.leadership." + kind,
                            FindingProposals.field(part.get().id(), Part.VALUE),
                            FindingProposals.field(minutes.get().id(), Part.VALUE),
                            FindingProposals.field(minutes.get().id(), Part.N)));
            return;
        }
    }

    /// Whether it gets better or worse, or that nobody can tell.
    private void trend() {
        var slope = told("frequency.trend.slope");
        boolean deployments =
                slope.filter(s -> s.exposure() == Figure.Exposure.DEPLOYMENTS).isPresent();
        var rate = told(deployments ? "frequency.perDeployment" : "frequency.rate");
        var chance = told("frequency.trend.p");
        if (rate.isEmpty() || chance.isEmpty()) return;
        var p = chance.get().value();
        var n = chance.get().denominator();
        if (p == null || n == null || n < FindingProposals.FEWEST) return;
        var direction = slope.map(Figure::value).orElse(0.0);
        boolean clear = p < SIGNIFICANT && slope.isPresent() && direction != null && direction != 0;
        var what = !clear ? "level" : direction > 0 ? "up" : "down";
        into.propose(
                "frequency." + what,
                rate.get(),
                clear ? 0.5 : 0.2,
                Text.of(
                        "finding.trend." + what + (deployments ? ".deployment" : ""),
                        FindingProposals.field(rate.get().id()),
                        FindingProposals.field(chance.get().id()),
                        slope.map(f -> FindingProposals.field(f.id())).orElse("")));
    }

    /// How long it takes, without a mean, which the longest ones would lead.
    private void recovery() {
        var median = telling("recovery.mitigated.median").orElse(null);
        var most = told("recovery.mitigated.p90");
        if (median == null || most.isEmpty()) return;
        into.propose(
                "recovery.mitigated",
                median,
                0.15,
                Text.of(
                        "finding.recovery",
                        FindingProposals.field(median.id()),
                        FindingProposals.field(most.get().id(), Part.VALUE),
                        FindingProposals.field(median.id(), Part.N)));
    }

    private Optional<Figure> told(String id) {
        return figures.figure(id).filter(f -> f.value() != null);
    }

    /// Office hours are told where they hold more or fewer than an even spread would.
    private void office() {
        var share = telling("when.office.share").orElse(null);
        var chance = figures.figure("when.office.chance").orElse(null);
        if (share == null || chance == null) return;
        var interval = share.interval();
        var even = chance.value();
        if (interval == null || even == null || interval.contains(even)) return;
        boolean more = interval.low() > even;
        into.propose(
                more ? "when.office.more" : "when.office.less",
                share,
                0.3 * Math.abs(more ? interval.low() - even : even - interval.high()),
                Text.of(
                        more ? "finding.office.more" : "finding.office.less",
                        FindingProposals.field(share.id()),
                        FindingProposals.field(share.id(), Part.N),
                        FindingProposals.field(chance.id(), Part.VALUE)));
    }
}
