package firebreak.store;

import static firebreak.store.jooq.Tables.CODEBOOK;
import static firebreak.store.jooq.Tables.CODE_LINEAGE;
import static firebreak.store.jooq.Tables.FACTOR;
import static firebreak.store.jooq.Tables.STAGE;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookUnion;

import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Keeps apart what both copies call the same version of the codebook and is not the same: theirs
/// gets another number, and with it their taggings. What both made of it together becomes the
/// newest version. A version is taken or left as one: half of each would be nobody's definitions.
final class MergeVersions {
    private static final String VERSION = "CODEBOOK_VERSION";
    private static final List<Table<?>> PARTS = List.of(STAGE, FACTOR, CODE_LINEAGE);

    private final DSLContext oursDsl;
    private final DSLContext theirsDsl;
    private final MergeRows rows;
    private final TreeMap<Integer, Codebook> ours;
    private final TreeMap<Integer, Codebook> theirs;

    MergeVersions(DSLContext oursDsl, DSLContext theirsDsl, MergeRows rows) {
        this.oursDsl = oursDsl;
        this.theirsDsl = theirsDsl;
        this.rows = rows;
        this.ours = versions(oursDsl);
        this.theirs = versions(theirsDsl);
    }

    /// The versions by their numbers, each without its number, so that they can be compared.
    private static TreeMap<Integer, Codebook> versions(DSLContext dsl) {
        var found = new TreeMap<Integer, Codebook>();
        for (var version : dsl.select(CODEBOOK.VERSION).from(CODEBOOK).fetch(CODEBOOK.VERSION))
            found.put(version, CodebookRows.version(dsl, version).as(0));
        return found;
    }

    void part() {
        keepUsed();
        var first = theirs.keySet().stream().filter(v -> !same(v) && clash(v)).findFirst();
        if (first.isEmpty()) return;
        var numbers = numbers(first.get());
        var base = ours.headMap(first.get()).keySet().stream().filter(this::same).toList();
        var mine = ours.lastEntry().getValue();
        var both =
                base.isEmpty()
                        ? mine
                        : CodebookUnion.of(
                                Objects.requireNonNull(ours.get(base.getLast())),
                                mine,
                                theirs.lastEntry().getValue());
        var taggings = theirTaggings();
        numbers.keySet().forEach(this::leaveOurs);
        numbers.forEach((old, now) -> {
            if (!ours.containsKey(now)) bring(old, now);
        });
        for (var key : taggings.keySet()) {
            var row = Objects.requireNonNull(taggings.get(key));
            var now = numbers.get(Integer.valueOf(row.need(VERSION)));
            if (now == null) continue;
            rows.setTheirs(key, row.with(VERSION, String.valueOf(now)));
            var seen = rows.theirsSeen(key);
            // What they didn't touch since looks untouched under its new number, too.
            if (rows.ours(key) == null && row.equals(seen))
                rows.setTheirsSeen(key, row.with(VERSION, String.valueOf(now)));
        }
        var all = new TreeMap<>(ours);
        theirs.forEach((old, book) -> all.putIfAbsent(numbers.getOrDefault(old, old), book));
        if (!all.lastEntry().getValue().equals(both)) add(all.lastKey() + 1, both);
    }

    /// A version that they took back stays while somebody here tagged under it.
    private void keepUsed() {
        for (int version : ours.keySet()) {
            if (theirs.containsKey(version)) continue;
            var number = RowKey.of(CODEBOOK, String.valueOf(version));
            if (!rows.weKnow(number) && ourTaggingsStay(version)) leaveOurs(version);
        }
    }

    private boolean same(int version) {
        return Objects.equals(ours.get(version), theirs.get(version));
    }

