package firebreak.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// Words and the logo come where their placeholders are, and nowhere else changes anything.
class FillingTest {
    private static final Placeholders KNOWN = new Placeholders(List.of("gaps"));
    private static final String SECTIONS = Made.paragraphs("{{sections}}");
    private static final Map<Field, String> TEXTS =
            Map.of(
                    Field.CLIENT, "Harbor & <Pay> {{x}}",
                    Field.DATE, "9 Mar 2026",
                    Field.CLASSIFICATION, "Confidential",
                    Field.FIRM, "");

    @Test
    void wordsComeIntoEveryPart() throws Exception {
        var box =
                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>%1$s</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>%1$s</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                        .formatted(Made.paragraphs("[{{client}}]"));
        var cell =
                "<w:tbl><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>"
                        .formatted(Made.paragraphs("on {{date}}"));
        var filled =
                filled(
                        Made.document(
                                        Made.paragraphs("{{client}}{{ DATE }}/{{client}}")
                                                + cell
                                                + box
                                                + SECTIONS)
                                .header("header1.xml", Made.paragraphs("{{classification}}"))
                                .part(
                                        "footer",
                                        "footer1.xml",
                                        "<w:ftr xmlns:w=\"%s\">%s</w:ftr>"
                                                .formatted(Made.W, Made.paragraphs("{{date}}.")))
                                .part(
                                        "footnotes",
                                        "footnotes.xml",
                                        "<w:footnotes xmlns:w=\"%s\"><w:footnote w:id=\"1\">%s</w:footnote></w:footnotes>"
                                                .formatted(Made.W, Made.paragraphs("N {{date}}"))));
        var body = filled.text("word/document.xml");
        assertThat(body)
                .contains(
                        ">Harbor &amp; &lt;Pay&gt; {{x}}9 Mar 2026/Harbor &amp; &lt;Pay&gt; {{x}}<")
                .contains(">on 9 Mar 2026<")
                .contains(">{{sections}}<");
        assertThat(body.split("\\[Harbor &amp; &lt;Pay&gt; \\{\\{x}}]", -1)).hasSize(3);
        assertThat(filled.text("word/header1.xml")).contains(">Confidential<");
        assertThat(filled.text("word/footer1.xml")).contains(">9 Mar 2026.<");
        assertThat(filled.text("word/footnotes.xml")).contains(">N 9 Mar 2026<");
    }

    @Test
    void tornOnesLookAsTheirFirstLetterDid() throws Exception {
        var torn =
                "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>a {{cl</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ie</w:t></w:r><w:r><w:t>nt}} b {{da</w:t></w:r><w:r><w:t>te}}</w:t></w:r></w:p>";
        var body = filled(Made.document(torn + SECTIONS)).text("word/document.xml");
        assertThat(words(body)).startsWith("a |Harbor & <Pay> {{x}}".replace("|", ""));
        assertThat(words(body)).isEqualTo("a Harbor & <Pay> {{x}} b 9 Mar 2026{{sections}}");
        assertThat(body).contains("<w:i/></w:rPr><w:t xml:space=\"preserve\">a Harbor");
    }

    @Test
    void whatHasNothingToSayIsLeftOut() throws Exception {
        var row =
                "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>"
                        .formatted(Made.paragraphs("Prepared by"), Made.paragraphs("{{firm}}"));
        var other = row.replace("{{firm}}", "{{firm}}, {{client}}");
        var body =
                filled(
                                Made.document(
                                        Made.paragraphs("{{firm}}", "By {{firm}}.", "{{logo}}")
                                                + "<w:tbl>"
                                                + row
                                                + other
                                                + "</w:tbl>"
                                                + "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{firm}}</w:t></w:r></w:p>"
                                                + SECTIONS))
                        .text("word/document.xml");
        assertThat(body.split("<w:tr>", -1)).hasSize(2);
        assertThat(body.split("<w:p>", -1)).as("By, two cells, the break, the place").hasSize(6);
        assertThat(words(body)).contains("By .").contains(", Harbor").contains("Prepared by");
        assertThat(body).contains("<w:sectPr/>");
    }

    @Test
    void theOnlyParagraphOfAHeaderStays() throws Exception {
        var filled =
                filled(
                        Made.document(SECTIONS)
                                .header("header1.xml", Made.paragraphs("{{logo}}   {{firm}}")));
        assertThat(filled.text("word/header1.xml")).contains("<w:p>").doesNotContain("{{");
        assertThat(words(filled.text("word/header1.xml"))).isEmpty();
    }

