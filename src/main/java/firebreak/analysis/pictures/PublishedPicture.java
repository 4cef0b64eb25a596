package firebreak.analysis.pictures;

import static java.util.stream.Collectors.joining;

import firebreak.analysis.Columns;
import firebreak.analysis.Columns.Rows;
import firebreak.analysis.LeftOutReason;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.Proportions;
import firebreak.analysis.goodness.GoodnessOfFit;
import firebreak.analysis.goodness.PublishedDistribution;
import firebreak.analysis.goodness.PublishedDistribution.Category;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.Estimate;
import firebreak.domain.chart.ChartSpec.Format;
import firebreak.domain.chart.ChartText;
import firebreak.domain.chart.Palette;
import firebreak.domain.codebook.Origin;
import firebreak.domain.pattern.Choices;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Origins beside a published distribution, by a mapping that somebody chose and that is shown.
public final class PublishedPicture {
    // Some milliseconds, as a screen waits.
    private static final int DRAWS = 3_000_000;
    private static final int MOST_TABLES = 9_999;
    private static final int FEWEST_TABLES = 999;
    private static final long SEED = 20;

    /// The least expected count from which on chi-square holds.
    private static final double ENOUGH = 5;

    private final Facts facts;
    private final Choices choices;
    private final @Nullable PublishedDistribution published;

    private PublishedPicture(Facts facts, Choices choices) {
        this.facts = facts;
        this.choices = choices;
        published = PublishedMapping.distribution(choices.publishedId()).orElse(null);
    }

    /// What is compared.
    ///
    /// @param origins for which the source has a category
    /// @param shares of the source among these, which sum to 1
    /// @param observed own incidents by these origins
    private record Compared(
            PublishedDistribution published,
            List<Origin> origins,
            List<Double> shares,
            Rows counted,
            List<Integer> observed) {}

    /// The incidents of this slice beside a published distribution.
    public static Picture of(History history, Choices choices) {
        return of(Facts.of(history), choices);
    }

    static Picture of(Facts facts, Choices choices) {
        return new PublishedPicture(facts, choices).picture();
    }

    private Picture picture() {
        if (published == null) return none(Text.of("picture.published.notChosen"), List.of());
        var origins =
                PublishedMapping.mapped(published, choices.mapping()).stream()
                        .map(c -> origin(published, c))
                        .distinct()
                        .sorted()
                        .toList();
        if (origins.size() < 2)
            return none(
                    Text.of("picture.published.notMapped", published.title(), origins.size()),
                    source(published));
        return compared(compare(published, origins));
    }

    private Origin origin(PublishedDistribution distribution, Category category) {
        return choices.mapping()
                .getOrDefault(PublishedMapping.key(distribution, category), Origin.OPERATIONAL);
    }

    private Compared compare(PublishedDistribution distribution, List<Origin> origins) {
        var sums = new double[origins.size()];
        double all = 0;
        for (var category : PublishedMapping.mapped(distribution, choices.mapping())) {
            sums[origins.indexOf(origin(distribution, category))] += category.value();
            all += category.value();
        }
        var shares = new ArrayList<Double>();
        for (double sum : sums) shares.add(sum / all);
        var places = new int[Origin.values().length];
        for (var origin : Origin.values()) places[origin.ordinal()] = origins.indexOf(origin);
        var columns = facts.columns();
        var counted =
                facts.rows(i -> {
                    int reason = columns.untagged(i);
                    if (reason != Columns.NONE) return reason;
                    return places[columns.origin(i)] < 0
                            ? LeftOutReason.NO_PUBLISHED_CATEGORY.ordinal()
                            : Columns.NONE;
                });
        var counts = new int[origins.size()];
        for (int i : counted.places()) counts[places[columns.origin(i)]]++;
        var observed = new ArrayList<Integer>();
        for (int count : counts) observed.add(count);
        return new Compared(distribution, origins, shares, counted, observed);
    }

    /// What stands where nothing is compared, with the figures that can't be told.
    private Picture none(String sentence, List<String> limits) {
        var spec =
                new ChartSpec.Estimates(
                        new ChartText(
                                Text.of("picture.published.title.none"),
                                Text.of("analysis.chart.axis.origin"),
                                Text.of("picture.published.axis"),
                                Text.of("analysis.chart.unit"),
                                sentence,
                                PatternCharts.basisLine(
                                        facts.rows(facts.columns()::untagged).basis())),
                        List.of(),
                        List.of(),
                        Format.PERCENT);
        return new Picture(
                Picture.Kind.PUBLISHED,
                List.of(
                        Picture.View.instead(
                                "shares",
                                Text.of("picture.published.view.shares"),
                                spec,
                                sentence)),
                limits,
                List.of(
                        Figure.none(
                                "published.total_variation",
                                Text.of("picture.figure.totalVariation"),
                                Figure.Unit.SHARE,
                                sentence)));
    }

