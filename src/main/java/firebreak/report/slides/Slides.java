package firebreak.report.slides;

import firebreak.domain.Text;
import firebreak.report.model.CleanText;

import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFFactory;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.presentationml.x2006.main.CTNotesSlide;

import java.util.ArrayList;
import java.util.List;

/// A set of slides that comes into being, page by page: each has a title in the place that the
/// outline reads, a footer, a number, and notes for whoever speaks.
final class Slides {
    private static final double[] TITLES = {26, 24, 22, 20, 18};
    private static final double[] COVERS = {40, 36, 32, 28, 24, 20};

    /// Between a title and what is below it.
    private static final double BELOW = 14;

    private final XMLSlideShow show;
    private final SlideLook look;
    private final SlideFooter footer;
    private final List<String> titles = new ArrayList<>();

    /// A page of notes without words; null before there is one.
    private @Nullable CTNotesSlide blank;

    /// The number of the last one.
    private int pages;

    Slides(XMLSlideShow show, SlideLook look) {
        this.show = show;
        this.look = look;
        this.footer = new SlideFooter(look.footer());
    }

    XMLSlideShow show() {
        return show;
    }

    SlideLook look() {
        return look;
    }

    /// As they stand on the slides.
    List<String> titles() {
        return List.copyOf(titles);
    }

    /// A slide with a title that fits.
    ///
    /// @param title a sentence; where it is too long for a slide, the notes have all of it
    /// @param notes what to know beyond what is seen, a paragraph each
    SlidePage page(SlideBase.Layout layout, String title, List<String> notes) {
        var slide = show.createSlide(layout.of(show));
        var cover = layout == SlideBase.Layout.TITLE;
        var place = holder(slide, cover ? Placeholder.CENTERED_TITLE : Placeholder.TITLE);
        var box = place.getAnchor();
        var line = CleanText.line(title);
        var fitted =
                SlideType.fit(line, cover ? COVERS : TITLES, box.getWidth(), box.getHeight(), true);
        SlidePage.fill(place, fitted.text(), fitted.size());
        titles.add(fitted.text());
        var lines = SlideType.lines(fitted.text(), fitted.size(), box.getWidth(), true);
        var top = box.getY() + lines * fitted.size() * SlideType.LEADING + BELOW;
        var page = new SlidePage(slide, look, Math.ceil(top));
        footer.write(slide, titles.size());
        var told = new ArrayList<String>();
        if (fitted.cut()) told.add(line);
        told.addAll(notes);
        tell(slide, told);
        return page;
    }

    static XSLFTextShape holder(XSLFSlide slide, Placeholder kind) {
        for (var shape : slide.getPlaceholders()) if (shape.getTextType() == kind) return shape;
        throw new IllegalStateException("No place for " + kind);
    }

    /// The notes of the slide; one without notes has no page for them.
    private void tell(XSLFSlide slide, List<String> notes) {
        var words = notes.stream().map(CleanText::line).filter(n -> !n.isEmpty()).toList();
        if (words.isEmpty()) return;
        var page = notes(slide);
        for (var shape : page.getShapes())
            if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.BODY)
                SlidePage.paragraphs(text, words);
        page.getXmlObject()
                .getCSld()
                .setName(Text.of("report.slides.notes", slide.getSlideNumber()));
    }

    /// A page of notes for a slide. POI copies the master's letter by letter, so that is done once.
    private XSLFNotes notes(XSLFSlide slide) {
        if (blank == null) {
            var first = show.getNotesSlide(slide);
            for (var shape : first.getPlaceholders())
                if (shape.getTextType() != Placeholder.BODY) drop(first, shape);
            pages = XSLFRelation.NOTES.getFileNameIndex(first);
            blank = (CTNotesSlide) first.getXmlObject().copy();
            return first;
        }
        var page =
                (XSLFNotes)
                        show.createRelationship(
                                XSLFRelation.NOTES, XSLFFactory.getInstance(), ++pages);
        slide.addRelation(null, XSLFRelation.NOTES, page);
        page.addRelation(null, XSLFRelation.NOTES_MASTER, show.getNotesMaster());
        page.addRelation(null, XSLFRelation.SLIDE, slide);
        page.getXmlObject().set(blank);
        return page;
    }

    /// Dates and page numbers of notes would stay empty. The picture of the slide has no words.
    private static void drop(XSLFNotes page, XSLFTextShape shape) {
        if (shape.getTextType() != Placeholder.SLIDE_IMAGE) page.removeShape(shape);
    }
}
