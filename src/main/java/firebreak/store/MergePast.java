package firebreak.store;

import static firebreak.store.jooq.Tables.MERGED_COPY;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.List;

/// What two copies know of each other: when they parted, and up to where each has looked at the
/// other since. All are revisions of the copy that they are about; 0 for a fork means that there is
/// none.
///
/// @param revision of ours now
/// @param oursSeen up to where theirs has looked at ours
/// @param theirsSeen up to where ours has looked at theirs
/// @param oursLooked the revision of ours since which the two have not looked at each other
/// @param theirsLooked the same of theirs
/// @param seen fingerprints of what ours will have looked at after a merge
record MergePast(
        long fork,
        long revision,
        long oursSeen,
        long theirsSeen,
        long oursLooked,
        long theirsLooked,
        List<String> seen) {
    /// How far one copy has looked at another, and when.
    private record Look(long upTo, long at) {}

    /// Whether theirs looked at ours after ours had looked at theirs: what it has since then it has
    /// with both before it.
    boolean theyLookedLast() {
        return oursSeen > fork && oursSeen == oursLooked;
    }

    /// The same the other way round.
    boolean weLookedLast() {
        return theirsSeen > fork && theirsSeen == theirsLooked;
    }

    static MergePast of(DSLContext ours, DSLContext theirs) {
        var a = new Past(ours).fingerprints();
        var b = new Past(theirs).fingerprints();
        int fork = 0;
        while (fork < Math.min(a.size(), b.size()) && a.get(fork).equals(b.get(fork))) fork++;
        var ourLook = look(ours, b, fork);
        var theirLook = look(theirs, a, fork);
        var seen = new ArrayList<String>();
        // With theirs comes what they have of others.
        theirs.selectFrom(MERGED_COPY)
                .forEach(r -> {
                    if (!a.contains(r.getFingerprint())) seen.add(r.getFingerprint());
                });
        if (b.size() > fork) seen.add(b.getLast());
        return new MergePast(
                fork,
                a.size(),
                theirLook.upTo(),
                ourLook.upTo(),
                Math.max(theirLook.upTo(), ourLook.at()),
                Math.max(ourLook.upTo(), theirLook.at()),
                seen);
    }

    private static Look look(DSLContext of, List<String> at, int fork) {
        var look = new Look(fork, fork);
        for (var row : of.selectFrom(MERGED_COPY).fetch()) {
            long upTo = at.indexOf(row.getFingerprint()) + 1L;
            if (upTo > look.upTo()) look = new Look(upTo, row.getRevision());
        }
        return look;
    }
}
