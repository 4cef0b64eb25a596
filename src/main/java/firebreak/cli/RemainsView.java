package firebreak.cli;

import firebreak.domain.Text;
import firebreak.domain.assessment.Remains;

import java.io.PrintStream;
import java.util.Locale;

/// Tells what is left of an assessment that has ended.
final class RemainsView {
    private RemainsView() {}

    static void print(PrintStream to, Remains remains) {
        to.println(Text.of("cli.ending.done"));
        for (var file : remains.files()) to.println(Text.of("cli.ending.left", file));
        for (var written : remains.written())
            to.println(
                    Text.of(
                            "cli.ending.written",
                            Text.of(
                                    "cli.ending.kind."
                                            + written.kind().name().toLowerCase(Locale.ROOT)),
                            written.path()));
        to.println(Text.of("cli.ending.others"));
    }
}
