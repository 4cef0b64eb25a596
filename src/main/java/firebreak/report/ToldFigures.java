package firebreak.report;

import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.Ledger;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.report.check.TableCheck.Row;
import firebreak.report.check.TableCheck.Told;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where documents tell figures of the number ledger in tables and sentences, so that these can be
/// held against it after writing.
final class ToldFigures {
    private ToldFigures() {}

    static List<Told> tables(ReportModel model, Ledger ledger) {
        var origins = new HashMap<String, Row>();
        for (var origin : Origin.values())
            ledger.figure("origin." + origin.id() + ".share")
                    .filter(f -> f.value() != null)
                    .ifPresent(f -> origins.put(Text.of(origin), row(f, 1)));
        var factors = new HashMap<String, Row>();
        for (var factor : model.patterns().factors().factors())
            ledger.figure("factor." + factor.factor().id() + ".share")
                    .filter(f -> f.value() != null)
                    .ifPresent(
                            f -> factors.put(CleanText.line(factor.factor().label()), row(f, 2)));
        return List.of(
                new Told(head("origin", "incidents", "share", "interval"), origins),
                new Told(
                        head("factor", "origin", "incidents", "share", "interval", "cumulative"),
                        factors));
    }

    /// The count and, behind it, the share.
    private static Row row(Figure figure, int place) {
        var cells = new HashMap<Integer, String>();
        if (figure.numerator() != null)
            cells.put(place, Text.of("report.number", figure.numerator()));
        cells.put(place + 1, figure.shown());
        return new Row(figure.id(), cells);
    }

    private static List<String> head(String... columns) {
        return Stream.of(columns).map(c -> Text.of("report.column." + c)).toList();
    }

    /// The accepted findings.
    static Map<String, String> findings(ReportModel model) {
        var told = new HashMap<String, String>();
        for (int i = 0; i < model.findings().size(); i++)
            told.put(
                    Text.of("report.finding", i + 1),
                    CleanText.plain(model.findings().get(i).finding().told()));
        return told;
    }
}
