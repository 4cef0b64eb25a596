package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.assessment.MergeConflict;
import firebreak.domain.assessment.MergeConflict.Version;
import firebreak.store.MergePlan.Choice;
import firebreak.store.MergePlan.Parts;
import firebreak.store.MergePlan.Step;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The questions of a merge, in words, each with what either answer does.
final class MergeConflicts {
    private final DSLContext oursDsl;
    private final DSLContext theirsDsl;
    private final MergeRows rows;
    private final RowHistory ourWords;
    private final RowHistory theirWords;

    MergeConflicts(DSLContext oursDsl, DSLContext theirsDsl, MergeRows rows) {
        this.oursDsl = oursDsl;
        this.theirsDsl = theirsDsl;
        this.rows = rows;
        this.ourWords = new RowHistory(oursDsl, Wording.SHOWN);
        this.theirWords = new RowHistory(theirsDsl, Wording.SHOWN);
    }

    /// A row that is taken or left as one.
    Choice ofRow(RowKey key) {
        var other = rows.theirs(key);
        return new Choice(
                conflict(key, rows.ours(key), other, false, List.of()),
                List.of(),
                List.of(new Step(key, other)),
                null);
    }

    /// A row whose parts can be taken from either side.
    Choice ofFields(RowKey key, MergeFields fields) {
        return new Choice(
                conflict(key, fields.ours(), fields.theirs(), true, List.of()),
                List.of(new Step(key, fields.ours())),
                List.of(new Step(key, fields.theirs())),
                new Parts(key, fields));
    }

    /// An incident that one side removed while the other went on with it.
    Choice removed(RowKey key, List<RowKey> said, List<RowKey> members, boolean oursKeeps) {
        var along = new ArrayList<String>();
        for (var tagging : said) {
            var row = oursKeeps ? rows.ours(tagging) : rows.theirs(tagging);
            if (row != null) along.add(label(tagging, row, oursKeeps));
        }
        return new Choice(
                conflict(key, rows.ours(key), rows.theirs(key), false, along),
                List.of(),
                members.stream().map(m -> new Step(m, rows.theirs(m))).toList(),
                null);
    }

    private MergeConflict conflict(
            RowKey key,
            @Nullable RowFields mine,
            @Nullable RowFields other,
            boolean byField,
            List<String> along) {
        var was = rows.base(key);
        var known = Objects.requireNonNull(mine != null ? mine : other);
        var fields = new ArrayList<MergeConflict.Field>();
        for (var column : key.said(known).columns().keySet()) {
            var left = mine == null ? null : mine.get(column);
            var right = other == null ? null : other.get(column);
            if (Objects.equals(left, right) || (empty(left) && empty(right))) continue;
            fields.add(
                    new MergeConflict.Field(
                            MergeFields.part(column),
                            column,
                            Comparing.name(column),
                            words(ourWords, column, was == null ? null : was.get(column)),
                            words(ourWords, column, left),
                            words(theirWords, column, right)));
        }
        return new MergeConflict(
                key.table() + ":" + String.join(":", key.id()),
                label(key, known, mine != null),
                key.in(TAGGING) ? title(known, mine != null) : "",
                byField,
                version(rows.oursSince().last(key, rows.ours(key)), mine),
                version(rows.theirsSince().last(key, rows.theirs(key)), other),
                along,
                fields);
    }

    /// A family has a name in its copy; the rest is put into words where it is shown.
    private static @Nullable String words(RowHistory words, String column, @Nullable String value) {
        return value == null || !column.equals("FAMILY_ID") ? value : words.family(value);
    }

    private static boolean empty(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    private static Version version(SinceParting.@Nullable Touch touch, @Nullable RowFields row) {
        return new Version(
                row != null, touch == null ? null : touch.by(), touch == null ? null : touch.at());
    }

    private String label(RowKey key, RowFields row, boolean ofOurs) {
        return (ofOurs ? ourWords : theirWords).label(key.table(), row.columns());
    }

    private String title(RowFields tagging, boolean ofOurs) {
        var title =
                (ofOurs ? oursDsl : theirsDsl)
                        .select(INCIDENT.TITLE)
                        .from(INCIDENT)
                        .where(INCIDENT.ID.eq(UUID.fromString(tagging.need("INCIDENT_ID"))))
                        .fetchOne(INCIDENT.TITLE);
        return title == null ? "" : title;
    }
}
