package firebreak.cli;

import firebreak.domain.Text;
import firebreak.sample.SampleWriter;

import picocli.CommandLine.Command;

/// Writes the sample assessment.
@Command(name = "sample", description = "cli.sample")
final class SampleCommand extends Deed {
    SampleCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped {
        try (var file = opened(SampleWriter.write(assessments(), directory()))) {
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
