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

    FileTallies(FileTally first) {
        files.add(first);
    }

    /// The file that is being read.
    FileTally now() {
        return files.getLast();
    }

    /// Adds a later file.
    void add(FileTallies later) {
        places = null;
        for (var file : later.files) {
            var known = files.stream().filter(f -> f.isOf(file)).findFirst();
            if (known.isPresent()) known.get().add(file);
            else files.add(file);
        }
    }

    /// Notes that a file added before tells of an incident that others tell of, too.
    void share(String key, RowPlace earlier, int rows, RowPlace later, int laterRows) {
        var each = shared.computeIfAbsent(key, k -> new HashMap<>(Map.of(of(earlier), rows)));
        each.merge(of(later), laterRows, Integer::sum);
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
