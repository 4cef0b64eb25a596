package firebreak.store;

import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;
import static firebreak.store.jooq.Tables.JOURNAL_ROW;

import firebreak.store.jooq.tables.records.JournalEntryRecord;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What one copy of an assessment knows of the time since it parted from another: which states its
/// rows went through, and who was there last. States are held as hashes, for their number.
final class SinceParting {
    private static final int PART = 500;
    private static final int SHORT = 16;
    private static final String ABSENT = "";

    /// Who edited a row, and when.
    record Touch(String by, Instant at) {}

    private final Map<RowKey, Set<String>> had = new HashMap<>();
    private final Map<RowKey, Touch> touched = new HashMap<>();
    private final Map<String, Touch> imports = new HashMap<>();
    private final Set<Long> undone = new HashSet<>();
    private int edits;

    /// @param fork when the copies parted
    /// @param looked from when on states are remembered: what was before, both looked at since
    SinceParting(DSLContext dsl, long fork, long looked) {
        var lines =
                dsl.selectFrom(JOURNAL_ENTRY)
                        .where(JOURNAL_ENTRY.REVISION.gt(fork))
                        .orderBy(JOURNAL_ENTRY.REVISION)
                        .fetch();
        for (var line : lines) {
            var target = line.getTarget();
            if (target == null) continue;
            // What was undone is as if it had never been known, so that it can be taken again.
            if (line.getKind().equals("UNDO")) undone.add(target);
            else undone.remove(target);
        }
        for (var line : lines) line(dsl, line, looked);
    }

    private void line(DSLContext dsl, JournalEntryRecord line, long looked) {
        var touch = new Touch(line.getActor(), line.getAt());
        var target = line.getTarget();
        var stands = target == null && !undone.contains(line.getRevision());
        if (stands) edits++;
        if (line.getImportId() != null) imports.put(line.getImportId().toString(), touch);
        var edit = target == null ? line.getRevision() : target;
        int from = -1;
        while (true) {
            var rows =
                    dsl.selectFrom(JOURNAL_ROW)
                            .where(JOURNAL_ROW.REVISION.eq(edit), JOURNAL_ROW.PLACE.gt(from))
                            .orderBy(JOURNAL_ROW.PLACE)
                            .limit(PART)
                            .fetch();
            if (rows.isEmpty()) return;
            for (var row : rows) {
                from = row.getPlace();
                if (!RowKey.isContent(row.getTableName())) continue;
                var before = row.getBeforeRow() == null ? null : RowFields.of(row.getBeforeRow());
                var after = row.getAfterRow() == null ? null : RowFields.of(row.getAfterRow());
                var key =
                        RowKey.of(
                                row.getTableName(),
                                Objects.requireNonNull(after != null ? after : before));
                touched.put(key, touch);
                if (!stands || edit <= looked || row.getPlace() >= JournalRows.BULK_PLACE) continue;
                var states = had.computeIfAbsent(key, k -> new HashSet<>());
                states.add(hash(key, before));
                states.add(hash(key, after));
            }
        }
    }

    /// How many edits were made and stand.
    int edits() {
        return edits;
    }

    /// Whether the row once was like this, or was not there where `row` is null.
    boolean knew(RowKey key, @Nullable RowFields row) {
        return had.getOrDefault(key, Set.of()).contains(hash(key, row));
    }

    /// Who edited the row last; null where nobody did since.
    @Nullable Touch last(RowKey key, @Nullable RowFields row) {
        var touch = touched.get(key);
        var batch = row == null ? null : row.get("IMPORT_ID");
        return touch != null || batch == null ? touch : imports.get(batch);
    }

    /// What is known of one row is known of another that turned out to be the same.
    void rename(RowKey old, RowKey now) {
        var states = had.remove(old);
        if (states != null) had.computeIfAbsent(now, k -> new HashSet<>()).addAll(states);
        var touch = touched.remove(old);
        if (touch != null) touched.put(now, touch);
    }

    private static String hash(RowKey key, @Nullable RowFields row) {
        if (row == null) return ABSENT;
        try {
            var text = key.said(row).image().getBytes(StandardCharsets.UTF_8);
            var whole = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(Arrays.copyOf(whole, SHORT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
