package firebreak;

import firebreak.cli.Commands;
import firebreak.cli.Surroundings;
import firebreak.domain.Text;
import firebreak.domain.Version;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Where the program starts: a command, or else the workbench. It knows nothing of JavaFX, so that
/// a command doesn't load it.
public final class Main {
    private static final String NAME = "Firebreak";

    private Main() {}

    /// Runs and ends with the exit code of what ran.
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            sayVersion();
            return;
        }
        lookUpNoNames();
        LogFile.open();
        System.exit(run(args));
    }

    /// On Linux Java's fonts ask for the address of this computer's name, which may go to a name
    /// server: with a file of hosts that isn't there, nobody is asked and they do without.
    static void lookUpNoNames() {
        System.setProperty("jdk.net.hosts.file", "firebreak-looks-up-no-names");
    }

    /// Asked often by scripts, so that not even the other commands are looked at.
    private static void sayVersion() {
        // Without the words for people, which take longer to read than all else here.
        var line = NAME + " " + Version.number() + System.lineSeparator();
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            System.err.println(Text.of("cli.noOutput"));
            System.exit(1);
        }
    }

    private static int run(String[] args) {
        var window = WindowStart.of(List.of(args));
        if (window.isPresent()) return Launcher.open(window.get());
        var out = new FileOutputStream(FileDescriptor.out);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var surroundings =
                new Surroundings(
                        Folders.data(System.getProperties(), System.getenv()),
                        () -> DisplayCheck.ofThisMachine().problem());
        return Commands.run(out, err, surroundings, args);
    }
}
