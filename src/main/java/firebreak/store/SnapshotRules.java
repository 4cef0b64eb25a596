package firebreak.store;

import firebreak.domain.assessment.SnapshotReason;
import firebreak.store.SnapshotInfo.Condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which snapshots are kept: the last ten, the last one of each of the last 31 days that have any,
/// milestones for ever, and whatever can't be read, because someone may still want it. The order is
/// that of the revisions, and days count only where there is a snapshot: so a clock that was set
/// wrongly, forwards or back, never makes newer work go before older.
final class SnapshotRules {
    static final int LAST = 10;
    static final int DAYS = 31;

    static final Comparator<SnapshotInfo> NEWEST_FIRST =
            Comparator.comparingLong(SnapshotRules::revision)
                    .thenComparing(SnapshotRules::taken)
                    .thenComparing(s -> s.file().getFileName().toString())
                    .reversed();

    private SnapshotRules() {}

    /// What may go. Nothing goes where none is known to be good.
    ///
    /// @param zone in which days begin and end
    static List<SnapshotInfo> toRemove(List<SnapshotInfo> all, ZoneId zone) {
        var readable =
                all.stream()
                        .filter(s ->
                                s.condition() == Condition.GOOD
                                        || s.condition() == Condition.READABLE)
                        .sorted(NEWEST_FIRST)
                        .toList();
        var good = readable.stream().filter(s -> s.condition() == Condition.GOOD).findFirst();
        if (good.isEmpty()) return List.of();
        var kept = new HashSet<SnapshotInfo>(readable.subList(0, Math.min(LAST, readable.size())));
        kept.add(good.get());
        Set<LocalDate> days = new HashSet<>();
        for (var snapshot : readable) {
            if (milestone(snapshot)) kept.add(snapshot);
            if (days.size() < DAYS && days.add(taken(snapshot).atZone(zone).toLocalDate()))
                kept.add(snapshot);
        }
        return readable.stream().filter(s -> !kept.contains(s)).toList();
    }

    private static boolean milestone(SnapshotInfo snapshot) {
        var manifest = snapshot.manifest();
        return manifest != null && manifest.reason() == SnapshotReason.MILESTONE;
    }

    private static long revision(SnapshotInfo snapshot) {
        var manifest = snapshot.manifest();
        return manifest == null ? -1 : manifest.revision();
    }

    private static Instant taken(SnapshotInfo snapshot) {
        var manifest = snapshot.manifest();
        return manifest == null ? Instant.MIN : manifest.taken();
    }
}
