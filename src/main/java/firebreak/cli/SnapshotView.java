package firebreak.cli;

import firebreak.store.SnapshotInfo;
import firebreak.store.SnapshotInfo.Condition;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What is known of a snapshot, by the names that programs read.
final class SnapshotView {
    private SnapshotView() {}

    static Map<String, @Nullable Object> of(SnapshotInfo snapshot, ZoneId zone) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var manifest = snapshot.manifest();
        object.put("file", String.valueOf(snapshot.file().getFileName()));
        object.put("taken", manifest == null ? null : at(manifest.taken().atZone(zone)));
        object.put("revision", manifest == null ? null : manifest.revision());
        object.put(
                "reason",
                manifest == null ? null : manifest.reason().name().toLowerCase(Locale.ROOT));
        object.put("name", manifest == null ? null : manifest.name());
        object.put("by", manifest == null ? null : manifest.actor());
        object.put("rows", manifest == null ? null : manifest.rows());
        object.put("bytes", snapshot.bytes());
        object.put("condition", condition(snapshot.condition()));
        return object;
    }

    static String condition(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }

    private static String at(java.time.ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
