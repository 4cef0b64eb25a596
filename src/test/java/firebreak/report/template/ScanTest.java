package firebreak.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import firebreak.report.template.Remark.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Every placeholder that can't be filled is told with its place, and none that can.
class ScanTest {
    private static final Placeholders KNOWN = new Placeholders(List.of("gaps", "summary"));
    private static final String SECTIONS = Made.paragraphs("{{sections}}");

    @Test
    void aTemplateInOrderHasNothingToTell() throws Exception {
        assertThat(
                        remarks(
                                Made.document(
                                        Made.paragraphs(
                                                        "For {{client}}, {{ Date }}",
                                                        "{{contents}}",
                                                        "{{section:gaps}}")
                                                + SECTIONS)))
                .isEmpty();
    }

    @Test
    void unknownOnesAreToldWithWhatWasMeant() throws Exception {
        var remarks =
                remarks(
                        Made.document(
                                Made.paragraphs(
                                                "Report",
                                                "Written for {{clinet}} in spring",
                                                "{{weather}}",
                                                "{{gaps}}")
                                        + SECTIONS));
        assertThat(remarks)
                .extracting(Remark::kind, Remark::part, Remark::paragraph, Remark::placeholder)
                .containsExactly(
                        tuple(Kind.UNKNOWN, "body", 2, "{{clinet}}"),
                        tuple(Kind.UNKNOWN, "body", 3, "{{weather}}"),
                        tuple(Kind.UNKNOWN, "body", 4, "{{gaps}}"));
        assertThat(remarks.get(0).sentence()).contains("{{client}}");
        assertThat(remarks.get(0).words()).isEqualTo("Written for {{clinet}} in spring");
        assertThat(remarks.get(1).sentence()).contains("template list");
        assertThat(remarks.get(2).sentence()).contains("{{section:gaps}}");
        assertThat(remarks).allMatch(Remark::stops);
    }

