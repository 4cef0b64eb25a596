package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.incident.PlacedWords;
import firebreak.domain.incident.SeverityWordUse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lists the client's words for severity that say nothing by themselves, and places them on the
/// common scale.
@Command(name = "severity", description = "cli.severity", footer = "cli.severity.footer")
final class SeverityCommand extends AssessmentDeed {
    private static final int LONGEST = 80;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "WORD=CLASS",
            description = "cli.severity.words")
    private List<String> words = new ArrayList<>();

    @Option(names = "--json", description = "cli.severity.json")
    private boolean json;

    SeverityCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return Map.of("words", List.of());
    }

    @Override
    public Integer call() throws Stopped {
        var places = SeverityWords.of(this, words);
        try (var assessment = open()) {
            var severities = assessment.incidents().severities();
            var known = severities.words().stream().map(u -> PlacedWords.plain(u.word())).toList();
            for (var word : places.keySet())
                if (!known.contains(PlacedWords.plain(word)))
                    throw Stopped.refused(Text.of("cli.severity.unknown", word));
            severities.place(places);
            var uses = severities.words();
            if (json)
                Json.print(
                        console().out(),
                        Map.of("words", uses.stream().map(SeverityCommand::object).toList()));
            else if (uses.isEmpty()) console().out().println(Text.of("cli.severity.none"));
            else uses.forEach(this::print);
            return Exit.DONE;
        }
    }

    private void print(SeverityWordUse use) {
        var placed = use.placed();
        console()
                .out()
                .println(
                        Text.of(
                                "cli.severity.word",
                                Shown.cut(use.word(), LONGEST),
                                use.incidents(),
                                placed == null ? Text.of("cli.severity.open") : Text.of(placed)));
    }

    private static Map<String, Object> object(SeverityWordUse use) {
        var placed = use.placed();
        var object = new LinkedHashMap<String, Object>();
        object.put("word", use.word());
        object.put("incidents", use.incidents());
        object.put("placed", placed != null);
        object.put(
                "severityClass",
                (placed == null ? "UNKNOWN" : placed.name()).toLowerCase(Locale.ROOT));
        return object;
    }
}
