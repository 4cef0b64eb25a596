package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.report.files.ReportException;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Saves the key to the pseudonyms of what was written, apart from it.
final class KeySaving {
    private final AssessmentFile file;
    private final Desk desk;

    KeySaving(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
    }

    /// Asks where, and saves it; does nothing where there is none.
    void save(Written written) {
        if (written.key().isEmpty()) return;
        var key = written.key().get();
        var documents = written.documents().getFirst().path().toAbsolutePath().getParent();
        var to =
                desk.dialogs()
                        .save(
                                Text.of("deliverables.key.title"),
                                Text.of("deliverables.key.name", key.revision()),
                                Text.of("deliverables.key.kind"),
                                "*.xlsx");
        if (to.isEmpty() || documents == null) return;
        desk.jobs()
                .background(
                        Text.of("deliverables.writing"),
                        progress -> {
                            key.write(documents, to.get());
                            return to.get();
                        },
                        this::saved,
                        trouble -> failed(trouble, to.get()));
    }

    private void saved(Path key) {
        desk.jobs()
                .database(
                        "",
                        progress -> file.written().note(Kind.KEY, List.of(key)),
                        ids -> {},
                        desk.notices()::fault);
        desk.notices().done(Text.of("deliverables.key.saved"));
    }

    private void failed(Throwable trouble, Path to) {
        switch (trouble) {
            case ReportException e ->
                    desk.notices().problem(Objects.requireNonNullElse(e.getMessage(), ""));
            case IOException _ -> desk.notices().problem(Text.of("deliverables.problem", to));
            default -> desk.notices().fault(trouble);
        }
    }
}
