package firebreak;

/// Opens the workbench.
final class App {
    private App() {}

    /// Opens the workbench and gives the exit code when it is closed.
    static int open(String[] args) {
        var problem = DisplayCheck.ofThisMachine().problem();
        if (problem.isEmpty()) throw new UnsupportedOperationException(String.join(" ", args));
        System.err.println(problem.get());
        return 1;
    }
}
