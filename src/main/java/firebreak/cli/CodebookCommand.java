package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.codebook.CodebookVersion;
import firebreak.domain.codebook.CodebookWords;
import firebreak.domain.codebook.Origin;
import firebreak.store.AssessmentFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Shows the codebook: factors and stages with how often they were chosen, and the versions.
@Command(name = "codebook", description = "cli.codebook", footer = "cli.codebook.footer")
final class CodebookCommand extends AssessmentDeed {
    private static final int LONGEST = 50;

    @Option(names = "--json", description = "cli.codebook.json")
    private boolean json;

    CodebookCommand(Console console) {
        super(console);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    Map<String, Object> nothing() {
        return CodebookView.nothing();
    }

    @Override
    public Integer call() throws Stopped {
        if (directory().toString().isEmpty()) throw usage("cli.series.noFolder");
        try (var assessment = open()) {
            if (json) CodebookView.print(console().out(), assessment);
            else print(assessment);
            return Exit.DONE;
        }
    }

    private void print(AssessmentFile assessment) {
        var history = assessment.codebooks().history();
        var codebook = history.current();
        var factors = assessment.codebooks().uses(Code.Kind.FACTOR);
        var stages = assessment.codebooks().uses(Code.Kind.STAGE);
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Text.of("cli.codebook.origin"),
                        Text.of("cli.codebook.factor"),
                        Text.of("cli.codebook.id"),
                        Text.of("cli.codebook.taggings")));
        for (var origin : Origin.values())
            for (var f : codebook.factors(origin)) rows.add(row(Text.of(origin), f, factors));
        for (var stage : codebook.stages())
            rows.add(row(Text.of("compare.code.stage"), stage, stages));
        var out = console().out();
        out.println(Text.of("cli.codebook.version", codebook.version()));
        Shown.table(out, rows);
        var uses = assessment.codebooks().usesByVersion();
        for (var version : history.versions())
            out.println(
                    Text.of(
                            "cli.codebook.made",
                            version.version(),
                            uses.getOrDefault(version.version(), 0),
                            changes(history, version)));
        int again = assessment.codebooks().toReview().size();
        if (again > 0) out.println(Text.of("cli.codebook.again", again));
    }

    private static List<String> row(String group, Code code, Map<String, Integer> uses) {
        return List.of(
                group,
                Shown.cut(code.label(), LONGEST),
                code.id(),
                Text.of("cli.number", uses.getOrDefault(code.id(), 0)));
    }

    /// What became of codes in a version, in words.
    private static String changes(CodebookHistory history, CodebookVersion version) {
        int place = history.versions().indexOf(version);
        if (place == 0) return Text.of("cli.codebook.first");
        var before = history.versions().get(place - 1).version();
        var changes = history.changes(before, version.version());
        if (changes.isEmpty()) return Text.of("cli.codebook.order");
        return String.join(
                "; ",
                changes.stream()
                        .map(c ->
                                Shown.cut(c.label(), LONGEST)
                                        + ": "
                                        + CodebookWords.of(c.fate(), c.kind(), history))
                        .toList());
    }
}