    private Picture compared(Compared c) {
        var fit = GoodnessOfFit.of(c.observed(), c.shares());
        var p = p(c, fit);
        var text = text(c, reading(c, fit, p));
        return new Picture(
                Picture.Kind.PUBLISHED,
                List.of(shares(c, text), counts(c, text)),
                limits(c),
                figures(c, fit, p));
    }

    private static ChartText text(Compared c, String reading) {
        return new ChartText(
                Text.of("picture.published.title", c.published().title()),
                Text.of("analysis.chart.axis.origin"),
                Text.of("picture.published.axis"),
                Text.of("analysis.chart.unit"),
                reading,
                PatternCharts.basisLine(c.counted().basis()));
    }

    private Picture.View shares(Compared c, ChartText text) {
        int n = c.counted().n();
        var categories = new ArrayList<String>();
        var estimates = new ArrayList<Estimate>();
        for (int i = 0; n > 0 && i < c.origins().size(); i++) {
            var own = Proportions.wilson(c.observed().get(i), n);
            double theirs = c.shares().get(i);
            categories.add(Text.of(c.origins().get(i)));
            estimates.add(
                    new Estimate(
                            own.share(),
                            own.low(),
                            own.high(),
                            n,
                            n < PatternCharts.FEWEST_TO_READ));
            categories.add(Text.of("picture.published.theirs", Text.of(c.origins().get(i))));
            estimates.add(new Estimate(theirs, theirs, theirs, 0, false));
        }
        var spec = new ChartSpec.Estimates(text, categories, estimates, Format.PERCENT);
        var name = Text.of("picture.published.view.shares");
        if (n < 2) return Picture.View.instead("shares", name, spec, tooFew(n));
        return Picture.View.of(
                "shares",
                name,
                spec,
                // Every other row is the source's, of which there are no incidents here.
                facts.behind(c.counted(), (_, _, row) -> row % 2 == 0));
    }

    private Picture.View counts(Compared c, ChartText text) {
        int n = c.counted().n();
        var series = new ArrayList<ChartSpec.Series>();
        for (int i = 0; i < c.origins().size(); i++) {
            var values = new ArrayList<Integer>();
            for (int j = 0; j < c.origins().size(); j++)
                values.add(i == j ? c.observed().get(j) : 0);
            var origin = c.origins().get(i);
            series.add(new ChartSpec.Series(Text.of(origin), Palette.colourOf(origin), values));
        }
        var spec =
                new ChartSpec.StackedBars(
                        new ChartText(
                                Text.of("picture.published.counts.title"),
                                Text.of("analysis.chart.axis.origin"),
                                Text.of("analysis.chart.axis.incidents"),
                                text.unit(),
                                text.reading(),
                                text.basis()),
                        c.origins().stream().map(Text::of).toList(),
                        series);
        var name = Text.of("picture.published.view.counts");
        if (n < 2) return Picture.View.instead("counts", name, spec, tooFew(n));
        return Picture.View.of(
                "counts",
                name,
                spec,
                facts.behind(
                        c.counted(),
                        (i, row, column) ->
                                row == column
                                        && facts.columns().origin(i)
                                                == c.origins().get(column).ordinal()));
    }

    private static String tooFew(int n) {
        return Text.of("picture.published.tooFew", n, PatternCharts.FEWEST_TO_READ);
    }

    /// The probability of counts no likelier than these, and how it was computed.
    private record Probability(Outcome<Double> value, String method) {}

    private static Probability p(Compared c, Outcome<GoodnessOfFit> outcome) {
        return switch (outcome) {
            case Outcome.Undefined<GoodnessOfFit>(var reason, var n) ->
                    new Probability(Outcome.undefined(reason, n), "");
            case Outcome.Known<GoodnessOfFit>(var fit) -> p(c, fit);
        };
    }

    private static Probability p(Compared c, GoodnessOfFit fit) {
        if (fit.pExact() instanceof Outcome.Known<Double>)
            return new Probability(fit.pExact(), Text.of("picture.p.multinomial"));
        int tables = Math.min(MOST_TABLES, DRAWS / fit.n());
        if (tables >= FEWEST_TABLES)
            return new Probability(
                    Outcome.known(GoodnessOfFit.simulated(c.observed(), c.shares(), tables, SEED)),
                    Text.of("picture.p.simulated", tables));
        return fit.leastExpected() >= ENOUGH
                ? new Probability(Outcome.known(fit.p()), Text.of("picture.p.chiSquare"))
                : new Probability(Outcome.undefined(Reason.TOO_LARGE, fit.n()), "");
    }

