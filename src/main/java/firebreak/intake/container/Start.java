package firebreak.intake.container;

import firebreak.intake.container.document.Documents;
import firebreak.intake.container.json.JsonTables;
import firebreak.intake.container.markup.HtmlTables;
import firebreak.intake.container.markup.JiraXml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a file begins, and what that makes it.
///
/// @param bytes the same with one character for each byte
/// @param text decoded as well as its first bytes tell
public record Start(String bytes, String text) {
    /// How many bytes are looked at.
    public static final int LENGTH = 65_536;

    public static Start of(byte[] start) {
        var bytes = new String(start, StandardCharsets.ISO_8859_1);
        return new Start(bytes, new String(start, charset(start)));
    }

    private static Charset charset(byte[] b) {
        if (b.length > 3 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe || wide(b, 1))
            return StandardCharsets.UTF_16LE;
        if (b.length > 3 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff || wide(b, 0))
            return StandardCharsets.UTF_16BE;
        return StandardCharsets.UTF_8;
    }

    /// Whether every other one of the first bytes is zero.
    private static boolean wide(byte[] b, int from) {
        if (b.length < 20) return false;
        for (var i = 0; i < 20; i += 2) if (b[i + from] != 0 || b[i + 1 - from] == 0) return false;
        return true;
    }

    public boolean isGzip() {
        return bytes.startsWith("\u001f\u008b");
    }

    /// Whether it is an archive of files and no document of an office program, which are zips, too.
    public boolean isArchive() {
        return (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006"))
                && !bytes.contains("[Content_Types].xml")
                && !bytes.contains("word/document.xml")
                && !bytes.contains("mimetypeapplication/vnd.oasis")
                && !bytes.contains("_rels/.rels");
    }

    boolean isJson() {
        return JsonTables.begins(text);
    }

    boolean isJiraXml() {
        return JiraXml.begins(text);
    }

    boolean isPage() {
        return HtmlTables.begins(text);
    }

    boolean isYaml(String name) {
        return text.indexOf('\0') < 0 && Documents.isYaml(text, name);
    }

    /// Whether it is a document in words and no table.
    ///
    /// @param amongOthers whether it lies among other files
    public boolean isDocument(String name, boolean amongOthers) {
        return !bytes.startsWith("PK")
                && !isGzip()
                && text.indexOf('\0') < 0
                && !isJson()
                && !isJiraXml()
                && !isPage()
                && !text.stripLeading().startsWith("<?xml")
                && !isYaml(name)
                && Documents.begins(text, name, amongOthers);
    }
}
