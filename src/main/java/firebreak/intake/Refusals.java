package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;
import firebreak.intake.container.Unreadable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        return switch (fault) {
            case Unreadable u ->
                    new ImportProblem(
                            new RowPlace(name, sheet, u.line()), "", u.value(), u.problem());
            case NoSuchFileException e -> whole(name, Text.of("intake.refused.missing"));
            case AccessDeniedException e -> whole(name, Text.of("intake.refused.denied"));
            case IOException e ->
                    whole(
                            name,
                            Text.of(
                                    "intake.refused.io",
                                    e.getMessage() == null
                                            ? e.getClass().getSimpleName()
                                            : e.getMessage()));
        };
    }

    private static ImportProblem whole(String name, String problem) {
        return new ImportProblem(new RowPlace(name, "", 0), "", "", problem);
    }
}
