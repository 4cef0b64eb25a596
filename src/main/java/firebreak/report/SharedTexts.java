package firebreak.report;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.HashMap;
import java.util.Map;

/// The texts that cells of a workbook share, each written once. POI makes XML of a text each time
/// that it looks whether it has it.
final class SharedTexts {
    /// So many words have their places before further ones stand in their cells: long sheets need
    /// little memory, whatever a client takes for a service.
    private static final int WORDS = 10_000;

    private final XSSFWorkbook workbook;
    private final Map<String, Integer> places = new HashMap<>();
    private int words;

    SharedTexts(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /// Where a text stands among them, which it does from now on.
    int place(String text) {
        return places.computeIfAbsent(
                text,
                t ->
                        workbook.getSharedStringSource()
                                .addSharedStringItem(new XSSFRichTextString(t)));
    }

    /// The same of a word that many rows say; below 0 where there are too many of them.
    int word(String text) {
        var known = places.get(text);
        if (known != null) return known;
        return words++ < WORDS ? place(text) : -1;
    }
}
