package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.TAGGING;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// Every row that either copy touched since they parted: as it was then, as ours has it, as theirs
/// has it, under one key.
final class MergeRows {
    /// Where an incident was read is not what it says.
    private static final List<String> READ_FROM = List.of("IMPORT_ID", "FILE", "LINE");

    private final DSLContext oursDsl;
    private final TreeSet<RowKey> keys = new TreeSet<>();
    private final Map<RowKey, RowFields> base = new HashMap<>();
    private final Map<RowKey, RowFields> ours = new HashMap<>();
    private final Map<RowKey, RowFields> theirs = new HashMap<>();
    private final SinceParting oursSince;
    private final SinceParting theirsSince;

    private MergeRows(DSLContext oursDsl, SinceParting oursSince, SinceParting theirsSince) {
        this.oursDsl = oursDsl;
        this.oursSince = oursSince;
        this.theirsSince = theirsSince;
    }

    static MergeRows read(DSLContext oursDsl, DSLContext theirsDsl, long fork) {
        var rows =
                new MergeRows(
                        oursDsl,
                        new SinceParting(oursDsl, fork),
                        new SinceParting(theirsDsl, fork));
        var oursPast = new Past(oursDsl);
        var theirsPast = new Past(theirsDsl);
        var before = oursPast.at(fork);
        var beforeTheirs = theirsPast.at(fork);
        rows.base.putAll(theirsPast.read(beforeTheirs));
        before.keySet().forEach(rows.base::remove);
        rows.base.putAll(oursPast.read(before));
        rows.keys.addAll(before.keySet());
        rows.keys.addAll(beforeTheirs.keySet());
        rows.ours.putAll(RowKey.read(oursDsl, rows.keys));
        rows.theirs.putAll(RowKey.read(theirsDsl, rows.keys));
        return rows;
    }

    SortedSet<RowKey> keys() {
        return keys;
    }

    @Nullable RowFields base(RowKey key) {
        return base.get(key);
    }

    @Nullable RowFields ours(RowKey key) {
        return ours.get(key);
    }

    @Nullable RowFields theirs(RowKey key) {
        return theirs.get(key);
    }

    SinceParting oursSince() {
        return oursSince;
    }

    SinceParting theirsSince() {
        return theirsSince;
    }

    /// Whether what theirs has is nothing new to ours.
    boolean weKnow(RowKey key) {
        return said(key, theirs.get(key), base.get(key)) || oursSince.knew(key, theirs.get(key));
    }

    /// Whether what ours has is nothing new to theirs.
    boolean theyKnow(RowKey key) {
        return said(key, ours.get(key), base.get(key)) || theirsSince.knew(key, ours.get(key));
    }

    private static boolean said(RowKey key, @Nullable RowFields a, @Nullable RowFields b) {
        if (a == null || b == null) return a == b;
        return key.said(a).equals(key.said(b));
    }

    /// The taggings among the rows, by the id of their incident.
    Map<String, List<RowKey>> taggingsByIncident() {
        var found = new HashMap<String, List<RowKey>>();
        for (var key : keys) {
            if (!key.in(TAGGING)) continue;
            for (var side : List.of(ours, theirs, base)) {
                var row = side.get(key);
                if (row == null) continue;
                found.computeIfAbsent(row.need("INCIDENT_ID"), i -> new ArrayList<>()).add(key);
                break;
            }
        }
        return found;
    }

    /// What both brought in, each under an id of its own, becomes one row under our id: an incident
    /// by its source and key, a judgement by its incident and coder.
    void matchTwins() {
        var taggings = taggingsByIncident();
        for (var key : List.copyOf(keys)) {
            var row = theirs.get(key);
            if (!key.in(INCIDENT) || row == null || ours.containsKey(key)) continue;
            var twin =
                    oursDsl.fetchOne(
                            INCIDENT,
                            INCIDENT.SOURCE
                                    .eq(row.need("SOURCE"))
                                    .and(INCIDENT.INCIDENT_KEY.eq(row.need("INCIDENT_KEY"))));
            if (twin == null) continue;
            var id = twin.getId().toString();
            var mine = RowFields.of(RowImage.of(twin));
            rename(key, RowKey.of(INCIDENT, id), row.with("ID", id).with(READ_FROM, mine), mine);
            for (var tagging : taggings.getOrDefault(key.id().getFirst(), List.of()))
                for (var side : List.of(theirs, base))
                    side.computeIfPresent(tagging, (k, t) -> t.with("INCIDENT_ID", id));
        }
        for (var key : List.copyOf(keys)) {
            var row = theirs.get(key);
            if (!key.in(TAGGING) || row == null || ours.containsKey(key)) continue;
            var twin =
                    oursDsl.fetchOne(
                            TAGGING,
                            TAGGING.INCIDENT_ID
                                    .eq(UUID.fromString(row.need("INCIDENT_ID")))
                                    .and(TAGGING.CODER.eq(row.need("CODER"))));
            if (twin == null) continue;
            var id = twin.getId().toString();
            rename(
                    key,
                    RowKey.of(TAGGING, id),
                    row.with("ID", id),
                    RowFields.of(RowImage.of(twin)));
        }
    }

    private void rename(RowKey old, RowKey now, RowFields row, RowFields mine) {
        keys.remove(old);
        keys.add(now);
        theirs.remove(old);
        theirs.put(now, row);
        ours.put(now, mine);
        var was = base.remove(old);
        if (was != null) base.putIfAbsent(now, was.with("ID", now.id().getFirst()));
        theirsSince.rename(old, now);
    }
}
