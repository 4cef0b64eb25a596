package firebreak.intake.container;

import firebreak.domain.Text;
import firebreak.intake.container.document.Documents;
import firebreak.intake.container.json.JsonTables;
import firebreak.intake.container.markup.HtmlTables;
import firebreak.intake.container.markup.JiraXml;
import firebreak.intake.container.packed.Bundles;
import firebreak.intake.container.sheet.Spreadsheets;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/// Finds the tables in a client's file, told by what the file holds and not by its name.
public final class Tables {
    /// What a person decided about how text is written; null where the file may speak for itself.
    public record TextChoice(@Nullable Charset encoding, @Nullable Character delimiter) {}

    private Tables() {}

    /// All tables of the file, the hidden ones too; at least one.
    ///
    /// @param progress counts bytes, where the file must be walked to know how it is written
    /// @throws Unreadable where there is no table in it
    public static List<Table> of(Content content, TextChoice choice, Progress progress)
            throws IOException {
        var start = content.start(Start.LENGTH);
        var sheets = Spreadsheets.of(content, start);
        if (sheets != null) return sheets;
        var begin = Start.of(start);
        var texts = texts(content, begin, choice, progress);
        if (texts != null) return texts;
        var looks = Signature.of(begin, content.name());
        if (looks != null) throw new Unreadable(0, "", Text.of("intake.refused.looks", looks));
        var encoding = Encoding.of(content, choice.encoding(), progress);
        return List.of(new CsvTable(content, CsvShape.of(content, encoding, choice.delimiter())));
    }

    /// Archives, JSON, XML, pages and documents; null where it is none of them.
    private static @Nullable List<Table> texts(
            Content content, Start start, TextChoice choice, Progress progress) throws IOException {
        if (start.isGzip()) return Bundles.inGzip(content, choice, progress);
        if (start.isArchive()) return Bundles.inZip(content, choice, progress);
        if (start.isJson()) return JsonTables.of(content, progress);
        if (start.isJiraXml()) return JiraXml.of(content, choice.encoding(), progress);
        if (start.isPage()) return HtmlTables.of(content, choice.encoding(), progress);
        if (start.isDocument(content.name(), false))
            return Documents.of(content, choice.encoding(), progress);
        return null;
    }
}
