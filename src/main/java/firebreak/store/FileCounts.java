package firebreak.store;

import firebreak.domain.incident.FileLedger;
import firebreak.domain.incident.FilePlaces;
import firebreak.domain.incident.FileRows;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.store.jooq.tables.records.ImportFileRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Counts, for each file and sheet of a source, what becomes of its incidents.
final class FileCounts {
    private final String source;
    private final List<FileRows> files;
    private final FilePlaces places;
    private final int[] added;
    private final int[] updated;

    FileCounts(String source, List<FileRows> files) {
        this.source = source;
        this.files = files;
        this.places = new FilePlaces(files);
        this.added = new int[files.size()];
        this.updated = new int[files.size()];
    }

    /// Incidents from there are new.
    void added(RowPlace place, int incidents) {
        if (!files.isEmpty()) added[places.of(place)] += incidents;
    }

    /// Incidents from there change what is known.
    void updated(RowPlace place, int incidents) {
        if (!files.isEmpty()) updated[places.of(place)] += incidents;
    }

    /// What is neither is merged.
    List<FileLedger> ledgers() {
        var all = new ArrayList<FileLedger>();
        for (int i = 0; i < files.size(); i++) {
            var f = files.get(i);
            int merged = f.read() - added[i] - updated[i] - f.scope().total() - f.rejected();
            all.add(
                    new FileLedger(
                            f.file(),
                            f.sheet(),
                            source,
                            f.read(),
                            added[i],
                            updated[i],
                            merged,
                            f.scope(),
                            f.rejected()));
        }
        return all;
    }

    static ImportFileRecord row(UUID importId, int place, FileLedger f) {
        return new ImportFileRecord(
                importId,
                place,
                cut(f.file(), 500),
                cut(f.sheet(), 200),
                cut(f.source(), 100),
                f.read(),
                f.added(),
                f.updated(),
                f.merged(),
                f.outOfScope(),
                f.scope().text(),
                f.rejected());
    }

    /// Rules that this program doesn't know are out of scope all the same.
    static FileLedger ledger(ImportFileRecord row) {
        return new FileLedger(
                row.getFile(),
                row.getSheet(),
                row.getSource(),
                row.getRowsRead(),
                row.getAdded(),
                row.getUpdated(),
                row.getMerged(),
                ScopeCounts.parse(row.getScope(), row.getOutOfScope()),
                row.getRejected());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
