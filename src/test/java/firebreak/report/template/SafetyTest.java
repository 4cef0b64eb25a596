package firebreak.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.report.template.Remark.Kind;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What a stranger may send as a template: refused with one clear sentence, or made harmless.
class SafetyTest {
    private static final Placeholders KNOWN = new Placeholders(List.of("gaps"));
    private static final String SECTIONS = Made.paragraphs("{{sections}}");
    private static final String RELATIONS = "word/_rels/document.xml.rels";

    @TempDir Path temp;

    @Test
    void macrosAreRefused() throws Exception {
        refused(
                Made.document(SECTIONS).relation(RELATIONS, "vbaProject", "vbaProject.bin", false),
                "macros");
        refused(Made.document(SECTIONS).put("word/vbaProject.bin", "x"), "macros");
        refused(
                Made.document(SECTIONS)
                        .replace(
                                "[Content_Types].xml",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
                "macros");
        refused(
                Made.document(SECTIONS).relation(RELATIONS, "control", "activeX1.xml", false),
                "macros");
    }

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate,file:///C:/Users/jane/Normal.dotm,attached",
        "image,http://evil.example/pixel.png,picture",
        "oleObject,file:///x.xls,another file",
        "aFChunk,afchunk.htm,another file",
        "subDocument,sub.docx,another file",
        "frame,http://evil.example/,another file",
        "package,embeddings/a.xlsx,another file",
        "chart,charts/chart1.xml,chart",
        "hyperlink,file:///C:/secret.docx,link",
        "hyperlink,\\\\server\\share,link",
        "mailMergeSource,file:///list.csv,points to something outside",
        "somethingNew,http://evil.example/,points to something outside"
    })
    void whatLeadsOutOrHoldsAFileIsRefused(String type, String target, String word)
            throws Exception {
        var external = target.contains(":") || target.startsWith("\\");
        refused(Made.document(SECTIONS).relation(RELATIONS, type, target, external), word);
    }

    @Test
    void relationsOfOtherPartsCount() throws Exception {
        refused(
                Made.document(SECTIONS)
                        .header("header1.xml", Made.paragraphs("x"))
                        .relation(
                                "word/_rels/header1.xml.rels",
                                "image",
                                "https://evil.example/a.png",
                                true),
                "picture");
        refused(
                Made.document(SECTIONS)
                        .part(
                                "settings",
                                "settings.xml",
                                "<w:settings xmlns:w=\"" + Made.W + "\"/>")
                        .relation(
                                "word/_rels/settings.xml.rels",
                                "attachedTemplate",
                                "http://evil.example/t.dotm",
                                true),
                "attached");
    }

    @Test
    void picturesThatNameTheirSourceThemselvesAreRefused() throws Exception {
        refused(
                Made.document(
                        "<w:p><w:r><w:pict><v:shape><v:imagedata src=\"http://evil.example/a.png\"/></v:shape></w:pict></w:r></w:p>"
                                + SECTIONS),
                "picture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INCLUDETEXT \"c:\\\\x.doc\"",
                "includepicture http://evil.example/a.png",
                "DDEAUTO cmd \"/c calc\"",
                "LINK Excel.Sheet.8 x",
                "MACROBUTTON Go x",
                "RD other.docx"
            })
    void fieldsThatFetchOrRunAreRefused(String code) throws Exception {
        var half = code.length() / 2;
        refused(
                Made.document(
                        "<w:p>"
                                + field(
                                        "<w:r><w:instrText>%s</w:instrText></w:r><w:r><w:instrText>%s</w:instrText></w:r>"
                                                .formatted(
                                                        escaped(code.substring(0, half)),
                                                        escaped(code.substring(half))))
                                + "</w:p>"
                                + SECTIONS),
                "field");
        refused(
                Made.document(
                        "<w:p><w:fldSimple w:instr=\"%s\"/></w:p>".formatted(escaped(code))
                                + SECTIONS),
                "field");
    }

    @Test
    void linksToPagesAndLettersStay() throws Exception {
        var template =
                template(
                        Made.document(SECTIONS)
                                .relation(RELATIONS, "hyperlink", "https://firm.example/", true)
                                .relation(RELATIONS, "hyperlink", "mailto:a@firm.example", true));
        assertThat(template.remarks()).isEmpty();
        assertThat(template.fill(Map.of(), null).links())
                .containsExactlyInAnyOrder("https://firm.example/", "mailto:a@firm.example");
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        refusedFile("hello world".getBytes(), "not a Word document");
        refusedFile(new byte[0], "not a Word document");
        refusedFile("{\\rtf1 hello}".getBytes(), "not a Word document");
        refusedFile(zip("mimetype", "application/vnd.oasis.opendocument.text"), "not a Word");
        refusedFile(
                Made.document(SECTIONS)
                        .replace(
                                "[Content_Types].xml",
                                "wordprocessingml.document.main",
                                "spreadsheetml.sheet.main")
                        .bytes(),
                "not a Word document");
        assertThat(Template.check(temp.resolve("nowhere.docx"), KNOWN).getFirst().sentence())
                .contains("There is no file");
        assertThat(Template.check(temp, KNOWN).getFirst().sentence()).contains("There is no file");
    }

    @Test
    void protectedAndOldFilesAreRefused() throws Exception {
        for (var entry : List.of("EncryptedPackage", "WordDocument")) {
            var out = new ByteArrayOutputStream();
            try (var old = new POIFSFileSystem()) {
                old.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
                old.writeFilesystem(out);
            }
            refusedFile(
                    out.toByteArray(),
                    entry.startsWith("Enc") ? "protected with a password" : "old kind");
        }
    }

    @Test
    void strictDocumentsAreRefused() throws Exception {
        refusedFile(
                Made.document(SECTIONS)
                        .replace(
                                "word/document.xml",
                                Made.W,
                                "http://purl.oclc.org/ooxml/wordprocessingml/main")
                        .bytes(),
                "Strict");
    }

    @Test
    void bombsAreRefused() throws Exception {
        var zeros = new byte[30 << 20];
        Arrays.fill(zeros, (byte) ' ');
        refusedFile(Made.document(SECTIONS).put("word/styles.xml", zeros).bytes(), "larger");
        var made = Made.document(SECTIONS);
        for (var i = 0; i < 5; i++) made.put("word/media/" + i + ".png", zeros);
        refusedFile(made.bytes(), "larger");
        var many = Made.document(SECTIONS);
        for (var i = 0; i < 2100; i++) many.put("word/media/" + i + ".png", "x");
        refusedFile(many.bytes(), "larger");
    }

    @Test
    void documentTypesEntitiesAndDepthAreRefused() throws Exception {
        refusedFile(
                Made.document(SECTIONS)
                        .put(
                                "word/document.xml",
                                "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\""
                                        + Made.W
                                        + "\"><w:body>&a;</w:body></w:document>")
                        .bytes(),
                "missing or damaged");
        refusedFile(
                Made.document("<w:p>".repeat(5000) + "</w:p>".repeat(5000)).bytes(),
                "missing or damaged");
    }

    @Test
    void damagedFilesAreRefusedWhereverTheDamageIs() throws Exception {
        var whole = Made.document(SECTIONS).bytes();
        refusedFile(Arrays.copyOf(whole, whole.length / 2), "damaged");
        var random = new Random(7);
        for (var i = 0; i < 300; i++) {
            var bytes = whole.clone();
            for (var n = 0; n < 4; n++)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            var file = Files.write(temp.resolve("d.docx"), bytes);
            for (var remark : Template.check(file, KNOWN))
                assertThat(remark.sentence()).isNotBlank();
        }
        refusedFile(zip("../../evil", "x"), "damaged");
    }

    @Test
    void partsThatAreMadeToTakeLongAreRefused() throws Exception {
        var begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        refusedFile(
                Made.document("<w:p>" + begin.repeat(100_000) + "</w:p>" + SECTIONS).bytes(),
                "never end");
        refusedFile(
                Made.document(Made.paragraphs("{{client}}".repeat(200_000)) + SECTIONS).bytes(),
                "more than 2,000 placeholders");
        refusedFile(
                Made.document(Made.paragraphs("{{".repeat(200_000)) + SECTIONS).bytes(),
                "not finished");
    }

    @Test
    void whoMadeItAndWhereIsTakenOut() throws Exception {
        var made =
                Made.document(
                                "<w:p w:rsidR=\"00AA\"><w:commentRangeStart w:id=\"0\"/><w:r><w:t>Text</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
                                        + "<w:p>"
                                        + field("<w:r><w:instrText> AUTHOR </w:instrText></w:r>")
                                        + "</w:p><w:p><w:r><w:pict><v:shape alt=\"C:\\Users\\jane\\logo.png\"/></w:pict></w:r></w:p>"
                                        + "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"x\"/></w:sdtPr><w:sdtContent>"
                                        + Made.paragraphs("kept words")
                                        + "</w:sdtContent></w:sdt>"
                                        + SECTIONS)
                        .part("comments", "comments.xml", "<c>JaneSecret</c>")
                        .part("glossaryDocument", "glossary/document.xml", "<g>JaneSecret</g>")
                        .put("customXml/item1.xml", "<x>JaneSecret</x>")
                        .relation(RELATIONS, "customXml", "../customXml/item1.xml", false)
                        .put("docProps/app.xml", "<x><Company>JaneSecret</Company></x>")
                        .relation("_rels/.rels", "extended-properties", "docProps/app.xml", false)
                        .put("docProps/core.xml", "<x><creator>JaneSecret</creator></x>")
                        .relation("_rels/.rels", "core-properties", "docProps/core.xml", false)
                        .part(
                                "settings",
                                "settings.xml",
                                "<w:settings xmlns:w=\"%s\"><w:documentProtection w:edit=\"forms\"/><w:rsids/><w:evenAndOddHeaders/></w:settings>"
                                        .formatted(Made.W));
        var template = template(made);
        assertThat(template.usable()).isTrue();
        assertThat(template.remarks())
                .extracting(Remark::kind)
                .hasSize(5)
                .containsOnly(Kind.LEFT_OUT);
        var filled = Made.of(template.fill(Map.of(), null).document());
        assertThat(filled.names())
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/document.xml",
                        "word/_rels/document.xml.rels",
                        "word/settings.xml");
        assertThat(filled.text("word/document.xml"))
                .contains("kept words")
                .contains(">Text<")
                .doesNotContain("comment", "AUTHOR", "JaneSecret", "jane", "rsid", "dataBinding");
        assertThat(filled.text("word/settings.xml"))
                .contains("evenAndOddHeaders")
                .doesNotContain("documentProtection", "rsids");
        assertThat(filled.text("[Content_Types].xml")).doesNotContain("comments", "glossary");
    }

    @Test
    void aTemplateBecomesADocument() throws Exception {
        var made =
                Made.document(SECTIONS)
                        .replace("[Content_Types].xml", "document.main+xml", "template.main+xml");
        var filled = Made.of(template(made).fill(Map.of(), null).document());
        assertThat(filled.text("[Content_Types].xml"))
                .contains("wordprocessingml.document.main+xml")
                .doesNotContain("template.main");
    }

    @Test
    void whatIsNotUsableIsNotFilled() throws Exception {
        var template = template(Made.document(Made.paragraphs("{{clinet}}") + SECTIONS));
        assertThatThrownBy(() -> template.fill(Map.of(), null))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("{{clinet}}")
                .hasMessageContaining("{{client}}");
    }

    private static String field(String code) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + code
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>JaneSecret</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;");
    }

    private static byte[] zip(String name, String content) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes());
        }
        return out.toByteArray();
    }

    private static Template template(Made made) throws Exception {
        return Template.read("t.docx", made.bytes(), KNOWN);
    }

    private static void refused(Made made, String word) throws Exception {
        var template = template(made);
        assertThat(template.usable()).isFalse();
        assertThat(template.remarks().getFirst().kind()).isEqualTo(Kind.REFUSED);
        assertThat(template.remarks().getFirst().sentence()).contains("t.docx").contains(word);
        assertThatThrownBy(() -> template.fill(Map.of(), null)).isInstanceOf(TemplateRefused.class);
    }

    private void refusedFile(byte[] bytes, String word) throws Exception {
        var remarks = Template.check(Files.write(temp.resolve("f.docx"), bytes), KNOWN);
        assertThat(remarks)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.stops()).isTrue();
                    assertThat(r.sentence()).contains(word);
                });
    }
}
