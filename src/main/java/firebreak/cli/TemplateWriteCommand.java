package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.report.ReportPlan;
import firebreak.report.word.BuiltInTemplate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Writes the built-in template for a firm to go on from.
@Command(name = "write", description = "cli.template.write", footer = "cli.template.write.footer")
final class TemplateWriteCommand extends Helped implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "cli.template.write.file")
    private Path file = Path.of("");

    @Option(names = "--accent", paramLabel = "RRGGBB", description = "cli.template.write.accent")
    private String accent = ReportPlan.USUAL.accent();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Console console;

    TemplateWriteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".docx") && !name.endsWith(".dotx")) throw usage("cli.template.ending");
        var colour = LookOptions.colour(accent, this::usage);
        var bytes = BuiltInTemplate.file(colour, name.endsWith(".dotx"));
        try {
            NewFileOutput.write(
                    file,
                    out -> {
                        try {
                            out.write(bytes);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (Stopped e) {
            e.problems().stream().map(ImportProblem::problem).forEach(console.err()::println);
            return e.exit();
        }
        console.out().println(file);
        return Exit.DONE;
    }

    private ParameterException usage(String key, Object... values) {
        return new ParameterException(spec.commandLine(), Text.of(key, values));
    }
}
