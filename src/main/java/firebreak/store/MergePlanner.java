package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_BATCH;
import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.RowChange;
import firebreak.store.MergePlan.Choice;
import firebreak.store.MergePlan.Step;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Compares two copies of an assessment with what both were when they parted.
final class MergePlanner {
    private static final int SHOWN = 1000;

    private final DSLContext oursDsl;
    private final DSLContext theirsDsl;
    private final TreeSet<RowKey> keys = new TreeSet<>();
    private final Map<RowKey, RowFields> base = new HashMap<>();
    private final Map<RowKey, RowFields> ours;
    private final Map<RowKey, RowFields> theirs;
    private final Map<RowKey, Set<@Nullable RowFields>> oursHad;
    private final Map<RowKey, Set<@Nullable RowFields>> theirsHad;
    private final List<Step> steps = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    private MergePlanner(DSLContext oursDsl, DSLContext theirsDsl, long fork) {
        this.oursDsl = oursDsl;
        this.theirsDsl = theirsDsl;
        var oursPast = new Past(oursDsl);
        var theirsPast = new Past(theirsDsl);
        var before = oursPast.at(fork);
        var beforeTheirs = theirsPast.at(fork);
        base.putAll(theirsPast.read(beforeTheirs));
        before.keySet().forEach(base::remove);
        base.putAll(oursPast.read(before));
        keys.addAll(before.keySet());
        keys.addAll(beforeTheirs.keySet());
        ours = RowKey.read(oursDsl, keys);
        theirs = RowKey.read(theirsDsl, keys);
        oursHad = oursPast.had(fork);
        theirsHad = theirsPast.had(fork);
    }

    /// Empty where the copies have no past in common.
    static Optional<MergePlan> plan(String name, DSLContext ours, DSLContext theirs) {
        var a = new Past(ours).fingerprints();
        var b = new Past(theirs).fingerprints();
        int fork = 0;
        while (fork < Math.min(a.size(), b.size()) && a.get(fork).equals(b.get(fork))) fork++;
        if (fork == 0) return Optional.empty();
        return Optional.of(new MergePlanner(ours, theirs, fork).plan(name, a.size()));
    }

    private MergePlan plan(String name, long revision) {
        oneIncident();
        oneJudgement();
        var decided = new HashSet<RowKey>();
        for (var key : keys) if (key.in(INCIDENT)) removed(key, decided);
        for (var key : keys) if (!decided.contains(key)) row(key);
        return new MergePlan(name, revision, steps, choices, imports(), shown());
    }

    /// What both brought in under an id of their own is one incident: theirs gets our id.
    private void oneIncident() {
        for (var key : List.copyOf(keys)) {
            var row = theirs.get(key);
            if (!key.in(INCIDENT) || row == null || ours.containsKey(key) || base.containsKey(key))
                continue;
            var twin =
                    oursDsl.fetchOne(
                            INCIDENT,
                            INCIDENT.SOURCE
                                    .eq(row.need("SOURCE"))
                                    .and(INCIDENT.INCIDENT_KEY.eq(row.need("INCIDENT_KEY"))));
            if (twin == null) continue;
            var id = twin.getId().toString();
            var mine = RowFields.of(RowImage.of(twin));
            var same = row.with("ID", id);
            // Where it was read is not what it says.
            for (var column : List.of("IMPORT_ID", "FILE", "LINE"))
                same = same.with(column, mine.get(column));
            rename(key, RowKey.of(INCIDENT, id), same, mine);
            for (var tagging : keys) {
                var theirTagging = theirs.get(tagging);
                if (theirTagging != null
                        && key.id().getFirst().equals(theirTagging.get("INCIDENT_ID")))
                    theirs.put(tagging, theirTagging.with("INCIDENT_ID", id));
            }
        }
    }

    /// A coder has one judgement of an incident.
    private void oneJudgement() {
        for (var key : List.copyOf(keys)) {
            var row = theirs.get(key);
            if (!key.in(TAGGING) || row == null || ours.containsKey(key) || base.containsKey(key))
                continue;
            var twin =
                    oursDsl.fetchOne(
                            TAGGING,
                            TAGGING.INCIDENT_ID
                                    .eq(UUID.fromString(row.need("INCIDENT_ID")))
                                    .and(TAGGING.CODER.eq(row.need("CODER"))));
            if (twin == null) continue;
            var id = twin.getId().toString();
            var mine = RowFields.of(RowImage.of(twin));
            var same = row.with("ID", id);
            var sameTime = same.with("AT", mine.get("AT"));
            rename(key, RowKey.of(TAGGING, id), sameTime.equals(mine) ? mine : same, mine);
        }
    }

    private void rename(RowKey old, RowKey now, RowFields row, RowFields mine) {
        theirs.remove(old);
        keys.remove(old);
        keys.add(now);
        theirs.put(now, row);
        ours.put(now, mine);
    }

