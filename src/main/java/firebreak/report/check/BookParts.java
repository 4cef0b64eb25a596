package firebreak.report.check;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which part of a workbook holds which sheet.
final class BookParts {
    private final String before;
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, String> sheetOfId = new HashMap<>();
    private final Map<String, String> idOfPart = new HashMap<>();

    /// @param before what stands before the names of its parts; empty for a file of its own
    BookParts(String before) {
        this.before = before;
    }

    /// Who reads it out of a part, or null.
    PartTexts.@Nullable Sink in(String part) {
        if (part.equals(before + "xl/workbook.xml")) return new Sheets();
        return part.equals(before + "xl/_rels/workbook.xml.rels")
                ? new Relations(part, (_, id, to) -> idOfPart.put(to, id))
                : null;
    }

    /// The names, in their order.
    List<String> sheets() {
        return sheets;
    }

    /// The name of the sheet that a part holds; null for other parts.
    @Nullable String sheet(String part) {
        var id = idOfPart.get(part);
        return id == null ? null : sheetOfId.get(id);
    }

    private final class Sheets implements PartTexts.Sink {
        private String name = "";

        @Override
        public void attribute(String element, String attribute, String value) {
            if (!element.equals("sheet")) return;
            if (attribute.equals("name")) {
                name = value;
                sheets.add(value);
            }
            if (attribute.equals("id")) sheetOfId.put(value, name);
        }
    }
}
