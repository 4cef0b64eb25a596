package firebreak.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The items of a cell that may hold a list.
final class Items {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;,\\n]\\s*");
    private static final Pattern SURNAME_FIRST = Pattern.compile("[^\\s,;]+, [^\\s,;]+");

    private Items() {}

    /// As [#of], but a surname and a first name, parted by a comma, are one.
    static List<String> people(String cell) {
        return cell.length() < 80 && cell.indexOf(',') > 0 && SURNAME_FIRST.matcher(cell).matches()
                ? List.of(cell)
                : of(cell);
    }

    static List<String> of(String cell) {
        if (cell.isEmpty()) return List.of();
        if (cell.indexOf(',') < 0 && cell.indexOf(';') < 0 && cell.indexOf('\n') < 0)
            return cell.isBlank() ? List.of() : List.of(cell.strip());
        var items = new ArrayList<String>();
        for (var item : BETWEEN.split(cell)) if (!item.isBlank()) items.add(item.strip());
        return items;
    }
}
