package firebreak.domain.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds among the files of an import the one in which a row stands. A row of a folder or archive
/// that is one table names the file within it, behind a slash.
public final class FilePlaces {
    private record Name(String file, String sheet) {}

    private final Map<Name, Integer> places = new HashMap<>();

    /// @param files by name and sheet; the first of two alike counts
    public FilePlaces(List<FileRows> files) {
        for (int i = 0; i < files.size(); i++)
            places.putIfAbsent(new Name(files.get(i).file(), files.get(i).sheet()), i);
    }

    /// The position among the files; the first where none fits.
    public int of(RowPlace place) {
        var file = place.file();
        while (true) {
            var found = places.get(new Name(file, place.sheet()));
            if (found != null) return found;
            int slash = file.lastIndexOf('/');
            if (slash < 0) return 0;
            file = file.substring(0, slash);
        }
    }
}
