package firebreak.report.word;

import firebreak.domain.Text;
import firebreak.domain.report.Section;
import firebreak.report.model.Charts;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.work.Progress;

import java.io.IOException;

/// The short edition: one page of what is asked, one of what it stands on.
final class DocumentShort {
    private final Manuscript manuscript;
    private final ReportModel model;
    private final Charts charts;

    DocumentShort(Manuscript manuscript, ReportModel model, Charts charts) {
        this.manuscript = manuscript;
        this.model = model;
        this.charts = charts;
    }

    void write(Progress progress) throws IOException {
        manuscript
                .paragraph(
                        "CoverClient",
                        CleanText.cut(
                                CleanText.line(model.assessment().client()),
                                DocumentTemplate.CLIENT))
                .setSpacingBefore(0);
        manuscript.paragraph("Subtitle", Text.of("report.title"));
        var about =
                Text.of(
                        "report.short.about",
                        CleanText.line(model.assessment().title()),
                        Shown.day(model.written(), model.assessment().zone()),
                        model.revision());
        manuscript.basis(
                model.assessment().sample()
                        ? about + ". " + Text.of("report.cover.sample.text") + "."
                        : about);
        var decision = new DocumentDecision(manuscript, model);
        var asked = decision.any() || !model.plan().words(Section.DECISION).isBlank();
        if (asked) {
            heading(Section.DECISION, false);
            if (decision.any()) decision.write(progress);
        }
        progress.step(3, 10);
        heading(Section.SUMMARY, asked);
        new DocumentSummary(manuscript, model, charts).brief();
    }

    private void heading(Section section, boolean newPage) {
        manuscript.heading(1, Names.section(model, section), newPage);
        new DocumentWords(manuscript, model).write(model.plan().words(section), 1);
    }
}
