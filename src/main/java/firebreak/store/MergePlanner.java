package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_BATCH;
import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;
import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.assessment.MergeSummary;
import firebreak.domain.assessment.RowChange;
import firebreak.store.MergePlan.Choice;
import firebreak.store.MergePlan.Step;
import firebreak.work.Progress;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Compares two copies of an assessment with what both were when they parted.
final class MergePlanner {
    private static final int SHOWN = 1000;

    private final DSLContext oursDsl;
    private final DSLContext theirsDsl;
    private final MergePast past;
    private final MergeRows rows;
    private final MergeConflicts conflicts;
    private final List<Step> steps = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final MergeCount comesIn = new MergeCount();
    private final MergeCount stays = new MergeCount();
    private final Set<String> coders = new TreeSet<>();

    private MergePlanner(DSLContext oursDsl, DSLContext theirsDsl, MergePast past) {
        this.oursDsl = oursDsl;
        this.theirsDsl = theirsDsl;
        this.past = past;
        this.rows = MergeRows.read(oursDsl, theirsDsl, past);
        this.conflicts = new MergeConflicts(oursDsl, theirsDsl, rows);
    }

    /// Empty where the copies have no past in common.
    static Optional<MergePlan> plan(
            String name, DSLContext ours, DSLContext theirs, Progress progress) {
        var past = MergePast.of(ours, theirs);
        if (past.fork() == 0) return Optional.empty();
        progress.step(0, 1);
        return Optional.of(new MergePlanner(ours, theirs, past).plan(name, progress));
    }

    private MergePlan plan(String name, Progress progress) {
        rows.matchTwins();
        new MergeVersions(oursDsl, theirsDsl, rows).part();
        var decided = new HashSet<RowKey>();
        var taggings = rows.taggingsByIncident();
        for (var key : rows.keys())
            if (key.in(INCIDENT))
                removed(key, taggings.getOrDefault(key.id().getFirst(), List.of()), decided);
        int done = 0;
        for (var key : rows.keys()) {
            if (!decided.contains(key)) row(key);
            if (++done % 100 == 0) progress.step(done, rows.keys().size());
        }
        return new MergePlan(
                name,
                past.revision(),
                steps,
                choices,
                imports(),
                past.seen(),
                shown(),
                summary(),
                CodebookRows.history(oursDsl).dictionary());
    }

    private void take(Step step) {
        steps.add(step);
        var before = rows.ours(step.key());
        comesIn.row(step.key(), before, step.want());
        if (step.key().in(TAGGING) && step.want() != null) coders.add(step.want().need("CODER"));
    }

    /// An incident that one side removed goes or stays with everything that was said of it.
    private void removed(RowKey key, List<RowKey> said, Set<RowKey> decided) {
        if ((rows.ours(key) == null) == (rows.theirs(key) == null)) return;
        boolean oursKeeps = rows.ours(key) != null;
        var members = new ArrayList<RowKey>(List.of(key));
        members.addAll(said);
        decided.addAll(members);
        boolean removerKnows =
                members.stream().allMatch(m -> oursKeeps ? rows.theyKnow(m) : rows.weKnow(m));
        boolean keeperKnows = oursKeeps ? rows.weKnow(key) : rows.theyKnow(key);
        boolean stand = oursKeeps ? keeperKnows : removerKnows;
        if (removerKnows == keeperKnows)
            choices.add(conflicts.removed(key, said, members, oursKeeps));
        else if (stand) members.forEach(m -> stays.row(m, rows.oursSeen(m), rows.ours(m)));
        else
            for (var m : members)
                if (!Objects.equals(rows.ours(m), rows.theirs(m)))
                    take(new Step(m, rows.theirs(m)));
    }

