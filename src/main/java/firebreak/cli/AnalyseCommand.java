package firebreak.cli;

import firebreak.analysis.PatternAnalysis;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.pictures.Ledger;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.Slice;
import firebreak.deeds.HistoryReading;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.codebook.Origin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Computes the patterns.
@Command(name = "analyse", description = "cli.analyse", footer = "cli.analyse.footer")
final class AnalyseCommand extends AssessmentDeed {
    private static final Set<Picture.Kind> TOLD =
            Set.of(Picture.Kind.ORIGIN_BY_STAGE, Picture.Kind.MONTHS, Picture.Kind.FACTORS);

    @Option(names = "--json", description = "cli.analyse.json")
    private boolean json;

    @Mixin private final SliceOptions only = new SliceOptions();

    AnalyseCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    public Integer call() throws Stopped {
        var slice = only.slice(this::usage);
        try (var assessment = open()) {
            var whole = HistoryReading.read(assessment, LocalDate.now(assessment.info().zone()));
            var history = slice.of(whole);
            var patterns = history.patterns();
            var pictures = Pictures.of(history, assessment.patterns().choices());
            var ledger =
                    Ledger.of(
                            pictures,
                            slice,
                            assessment.journal().revision(),
                            history.codebook().version());
            if (json) {
                var numbers = Numbers.of(assessment, patterns);
                numbers.put("slice", slice.words());
                numbers.put("pictures", LedgerJson.pictures(pictures));
                numbers.put("ledger", LedgerJson.of(ledger));
                Json.print(console().out(), numbers);
                return Exit.DONE;
            }
            var lines = new ArrayList<String>();
            lines.add(
                    Text.of(
                            "cli.analyse.title",
                            assessment.info().title(),
                            assessment.journal().revision()));
            if (!slice.equals(Slice.ALL)) lines.add(slice.words());
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
                                    PatternCharts.interval(share)));
            }
            var prevented = patterns.preventable().share();
            if (prevented.n() > 0)
                lines.add(
                        Text.of(
                                "cli.analyse.preventable",
                                prevented.count(),
                                prevented.n(),
                                PatternCharts.interval(prevented)));
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
            for (var picture : pictures) lines.addAll(read(picture));
            lines.forEach(line -> console().out().println(line));
            return Exit.DONE;
        }
    }

    /// What a picture says to people; those that [#charts] has are told there.
    private static List<String> read(Picture picture) {
        if (TOLD.contains(picture.kind())) return List.of();
        var lines = new ArrayList<String>();
        for (var view : picture.views()) {
            var text = view.spec().text();
            lines.add("");
            lines.add(text.title());
            lines.add(view.instead().isEmpty() ? text.reading() : view.instead());
            lines.add(text.basis());
        }
        for (var limit : picture.limits()) lines.add(Text.of("pictures.limit", limit));
        return lines;
    }

    private static List<ChartSpec> charts(PatternAnalysis patterns) {
        return List.of(
                PatternCharts.originByStage(patterns),
                PatternCharts.months(patterns),
                PatternCharts.factors(patterns),
                PatternCharts.stagesByOrigin(patterns));
    }
}
