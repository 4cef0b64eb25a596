package firebreak.intake.container;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Files that are no CSV, told by how they begin.
final class Signature {
    private Signature() {}

    /// What the file looks like instead, in words, or null where it may well be text with
    /// delimiters.
    static @Nullable String of(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            if (text.contains("xl/")) return Text.of("intake.looks.xlsx");
            if (text.contains("word/")) return Text.of("intake.looks.docx");
            if (text.contains("opendocument.spreadsheet")) return Text.of("intake.looks.ods");
            return Text.of("intake.looks.other_office");
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"))
            return Text.of("intake.looks.xls");
        if (text.startsWith("%PDF-")) return Text.of("intake.looks.pdf");
        if (text.length() > 262 && text.startsWith("ustar", 257))
            return Text.of("intake.looks.tar");
        if (text.startsWith("7z\u00bc\u00af\u0027\u001c") || text.startsWith("Rar!\u001a\u0007"))
            return Text.of("intake.looks.other_archive");
        if (text.startsWith("\u0089PNG") || text.startsWith("\u00ff\u00d8\u00ff"))
            return Text.of("intake.looks.picture");
        return markup(text);
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
