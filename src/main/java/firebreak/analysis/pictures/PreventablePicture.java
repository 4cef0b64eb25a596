package firebreak.analysis.pictures;

import firebreak.analysis.Basis;
import firebreak.analysis.Columns;
import firebreak.analysis.Columns.Rows;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.PreventableShare;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.Estimate;
import firebreak.domain.chart.ChartSpec.Format;
import firebreak.domain.chart.ChartText;
import firebreak.domain.codebook.Origin;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.Preventability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How much the client's own process could have stopped, of all and by origin: with the interval
/// that chance leaves, and the bounds that missing information leaves.
public final class PreventablePicture {
    private static final int ORIGINS = Origin.values().length;

    /// Blue, sky blue, orange and grey: from what could have been stopped to what nobody can say.
    private static final int[] COLOURS = {0, 4, 1, 7};

    private final Facts facts;
    private final Columns columns;
    private final Rows counted;
    private final int[][] counts = new int[ORIGINS][Preventability.values().length];
    private final PreventableShare all;
    private final List<Part> parts = new ArrayList<>();

    /// All incidents, or those of an origin.
    ///
    /// @param origins of which it consists
    private record Part(String id, String name, List<Origin> origins, PreventableShare share) {
        int judged() {
            return share.share().n();
        }

        int tagged() {
            return judged() + share.notEnoughInformation();
        }

        boolean holds(int origin) {
            return origins.contains(Origin.values()[origin]);
        }
    }

    private PreventablePicture(Facts facts) {
        this.facts = facts;
        columns = facts.columns();
        counted = facts.rows(columns::untagged);
        var sums = new int[Preventability.values().length];
        for (int i : counted.places()) {
            counts[columns.origin(i)][columns.preventability(i)]++;
            sums[columns.preventability(i)]++;
        }
        all = PreventableShare.of(counted.basis(), sums);
        parts.add(
                new Part("all", Text.of("picture.preventable.all"), List.of(Origin.values()), all));
        for (var origin : Origin.values()) {
            var row = counts[origin.ordinal()];
            var basis = new Basis(Arrays.stream(row).sum(), null, null, List.of());
            parts.add(
                    new Part(
                            origin.id(),
                            Text.of(origin),
                            List.of(origin),
                            PreventableShare.of(basis, row)));
        }
    }

    /// How many incidents could have been prevented, of this slice.
    public static Picture of(History history, Choices choices) {
        return of(Facts.of(history), choices);
    }

    static Picture of(Facts facts, Choices choices) {
        return new PreventablePicture(facts).picture();
    }

    private Picture picture() {
        return new Picture(
                Picture.Kind.PREVENTABLE,
                List.of(shares(), bounds(), answers()),
                limits(),
                figures());
    }

    private ChartText text(String title, String horizontal, String vertical, String reading) {
        return new ChartText(
                title,
                horizontal,
                vertical,
                Text.of("analysis.chart.unit"),
                reading,
                PatternCharts.basisLine(counted.basis()));
    }

    private String tooFew() {
        return Text.of("picture.preventable.tooFew", all.share().n(), PatternCharts.FEWEST_TO_READ);
    }

    /// The shares of those that could be judged, with the intervals that chance leaves.
    private Picture.View shares() {
        var shown = parts.stream().filter(p -> p.judged() > 0).toList();
        var spec =
                new ChartSpec.Estimates(
                        text(
                                Text.of("picture.preventable.title"),
                                Text.of("analysis.chart.axis.origin"),
                                Text.of("picture.preventable.axis.share"),
                                reading()),
                        shown.stream().map(Part::name).toList(),
                        shown.stream()
                                .map(p -> {
                                    var share = p.share().share();
                                    return new Estimate(
                                            share.share(),
                                            share.low(),
                                            share.high(),
                                            share.n(),
                                            share.n() < PatternCharts.FEWEST_TO_READ);
                                })
                                .toList(),
                        Format.PERCENT);
        var name = Text.of("picture.preventable.view.share");
        if (all.share().n() < 2) return Picture.View.instead("share", name, spec, tooFew());
        return Picture.View.of(
                "share",
                name,
                spec,
                facts.behind(
                        counted,
                        (i, _, part) ->
                                shown.get(part).holds(columns.origin(i))
                                        && columns.preventability(i)
                                                != Preventability.NOT_ENOUGH_INFORMATION
                                                        .ordinal()));
    }

    /// The shares with what they would be if none, or all, of those without enough information
    /// could have been prevented.
    private Picture.View bounds() {
        var shown = parts.stream().filter(p -> p.judged() > 0).toList();
        var spec =
                new ChartSpec.Estimates(
                        text(
                                Text.of("picture.preventable.bounds.title"),
                                Text.of("analysis.chart.axis.origin"),
                                Text.of("picture.preventable.axis.bounds"),
                                boundsReading()),
                        shown.stream().map(Part::name).toList(),
                        shown.stream()
                                .map(p ->
                                        new Estimate(
                                                p.share().share().share(),
                                                p.share().lowest(),
                                                p.share().highest(),
                                                p.tagged(),
                                                p.tagged() < PatternCharts.FEWEST_TO_READ))
                                .toList(),
                        Format.PERCENT);
        var name = Text.of("picture.preventable.view.bounds");
        if (all.share().n() < 2) return Picture.View.instead("bounds", name, spec, tooFew());
        if (all.notEnoughInformation() == 0)
            return Picture.View.instead("bounds", name, spec, boundsReading());
        return Picture.View.of(
                "bounds",
                name,
                spec,
                facts.behind(counted, (i, _, part) -> shown.get(part).holds(columns.origin(i))));
    }

