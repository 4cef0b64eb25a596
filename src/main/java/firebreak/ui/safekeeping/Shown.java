package firebreak.ui.safekeeping;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.store.SnapshotInfo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// Snapshots and files in words.
final class Shown {
    private static final int KILO = 1024;

    private Shown() {}

    static String time(Instant at) {
        return DateForm.MINUTE.of(at.atZone(ZoneId.systemDefault()));
    }

    /// Where a time would be cut.
    static String day(Instant at) {
        return DateForm.DAY.of(at.atZone(ZoneId.systemDefault()));
    }

    static String size(long bytes) {
        return bytes < KILO * KILO
                ? Text.of("safekeeping.kilobytes", Math.max(1, Math.round((double) bytes / KILO)))
                : Text.of("safekeeping.megabytes", (double) bytes / (KILO * KILO));
    }

    /// A milestone by its name, another by its time.
    static String name(SnapshotInfo info) {
        var manifest = info.manifest();
        if (manifest == null) return String.valueOf(info.file().getFileName());
        return manifest.name() != null ? manifest.name() : time(manifest.taken());
    }

    static String when(SnapshotInfo info) {
        var manifest = info.manifest();
        return manifest == null
                ? String.valueOf(info.file().getFileName())
                : time(manifest.taken());
    }

    static String why(SnapshotInfo info) {
        var manifest = info.manifest();
        return manifest == null ? "" : Text.of(manifest.reason());
    }

    static String milestone(SnapshotInfo info) {
        var manifest = info.manifest();
        return manifest == null || manifest.name() == null ? "" : manifest.name();
    }

    static String revision(SnapshotInfo info) {
        var manifest = info.manifest();
        return manifest == null ? "" : String.valueOf(manifest.revision());
    }

    static String condition(SnapshotInfo info) {
        return Text.of("safekeeping.condition." + info.condition().name().toLowerCase(Locale.ROOT));
    }
}
