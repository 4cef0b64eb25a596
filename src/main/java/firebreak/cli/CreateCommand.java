package firebreak.cli;

import firebreak.domain.Text;
import firebreak.store.Protection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.ZoneId;

/// Makes a new, empty assessment.
@Command(name = "create", description = "cli.create")
final class CreateCommand extends Deed {
    private static final int LONGEST_CLIENT = 200;

    @Option(
            names = "--client",
            required = true,
            paramLabel = "NAME",
            description = "cli.create.client")
    private String client = "";

    CreateCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped {
        if (client.isBlank()) throw usage("cli.create.noClient");
        if (client.length() > LONGEST_CLIENT)
            throw usage("cli.create.longClient", client.length(), LONGEST_CLIENT);
        try (var file =
                opened(
                        assessments()
                                .create(
                                        directory(),
                                        client.strip(),
                                        ZoneId.systemDefault(),
                                        new Protection.Plain()))) {
            console()
                    .err()
                    .println(
                            Text.of(
                                    "cli.create.done",
                                    file.directory(),
                                    file.info().zone().getId()));
            return Exit.DONE;
        }
    }
}
