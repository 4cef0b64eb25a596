package firebreak.ui.kit;

import javafx.beans.property.Property;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How a person left something on a screen, to find it so again: sizes, columns, what is filtered.
/// It is written into a file of the program's own, so that it says sizes and ids of the program and
/// nothing that a client wrote.
///
/// @param id within its screen
/// @param now how it is now; empty where that is not to be kept
/// @param restore makes it so again; what it can't read it leaves alone
public record Kept(String id, Supplier<String> now, Consumer<String> restore) {
    /// Where the dividers stand.
    public static Kept dividers(String id, SplitPane split) {
        return new Kept(
                id,
                () -> {
                    var places = new ArrayList<String>();
                    for (var place : split.getDividerPositions())
                        places.add(String.valueOf(Math.round(place * 1000)));
                    return String.join(",", places);
                },
                words -> {
                    var places = numbers(words);
                    if (places.size() != split.getDividers().size()) return;
                    for (int i = 0; i < places.size(); i++)
                        if (places.get(i) > 0 && places.get(i) < 1000)
                            split.setDividerPosition(i, places.get(i) / 1000.0);
                });
    }

    /// The width and the place of each column, by its place at first, and by which it is sorted.
    public static <S> Kept columns(String id, TableView<S> table) {
        var all = List.copyOf(table.getColumns());
        return new Kept(
                id,
                () -> {
                    var words = new ArrayList<String>();
                    for (var column : table.getColumns())
                        words.add(all.indexOf(column) + ":" + Math.round(column.getWidth()));
                    return String.join(",", words) + ";" + sorted(table, all);
                },
                words -> {
                    var parts = words.split(";", -1);
                    restoreColumns(table, all, parts[0]);
                    if (parts.length > 1) restoreSort(table, all, parts[1]);
                });
    }

    private static <S> String sorted(TableView<S> table, List<TableColumn<S, ?>> all) {
        if (table.getSortOrder().isEmpty()) return "";
        var first = table.getSortOrder().getFirst();
        return all.indexOf(first) + (first.getSortType() == SortType.ASCENDING ? ":1" : ":0");
    }

    private static <S> void restoreColumns(
            TableView<S> table, List<TableColumn<S, ?>> all, String words) {
        var places = new HashMap<TableColumn<S, ?>, Integer>();
        for (var word : words.split(",", -1)) {
            var pair = pair(word);
            if (pair.size() != 2 || pair.get(0) < 0 || pair.get(0) >= all.size()) return;
            var column = all.get(pair.get(0));
            if (pair.get(1) >= column.getMinWidth() && pair.get(1) <= column.getMaxWidth())
                column.setPrefWidth(pair.get(1));
            places.put(column, places.size());
        }
        if (places.size() != all.size()) return;
        var ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(c -> places.getOrDefault(c, 0)));
        if (!ordered.equals(table.getColumns())) table.getColumns().setAll(ordered);
    }

    private static <S> void restoreSort(
            TableView<S> table, List<TableColumn<S, ?>> all, String words) {
        var pair = pair(words);
        if (pair.size() != 2 || pair.get(0) < 0 || pair.get(0) >= all.size()) return;
        var column = all.get(pair.get(0));
        if (!column.isSortable()) return;
        column.setSortType(pair.get(1) == 1 ? SortType.ASCENDING : SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(column));
    }

    /// What is chosen of a few.
    public static <E extends Enum<E>> Kept choice(String id, Class<E> of, Property<E> property) {
        return new Kept(
                id,
                () -> property.getValue() == null ? "" : property.getValue().name(),
                words -> {
                    for (var each : of.getEnumConstants())
                        if (each.name().equals(words)) property.setValue(each);
                });
    }

    /// Whether something is so.
    public static Kept flag(String id, Property<Boolean> property) {
        return new Kept(
                id,
                () -> Boolean.TRUE.equals(property.getValue()) ? "1" : "0",
                words -> property.setValue(words.equals("1")));
    }

    private static List<Integer> pair(String words) {
        return numbers(words.replace(':', ','));
    }

    private static List<Integer> numbers(String words) {
        var numbers = new ArrayList<Integer>();
        for (var word : words.split(",", -1)) {
            if (!word.matches("\\d{1,6}")) return List.of();
            numbers.add(Integer.parseInt(word));
        }
        return numbers;
    }
}
