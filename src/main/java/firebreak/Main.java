package firebreak;

import firebreak.cli.Commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where the program starts: a command, or else the workbench. It knows nothing of JavaFX, so that
/// a command doesn't load it.
public final class Main {
    private Main() {}

    /// Runs and ends with the exit code of what ran.
    public static void main(String[] args) {
        LogFile.open();
        System.exit(run(args));
    }

    private static int run(String[] args) {
        if (onlyForTheWorkbench(args)) return App.open(args);
        var out = new FileOutputStream(FileDescriptor.out);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return Commands.run(out, err, args);
    }

    /// macOS hands a program that is started from the Finder an option of its own.
    private static boolean onlyForTheWorkbench(String[] args) {
        for (var arg : args) if (!arg.startsWith("-psn_")) return false;
        return true;
    }
}
