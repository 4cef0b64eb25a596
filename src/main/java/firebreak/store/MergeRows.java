package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_CHOICE;
import static firebreak.store.jooq.Tables.TAGGING;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// Every row that either copy touched since they parted, under one key: as ours has it, as theirs
/// has it, and as each was when the other looked at it last.
final class MergeRows {
    /// Where an incident was read is not what it says.
    private static final List<String> READ_FROM = List.of("IMPORT_ID", "FILE", "LINE");

    /// The columns that say to which incident a row belongs, or did by itself.
    private static final List<String> OF_INCIDENT = List.of("INCIDENT_ID", "OWN_ID");

    private final DSLContext oursDsl;
    private final TreeSet<RowKey> keys = new TreeSet<>();
    private final Map<RowKey, RowFields> oursSeen = new HashMap<>();
    private final Map<RowKey, RowFields> theirsSeen = new HashMap<>();
    private final MergePast past;
    private final Map<RowKey, RowFields> ours = new HashMap<>();
    private final Map<RowKey, RowFields> theirs = new HashMap<>();
    private final Set<RowKey> brought = new HashSet<>();
    private final SinceParting oursSince;
    private final SinceParting theirsSince;

    private MergeRows(
            DSLContext oursDsl, MergePast past, SinceParting oursSince, SinceParting theirsSince) {
        this.oursDsl = oursDsl;
        this.past = past;
        this.oursSince = oursSince;
        this.theirsSince = theirsSince;
    }

    static MergeRows read(DSLContext oursDsl, DSLContext theirsDsl, MergePast past) {
        var rows =
                new MergeRows(
                        oursDsl,
                        past,
                        new SinceParting(oursDsl, past.fork(), past.oursLooked()),
                        new SinceParting(theirsDsl, past.fork(), past.theirsLooked()));
        var oursPast = new Past(oursDsl);
        var theirsPast = new Past(theirsDsl);
        rows.keys.addAll(oursPast.at(past.fork()).keySet());
        rows.keys.addAll(theirsPast.at(past.fork()).keySet());
        rows.ours.putAll(RowKey.read(oursDsl, rows.keys));
        rows.theirs.putAll(RowKey.read(theirsDsl, rows.keys));
        seen(rows.oursSeen, rows.ours, oursPast, past.oursSeen());
        seen(rows.theirsSeen, rows.theirs, theirsPast, past.theirsSeen());
        return rows;
    }

    /// What was not touched since is as it was.
    private static void seen(
            Map<RowKey, RowFields> seen, Map<RowKey, RowFields> now, Past past, long revision) {
        var touched = past.at(revision);
        seen.putAll(now);
        touched.keySet().forEach(seen::remove);
        seen.putAll(past.read(touched));
    }

    SortedSet<RowKey> keys() {
        return keys;
    }

    /// As it was when both were alike last, as far as that is known.
    @Nullable RowFields base(RowKey key) {
        return past.theirsSeen() > past.fork() ? theirsSeen.get(key) : oursSeen.get(key);
    }

    /// As ours was when theirs looked at it last.
    @Nullable RowFields oursSeen(RowKey key) {
        return oursSeen.get(key);
    }

    /// As theirs was when ours looked at it last.
    @Nullable RowFields theirsSeen(RowKey key) {
        return theirsSeen.get(key);
    }

    @Nullable RowFields ours(RowKey key) {
        return ours.get(key);
    }

    @Nullable RowFields theirs(RowKey key) {
        return theirs.get(key);
    }

    /// Puts a row in the place of what theirs has; null where it has none.
    void setTheirs(RowKey key, @Nullable RowFields row) {
        keys.add(key);
        if (row == null) theirs.remove(key);
        else theirs.put(key, row);
    }

    void setTheirsSeen(RowKey key, RowFields row) {
        theirsSeen.put(key, row);
    }

    /// Lets theirs have a row that is taken whatever either knew.
    void bring(RowKey key, RowFields row) {
        setTheirs(key, row);
        brought.add(key);
    }

    boolean brought(RowKey key) {
        return brought.contains(key);
    }

    SinceParting oursSince() {
        return oursSince;
    }

    SinceParting theirsSince() {
        return theirsSince;
    }