    @Test
    void whatWordHasTornIsMendedAndSaysSo() throws Exception {
        var torn =
                "<w:p><w:r><w:t>For {{cl</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>ie</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:t>nt}}.</w:t></w:r></w:p>";
        var remarks = remarks(Made.document(torn + SECTIONS));
        assertThat(remarks)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.kind()).isEqualTo(Kind.MENDED);
                    assertThat(r.stops()).isFalse();
                    assertThat(r.placeholder()).isEqualTo("{{client}}");
                });
    }

    @Test
    void whatCantBeMendedIsTold() throws Exception {
        var lines = "<w:p><w:r><w:t>{{cli</w:t><w:br/><w:t>ent}}</w:t></w:r></w:p>";
        var tabbed = "<w:p><w:r><w:t>{{da</w:t><w:tab/><w:t>te}}</w:t></w:r></w:p>";
        var field =
                "<w:p><w:r><w:t>{{ti</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>tle}}</w:t></w:r></w:p>";
        var remarks = remarks(Made.document(lines + tabbed + field + SECTIONS));
        assertThat(remarks)
                .extracting(Remark::kind, Remark::paragraph)
                .containsExactly(tuple(Kind.SPLIT, 1), tuple(Kind.SPLIT, 2), tuple(Kind.SPLIT, 3));
        assertThat(remarks.get(0).sentence()).contains("line break");
        assertThat(remarks.get(1).sentence()).contains("tab");
        assertThat(remarks.get(2).sentence()).contains("field");
    }

    @Test
    void unfinishedOnesAreTold() throws Exception {
        assertThat(
                        remarks(
                                Made.document(
                                        Made.paragraphs(
                                                        "For {{client}",
                                                        "of client}} it is",
                                                        "By {firm}",
                                                        "A set {a, b} is none")
                                                + SECTIONS)))
                .extracting(Remark::kind, Remark::paragraph)
                .containsExactly(
                        tuple(Kind.UNFINISHED, 1),
                        tuple(Kind.UNFINISHED, 2),
                        tuple(Kind.UNFINISHED, 3));
    }

    @Test
    void contentStandsAloneInTheText() throws Exception {
        var cell = "<w:tbl><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>";
        var box =
                "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        var control = "<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>";
        var gaps = Made.paragraphs("{{section:gaps}}");
        var remarks =
                remarks(
                        Made.document(
                                        Made.paragraphs("Here: {{section:gaps}}")
                                                + cell.formatted(gaps)
                                                + box.formatted(gaps)
                                                + control.formatted(gaps)
                                                + SECTIONS
                                                + SECTIONS)
                                .header("header1.xml", Made.paragraphs("{{contents}}"))
                                .header("header2.xml", Made.paragraphs("x", "{{section:gaps}}")));
        assertThat(remarks)
                .extracting(Remark::kind, Remark::part, Remark::paragraph)
                .containsExactly(
                        tuple(Kind.MISPLACED, "body", 1),
                        tuple(Kind.MISPLACED, "body, table 1, row 1", 2),
                        tuple(Kind.MISPLACED, "body, text box", 4),
                        tuple(Kind.MISPLACED, "body", 5),
                        tuple(Kind.TWICE, "body", 7),
                        tuple(Kind.MISPLACED, "header 1", 1),
                        tuple(Kind.MISPLACED, "header 2", 2));
        assertThat(remarks.get(0).sentence()).contains("alone");
        assertThat(remarks.get(1).sentence()).contains("table");
        assertThat(remarks.get(2).sentence()).contains("text box");
        assertThat(remarks.get(3).sentence()).contains("content control");
        assertThat(remarks.get(5).sentence()).contains("header");
    }

    @Test
    void wordsMayStandAnywhereButTheLogoNotInABox() throws Exception {
        var box =
                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>%1$s</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>%1$s</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var inside = Made.paragraphs("{{client}}", "{{logo}}");
        assertThat(
                        remarks(
                                Made.document(box.formatted(inside) + SECTIONS)
                                        .header(
                                                "header1.xml",
                                                Made.paragraphs("{{logo}} {{client}}"))))
                .extracting(Remark::kind, Remark::part, Remark::paragraph, Remark::placeholder)
                .containsExactly(tuple(Kind.MISPLACED, "body, text box", 3, "{{logo}}"));
    }

    @Test
    void placeholdersWhereNothingIsFilledAreTold() throws Exception {
        var described =
                "<w:p><w:r><w:pict><v:shape alt=\"Logo of {{client}}\"/></w:pict></w:r></w:p>";
        var code =
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF {{client}} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        assertThat(remarks(Made.document(described + code + SECTIONS)))
                .extracting(Remark::kind, Remark::placeholder)
                .containsExactly(
                        tuple(Kind.MISPLACED, "{{client}}"), tuple(Kind.MISPLACED, "{{client}}"));
    }

    @Test
    void withoutAPlaceNothingCanBeWritten() throws Exception {
        assertThat(remarks(Made.document(Made.paragraphs("{{client}}"))))
                .extracting(Remark::kind)
                .containsExactly(Kind.NO_PLACE);
        assertThat(remarks(Made.document(Made.paragraphs("{{section:gaps}}"))))
                .singleElement()
                .satisfies(r -> assertThat(r.stops()).isFalse());
    }

    @Test
    void contentsOfWordsOwnAreToldToBeFilledLater() throws Exception {
        var contents = "<w:p><w:fldSimple w:instr=\" TOC \\o \"/></w:p>";
        assertThat(remarks(Made.document(contents + SECTIONS)))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.kind()).isEqualTo(Kind.NOTE);
                    assertThat(r.sentence()).contains("{{contents}}");
                });
    }

    @Test
    void narrowPagesAreTold() throws Exception {
        var page =
                "<w:sectPr><w:pgSz w:w=\"%d\" w:h=\"12000\"/><w:pgMar w:left=\"1000\" w:right=\"1000\"/></w:sectPr>";
        assertThat(remarks(Made.document(SECTIONS + page.formatted(8400))))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.stops()).isFalse();
                    assertThat(r.sentence()).contains("11 cm");
                });
        assertThat(remarks(Made.document(SECTIONS + page.formatted(11906)))).isEmpty();
    }

    @Test
    void trackedChangesStopIt() throws Exception {
        var changed =
                "<w:p><w:ins w:id=\"1\" w:author=\"J\"><w:r><w:t>more</w:t></w:r></w:ins></w:p>";
        assertThat(remarks(Made.document(changed + SECTIONS)))
                .extracting(Remark::kind, Remark::words)
                .containsExactly(tuple(Kind.TRACKED, "more"));
    }

    @Test
    void propertiesAreLookedAtToo() throws Exception {
        var made =
                Made.document(SECTIONS)
                        .put(
                                "docProps/core.xml",
                                "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{{client}} {{clinet}} {{sections}}</dc:title></p>")
                        .relation("_rels/.rels", "core-properties", "docProps/core.xml", false);
        assertThat(remarks(made))
                .extracting(Remark::kind, Remark::part)
                .containsExactly(
                        tuple(Kind.UNKNOWN, "document properties"),
                        tuple(Kind.MISPLACED, "document properties"));
    }

    private static List<Remark> remarks(Made made) throws Exception {
        return Template.read("t.docx", made.bytes(), KNOWN).remarks();
    }
}
