package firebreak.report.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Word packages put together by hand, part by part, for tests.
public final class Made {
    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static final String R =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Made() {}

    /// A document with this in its body.
    public static Made document(String body) {
        var made = new Made();
        made.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="png" ContentType="image/png"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                </Types>\
                """);
        made.put("_rels/.rels", "<Relationships xmlns=\"" + RELATIONS + "\"/>");
        made.put(
                "word/document.xml",
                "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"urn:wps\"><w:body>%s</w:body></w:document>"
                        .formatted(W, R, body));
        made.put("word/_rels/document.xml.rels", "<Relationships xmlns=\"" + RELATIONS + "\"/>");
        return made.relation("_rels/.rels", "officeDocument", "word/document.xml", false);
    }

    /// Paragraphs of one run each.
    public static String paragraphs(String... texts) {
        var all = new StringBuilder();
        for (var text : texts)
            all.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(text)
                    .append("</w:t></w:r></w:p>");
        return all.toString();
    }

    /// The parts of a file that exists.
    public static Made of(byte[] file) {
        var made = new Made();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry e; (e = zip.getNextEntry()) != null; )
                made.parts.put(e.getName(), zip.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    public Made put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Made put(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public Made replace(String name, String old, String with) {
        var before = text(name);
        if (!before.contains(old)) throw new IllegalArgumentException(name + " has no " + old);
        return put(name, before.replace(old, with));
    }

    public String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    public java.util.Set<String> names() {
        return parts.keySet();
    }

    /// A relation of the last word of its type.
    public Made relation(String rels, String type, String target, boolean external) {
        if (!parts.containsKey(rels)) put(rels, "<Relationships xmlns=\"" + RELATIONS + "\"/>");
        var text = text(rels);
        var end = text.endsWith("/>") && !text.contains("</Relationships>");
        var number = text.split("<Relationship ", -1).length;
        var relation =
                "<Relationship Id=\"made%d\" Type=\"%s/%s\" Target=\"%s\"%s/>"
                        .formatted(
                                number,
                                R,
                                type,
                                target,
                                external ? " TargetMode=\"External\"" : "");
        return put(
                rels,
                end && number == 1
                        ? text.substring(0, text.length() - 2) + ">" + relation + "</Relationships>"
                        : text.replace("</Relationships>", relation + "</Relationships>"));
    }

    /// A part of the document with its relation and type.
    public Made part(String type, String name, String content) {
        put("word/" + name, content);
        type(
                "word/" + name,
                "application/vnd.openxmlformats-officedocument.wordprocessingml." + type + "+xml");
        return relation("word/_rels/document.xml.rels", type, name, false);
    }

    public Made type(String part, String type) {
        return put(
                "[Content_Types].xml",
                text("[Content_Types].xml")
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/%s\" ContentType=\"%s\"/></Types>"
                                        .formatted(part, type)));
    }

    /// A header with these paragraphs.
    public Made header(String name, String inside) {
        return part("header", name, "<w:hdr xmlns:w=\"%s\">%s</w:hdr>".formatted(W, inside));
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
