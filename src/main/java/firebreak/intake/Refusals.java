package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;
import firebreak.intake.container.Unreadable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Why a whole file was not read, in words.
final class Refusals {
    private Refusals() {}

    /// @throws Unreadable where there is nothing to open
    static void check(Path file) throws IOException {
        if (!Files.exists(file)) throw new Unreadable(0, "", Text.of("intake.refused.missing"));
        var folder = Files.isDirectory(file);
        if (!folder && !Files.isRegularFile(file))
            throw new Unreadable(0, "", Text.of("intake.refused.not_a_file"));
        if (!Files.isReadable(file)) throw new Unreadable(0, "", Text.of("intake.refused.denied"));
        if (!folder && Files.size(file) == 0)
            throw new Unreadable(0, "", Text.of("intake.refused.empty"));
    }

    /// @param sheet the sheet that was read, or ""
    static ImportProblem of(String name, String sheet, IOException fault) {
        var why = Unreadable.of(fault);
        var of = fault == why ? sheet : "";
        return new ImportProblem(
                new RowPlace(name, of, why.line()), "", why.value(), why.problem());
    }
}
