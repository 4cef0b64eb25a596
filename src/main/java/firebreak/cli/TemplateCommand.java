package firebreak.cli;

import firebreak.domain.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What there is to do with Word templates; needs no assessment.
@Command(name = "template", description = "cli.template", footer = "cli.template.footer")
final class TemplateCommand extends Helped implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Text.of("cli.template.which"));
    }
}
