package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program without a command: help and version.
@Command(
        name = "firebreak",
        description = "cli.firebreak",
        versionProvider = Root.Number.class,
        footer = "cli.firebreak.footer")
final class Root extends Helped implements Runnable {
    @Option(names = "--version", versionHelp = true, description = "cli.version.option")
    boolean version;

    /// Told to the window before any command is looked at; here only for the help.
    @Option(names = "--safe-graphics", description = "cli.safeGraphics.option")
    boolean safeGraphics;

    @Option(names = "--debug", description = "cli.debug.option")
    boolean debug;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Text.of("cli.noCommand"));
    }

    /// Asked only when somebody wants to know.
    static final class Number implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Text.of("cli.version", Version.number())};
        }
    }
}
