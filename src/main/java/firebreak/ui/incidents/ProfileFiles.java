package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.BadProfile;
import firebreak.intake.Intake;
import firebreak.intake.SourceFile;
import firebreak.ui.kit.Desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads the file that is looked at by a profile in a file, and writes the profile by which it is
/// read, as a person corrected it, into a file for others. That holds names of columns and nothing
/// of what stands in them.
public final class ProfileFiles {
    private static final String SUFFIX = ".json";

    private final ImportFiles files;
    private final ImportDecisions decisions;
    private final Intake intake;
    private final Desk desk;

    ProfileFiles(ImportFiles files, ImportDecisions decisions, Intake intake, Desk desk) {
        this.files = files;
        this.decisions = decisions;
        this.intake = intake;
        this.desk = desk;
    }

    /// The profiles that can be chosen.
    public List<Intake.Known> known() {
        return intake.profiles();
    }

    /// What a profile is called; with its id where others have the same name.
    String name(Intake.Known profile) {
        var same = known().stream().filter(k -> k.name().equals(profile.name())).count();
        return same > 1
                ? Text.of("incidents.profile.sameName", profile.name(), profile.id())
                : profile.name();
    }

    /// Asks for a profile and reads the file that is looked at by it.
    public void choose() {
        var chosen =
                desk.dialogs()
                        .files(
                                Text.of("incidents.profile.use.title"),
                                Text.of("incidents.profile.kind"),
                                List.of("*" + SUFFIX));
        if (!chosen.isEmpty()) use(chosen.getFirst());
    }

    /// Reads the file that is looked at by the profile in `path`; one that is none is told, and
    /// nothing changes.
    void use(Path path) {
        var of = files.source().get();
        if (of == null) return;
        desk.jobs()
                .background(
                        Text.of("incidents.profile.reading"),
                        progress -> used(path),
                        used -> {
                            if (!used.problem().isEmpty()) desk.notices().problem(used.problem());
                            else if (files.source().get() == of) decisions.profileFile(used.id());
                        },
                        desk.notices()::fault);
    }

    private record Used(String id, String problem) {}

    private Used used(Path path) {
        try {
            return new Used(intake.use(path), "");
        } catch (BadProfile e) {
            return new Used("", e.sentence());
        }
    }

    /// Asks where the profile of the file that is looked at goes, and writes it.
    public void save() {
        var file = files.source().get();
        if (file != null) save(file);
    }

    private void save(SourceFile file) {
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