    /// Whether a version that differs can't just be taken or left: both edited it, or somebody
    /// tagged under what the other replaced.
    private boolean clash(int version) {
        // What ours took back comes again where they tagged under it since.
        if (!ours.containsKey(version))
            return rows.weKnow(RowKey.of(CODEBOOK, String.valueOf(version)))
                    && theirTaggingsCome(version);
        boolean ourNews = false;
        boolean theirNews = false;
        for (var key : rows.keys()) {
            if (!isOf(key, version) || Objects.equals(rows.ours(key), rows.theirs(key))) continue;
            ourNews |= !rows.theyKnow(key);
            theirNews |= !rows.weKnow(key);
        }
        if (theirNews && !ourNews) return ourTaggingsStay(version);
        if (ourNews && !theirNews) return theirTaggingsCome(version);
        return true;
    }

    private static boolean isOf(RowKey key, int version) {
        return PARTS.stream().anyMatch(key::in)
                && key.id().getFirst().equals(String.valueOf(version));
    }

    private boolean ourTaggingsStay(int version) {
        for (var row : oursDsl.fetch(TAGGING, TAGGING.CODEBOOK_VERSION.eq(version))) {
            var key = RowKey.of(TAGGING, row.getId().toString());
            var comes = rows.theirs(key);
            if (comes == null
                    || comes.need(VERSION).equals(String.valueOf(version))
                    || rows.weKnow(key)) return true;
        }
        return false;
    }

    private boolean theirTaggingsCome(int version) {
        return theirTaggings().entrySet().stream()
                .anyMatch(e ->
                        e.getValue().need(VERSION).equals(String.valueOf(version))
                                && !Objects.equals(rows.ours(e.getKey()), e.getValue())
                                && !rows.weKnow(e.getKey()));
    }

    private Map<RowKey, RowFields> theirTaggings() {
        var found = new HashMap<RowKey, RowFields>();
        for (var key : rows.keys()) {
            var row = key.in(TAGGING) ? rows.theirs(key) : null;
            if (row != null) found.put(key, row);
        }
        return found;
    }

    /// The numbers that their versions from `first` on get here: that of the same definitions where
    /// ours has them, otherwise one behind all of ours, in their order.
    private Map<Integer, Integer> numbers(int first) {
        var numbers = new TreeMap<Integer, Integer>();
        int free = Math.max(ours.lastKey(), theirs.lastKey()) + 1;
        for (var version : theirs.tailMap(first).keySet()) {
            if (same(version)) continue;
            var book = theirs.get(version);
            var known =
                    ours.entrySet().stream()
                            .filter(e -> e.getValue().equals(book))
                            .map(Map.Entry::getKey)
                            .findFirst();
            if (known.isPresent()) numbers.put(version, known.get());
            else numbers.put(version, free++);
        }
        return numbers;
    }

    /// Under this number only ours counts.
    private void leaveOurs(int version) {
        for (var key : List.copyOf(rows.keys())) {
            boolean number = key.in(CODEBOOK) && key.id().getFirst().equals("" + version);
            if (number || isOf(key, version)) rows.setTheirs(key, rows.ours(key));
        }
    }

    private void bring(int old, int now) {
        var number = theirsDsl.fetchSingle(CODEBOOK, CODEBOOK.VERSION.eq(old));
        comes(CODEBOOK, fields(number).with("VERSION", String.valueOf(now)));
        for (var row : theirsDsl.fetch(STAGE, STAGE.CODEBOOK_VERSION.eq(old)))
            comes(STAGE, fields(row).with(VERSION, String.valueOf(now)));
        for (var row : theirsDsl.fetch(FACTOR, FACTOR.CODEBOOK_VERSION.eq(old)))
            comes(FACTOR, fields(row).with(VERSION, String.valueOf(now)));
        for (var row : theirsDsl.fetch(CODE_LINEAGE, CODE_LINEAGE.CODEBOOK_VERSION.eq(old)))
            comes(CODE_LINEAGE, fields(row).with(VERSION, String.valueOf(now)));
    }

    private static RowFields fields(UpdatableRecord<?> row) {
        return RowFields.of(RowImage.of(row));
    }

    private void comes(Table<?> table, RowFields row) {
        rows.bring(RowKey.of(table.getName(), row), row);
    }

    private void add(int version, Codebook codebook) {
        for (var row : CodebookRows.records(codebook.as(version)))
            comes(row.getTable(), fields(row));
    }
}
