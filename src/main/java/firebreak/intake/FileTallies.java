package firebreak.intake;

import firebreak.domain.incident.FilePlaces;
import firebreak.domain.incident.FileRows;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeRule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the rows of each file and sheet of one source.
final class FileTallies {
    private final List<FileTally> files = new ArrayList<>();

    /// For incidents of which several files tell: how many rows of each do.
    private final Map<String, Map<FileTally, Integer>> shared = new HashMap<>();

    private @Nullable FilePlaces places;

    private int now;

    /// From here on the rows of this file are read, or of another of the same name and sheet.
    void begin(FileTally file) {
        places = null;
        now = 0;
        while (now < files.size() && !files.get(now).isOf(file)) now++;
        if (now == files.size()) files.add(file);
    }

    /// The file that is being read.
    FileTally now() {
        return files.get(now);
    }

    /// Notes that a row tells of an incident of which rows before it did, perhaps in other files.
    void share(String key, Told before, Told row) {
        if (files.size() == 1) return;
        var each =
                shared.computeIfAbsent(
                        key, k -> new HashMap<>(Map.of(of(before.place()), before.rows())));
        each.merge(of(row.place()), row.rows(), Integer::sum);
    }

    /// Counts the rows of an incident that a rule leaves out, each where it stands.
    void outOfScope(Told told, ScopeRule rule) {
        var each = shared.get(told.facts().key());
        if (each == null) of(told.place()).outOfScope(rule, told.rows());
        else each.forEach((file, rows) -> file.outOfScope(rule, rows));
    }

    private FileTally of(RowPlace place) {
        if (files.size() == 1) return files.getFirst();
        if (places == null) places = new FilePlaces(rows());
        return files.get(places.of(place));
    }

    List<FileRows> rows() {
        return files.stream().map(FileTally::rows).toList();
    }
}
