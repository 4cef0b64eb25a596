package firebreak.cli;

import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.Patterns;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.codebook.Origin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Computes the patterns.
@Command(name = "analyse", description = "cli.analyse", footer = "cli.analyse.footer")
final class AnalyseCommand extends AssessmentDeed {
    @Option(names = "--json", description = "cli.analyse.json")
    private boolean json;

    AnalyseCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var codebook = assessment.codebooks().current();
            var patterns =
                    Patterns.of(
                            assessment.incidents().tagged(), codebook, assessment.info().zone());
            if (json) {
                Json.print(console().out(), Numbers.of(assessment, patterns));
                return Exit.DONE;
            }
            var lines = new ArrayList<String>();
            lines.add(
                    Text.of(
                            "cli.analyse.title",
                            assessment.info().title(),
                            assessment.journal().revision()));
            var p = patterns.progress();
            lines.add(
                    Text.of(
                            "cli.analyse.progress",
                            p.incidents(),
                            p.done(),
                            p.draft(),
                            p.pending(),
                            p.discarded()));
            for (var origin : Origin.values()) {
                var share = patterns.origins().get(origin.ordinal());
                if (share.n() > 0)
                    lines.add(
                            Text.of(
                                    "cli.analyse.origin",
                                    Text.of(origin),
                                    share.count(),
                                    share.n(),
                                    percent(share.share()),
                                    percent(share.low()),
                                    percent(share.high())));
            }
            var prevented = patterns.preventable().share();
            if (prevented.n() > 0)
                lines.add(
                        Text.of(
                                "cli.analyse.preventable",
                                prevented.count(),
                                prevented.n(),
                                percent(prevented.share()),
                                percent(prevented.low()),
                                percent(prevented.high())));
            lines.add(
                    Text.of(
                            "cli.analyse.leadership",
                            patterns.leadership().minutes(),
                            patterns.leadership().basis().n(),
                            patterns.leadership().preventableMinutes()));
            for (var chart : charts(patterns)) {
                lines.add("");
                lines.add(chart.text().title());
                lines.add(chart.text().reading());
                lines.add(chart.text().basis());
            }
            lines.forEach(line -> console().out().println(line));
            return Exit.DONE;
        }
    }

    private static List<ChartSpec> charts(PatternAnalysis patterns) {
        return List.of(
                PatternCharts.originByStage(patterns),
                PatternCharts.months(patterns),
                PatternCharts.factors(patterns),
                PatternCharts.stagesByOrigin(patterns));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
