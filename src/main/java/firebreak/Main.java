package firebreak;

import firebreak.cli.Commands;
import firebreak.cli.Surroundings;

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
        lookUpNoNames();
        LogFile.open();
        System.exit(run(args));
    }

    /// On Linux Java's fonts ask for the address of this computer's name, which may go to a name
    /// server: with a file of hosts that isn't there, nobody is asked and they do without.
    static void lookUpNoNames() {
        System.setProperty("jdk.net.hosts.file", "firebreak-looks-up-no-names");
    }

    private static int run(String[] args) {
        if (onlyForTheWorkbench(args)) return App.open(args);
        var out = new FileOutputStream(FileDescriptor.out);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var surroundings =
                new Surroundings(
                        Folders.data(System.getProperties(), System.getenv()),
                        () -> DisplayCheck.ofThisMachine().problem());
        return Commands.run(out, err, surroundings, args);
    }

    /// macOS hands a program that is started from the Finder an option of its own.
    private static boolean onlyForTheWorkbench(String[] args) {
        for (var arg : args) if (!arg.startsWith("-psn_")) return false;
        return true;
    }
}
