package firebreak.report.slides;

import firebreak.analysis.pictures.Picture;
import firebreak.domain.report.Section;
import firebreak.report.model.ReportModel;
import firebreak.work.Progress;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Which slides there are, in their order: decisions first, then what they stand on, then what is
/// to be done. There are as many pictures as the other slides leave room for.
final class SlideOutline {
    private final Slides slides;
    private final ReportModel model;

    SlideOutline(Slides slides, ReportModel model) {
        this.slides = slides;
        this.model = model;
    }

    void write(Progress progress) throws IOException {
        var summary = new SlideSummary(slides, model);
        var decisions = new SlideDecisions(slides, model);
        summary.cover();
        if (has(Section.DECISION)) decisions.decisions();
        if (has(Section.COVERAGE)) summary.lookedAt();
        if (has(Section.SUMMARY)) summary.numbers();
        progress.step(2, 10);
        if (has(Section.PATTERNS))
            pictures(PatternSlides.MOST - slides.titles().size() - after(), progress);
        var process = model.process();
        if (process != null && gaps()) new SlideProcess(slides, process).gaps();
        if (process != null && tests()) new SlideProcess(slides, process).coverage();
        if (has(Section.SUMMARY)) decisions.findings();
        if (process != null && next()) new SlideProcess(slides, process).next();
    }

    private boolean has(Section section) {
        return model.plan().has(section);
    }

    private boolean anyGap() {
        var process = model.process();
        return process != null && process.asked() && !process.findings().ranking().isEmpty();
    }

    private boolean gaps() {
        return has(Section.GAPS) && anyGap();
    }

    private boolean tests() {
        var process = model.process();
        return has(Section.QA) && process != null && process.tested();
    }

    private boolean next() {
        return (has(Section.OPPORTUNITIES) || has(Section.OWNERS)) && anyGap();
    }

    private void pictures(int most, Progress progress) throws IOException {
        var report = model.pictures();
        List<Picture> all = report == null ? List.of() : report.pictures();
        var chosen = SlidePictures.chosen(all, most);
        var pictures = new SlidePictures(slides);
        for (var i = 0; i < chosen.size(); i++) {
            pictures.write(chosen.get(i));
            progress.step(20 + 60 * (i + 1) / chosen.size(), 100);
        }
    }

    /// How many slides come after the pictures.
    private int after() {
        var findings = has(Section.SUMMARY) && !model.findings().isEmpty();
        return (int) Stream.of(gaps(), tests(), findings, next()).filter(there -> there).count();
    }
}
