package firebreak.analysis.pictures;

import firebreak.analysis.PatternCharts;
import firebreak.analysis.durations.Headline;
import firebreak.analysis.inference.Outcome;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.SeverityClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long it took until incidents were detected, acknowledged, mitigated and resolved: medians
/// and quarters, and no mean.
final class RecoveryPicture {
    private final History history;
    private final RecoverySpans spans;

    private RecoveryPicture(History history, RecoverySpans spans) {
        this.history = history;
        this.spans = spans;
    }

    /// Edges: spans below 0 are left out and told, those without an end are told as open. Sources:
    /// those of [Headline].
    static Picture of(History history, LocalTimes times) {
        var spans = RecoverySpans.of(history, times);
        var picture = new RecoveryPicture(history, spans);
        var figures = picture.figures();
        figures.addAll(DeliveryFigures.of(history, times, spans));
        return new Picture(
                Picture.Kind.RECOVERY,
                List.of(picture.clocks(), picture.severities()),
                picture.limits(),
                figures);
    }

    private Picture.View clocks() {
        var ends = RecoverySpans.ENDS.stream().filter(c -> spans.minutes(c).n() > 0).toList();
        var spec =
                new ChartSpec.Spreads(
                        text(Text.of("recovery.title"), reading()),
                        ends.stream().map(RecoveryPicture::name).toList(),
                        ends.stream().map(c -> spread(spans.minutes(c))).toList(),
                        Text.of("recovery.unit"));
        var name = Text.of("recovery.view.clocks");
        return Picture.View.either(
                !ends.isEmpty(),
                "clocks",
                name,
                spec,
                (_, place) -> spans.incidents(ends.get(place), _ -> true));
    }

    private static String name(Clock end) {
        return switch (end) {
            case DETECTED -> Text.of("recovery.clock.detected");
            case ACKNOWLEDGED -> Text.of("recovery.clock.acknowledged");
            case MITIGATED -> Text.of("recovery.clock.mitigated");
            case RESOLVED, IMPACT_START -> Text.of("recovery.clock.resolved");
        };
    }

    private String none() {
        return Text.of("recovery.none", spans.seen());
    }

    static ChartSpec.Spread spread(Amounts minutes) {
        var headline = minutes.headline().toOptional().orElseThrow();
        return new ChartSpec.Spread(
                headline.least(),
                headline.firstQuartile(),
                headline.median(),
                headline.thirdQuartile(),
                headline.p90(),
                headline.n());
    }

    private ChartText text(String title, String reading) {
        return new ChartText(
                title,
                Text.of("recovery.axis"),
                "",
                Text.of("analysis.chart.unit"),
                reading,
                PatternCharts.basisLine(spans.tally().basis()));
    }

    /// The last clock that anything is known of.
    private Clock furthest() {
        for (var end : RecoverySpans.ENDS.reversed()) if (spans.minutes(end).n() > 0) return end;
        return Clock.RESOLVED;
    }

    private String reading() {
        var end = furthest();
        int n = spans.minutes(end).n();
        if (n == 0) return none();
        if (n < PatternCharts.FEWEST_TO_READ)
            return Text.of("recovery.reading.few", n, PatternCharts.FEWEST_TO_READ);
        var known = spans.minutes(end).headline().toOptional().orElseThrow();
        var median = median("reading", "", spans.minutes(end).headline());
        return Text.of(
                "recovery.reading",
                name(end).toLowerCase(Locale.ENGLISH),
                Figures.shown(median),
                ChartNumbers.duration(known.thirdQuartile()),
                ChartNumbers.duration(known.p90()),
                n);
    }

    private Picture.View severities() {
        var end = furthest();
        var classes =
                Arrays.stream(SeverityClass.values())
                        .filter(s -> spans.minutes(end, s).n() > 0)
                        .toList();
        var spec =
                new ChartSpec.Spreads(
                        text(
                                Text.of("recovery.title.severity", name(end)),
                                classes.isEmpty() ? none() : severityReading(end, classes)),
                        classes.stream().map(s -> Text.of(s)).toList(),
                        classes.stream().map(s -> spread(spans.minutes(end, s))).toList(),
                        Text.of("recovery.unit"));
        var name = Text.of("recovery.view.severity");
        return Picture.View.either(
                !classes.isEmpty(),
                "severity",
                name,
                spec,
                (_, place) ->
                        spans.incidents(
                                end,
                                i ->
                                        history.incidents().get(i).tagged().severityClass()
                                                == classes.get(place)));
    }

