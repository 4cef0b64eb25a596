package firebreak.domain.incident;

/// Thrown in an import where a file cannot be read to its end: nothing comes in.
public final class ImportRefused extends RuntimeException {
    private final transient ImportProblem problem;

    public ImportRefused(ImportProblem problem) {
        super("a file cannot be read", null, false, false);
        this.problem = problem;
    }

    /// Which file, and why.
    public ImportProblem problem() {
        return problem;
    }
}
