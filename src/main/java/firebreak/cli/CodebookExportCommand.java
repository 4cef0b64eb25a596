package firebreak.cli;

import firebreak.deeds.CodebookExchange;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.intake.codebook.CodebookFile.Format;
import firebreak.store.SnapshotException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/// Writes the newest version of the codebook into a file.
@Command(
        name = "export",
        description = "cli.codebook.export",
        footer = "cli.codebook.export.footer")
final class CodebookExportCommand extends AssessmentDeed {
    @Parameters(index = "1", paramLabel = "FILE", description = "cli.codebook.export.file")
    private Path target = Path.of("");

    CodebookExportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Stopped, SnapshotException {
        var format = Format.of(target).orElseThrow(() -> usage("cli.codebook.format"));
        try (var assessment = open()) {
            var content = CodebookExchange.compose(assessment, format);
            var noted = assessment.written().note(Kind.DOCUMENT, List.of(target));
            try {
                CodebookExchange.write(target, content);
            } catch (SnapshotException e) {
                assessment.written().withdraw(noted);
                throw e;
            }
            console().out().println(target);
            return Exit.DONE;
        }
    }
}