    /// How each origin was judged.
    private Picture.View answers() {
        var series = new ArrayList<ChartSpec.Series>();
        for (var how : Preventability.values()) {
            var values = new ArrayList<Integer>();
            for (var row : counts) values.add(row[how.ordinal()]);
            series.add(new ChartSpec.Series(Text.of(how), COLOURS[how.ordinal()], values));
        }
        var spec =
                new ChartSpec.StackedBars(
                        text(
                                Text.of("picture.preventable.answers.title"),
                                Text.of("analysis.chart.axis.origin"),
                                Text.of("analysis.chart.axis.incidents"),
                                answersReading()),
                        Arrays.stream(Origin.values()).map(Text::of).toList(),
                        series);
        var name = Text.of("picture.preventable.view.answers");
        int n = counted.n();
        if (n < 2)
            return Picture.View.instead(
                    "answers",
                    name,
                    spec,
                    Text.of("picture.tooFewTagged", n, PatternCharts.FEWEST_TO_READ));
        if (filled() == 1) return Picture.View.instead("answers", name, spec, answersReading());
        return Picture.View.of(
                "answers",
                name,
                spec,
                facts.behind(
                        counted,
                        (i, how, origin) ->
                                columns.preventability(i) == how && columns.origin(i) == origin));
    }

    private int filled() {
        return (int) Arrays.stream(counts).flatMapToInt(Arrays::stream).filter(n -> n > 0).count();
    }

    private String reading() {
        if (all.share().n() < PatternCharts.FEWEST_TO_READ) return tooFew();
        return Text.of(
                "picture.preventable.reading",
                all.share().count(),
                all.share().n(),
                PatternCharts.interval(all.share()),
                all.preventable(),
                all.partly());
    }

    private String boundsReading() {
        if (all.share().n() < PatternCharts.FEWEST_TO_READ) return tooFew();
        if (all.notEnoughInformation() == 0)
            return Text.of(
                    "picture.preventable.bounds.none", counted.n(), Percent.of(all.lowest()));
        return Text.of(
                "picture.preventable.bounds",
                Percent.of(all.lowest()),
                Percent.of(all.highest()),
                counted.n(),
                all.notEnoughInformation());
    }

    private String answersReading() {
        return Text.of(
                "picture.preventable.answers",
                counted.n(),
                all.preventable(),
                all.partly(),
                all.not(),
                all.notEnoughInformation());
    }

    private List<String> limits() {
        var thin =
                parts.stream()
                        .filter(p -> p.judged() > 0)
                        .filter(p -> p.judged() < PatternCharts.FEWEST_TO_READ)
                        .map(Part::name)
                        .toList();
        return new Cautions(facts)
                .add(
                        all.notEnoughInformation() > 0,
                        Text.of("picture.limit.unjudged", all.notEnoughInformation(), counted.n()))
                .add(
                        !thin.isEmpty(),
                        thin.isEmpty()
                                ? ""
                                : Text.of(
                                        "picture.limit.thinParts",
                                        PatternCharts.listed(thin),
                                        PatternCharts.FEWEST_TO_READ))
                .add(
                        parts.stream().filter(p -> p.judged() > 0).count() > 2,
                        Text.of("picture.limit.severalShares"))
                .add(counted.n() > 0, Text.of("picture.limit.hindsight"))
                .judged(counted)
                .sentences();
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (var part : parts) {
            var share = part.share();
            var id = part.id().equals("all") ? "preventable" : "preventable." + part.id();
            int n = part.tagged();
            figures.add(
                    Figure.share(
                            id + ".share",
                            Text.of("picture.figure.preventable", part.name()),
                            share.share()));
            figures.add(
                    Counts.ratio(
                                    id + ".lowest",
                                    Text.of("picture.figure.preventable.lowest", part.name()),
                                    share.share().count(),
                                    n)
                            .in("bounds"));
            figures.add(
                    Counts.ratio(
                                    id + ".highest",
                                    Text.of("picture.figure.preventable.highest", part.name()),
                                    share.share().count() + share.notEnoughInformation(),
                                    n)
                            .in("bounds"));
            for (var how : Preventability.values())
                figures.add(
                        Counts.count(
                                        id + "." + how.id() + ".count",
                                        Text.of(
                                                "picture.figure.preventable.count",
                                                part.name(),
                                                Text.of(how)),
                                        part.origins().stream()
                                                .mapToInt(o -> counts[o.ordinal()][how.ordinal()])
                                                .sum(),
                                        n)
                                .in("answers"));
        }
        return figures;
    }
}
