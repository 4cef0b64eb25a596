package firebreak;

import firebreak.deeds.AttachedFiles;
import firebreak.domain.Text;
import firebreak.domain.report.Consultant;
import firebreak.domain.report.ReportFile;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;

import org.jspecify.annotations.Nullable;

/// Lets the documents of an assessment in which nothing was done yet begin with who makes them.
final class FirstWords {
    /// Making an assessment is its first edit.
    private static final long MADE = 1;

    private FirstWords() {}

    static void put(AssessmentFile file, Desk desk, Consultant consultant) {
        if (consultant.equals(Consultant.NOBODY)) return;
        desk.jobs()
                .database(
                        "",
                        _ -> write(file, consultant),
                        problem -> {
                            if (!problem.isEmpty()) desk.notices().problem(problem);
                        },
                        desk.notices()::failed);
    }

    /// A sentence where there is no logo; empty where all is well.
    private static String write(AssessmentFile file, Consultant consultant) {
        if (file.journal().revision() > MADE) return "";
        var problem = "";
        @Nullable ReportFile logo = null;
        var chosen = consultant.logo();
        if (chosen != null) {
            try {
                var kept = AttachedFiles.keep(file.process().attachments(), chosen);
                logo = new ReportFile(kept.name(), kept.sha256());
            } catch (AttachedFiles.Refused e) {
                problem = Text.of("settings.who.logoNotTaken", e.problem());
            }
        }
        file.report().save(Text.of("settings.who.edit"), consultant.plan(logo));
        return problem;
    }
}