    private static String reading(Compared c, Outcome<GoodnessOfFit> outcome, Probability p) {
        int n = c.counted().n();
        if (n < PatternCharts.FEWEST_TO_READ
                || !(outcome instanceof Outcome.Known<GoodnessOfFit>(var fit))) return tooFew(n);
        var distance = Percent.of(fit.totalVariation());
        if (!(p.value() instanceof Outcome.Known<Double>(var value)))
            return Text.of("picture.published.reading.noP", distance, n, c.published().title());
        return Text.of(
                value < Chance.ALPHA
                        ? "picture.published.reading.differs"
                        : "picture.published.reading.same",
                distance,
                n,
                c.published().title(),
                shown(value));
    }

    private static String shown(double p) {
        return Figure.of("p", "p", Figure.Unit.P_VALUE, p, null, 1).shown();
    }

    private List<String> limits(Compared c) {
        var mapped = PublishedMapping.mapped(c.published(), choices.mapping());
        var unmapped = new ArrayList<>(c.published().categories());
        unmapped.removeAll(mapped);
        double taken = mapped.stream().mapToDouble(Category::value).sum();
        double all =
                c.published().unit() == PublishedDistribution.Unit.PERCENT
                        ? Math.max(100, c.published().sum())
                        : c.published().sum();
        var limits = new ArrayList<String>();
        limits.add(
                Text.of(
                        "picture.published.mapping",
                        mapped.stream()
                                .map(m ->
                                        Text.of(
                                                "picture.published.mapped",
                                                m.name(),
                                                Text.of(origin(c.published(), m))))
                                .collect(joining(", "))));
        if (taken < all - 1e-9)
            limits.add(
                    Text.of(
                            "picture.published.unmapped",
                            Percent.of(taken / all),
                            unmapped.isEmpty()
                                    ? Text.of("picture.published.others")
                                    : unmapped.stream()
                                            .map(Category::name)
                                            .collect(joining(", "))));
        limits.addAll(source(c.published()));
        limits.addAll(
                new Cautions(facts)
                        .add(true, Text.of("picture.published.noTarget"))
                        .judged(c.counted())
                        .sentences());
        return limits;
    }

    /// Where the numbers come from, and what to know of them.
    private List<String> source(PublishedDistribution published) {
        return new Cautions(facts)
                .add(
                        true,
                        Text.of(
                                "picture.published.source",
                                published.source(),
                                published.verification()))
                .add(!published.caveat().isEmpty(), published.caveat())
                .add(true, Text.of("picture.published.noRequirements"))
                .sentences();
    }

    private static List<Figure> figures(Compared c, Outcome<GoodnessOfFit> outcome, Probability p) {
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < c.origins().size(); i++) {
            var origin = c.origins().get(i);
            figures.add(
                    Figure.share(
                            "published." + origin.id() + ".share",
                            Text.of("picture.figure.published.own", Text.of(origin)),
                            Proportions.wilson(c.observed().get(i), c.counted().n())));
            figures.add(
                    new Figure(
                            "published." + origin.id() + ".theirs",
                            Text.of(
                                    "picture.figure.published.theirs",
                                    Text.of(origin),
                                    c.published().title()),
                            Figure.Unit.SHARE,
                            c.shares().get(i),
                            null,
                            null,
                            null,
                            ""));
        }
        var id = "published.total_variation";
        var meant = Text.of("picture.figure.totalVariation");
        figures.add(
                switch (outcome) {
                    case Outcome.Known<GoodnessOfFit>(var fit) ->
                            Figure.of(
                                    id,
                                    meant,
                                    Figure.Unit.SHARE,
                                    fit.totalVariation(),
                                    null,
                                    fit.n());
                    case Outcome.Undefined<GoodnessOfFit>(var reason, _) ->
                            Figure.none(id, meant, Figure.Unit.SHARE, Text.of(reason));
                });
        figures.add(
                switch (p.value()) {
                    case Outcome.Known<Double>(var value) ->
                            Figure.of(
                                    "published.p",
                                    Text.of("picture.figure.published.p", p.method()),
                                    Figure.Unit.P_VALUE,
                                    value,
                                    null,
                                    c.counted().n());
                    case Outcome.Undefined<Double>(var reason, _) ->
                            Figure.none(
                                    "published.p",
                                    Text.of("picture.figure.published.p.none"),
                                    Figure.Unit.P_VALUE,
                                    Text.of(reason));
                });
        return figures;
    }
}
