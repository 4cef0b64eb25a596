package firebreak.ui.deliverables;

import firebreak.deeds.AttachedFiles;
import firebreak.domain.Text;
import firebreak.domain.report.ReportFile;
import firebreak.report.template.Remark;
import firebreak.report.template.Template;
import firebreak.report.word.DocumentTemplate;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.LogoFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The logo and the template: chosen by a person, looked at, and kept with the assessment.
final class PlanFiles {
    private final AssessmentFile file;
    private final Desk desk;
    private final PlanViewModel model;

    PlanFiles(AssessmentFile file, Desk desk, PlanViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
    }

    void chooseLogo() {
        var path = LogoFile.choose(desk.dialogs());
        if (path == null) return;
        keep(
                path,
                () -> LogoFile.problem(path),
                kept ->
                        model.change(
                                Text.of("deliverables.edit.logo", kept.name()),
                                p -> p.withLogo(kept)));
    }

    void chooseTemplate() {
        desk
                .dialogs()
                .files(
                        Text.of("deliverables.choose.template"),
                        Text.of("deliverables.template.kind"),
                        List.of("*.docx", "*.dotx"))
                .stream()
                .findFirst()
                .ifPresent(path ->
                        keep(
                                path,
                                () -> templateProblem(path),
                                kept ->
                                        model.change(
                                                Text.of("deliverables.edit.template", kept.name()),
                                                p -> p.withTemplate(kept))));
    }

    void removeLogo() {
        model.change(Text.of("deliverables.edit.noLogo"), p -> p.withLogo(null));
    }

    void removeTemplate() {
        model.change(Text.of("deliverables.edit.noTemplate"), p -> p.withTemplate(null));
    }

    private interface Look {
        /// In a sentence; null where it is fine.
        @Nullable String problem() throws IOException;
    }

    private interface Kept {
        void file(ReportFile kept);
    }

    private record Answer(@Nullable ReportFile kept, String problem) {}

    private void keep(Path path, Look look, Kept then) {
        desk.jobs()
                .background(
                        "",
                        _ -> answer(path, look),
                        answer -> {
                            if (answer.kept() == null) desk.notices().problem(answer.problem());
                            else then.file(answer.kept());
                        },
                        desk.notices()::failed);
    }

    private Answer answer(Path path, Look look) {
        try {
            var problem = look.problem();
            if (problem != null) return new Answer(null, problem);
            var kept = AttachedFiles.keep(file.process().attachments(), path);
            return new Answer(new ReportFile(kept.name(), kept.sha256()), "");
        } catch (AttachedFiles.Refused e) {
            return new Answer(null, e.problem());
        } catch (IOException e) {
            return new Answer(null, Text.of("deliverables.file.unread", name(path)));
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// The first fault with its place, and how many there are; the command line lists all.
    private static @Nullable String templateProblem(Path path) {
        var faults =
                Template.check(path, DocumentTemplate.PLACEHOLDERS).stream()
                        .filter(Remark::stops)
                        .toList();
        if (faults.isEmpty()) return null;
        var first = faults.getFirst();
        var told =
                first.part().isEmpty()
                        ? first.sentence()
                        : Text.of(
                                "deliverables.template.place",
                                first.part(),
                                first.paragraph(),
                                first.placeholder().isEmpty() ? "" : first.placeholder() + ": ",
                                first.sentence());
        return Text.of("deliverables.template.no", name(path), told, faults.size() - 1);
    }
}
