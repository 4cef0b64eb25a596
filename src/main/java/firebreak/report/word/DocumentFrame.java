package firebreak.report.word;

import firebreak.domain.Text;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.report.template.Template;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;

/// What surrounds the text of the document and does not come from the template: properties,
/// settings, the table of contents.
final class DocumentFrame {
    /// Heights in points: of the line over the contents, of an entry of the first and of the second
    /// level; and that of contents which fit on a page.
    private static final double HEAD = 36;

    /// Where words begin behind a number of the first and second level.
    private static final int FIRST = 426;

    private static final int SECOND = 851;

    private static final double CHAPTER = 20.8;
    private static final double SECTION = 14.8;
    private static final double ONE_PAGE = 400;

    private final Manuscript manuscript;
    private final XWPFDocument document;
    private final ReportModel model;
    private @Nullable XWPFParagraph contents;
    private int contentsWidth;
    private double contentsRoom;
    private int contentsAfter;

    DocumentFrame(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.document = manuscript.document();
        this.model = model;
    }

    /// Where the template has a property with a placeholder, that counts.
    void properties(Template.Filled template) {
        var own = template.core();
        var core = document.getProperties().getCoreProperties();
        core.setTitle(CleanText.line(own.getOrDefault("title", Names.title(model))));
        core.setCreator(Text.of("report.author"));
        core.setSubjectProperty(
                CleanText.line(own.getOrDefault("subject", Text.of("report.subtitle"))));
        core.setLastModifiedByUser(Text.of("report.author"));
        core.setCreated(Optional.of(Date.from(model.written())));
        core.setModified(Optional.of(Date.from(model.written())));
        core.setRevision("1");
        core.setCategory(CleanText.line(own.getOrDefault("category", Names.classification(model))));
        if (own.containsKey("keywords")) core.setKeywords(CleanText.line(own.get("keywords")));
        if (own.containsKey("description"))
            core.setDescription(CleanText.line(own.get("description")));
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        POIXMLProperties.ExtendedProperties extended =
                document.getProperties().getExtendedProperties();
        extended.getUnderlyingProperties()
                .setApplication(Text.of("report.program", model.programVersion()));
        template.custom()
                .forEach((name, text) ->
                        document.getProperties()
                                .getCustomProperties()
                                .addProperty(name, CleanText.line(text)));
    }

    /// Tells Word that this is no old document, so that it opens without its compatibility mode.
    void settings() {
        var settings = document.getSettings().getCTSettings();
        var compatibility = settings.isSetCompat() ? settings.getCompat() : settings.addNewCompat();
        for (var known : compatibility.getCompatSettingList())
            if ("compatibilityMode".equals(known.getName())) return;
        var mode = compatibility.addNewCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal("15");
    }

    /// Keeps the place of the contents, to be filled when all headings are known.
    void contentsPlace() {
        contents = manuscript.paragraph("Normal", "");
        contentsWidth = manuscript.width();
        contentsRoom = manuscript.pages().room();
        contentsAfter = manuscript.headings().size();
        manuscript.pages().block(ONE_PAGE);
    }

    /// Fills the table of contents. The entries lead to the headings; their page numbers are
    /// fields, which Word computes anew when it updates the table.
    void contents() {
        if (contents == null) return;
        var entries = manuscript.headings().stream().filter(h -> h.level() <= 2).toList();
        var mark = contents.getCTP();
        // How long they are shows only now; what stands behind them moves by their pages.
        var height = HEAD;
        for (var entry : entries) height += entry.level() == 1 ? CHAPTER : SECTION;
        var more = (int) (height / contentsRoom);
        var before = manuscript.headings().subList(0, contentsAfter);
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            entry(
                    before(mark),
                    entry,
                    entry.page() + (before.contains(entry) ? 0 : more),
                    i == 0,
                    i == entries.size() - 1);
        }
        try (var cursor = mark.newCursor()) {
            cursor.removeXml();
        }
    }

    private static CTP before(CTP mark) {
        try (var cursor = mark.newCursor()) {
            cursor.beginElement(cursor.getName());
            cursor.toParent();
            return (CTP) cursor.getObject();
        }
    }

    private void entry(CTP p, Manuscript.Heading heading, int page, boolean first, boolean last) {
        var properties = p.addNewPPr();
        properties.addNewPStyle().setVal(manuscript.styles().id("TOC" + heading.level()));
        var tabs = properties.addNewTabs();
        if (manuscript.styles().isAdded("TOC" + heading.level())
                && contentsWidth != Manuscript.PORTRAIT) {
            var usual = tabs.addNewTab();
            usual.setVal(STTabJc.CLEAR);
            usual.setPos(BigInteger.valueOf(Manuscript.PORTRAIT));
        }
        var numbered = heading.number().endsWith("\t");
        if (numbered) {
            var behind = tabs.addNewTab();
            behind.setVal(STTabJc.LEFT);
            behind.setPos(BigInteger.valueOf(heading.level() == 1 ? FIRST : SECOND));
        }
        var tab = tabs.addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setLeader(STTabTlc.DOT);
        tab.setPos(BigInteger.valueOf(contentsWidth));
        if (first) Fields.begin(p::addNewR, "TOC \\o \"1-2\" \\h \\z \\u");
        var link = p.addNewHyperlink();
        link.setAnchor(heading.bookmark());
        link.setHistory(true);
        if (numbered) {
            link.addNewR().addNewT().setStringValue(heading.number().strip());
            link.addNewR().addNewTab();
        }
        link.addNewR()
                .addNewT()
                .setStringValue(numbered ? heading.text() : heading.number() + heading.text());
        link.addNewR().addNewTab();
        Fields.add(link::addNewR, "PAGEREF " + heading.bookmark() + " \\h", "" + page);
        if (last) Fields.end(p::addNewR);
    }
}
