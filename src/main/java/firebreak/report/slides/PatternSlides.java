package firebreak.report.slides;

import firebreak.domain.Text;
import firebreak.report.check.CacheCheck;
import firebreak.report.check.LinksCheck;
import firebreak.report.check.PartCheck;
import firebreak.report.check.SlidesCheck;
import firebreak.report.files.FlowingPackage;
import firebreak.report.files.ReportException;
import firebreak.report.files.StagedFile;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.work.Progress;

import org.apache.poi.ooxml.POIXMLProperties;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The slides of the read-out: what is to be decided, the pictures, each with the sentence that
/// reads it, and who does what next.
public final class PatternSlides {
    /// With more, nobody listens any more.
    static final int MOST = 12;

    private PatternSlides() {}

    /// Writes the slides to `file`, replacing one that is there. Until the new one is complete and
    /// checked, the old one stays.
    ///
    /// @throws ReportException with a sentence for the reader
    /// @throws firebreak.work.Cancelled when asked to stop; nothing is left behind
    public static void write(ReportModel model, Path file, Progress progress)
            throws ReportException {
        try (var staged = StagedFile.of(file)) {
            staged.compose(place -> compose(model, place, progress), progress);
            progress.step(10, 10);
            staged.take();
        }
    }

    /// Writes the slides in a place where nobody looks yet.
    ///
    /// @return whether they are built as they were written
    public static List<PartCheck> compose(ReportModel model, Path place, Progress progress)
            throws IOException {
        progress.step(0, 10);
        var look = look(model);
        try (var show = SlideBase.open(look.accent())) {
            var slides = new Slides(show, look);
            properties(show.getProperties(), model, look);
            var outline = new SlideOutline(slides, model);
            outline.write(progress);
            progress.step(8, 10);
            FlowingPackage.write(show, place, Map.of(), () -> progress.step(8, 10));
            progress.step(9, 10);
            return List.of(
                    new SlidesCheck(slides.titles()), new CacheCheck(), new LinksCheck(Set.of()));
        }
    }

    private static SlideLook look(ReportModel model) {
        var plan = model.plan();
        var classification =
                plan.classification().isBlank()
                        ? Text.of("report.classification")
                        : CleanText.line(plan.classification());
        return new SlideLook(
                Integer.parseInt(plan.accent(), 16),
                Text.of(
                        "report.slides.footer.of",
                        CleanText.line(model.assessment().client()),
                        classification,
                        Text.of("report.number", model.revision())),
                classification,
                CleanText.line(plan.firm()),
                model.look().logo());
    }

    private static void properties(POIXMLProperties properties, ReportModel model, SlideLook look) {
        var core = properties.getCoreProperties();
        core.setTitle(CleanText.line(Names.title(model)));
        core.setCreator(Text.of("report.author"));
        core.setSubjectProperty(CleanText.line(Text.of("report.subtitle")));
        core.setLastModifiedByUser(Text.of("report.author"));
        core.setCreated(Optional.of(Date.from(model.written())));
        core.setModified(Optional.of(Date.from(model.written())));
        core.setRevision("1");
        core.setCategory(look.classification());
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        properties
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication(Text.of("report.program", model.programVersion()));
    }
}
