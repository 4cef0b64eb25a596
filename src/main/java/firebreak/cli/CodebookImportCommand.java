package firebreak.cli;

import firebreak.deeds.CodebookExchange;
import firebreak.deeds.CodebookExchange.Look;
import firebreak.domain.Text;
import firebreak.domain.codebook.CodebookChange;
import firebreak.domain.codebook.CodebookOutcome;
import firebreak.domain.codebook.CodebookWords;
import firebreak.domain.codebook.Origin;
import firebreak.store.AssessmentFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Takes a codebook out of a file in the place of the current one.
@Command(
        name = "import",
        description = "cli.codebook.import",
        footer = "cli.codebook.import.footer")
final class CodebookImportCommand extends AssessmentDeed {
    private static final int LONGEST = 50;

    @Parameters(index = "1", paramLabel = "FILE", description = "cli.codebook.import.file")
    private Path file = Path.of("");

    @Option(
            names = "--origin",
            paramLabel = "GROUP=ORIGIN",
            description = "cli.codebook.import.origin")
    private Map<String, String> origins = new LinkedHashMap<>();

    @Option(names = "--dry-run", description = "cli.codebook.import.dryRun")
    private boolean dryRun;

    @Option(names = "--json", description = "cli.json")
    private boolean json;

    CodebookImportCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        var object = new LinkedHashMap<String, Object>();
        object.put("version", 0);
        object.put("lookAgain", 0);
        object.put("changes", List.of());
        return object;
    }

    @Override
    public Integer call() throws Stopped {
        var said = origins();
        try (var assessment = open()) {
            var changes = changes(assessment, said);
            var codebooks = assessment.codebooks();
            int again = codebooks.toReview().size();
            if (json) {
                var object = nothing();
                object.put("version", codebooks.current().version());
                object.put("lookAgain", again);
                object.put("changes", CodebookView.changes(changes));
                object.put("problems", List.of());
                Json.print(console().out(), object);
                return Exit.DONE;
            }
            if (dryRun) console().err().println(Text.of("cli.import.nothingChanged"));
            var history = codebooks.history();
            for (var c : changes)
                console()
                        .out()
                        .println(
                                Shown.cut(c.label(), LONGEST)
                                        + ": "
                                        + CodebookWords.of(c.fate(), c.kind(), history));
            if (changes.isEmpty()) console().err().println(Text.of("cli.codebook.same"));
            if (again > 0) console().err().println(Text.of("cli.codebook.again", again));
            return Exit.DONE;
        }
    }

    private List<CodebookChange> changes(AssessmentFile assessment, Map<String, Origin> said)
            throws Stopped {
        return switch (CodebookExchange.look(assessment, file, said)) {
            case Look.Refused(var why) -> throw Stopped.refused(why);
            case Look.AskOrigins(var groups) ->
                    throw Stopped.asked(
                            groups.stream()
                                    .map(g ->
                                            Stopped.problem(
                                                    String.valueOf(file.getFileName()),
                                                    Text.of(
                                                            "cli.codebook.ask",
                                                            Shown.cut(g, LONGEST),
                                                            words())))
                                    .toList());
            case Look.Ready(var edit, var changes) -> {
                if (!dryRun
                        && assessment.codebooks().edit(edit)
                                instanceof CodebookOutcome.Refused(var why))
                    throw Stopped.refused(why);
                yield changes;
            }
        };
    }

    private Map<String, Origin> origins() throws Stopped {
        var said = new LinkedHashMap<String, Origin>();
        for (var one : origins.entrySet())
            said.put(
                    one.getKey(),
                    Origin.ofId(one.getValue())
                            .orElseThrow(() ->
                                    usage("cli.codebook.badOrigin", one.getValue(), words())));
        return said;
    }

    private static String words() {
        return Arrays.stream(Origin.values()).map(Origin::id).collect(Collectors.joining(", "));
    }
}
