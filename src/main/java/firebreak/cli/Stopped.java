package firebreak.cli;

import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;

import java.util.List;

/// A command ends without having changed anything, for reasons that a person can do something
/// about.
final class Stopped extends Exception {
    private final int exit;
    private final transient List<ImportProblem> problems;

    private Stopped(int exit, List<ImportProblem> problems) {
        super("exit " + exit, null, false, false);
        this.exit = exit;
        this.problems = List.copyOf(problems);
    }

    /// The input is refused for a reason that has no place in a file.
    static Stopped refused(String sentence) {
        return refused(List.of(problem("", sentence)));
    }

    static Stopped refused(List<ImportProblem> problems) {
        return new Stopped(Exit.REFUSED, problems);
    }

    /// Questions have to be answered first.
    static Stopped asked(List<ImportProblem> questions) {
        return new Stopped(Exit.QUESTION, questions);
    }

    /// A problem of a whole file, or of none.
    static ImportProblem problem(String file, String sentence) {
        return new ImportProblem(new RowPlace(file, "", 0), "", "", sentence);
    }

    int exit() {
        return exit;
    }

    List<ImportProblem> problems() {
        return problems;
    }
}
