package firebreak.report;

import firebreak.domain.Text;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/// What surrounds the text of the document: cover, contents, headers and footers, sections.
final class DocumentFrame {
    private static final int LONG = 16838;
    private static final int SHORT = 11906;
    private static final int SIDE = 1276;

    private final Manuscript manuscript;
    private final XWPFDocument document;
    private final ReportModel model;

    DocumentFrame(Manuscript manuscript, ReportModel model) {
        this.manuscript = manuscript;
        this.document = manuscript.document();
        this.model = model;
    }

    void properties() {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(CleanText.line(Names.title(model)));
        core.setCreator(Text.of("report.author"));
        core.setSubjectProperty(CleanText.line(Text.of("report.subtitle")));
        core.setLastModifiedByUser(Text.of("report.author"));
        core.setCreated(Optional.of(Date.from(model.written())));
        core.setModified(Optional.of(Date.from(model.written())));
        core.setRevision("1");
        core.setCategory(Text.of("report.classification"));
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        POIXMLProperties.ExtendedProperties extended =
                document.getProperties().getExtendedProperties();
        extended.getUnderlyingProperties()
                .setApplication(Text.of("report.program", model.programVersion()));
    }

    /// Tells Word that this is no old document, so that it opens without its compatibility mode.
    void settings() {
        var settings = document.getSettings().getCTSettings();
        var compatibility = settings.isSetCompat() ? settings.getCompat() : settings.addNewCompat();
        var mode = compatibility.addNewCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal("15");
    }

    void cover() {
        manuscript.paragraph("CoverClient", CleanText.line(model.assessment().client()));
        var title = manuscript.paragraph("Title", Text.of("report.title"));
        var border = title.getCTP().getPPr().addNewPBdr().addNewTop();
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(36));
        border.setSpace(BigInteger.valueOf(14));
        border.setColor("0072B2");
        manuscript.paragraph("Subtitle", Text.of("report.subtitle"));
        var facts =
                manuscript.table(
                        new int[] {2400, 6954}, WordTable.Column.TEXT, WordTable.Column.TEXT);
        facts.row(
                List.of(
                        Text.of("report.cover.assessment"),
                        CleanText.line(model.assessment().title())));
        facts.row(
                List.of(
                        Text.of("report.cover.date"),
                        Shown.day(model.written(), model.assessment().zone())));
        facts.row(
                List.of(
                        Text.of("report.cover.revision"),
                        Text.of(
                                "report.cover.revision.of",
                                Text.of("report.number", model.revision()))));
        facts.row(
                List.of(Text.of("report.cover.classification"), Text.of("report.classification")));
        if (model.assessment().sample())
            facts.row(List.of(Text.of("report.cover.sample"), Text.of("report.cover.sample.text")));
        facts.described(Text.of("report.cover.facts"), Text.of("report.cover.facts"));
        manuscript.gap();
    }

    /// The place of the contents, to be filled when all headings are known.
    XWPFParagraph contentsPlace() {
        manuscript.pages().nextPage();
        return manuscript.paragraph("TOCHeading", Text.of("report.contents"));
    }

    /// Fills the table of contents after its heading. The entries lead to the headings; their page
    /// numbers are fields, which Word computes anew when it updates the table.
    void contents(XWPFParagraph heading) {
        var entries = manuscript.headings().stream().filter(h -> h.level() <= 2).toList();
        var cursor = heading.getCTP().newCursor();
        try (cursor) {
            cursor.toNextSibling();
            for (var i = 0; i < entries.size(); i++) {
                var paragraph = document.insertNewParagraph(cursor);
                cursor.toNextToken();
                while (!cursor.isStart()) cursor.toNextToken();
                entry(paragraph, entries.get(i), i == 0, i == entries.size() - 1);
            }
        }
    }

    private static void entry(
            XWPFParagraph paragraph, Manuscript.Heading heading, boolean first, boolean last) {
        paragraph.setStyle("TOC" + heading.level());
        var p = paragraph.getCTP();
        if (first) Fields.begin(p::addNewR, "TOC \\o \"1-2\" \\h \\z \\u");
        var link = p.addNewHyperlink();
        link.setAnchor(heading.bookmark());
        link.setHistory(true);
        link.addNewR().addNewT().setStringValue(heading.text());
        link.addNewR().addNewTab();
        Fields.add(link::addNewR, "PAGEREF " + heading.bookmark() + " \\h", "" + heading.page());
        if (last) Fields.end(p::addNewR);
    }

    /// Ends the upright pages; what follows lies across.
    void turn() {
        manuscript.pages().turn();
        var properties = document.createParagraph();
        properties.setSpacingAfter(0);
        var p =
                properties.getCTP().isSetPPr()
                        ? properties.getCTP().getPPr()
                        : properties.getCTP().addNewPPr();
        var section = p.addNewSectPr();
        upright(section);
    }

    /// Sets up the last section; `across` where [#turn()] went before.
    void finish(boolean across) {
        var body = document.getDocument().getBody();
        var section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        if (!across) {
            upright(section);
            return;
        }
        headAndFoot(section, Manuscript.LANDSCAPE, false);
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        page(section, LONG, SHORT).setOrient(STPageOrientation.LANDSCAPE);
        margins(section);
    }

    private void upright(CTSectPr section) {
        headAndFoot(section, Manuscript.PORTRAIT, true);
        page(section, SHORT, LONG);
        margins(section);
        section.addNewTitlePg();
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz page(
            CTSectPr section, int width, int height) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        return size;
    }

    private static void margins(CTSectPr section) {
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(SIDE));
        margins.setRight(BigInteger.valueOf(SIDE));
        margins.setTop(BigInteger.valueOf(1360));
        margins.setBottom(BigInteger.valueOf(1250));
        margins.setHeader(BigInteger.valueOf(620));
        margins.setFooter(BigInteger.valueOf(560));
        margins.setGutter(BigInteger.ZERO);
    }

    private void headAndFoot(CTSectPr section, int width, boolean first) {
        var policy = new XWPFHeaderFooterPolicy(document, section);
        var head = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
        head.setStyle("Header");
        tab(head, width);
        Manuscript.write(head.createRun(), CleanText.line(model.assessment().client()));
        head.createRun().addTab();
        Manuscript.write(head.createRun(), Text.of("report.classification"));
        var foot = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        tab(foot, width);
        Manuscript.write(
                foot.createRun(),
                Text.of(
                        "report.footer",
                        Text.of("report.title"),
                        Text.of("report.number", model.revision()),
                        Shown.day(model.written(), model.assessment().zone())));
        foot.createRun().addTab();
        var words = Text.of("report.page", "\u0001", "\u0002");
        var x = words.indexOf('\u0001');
        var y = words.indexOf('\u0002');
        Manuscript.write(foot.createRun(), words.substring(0, x));
        Fields.add(foot.getCTP()::addNewR, "PAGE", "1");
        Manuscript.write(foot.createRun(), words.substring(x + 1, y));
        Fields.add(foot.getCTP()::addNewR, "NUMPAGES", "1");
        if (first) {
            policy.createHeader(XWPFHeaderFooterPolicy.FIRST).createParagraph();
            policy.createFooter(XWPFHeaderFooterPolicy.FIRST).createParagraph();
        }
    }

    private static void tab(XWPFParagraph paragraph, int position) {
        var p =
                paragraph.getCTP().isSetPPr()
                        ? paragraph.getCTP().getPPr()
                        : paragraph.getCTP().addNewPPr();
        CTTabs tabs = p.isSetTabs() ? p.getTabs() : p.addNewTabs();
        var tab = tabs.addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(position));
    }
}