    @Test
    void theLogoKeepsItsShapeAndSaysWhatItIs() throws Exception {
        var logo = Logo.of(png(300, 100), "Logo of \"M&S\"");
        var filled =
                Made.of(
                        Template.read(
                                        "t.docx",
                                        Made.document(Made.paragraphs("{{logo}}") + SECTIONS)
                                                .header(
                                                        "header1.xml",
                                                        Made.paragraphs("a {{logo}} b"))
                                                .bytes(),
                                        KNOWN)
                                .fill(TEXTS, logo)
                                .document());
        assertThat(filled.names())
                .contains("word/media/firebreak-logo.png", "word/_rels/header1.xml.rels");
        var head = filled.text("word/header1.xml");
        assertThat(head).contains("cx=\"648000\"", "cy=\"216000\"");
        assertThat(head).contains("descr=\"Logo of &quot;M&amp;S&quot;\"");
        assertThat(words(head)).isEqualTo("a  b");
        assertThat(filled.text("word/document.xml")).contains("cx=\"1944000\"", "cy=\"648000\"");
        assertThat(filled.text("[Content_Types].xml")).contains("/word/media/firebreak-logo.png");
    }

    @Test
    void aWideLogoIsLower() throws Exception {
        var filled =
                Template.read(
                                "t.docx",
                                Made.document(Made.paragraphs("{{logo}}") + SECTIONS).bytes(),
                                KNOWN)
                        .fill(TEXTS, Logo.of(png(2000, 100), "x"));
        assertThat(Made.of(filled.document()).text("word/document.xml"))
                .contains("cx=\"2520000\"", "cy=\"126000\"");
    }

    @Test
    void otherPicturesAreRefused() throws Exception {
        var whole = png(50, 50);
        for (var bytes :
                List.of(
                        "GIF89a".getBytes(StandardCharsets.US_ASCII),
                        "<svg/>".getBytes(StandardCharsets.US_ASCII),
                        new byte[0]))
            assertThatThrownBy(() -> Logo.of(bytes, "x"))
                    .isInstanceOf(TemplateRefused.class)
                    .hasMessageContaining("PNG nor a JPEG");
        assertThatThrownBy(() -> Logo.of(Arrays.copyOf(whole, whole.length / 2), "x"))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> Logo.of(png(7000, 2), "x"))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("too large");
    }

    @Test
    void aLogoBringsNothingAboutItsAuthor() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        var plain = out.toByteArray();
        var note = "JaneSecret".getBytes(StandardCharsets.US_ASCII);
        var noted = new ByteArrayOutputStream();
        noted.write(plain, 0, 2);
        for (var mark : new int[] {0xE1, 0xFE}) {
            noted.write(new byte[] {(byte) 0xFF, (byte) mark, 0, (byte) (2 + note.length)});
            noted.write(note);
        }
        noted.write(plain, 2, plain.length - 2);
        assertThat(Logo.of(noted.toByteArray(), "x").bytes()).isEqualTo(plain);
    }

    @Test
    void propertiesAreFilledAndOthersForgotten() throws Exception {
        var made =
                Made.document(SECTIONS)
                        .put(
                                "docProps/core.xml",
                                "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>For {{client}}</dc:title><dc:creator>Jane</dc:creator></p>")
                        .relation("_rels/.rels", "core-properties", "docProps/core.xml", false)
                        .put(
                                "docProps/custom.xml",
                                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"x\"><property name=\"Number\"><vt:lpwstr>D-{{date}}</vt:lpwstr></property><property name=\"Path\"><vt:lpwstr>C:\\x</vt:lpwstr></property></Properties>")
                        .relation("_rels/.rels", "custom-properties", "docProps/custom.xml", false);
        var filled = Template.read("t.docx", made.bytes(), KNOWN).fill(TEXTS, null);
        assertThat(filled.core()).isEqualTo(Map.of("title", "For Harbor & <Pay> {{x}}"));
        assertThat(filled.custom()).isEqualTo(Map.of("Number", "D-9 Mar 2026"));
    }

    @Test
    void aTemplateCanBeFilledAgain() throws Exception {
        var template =
                Template.read(
                        "t.docx",
                        Made.document(Made.paragraphs("{{client}}") + SECTIONS).bytes(),
                        KNOWN);
        var first = template.fill(TEXTS, null).document();
        var other = template.fill(Map.of(Field.CLIENT, "Other"), null).document();
        assertThat(template.fill(TEXTS, null).document()).isEqualTo(first).isNotEqualTo(other);
    }

    private static Made filled(Made made) throws Exception {
        return Made.of(Template.read("t.docx", made.bytes(), KNOWN).fill(TEXTS, null).document());
    }

    private static String words(String xml) {
        return xml.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceFirst("^\\s+", "");
    }

    private static byte[] png(int width, int height) throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
