package firebreak.cli;

import firebreak.report.word.DocumentTemplate;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/// Lists the placeholders that a template may have.
@Command(name = "list", description = "cli.template.list")
final class TemplateListCommand extends Helped implements Callable<Integer> {
    private final Console console;

    TemplateListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (var name : DocumentTemplate.PLACEHOLDERS.all())
            console.out().println("{{" + name + "}}");
        return Exit.DONE;
    }
}
