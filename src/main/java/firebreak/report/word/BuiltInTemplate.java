package firebreak.report.word;

import firebreak.domain.Text;
import firebreak.report.files.XmlText;
import firebreak.report.template.Field;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The template that documents are made of where nobody chose one. Its parts are XML files among
/// the resources; a firm can have it written out and go on from there.
public final class BuiltInTemplate {
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private BuiltInTemplate() {}

    /// The template as a Word file in an accent colour of six hexadecimal digits.
    ///
    /// @param template whether Word should make a new document of it when it is opened (.dotx)
    public static byte[] file(String accent, boolean template) {
        var look = Look.of(accent);
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", types(template));
        parts.put("_rels/.rels", relations(Map.of("officeDocument", "word/document.xml")));
        var related = new LinkedHashMap<String, String>();
        for (var name : new String[] {"styles", "numbering", "settings", "header", "footer"}) {
            related.put(name, name + ".xml");
            parts.put("word/" + name + ".xml", look.in(resource(name + ".xml")));
        }
        parts.put("word/document.xml", look.in(resource("document.xml")));
        parts.put("word/_rels/document.xml.rels", relations(related));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A part with the words that people read.
    static String resource(String name) {
        return words(read(name));
    }

    private static String read(String name) {
        var path = "/firebreak/report/word/" + name;
        try (var in = Objects.requireNonNull(BuiltInTemplate.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String types(boolean template) {
        var types = new StringBuilder();
        types.append(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(types, "document", template ? "template.main" : "document.main");
        for (var name : new String[] {"styles", "numbering", "settings", "header", "footer"})
            type(types, name, name);
        return types.append("</Types>").toString();
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"/word/")
                .append(part)
                .append(".xml\" ContentType=\"")
                .append(WORD)
                .append(type)
                .append("+xml\"/>");
    }

    private static String relations(Map<String, String> targets) {
        var all = new StringBuilder();
        all.append(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        var number = 0;
        for (var target : targets.entrySet())
            all.append("<Relationship Id=\"rId")
                    .append(++number)
                    .append("\" Type=\"")
                    .append(RELATION)
                    .append(target.getKey())
                    .append("\" Target=\"")
                    .append(target.getValue())
                    .append("\"/>");
        return all.append("</Relationships>").toString();
    }

    private static String words(String xml) {
        return xml.replace("@facts@", XmlText.attribute(Text.of("report.cover.facts")))
                .replace("@contents@", XmlText.attribute(Text.of("report.contents")))
                .replace("@rows@", rows())
                .replace("@appendix@", XmlText.attribute(Text.of("report.appendix", "%1")))
                .replace(
                        "@footer@",
                        XmlText.attribute(
                                Text.of(
                                        "report.footer",
                                        of(Field.TITLE),
                                        of(Field.NUMBER),
                                        of(Field.DATE))))
                .replace("@page@", page());
    }

    private static String rows() {
        return row(Text.of("report.cover.assessment"), Field.ASSESSMENT)
                + row(Text.of("report.cover.firm"), Field.FIRM)
                + row(Text.of("report.cover.date"), Field.DATE)
                + row(Text.of("report.cover.revision"), Field.REVISION)
                + row(Text.of("report.cover.classification"), Field.CLASSIFICATION)
                + row(Text.of("report.cover.sample"), Field.SAMPLE);
    }

    private static String row(String label, Field field) {
        return "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
                + cell(2400, XmlText.attribute(label))
                + cell(6954, of(field))
                + "</w:tr>";
    }

    private static String cell(int width, String words) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p></w:tc>"
                .formatted(width, words);
    }

    private static String of(Field field) {
        return "{{" + field.word() + "}}";
    }

    private static String page() {
        var words = Text.of("report.page", "\u0001", "\u0002");
        var x = words.indexOf('\u0001');
        var y = words.indexOf('\u0002');
        return run(words.substring(0, x))
                + number("PAGE")
                + run(words.substring(x + 1, y))
                + number("NUMPAGES")
                + run(words.substring(y + 1));
    }

    private static String run(String words) {
        return words.isEmpty()
                ? ""
                : "<w:r><w:t xml:space=\"preserve\">" + XmlText.attribute(words) + "</w:t></w:r>";
    }

    private static String number(String field) {
        return ("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        + "<w:r><w:instrText xml:space=\"preserve\"> %s </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
                .formatted(field);
    }
}
