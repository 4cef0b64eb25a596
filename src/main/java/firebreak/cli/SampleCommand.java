package firebreak.cli;

import firebreak.domain.Text;
import firebreak.sample.SampleWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// Writes the sample assessment, which holds nobody's data and is plain.
@Command(name = "sample", description = "cli.sample")
final class SampleCommand extends Deed {
    @Parameters(index = "0", paramLabel = "DIR", description = "cli.dir")
    private Path directory = Path.of("");

    SampleCommand(Console console) {
        super(console);
    }

    @Override
    Path directory() {
        return directory;
    }

    @Override
    public Integer call() throws Stopped {
        try (var file = opened(SampleWriter.write(assessments(), directory))) {
            console()
                    .err()
                    .println(
                            Text.of(
                                    "cli.sample.done",
                                    file.directory(),
                                    file.incidents().count(),
                                    file.taggings().all().size()));
            return Exit.DONE;
        }
    }
}
