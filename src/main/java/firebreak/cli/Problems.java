package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Problems as sentences: where, then what.
final class Problems {
    private static final int SHOWN = 20;
    private static final int LONGEST_VALUE = 80;

    private Problems() {}

    /// Prints the first of them, one per line, and how many more there are.
    ///
    /// @param more the key of the line that counts the rest
    static void print(PrintStream to, List<ImportProblem> problems, String more) {
        problems.stream().limit(SHOWN).forEach(p -> to.println(sentence(p)));
        if (problems.size() > SHOWN) to.println(Text.of(more, problems.size() - SHOWN));
    }

    static String sentence(ImportProblem problem) {
        var where = new ArrayList<String>();
        var place = problem.place();
        if (!place.file().isEmpty()) where.add(place.file());
        if (!place.sheet().isEmpty()) where.add(Text.of("cli.problem.sheet", place.sheet()));
        if (place.line() > 0) where.add(Text.of("cli.problem.line", String.valueOf(place.line())));
        if (!problem.column().isEmpty()) where.add(Text.of("cli.problem.column", problem.column()));
        if (!problem.value().isEmpty())
            where.add(Text.of("cli.problem.value", Shown.cut(problem.value(), LONGEST_VALUE)));
        return where.isEmpty()
                ? problem.problem()
                : Text.of("cli.problem", String.join(", ", where), problem.problem());
    }
}
