package firebreak.report.model;

import firebreak.domain.Text;

import java.util.List;

/// The four figures that a hurried reader sees first, and what each of them means.
public record KeyFigures(List<String> figures, List<String> meanings) {
    /// The figures that stand in front of everything.
    public static KeyFigures of(ReportModel model) {
        var patterns = model.patterns();
        var share = patterns.preventable().share();
        var leaders = patterns.leadership();
        boolean known = leaders.basis().n() > 0;
        return new KeyFigures(
                List.of(
                        Text.of("report.number", patterns.progress().incidents()),
                        Text.of("report.number", patterns.progress().done()),
                        Shown.percent(share.share()),
                        known ? Shown.time(leaders.minutes()) : Text.of("report.none")),
                List.of(
                        Text.of("report.key.incidents"),
                        Text.of("report.key.tagged"),
                        share.n() == 0
                                ? Text.of("report.key.preventable.none")
                                : Text.of(
                                        "report.key.preventable", Shown.interval(share), share.n()),
                        known
                                ? Text.of("report.key.leadership", leaders.basis().n())
                                : Text.of("report.key.leadership.none")));
    }
}
