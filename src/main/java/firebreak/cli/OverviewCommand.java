package firebreak.cli;

import firebreak.analysis.headline.Headline;
import firebreak.analysis.quality.Bearing;
import firebreak.analysis.quality.Check;
import firebreak.analysis.quality.Overview;
import firebreak.analysis.quality.Way;
import firebreak.deeds.OverviewInput;
import firebreak.domain.Text;
import firebreak.store.AssessmentFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prints where an assessment stands: the figures that matter most, and what should be looked at
/// before anybody concludes from them.
@Command(name = "overview", description = "cli.overview", footer = "cli.overview.footer")
final class OverviewCommand extends AssessmentDeed {
    @Option(names = "--json", description = "cli.overview.json")
    private boolean json;

    OverviewCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    public Integer call() throws Stopped {
        try (var assessment = open()) {
            var input = OverviewInput.read(assessment, LocalDate.now(assessment.info().zone()));
            var overview = input.overview(Files::isRegularFile, input.stale());
            if (json) Json.print(console().out(), object(assessment, overview));
            else tell(console().out(), overview);
            return Exit.DONE;
        }
    }

    private static void tell(PrintStream out, Overview overview) {
        var rows = new ArrayList<List<String>>();
        for (var h : overview.headlines())
            rows.add(
                    List.of(
                            h.title(),
                            h.figure(),
                            Text.of("cli.overview.figure", h.meaning(), h.basis())));
        Shown.table(out, rows);
        var quality = overview.quality();
        for (var bearing : Bearing.values()) {
            var open = quality.open().stream().filter(c -> c.bearing() == bearing).toList();
            if (open.isEmpty()) continue;
            out.println();
            out.println(Text.of(bearing));
            for (var check : open) out.println("  " + check.sentence());
        }
        out.println();
        out.println(
                Text.of(
                        "overview.checks.stand",
                        quality.checks().size(),
                        quality.inOrder().size(),
                        quality.notYet().size()));
    }

    private static Map<String, @Nullable Object> object(
            AssessmentFile assessment, Overview overview) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("assessment", assessment.info().id().toString());
        object.put("client", assessment.info().client());
        object.put("revision", overview.revision());
        object.put("headlines", overview.headlines().stream().map(OverviewCommand::row).toList());
        object.put(
                "checks", overview.quality().checks().stream().map(OverviewCommand::row).toList());
        return object;
    }

    private static Map<String, @Nullable Object> row(Headline headline) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", headline.id());
        row.put("title", headline.title());
        row.put("figure", headline.figure());
        row.put("meaning", headline.meaning());
        row.put("basis", headline.basis());
        return row;
    }

    private static Map<String, @Nullable Object> row(Check check) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("rule", check.rule().id());
        row.put("bearing", check.bearing().name().toLowerCase(Locale.ROOT));
        row.put("found", check.found());
        row.put("of", check.of());
        row.put("words", check.open() ? check.sentence() : null);
        row.put(
                "incidents",
                check.way() instanceof Way.Incidents(var ids)
                        ? ids.stream().map(Object::toString).sorted().toList()
                        : null);
        return row;
    }
}