    private String severityReading(Clock end, List<SeverityClass> classes) {
        var named =
                classes.stream()
                        .map(s -> {
                            var median = median("reading", "", spans.minutes(end, s).headline());
                            return Text.of(
                                    "recovery.reading.severity.one",
                                    Text.of(s),
                                    Figures.shown(median),
                                    spans.minutes(end, s).n());
                        })
                        .toList();
        return Text.of("recovery.reading.severity", name(end), String.join("; ", named));
    }

    private List<String> limits() {
        var limits = new ArrayList<String>();
        int n = spans.tally().n();
        if (n > 0)
            limits.add(
                    spans.fromImpact() == n
                            ? Text.of("recovery.limit.impact")
                            : Text.of("recovery.limit.start", spans.fromImpact(), n));
        if (spans.open() > 0)
            limits.add(Text.of("recovery.limit.open", spans.open(), spans.seen()));
        for (var end : RecoverySpans.ENDS)
            if (spans.contradicting(end) > 0)
                limits.add(
                        Text.of(
                                "recovery.limit.contradicting",
                                spans.contradicting(end),
                                name(end).toLowerCase(Locale.ENGLISH)));
        limits.add(Text.of("recovery.limit.mean"));
        limits.add(Text.of("recovery.limit.severity"));
        return limits;
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.count(
                        "recovery.n",
                        Text.of("recovery.figure.n"),
                        spans.tally().n(),
                        history.incidents().size()));
        figures.add(
                Figure.count(
                        "recovery.open",
                        Text.of("recovery.figure.open"),
                        spans.open(),
                        spans.seen()));
        for (var end : RecoverySpans.ENDS) {
            var id = "recovery." + end.name().toLowerCase(Locale.ROOT);
            var known = spans.minutes(end).headline();
            figures.add(median(id + ".median", words("recovery.figure.median", end), known));
            figures.add(
                    quantile(
                            id + ".q1",
                            words("recovery.figure.q1", end),
                            known,
                            h -> h.firstQuartile()));
            figures.add(
                    quantile(
                            id + ".q3",
                            words("recovery.figure.q3", end),
                            known,
                            h -> h.thirdQuartile()));
            figures.add(
                    quantile(id + ".p90", words("recovery.figure.p90", end), known, h -> h.p90()));
            figures.add(
                    Figure.count(
                            id + ".contradicting",
                            words("recovery.figure.contradicting", end),
                            spans.contradicting(end),
                            spans.seen()));
        }
        var end = furthest();
        for (var severity : SeverityClass.values())
            figures.add(
                    median(
                                    "recovery.severity." + severity.name().toLowerCase(Locale.ROOT),
                                    Text.of(
                                            "recovery.figure.severity",
                                            name(end).toLowerCase(Locale.ENGLISH),
                                            Text.of(severity)),
                                    spans.minutes(end, severity).headline())
                            .in("severity"));
        return figures;
    }

    private static String words(String key, Clock end) {
        return Text.of(key, name(end).toLowerCase(Locale.ENGLISH));
    }

    static Figure median(String id, String words, Outcome<Headline> headline) {
        return Figures.median(id, words, Figure.Unit.MINUTES, headline);
    }

    private interface Part {
        double of(Headline headline);
    }

    private static Figure quantile(String id, String words, Outcome<Headline> headline, Part part) {
        return switch (headline) {
            case Outcome.Undefined<Headline>(var reason, _) ->
                    Figure.none(id, words, Figure.Unit.MINUTES, Text.of(reason));
            case Outcome.Known<Headline>(var known) ->
                    Figure.of(id, words, Figure.Unit.MINUTES, part.of(known), null, known.n());
        };
    }
}
