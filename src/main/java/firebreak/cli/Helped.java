package firebreak.cli;

import picocli.CommandLine.Option;

/// What has a help text: every command, and the program itself.
abstract class Helped {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "cli.help.option")
    boolean help;
}
