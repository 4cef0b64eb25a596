package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.Intake;
import firebreak.intake.SourceFile;
import firebreak.ui.kit.Desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the profile by which a file is read, as a person corrected it, into a file for others. It
/// holds names of columns and nothing of what stands in them.
final class ProfileExport {
    private static final String SUFFIX = ".json";

    private final Intake intake;
    private final Desk desk;

    ProfileExport(Intake intake, Desk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    /// Asks where it goes, and writes it.
    void write(SourceFile file) {
        desk.dialogs()
                .save(
                        Text.of("incidents.profile.title"),
                        Text.of("incidents.profile.name", file.profile()) + SUFFIX,
                        Text.of("incidents.profile.kind"),
                        "*" + SUFFIX)
                .map(p ->
                        p.toString().endsWith(SUFFIX)
                                ? p
                                : p.resolveSibling(p.getFileName() + SUFFIX))
                .ifPresent(p -> write(p, intake.profileFor(file)));
    }

    private void write(Path target, String profile) {
        desk.jobs()
                .background(
                        Text.of("incidents.profile.saving"),
                        progress -> saved(target, profile),
                        saved -> {
                            if (saved)
                                desk.notices()
                                        .done(
                                                Text.of(
                                                        "incidents.profile.saved",
                                                        target.getFileName()));
                            else
                                desk.notices()
                                        .problem(
                                                Text.of(
                                                        "incidents.profile.unwritable",
                                                        target.getFileName()));
                        },
                        desk.notices()::fault);
    }

    private static boolean saved(Path target, String profile) {
        try {
            Files.writeString(target, profile, StandardCharsets.UTF_8);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
