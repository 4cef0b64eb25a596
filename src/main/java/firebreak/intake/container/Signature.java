package firebreak.intake.container;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Files that are no CSV, told by how they begin.
final class Signature {
    private Signature() {}

    /// What the file looks like instead, in words, or null where it may well be text with
    /// delimiters.
    ///
    /// @param name the file's, which tells where the content may be several things
    static @Nullable String of(Start start, String name) {
        var text = start.bytes();
        // Spreadsheets, readable or not, and archives were recognised before.
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006"))
            return Text.of(
                    text.contains("word/document.xml")
                            ? "intake.looks.docx"
                            : "intake.looks.other_office");
        if (text.startsWith("%PDF-")) return Text.of("intake.looks.pdf");
        if (text.length() > 262 && text.startsWith("ustar", 257))
            return Text.of("intake.looks.tar");
        if (text.startsWith("7z\u00bc\u00af\u0027\u001c") || text.startsWith("Rar!\u001a\u0007"))
            return Text.of("intake.looks.other_archive");
        if (text.startsWith("\u0089PNG") || text.startsWith("\u00ff\u00d8\u00ff"))
            return Text.of("intake.looks.picture");
        var markup = markup(text);
        if (markup != null) return markup;
        return start.isYaml(name) ? Text.of("intake.looks.yaml") : null;
    }

    private static @Nullable String markup(String text) {
        var plain = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
        var begin = plain.stripLeading().toLowerCase(Locale.ROOT);
        if (begin.startsWith("<?xml") || begin.startsWith("<rss"))
            return Text.of("intake.looks.xml");
        if (begin.startsWith("mime-version:") && begin.contains("multipart/related"))
            return Text.of("intake.looks.mhtml");
        return null;
    }
}