    /// Whether what theirs has is nothing new to ours. Where a state returns both may know the
    /// other's; then it is the one that looked last that decided, unless the other went on since.
    boolean weKnow(RowKey key) {
        if (past.theyLookedLast() && unchangedSinceTheyLooked(key)) return false;
        return unchangedSinceWeLooked(key) || oursSince.knew(key, theirs.get(key));
    }

    /// Whether what ours has is nothing new to theirs.
    boolean theyKnow(RowKey key) {
        if (past.weLookedLast() && unchangedSinceWeLooked(key)) return false;
        return unchangedSinceTheyLooked(key) || theirsSince.knew(key, ours.get(key));
    }

    private boolean unchangedSinceWeLooked(RowKey key) {
        return said(key, theirs.get(key), theirsSeen.get(key));
    }

    private boolean unchangedSinceTheyLooked(RowKey key) {
        return said(key, ours.get(key), oursSeen.get(key));
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
            for (var side : List.of(ours, theirs, oursSeen, theirsSeen)) {
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
        var belonging = belonging();
        var known = new HashMap<List<String>, UUID>();
        oursDsl.select(INCIDENT.SOURCE, INCIDENT.INCIDENT_KEY, INCIDENT.ID)
                .from(INCIDENT)
                .forEach(r -> known.put(List.of(r.value1(), r.value2()), r.value3()));
        for (var key : List.copyOf(keys)) {
            var row = theirs.get(key);
            if (!key.in(INCIDENT) || row == null || ours.containsKey(key)) continue;
            var same = known.get(List.of(row.need("SOURCE"), row.need("INCIDENT_KEY")));
            if (same == null) continue;
            var twin = oursDsl.fetchSingle(INCIDENT, INCIDENT.ID.eq(same));
            var id = twin.getId().toString();
            var mine = RowFields.of(RowImage.of(twin));
            rename(key, RowKey.of(INCIDENT, id), row.with("ID", id).with(READ_FROM, mine), mine);
            for (var one : belonging.getOrDefault(key.id().getFirst(), Set.of()))
                belongs(one, key.id().getFirst(), id);
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

    /// What theirs has of each incident, by its number there. Both may know a judgement or a
    /// report, each under another number of its incident.
    private Map<String, Set<RowKey>> belonging() {
        var found = new HashMap<String, Set<RowKey>>();
        for (var side : List.of(theirs, theirsSeen))
            side.forEach((key, row) -> {
                for (var column : OF_INCIDENT) {
                    var incident = row.get(column);
                    if (incident != null)
                        found.computeIfAbsent(incident, i -> new HashSet<>()).add(key);
                }
            });
        return found;
    }

    /// Puts what theirs has of an incident under our number of it.
    private void belongs(RowKey key, String old, String now) {
        if (key.in(INCIDENT_CHOICE)) {
            var row = theirs.get(key);
            var other = RowKey.of(INCIDENT_CHOICE, now, key.id().getLast());
            var mine = RowKey.read(oursDsl, List.of(other)).get(other);
            if (row != null) rename(key, other, row.with("INCIDENT_ID", now), mine);
            return;
        }
        for (var side : List.of(theirs, theirsSeen))
            for (var column : OF_INCIDENT)
                side.computeIfPresent(
                        key, (_, row) -> old.equals(row.get(column)) ? row.with(column, now) : row);
    }

    private void rename(RowKey old, RowKey now, RowFields row, @Nullable RowFields mine) {
        keys.remove(old);
        if (keys.add(now) && mine != null) oursSeen.put(now, mine);
        theirs.remove(old);
        theirs.put(now, row);
        if (mine != null) ours.put(now, mine);
        var was = theirsSeen.remove(old);
        if (was != null) theirsSeen.put(now, renamed(was, now));
        var ourWas = oursSeen.remove(old);
        if (ourWas != null) oursSeen.putIfAbsent(now, renamed(ourWas, now));
        theirsSince.rename(old, now);
    }

    private static RowFields renamed(RowFields row, RowKey now) {
        return row.with(now.in(INCIDENT_CHOICE) ? "INCIDENT_ID" : "ID", now.id().getFirst());
    }
}