    private void row(RowKey key) {
        var mine = rows.ours(key);
        var other = rows.theirs(key);
        if (Objects.equals(mine, other)) return;
        if (rows.brought(key)) {
            take(new Step(key, other));
            return;
        }
        if (mine != null && other != null && key.said(mine).equals(key.said(other))) {
            alike(key, mine, other);
            return;
        }
        boolean weKnow = rows.weKnow(key);
        boolean theyKnow = rows.theyKnow(key);
        if (weKnow && !theyKnow) stays.row(key, rows.oursSeen(key), mine);
        else if (theyKnow && !weKnow) take(new Step(key, other));
        else if (key.mergedByField() && mine != null && other != null) byField(key, mine, other);
        else if (key.follows()) quietly(key, mine, other);
        else choices.add(conflicts.ofRow(key));
    }

    /// What both did to a report or a choice is put together without a question: people decide what
    /// stands of the incident, and the rest is fitted to that ([MergeMending]).
    private void quietly(RowKey key, @Nullable RowFields mine, @Nullable RowFields other) {
        // What each has seen of the other was fitted already.
        var seen = rows.weKnow(key) && rows.theyKnow(key);
        var want = mine == null && !seen ? other : mine;
        if (mine != null && other != null && key.in(INCIDENT_REPORT))
            want =
                    MergeFields.of(key, mine, other, rows.oursSeen(key), rows.theirsSeen(key))
                            .ours();
        if (Objects.equals(want, mine)) stays.row(key, rows.oursSeen(key), mine);
        else take(new Step(key, want));
    }

    /// The same judgement made twice counts from the later time, whichever side merges.
    private void alike(RowKey key, RowFields mine, RowFields other) {
        var at = other.need("AT");
        if (key.in(TAGGING) && Instant.parse(at).isAfter(Instant.parse(mine.need("AT"))))
            take(new Step(key, mine.with("AT", at)));
    }

    private void byField(RowKey key, RowFields mine, RowFields other) {
        var fields = MergeFields.of(key, mine, other, rows.oursSeen(key), rows.theirsSeen(key));
        if (!fields.open().isEmpty()) choices.add(conflicts.ofFields(key, fields));
        else if (!fields.theirs().equals(mine)) take(new Step(key, fields.theirs()));
        else stays.row(key, rows.oursSeen(key), mine);
    }

    /// Theirs, of incidents that may be taken.
    private Map<String, RowFields> imports() {
        var wanted = new HashSet<RowKey>();
        var all = new ArrayList<>(steps);
        choices.forEach(c -> all.addAll(c.theirs()));
        for (var step : all) {
            var id = step.want() == null ? null : step.want().get("IMPORT_ID");
            if (id != null && (step.key().in(INCIDENT) || step.key().in(INCIDENT_REPORT)))
                wanted.add(RowKey.of(IMPORT_BATCH, id));
        }
        var found = new HashMap<String, RowFields>();
        RowKey.read(theirsDsl, wanted).forEach((k, row) -> found.put(k.id().getFirst(), row));
        return found;
    }

    private List<RowChange> shown() {
        var words = new RowHistory(oursDsl, Wording.SHOWN);
        var theirWords = new RowHistory(theirsDsl, Wording.SHOWN);
        var changes = new ArrayList<RowChange>();
        var first = new ArrayList<>(steps);
        first.removeIf(s -> !MergeCount.counts(s.key()));
        first.sort(
                Comparator.comparingInt(
                        s -> s.key().in(INCIDENT) ? 0 : s.key().in(TAGGING) ? 1 : 2));
        for (var step : first.subList(0, Math.min(SHOWN, first.size()))) {
            var mine = rows.ours(step.key());
            var want = step.want();
            changes.add(
                    (mine == null ? theirWords : words)
                            .change(
                                    step.key().table(),
                                    mine == null ? null : mine.image(),
                                    want == null ? null : want.image()));
        }
        return changes;
    }

    private MergeSummary summary() {
        var parted =
                oursDsl.select(JOURNAL_ENTRY.AT)
                        .from(JOURNAL_ENTRY)
                        .where(JOURNAL_ENTRY.REVISION.eq(past.fork()))
                        .fetchSingle()
                        .value1();
        return new MergeSummary(
                parted,
                rows.oursSince().edits(),
                rows.theirsSince().edits(),
                List.copyOf(coders),
                comesIn.all(),
                stays.all());
    }
}
