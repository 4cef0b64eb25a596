package firebreak.report.word;

import firebreak.report.files.FlowingPackage;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The tables of a document, which flow into its text while POI writes it: their cells would take
/// it longer than all the rest.
final class WordTables {
    private static final String MARK = "firebreak-table";
    private static final Pattern MARKED = Pattern.compile("<\\?" + MARK + " (\\d+)\\?>");

    private final XWPFDocument document;
    private final List<WordTable> tables = new ArrayList<>();

    WordTables(XWPFDocument document) {
        this.document = document;
    }

    /// Lets a table stand at the end of what is written.
    WordTable add(WordTable table) {
        try (var end = document.getDocument().getBody().getSectPr().newCursor()) {
            end.insertProcInst(MARK, Integer.toString(tables.size()));
        }
        tables.add(table);
        return table;
    }

    /// What flows into which part.
    Map<String, FlowingPackage.Flow> flows() {
        var text = document.getPackagePart().getPartName().getName().substring(1);
        return Map.of(
                text, (part, out) -> out.write(filled(part).getBytes(StandardCharsets.UTF_8)));
    }

    private String filled(String part) {
        var filled = new StringBuilder();
        var marked = MARKED.matcher(part);
        var from = 0;
        for (; marked.find(); from = marked.end()) {
            filled.append(part, from, marked.start());
            tables.get(Integer.parseInt(marked.group(1))).add(filled);
        }
        return filled.append(part, from, part.length()).toString();
    }
}