    /// An incident that one side removed goes or stays with everything that was said of it.
    private void removed(RowKey key, Set<RowKey> decided) {
        var was = base.get(key);
        if (was == null || ours.containsKey(key) == theirs.containsKey(key)) return;
        var keeping = ours.containsKey(key) ? ours : theirs;
        var members = new ArrayList<RowKey>(List.of(key));
        for (var tagging : keys)
            if (tagging.in(TAGGING) && key.id().getFirst().equals(incidentOf(tagging)))
                members.add(tagging);
        decided.addAll(members);
        var all = members.stream().map(m -> new Step(m, theirs.get(m), null)).toList();
        if (members.stream().anyMatch(m -> !Objects.equals(keeping.get(m), base.get(m))))
            choices.add(
                    new Choice(conflict(key, was, ours.get(key), theirs.get(key)), List.of(), all));
        else if (keeping == ours) steps.addAll(all);
    }

    private @Nullable String incidentOf(RowKey tagging) {
        for (var side : List.of(ours, theirs, base)) {
            var row = side.get(tagging);
            if (row != null) return row.get("INCIDENT_ID");
        }
        return null;
    }

    private void row(RowKey key) {
        var was = base.get(key);
        var mine = ours.get(key);
        var other = theirs.get(key);
        if (Objects.equals(mine, other)) return;
        boolean weKnow = Objects.equals(other, was) || had(oursHad, key, other);
        boolean theyKnow = Objects.equals(mine, was) || had(theirsHad, key, mine);
        if (weKnow && !theyKnow) return;
        if (theyKnow && !weKnow) steps.add(new Step(key, other, null));
        else if (key.in(INCIDENT) && was != null && mine != null && other != null)
            byField(key, was, mine, other);
        else
            choices.add(
                    new Choice(
                            conflict(key, was, mine, other),
                            mine == null || other == null
                                    ? List.of()
                                    : List.of(new Step(key, mine, other)),
                            List.of(new Step(key, other, null))));
    }

    private static boolean had(
            Map<RowKey, Set<@Nullable RowFields>> side, RowKey key, @Nullable RowFields row) {
        return side.getOrDefault(key, Set.of()).stream().anyMatch(r -> Objects.equals(r, row));
    }

    private void byField(RowKey key, RowFields was, RowFields mine, RowFields other) {
        var withOurs = mine;
        var withTheirs = mine;
        boolean open = false;
        for (var column : other.columns().keySet()) {
            var theirValue = other.get(column);
            if (Objects.equals(mine.get(column), theirValue)
                    || Objects.equals(was.get(column), theirValue)) continue;
            withTheirs = withTheirs.with(column, theirValue);
            if (Objects.equals(mine.get(column), was.get(column)))
                withOurs = withOurs.with(column, theirValue);
            else open = true;
        }
        if (open)
            choices.add(
                    new Choice(
                            conflict(key, was, withOurs, withTheirs),
                            List.of(new Step(key, withOurs, other)),
                            List.of(new Step(key, withTheirs, null))));
        else if (!withTheirs.equals(mine)) steps.add(new Step(key, withTheirs, null));
    }

    private MergeConflict conflict(
            RowKey key,
            @Nullable RowFields was,
            @Nullable RowFields mine,
            @Nullable RowFields other) {
        var fields = new ArrayList<MergeConflict.Field>();
        var known = Objects.requireNonNull(mine != null ? mine : other);
        for (var column : known.columns().keySet()) {
            var left = mine == null ? null : mine.get(column);
            var right = other == null ? null : other.get(column);
            if (!Objects.equals(left, right))
                fields.add(
                        new MergeConflict.Field(
                                Comparing.name(column),
                                was == null ? null : was.get(column),
                                left,
                                right));
        }
        var words = new RowHistory(mine != null ? oursDsl : theirsDsl, Wording.SHOWN);
        return new MergeConflict(
                key.table() + ":" + String.join(":", key.id()),
                words.label(key.table(), known.columns()),
                fields);
    }

    /// Theirs, of incidents that may be taken.
    private Map<String, RowFields> imports() {
        var wanted = new HashSet<RowKey>();
        var all = new ArrayList<>(steps);
        choices.forEach(c -> all.addAll(c.theirs()));
        for (var step : all) {
            var id = step.want() == null ? null : step.want().get("IMPORT_ID");
            if (id != null && step.key().in(INCIDENT)) wanted.add(RowKey.of(IMPORT_BATCH, id));
        }
        var found = new HashMap<String, RowFields>();
        RowKey.read(theirsDsl, wanted).forEach((k, row) -> found.put(k.id().getFirst(), row));
        return found;
    }

    private List<RowChange> shown() {
        var words = new RowHistory(oursDsl, Wording.SHOWN);
        var theirWords = new RowHistory(theirsDsl, Wording.SHOWN);
        var changes = new ArrayList<RowChange>();
        for (var step : steps.subList(0, Math.min(SHOWN, steps.size()))) {
            var mine = ours.get(step.key());
            var want = step.want();
            if (Objects.equals(mine, want)) continue;
            changes.add(
                    (mine == null ? theirWords : words)
                            .change(
                                    step.key().table(),
                                    mine == null ? null : mine.image(),
                                    want == null ? null : want.image()));
        }
        return changes;
    }
}
