package firebreak.cli;

import firebreak.domain.Refusal;
import firebreak.domain.Text;
import firebreak.work.FaultCode;

import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// The command line: runs one command in this process.
public final class Commands {
    private static final int WIDTH = 80;
    private static final long FULL = 1_000_000;

    private final Console console;
    private final Surroundings surroundings;

    private Commands(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    /// Runs the command that `args` name and gives its exit code, see [Exit]. Results go to `out`,
    /// messages to `err`, both as UTF-8; both stay open.
    public static int run(
            OutputStream out, OutputStream err, Surroundings surroundings, String... args) {
        return run(new Console(out, err, Terminal.ofThisProcess()), surroundings, args);
    }

    static int run(Console console, Surroundings surroundings, String... args) {
        var commands = new Commands(console, surroundings);
        int exit;
        try {
            exit = commands.line().execute(args);
        } catch (Throwable fault) {
            exit = commands.unexpected(fault);
        }
        try {
            console.finish();
        } catch (IOException e) {
            console.err().println(Text.of("cli.noOutput"));
            return exit == Exit.DONE ? Exit.UNEXPECTED : exit;
        }
        return exit;
    }

    private CommandLine line() {
        var line = new CommandLine(new Root());
        line.addSubcommand(new SampleCommand(console))
                .addSubcommand(new CreateCommand(console))
                .addSubcommand(new PassphraseCommand(console))
                .addSubcommand(new RecoveryKeyCommand(console))
                .addSubcommand(new ImportCommand(console, surroundings))
                .addSubcommand(new ImportsCommand(console))
                .addSubcommand(beside(new SeriesCommand(console), new SeriesImportCommand(console)))
                .addSubcommand(
                        beside(
                                new CodebookCommand(console),
                                new CodebookExportCommand(console),
                                new CodebookImportCommand(console)))
                .addSubcommand(new TagCommand(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new SeverityCommand(console))
                .addSubcommand(new TwinsCommand(console))
                .addSubcommand(new JoinCommand(console))
                .addSubcommand(new SuggestCommand(console))
                .addSubcommand(new AnalyseCommand(console))
                .addSubcommand(new FamiliesCommand(console))
                .addSubcommand(new AgreementCommand(console))
                .addSubcommand(new ScoreCommand(console))
                .addSubcommand(new OverviewCommand(console))
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new ActionsCommand(console))
                .addSubcommand(
                        new CommandLine(new TemplateCommand())
                                .addSubcommand(new TemplateCheckCommand(console))
                                .addSubcommand(new TemplateListCommand(console))
                                .addSubcommand(new TemplateWriteCommand(console)))
                .addSubcommand(new LogCommand(console))
                .addSubcommand(new UndoCommand(console))
                .addSubcommand(new RedoCommand(console))
                .addSubcommand(new SnapshotCommand(console))
                .addSubcommand(new SnapshotsCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new MergeCommand(console))
                .addSubcommand(new NewIdentityCommand(console))
                .addSubcommand(new ArchiveCommand(console))
                .addSubcommand(new DeleteCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new DoctorCommand(console, surroundings));
        say(line.getCommandSpec());
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpWidth(WIDTH);
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler(this::failed);
        return line;
    }

    /// A command with others below it. Its folder may be missing where one of these, which have a
    /// folder of their own, stands in its place.
    private static CommandLine beside(Deed command, Deed... below) {
        var line = new CommandLine(command);
        var spec = line.getCommandSpec();
        var folder = spec.positionalParameters().getFirst();
        spec.remove(folder);
        spec.addPositional(folder.toBuilder().required(false).arity("0..1").build());
        for (var one : below) line.addSubcommand(one);
        return line;
    }

    /// Puts the words in the place of their keys.
    private static void say(CommandSpec spec) {
        var usage = spec.usageMessage();
        usage.description(words(usage.description()));
        usage.footer(words(usage.footer()));
        usage.sortOptions(false);
        usage.synopsisHeading(Text.of("cli.usage") + " ");
        usage.parameterListHeading("%n");
        usage.optionListHeading("%n");
        usage.commandListHeading("%n" + Text.of("cli.commands") + "%n");
        if (usage.footer().length > 0) usage.footerHeading("%n");
        if (spec.parent() == null) exits(usage);
        for (var option : List.copyOf(spec.options())) {
            spec.remove(option);
            spec.addOption(option.toBuilder().description(words(option.description())).build());
        }
        for (var place : List.copyOf(spec.positionalParameters())) {
            spec.remove(place);
            spec.addPositional(place.toBuilder().description(words(place.description())).build());
        }
        spec.subcommands().values().forEach(c -> say(c.getCommandSpec()));
    }

    private static void exits(UsageMessageSpec usage) {
        var exits = new LinkedHashMap<String, String>();
        for (var exit : List.of("0", "1", "2", "3", "4"))
            exits.put(exit, Text.of("cli.exit." + exit));
        usage.exitCodeListHeading("%n" + Text.of("cli.exit") + "%n");
        usage.exitCodeList(exits);
    }

    private static String[] words(String[] keys) {
        return Arrays.stream(keys).map(k -> Text.of(k).replace("%", "%%")).toArray(String[]::new);
    }

    private int misused(ParameterException e, String[] args) {
        var line = e.getCommandLine();
        var err = console.err();
        err.println(Shown.cut(String.valueOf(e.getMessage()), 2000));
        err.println(Text.of("cli.usage") + " " + line.getHelp().synopsis(0).strip());
        err.println(Text.of("cli.seeHelp", line.getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }

    private int failed(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof ParameterException misuse) return misused(misuse, new String[0]);
        if (!(line.getCommand() instanceof Deed deed)) return unexpected(e);
        if (e instanceof Stopped stopped) {
            deed.stopped(stopped.problems());
            return stopped.exit();
        }
        var known = e instanceof Refusal refusal ? refusal.problem() : null;
        if (known != null) {
            deed.stopped(List.of(Stopped.problem("", known)));
            return Exit.REFUSED;
        }
        // Running out of disk is the likeliest surprise, and one that a person can end.
        var disk = deed.directory().toAbsolutePath().toFile();
        if (disk.exists() && disk.getUsableSpace() < FULL) {
            log(e);
            deed.stopped(List.of(Stopped.problem("", Text.of("cli.fullDisk", disk))));
            return Exit.REFUSED;
        }
        return unexpected(e);
    }

    private int unexpected(Throwable fault) {
        console.err().println(Text.of("cli.unexpected", log(fault)));
        return Exit.UNEXPECTED;
    }

    /// Keeps the places of the fault in the log and gives its code.
    private static String log(Throwable fault) {
        var code = FaultCode.of(fault);
        LoggerFactory.getLogger(Commands.class).error("Fault {}\n{}", code.code(), code.frames());
        return code.code();
    }
}
