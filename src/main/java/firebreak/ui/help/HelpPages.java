package firebreak.ui.help;

import firebreak.report.prose.Block;
import firebreak.report.prose.Prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The pages of help as they are written: one for each screen, named by its id, and one about
/// codes.
final class HelpPages {
    /// What codes and refusals mean.
    static final String CODES = "codes";

    private HelpPages() {}

    /// The page with this name; empty where there is none.
    static List<Block> read(String name) {
        try (var in = HelpPages.class.getResourceAsStream("/firebreak/help/" + name + ".md")) {
            return in == null
                    ? List.of()
                    : Prose.of(new String(in.readAllBytes(), StandardCharsets.UTF_8), t -> t);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
