package firebreak.intake.actions;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.process.ActionColumn;
import firebreak.domain.process.ActionState;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.intake.container.Content;
import firebreak.intake.container.Row;
import firebreak.intake.container.Table;
import firebreak.intake.container.Tables;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads the sheet of actions of a workbook that comes back, known by the heads of its columns:
/// sorted, filtered, with other columns between, on a sheet of another name, or copied into a
/// workbook of its own.
public final class ActionsFile {
    private static final int LONGEST_OWNER = 300;

    private final String file;
    private final List<ActionRow> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<UUID, ActionRow> seen = new HashMap<>();

    private ActionsFile(String file) {
        this.file = file;
    }

    /// Whatever the file holds, it becomes an outcome.
    ///
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public static ActionReading read(Path path, Progress progress) {
        var content = new Content.OnDisk(path);
        var reading = new ActionsFile(content.name());
        try {
            var choice = new Tables.TextChoice(null, null);
            for (var table : Tables.of(content, choice, progress))
                if (reading.take(table, progress))
                    return new ActionReading.Read(reading.rows, reading.problems);
            return reading.refused(0, "", Text.of("actions.file.none"));
        } catch (IOException e) {
            var why = Unreadable.of(e);
            return reading.refused(why.line(), why.value(), why.problem());
        }
    }

    private ActionReading.Refused refused(long line, String value, String problem) {
        return new ActionReading.Refused(
                new ImportProblem(new RowPlace(file, "", line), "", value, problem));
    }

    /// Whether it is the sheet; then all its rows are taken.
    private boolean take(Table table, Progress progress) throws IOException {
        try (var lines = table.open(progress)) {
            Map<ActionColumn, Integer> columns = null;
            for (Row row; (row = lines.next()) != null; ) {
                if (row.blank()) continue;
                if (columns == null) {
                    columns = columns(row);
                    if (columns == null) return false;
                } else new OfRow(table.sheet(), row, columns).take();
            }
            return columns != null;
        }
    }

    /// Null where it is the head of another table.
    private static @Nullable Map<ActionColumn, Integer> columns(Row head) {
        var columns = new EnumMap<ActionColumn, Integer>(ActionColumn.class);
        for (var i = 0; i < head.cells().size(); i++)
            for (var column : ActionColumn.values())
                if (column.head().equalsIgnoreCase(head.cells().get(i).strip()))
                    columns.putIfAbsent(column, i);
        return columns.size() == ActionColumn.values().length ? columns : null;
    }

    private final class OfRow {
        private final RowPlace place;
        private final Row row;
        private final Map<ActionColumn, Integer> columns;
        private boolean sound = true;

        OfRow(String sheet, Row row, Map<ActionColumn, Integer> columns) {
            this.place = new RowPlace(file, sheet, row.line());
            this.row = row;
            this.columns = columns;
        }

        private String cell(ActionColumn column) {
            Integer at = columns.get(column);
            return at == null || at >= row.cells().size()
                    ? ""
                    : row.cells().get(at).replace("\r\n", "\n").replace('\r', '\n').strip();
        }

        private void problem(ActionColumn column, String value, String words) {
            sound = false;
            problems.add(new ImportProblem(place, column.head(), value, words));
        }

        void take() {
            // Sums and remarks that somebody wrote beside or below the table are none of ours.
            if (Arrays.stream(ActionColumn.values()).allMatch(c -> cell(c).isEmpty())) return;
            var gap = id(ActionColumn.GAP_ID);
            if (gap == null) return;
            var assessment = id(ActionColumn.ASSESSMENT_ID);
            var written = written();
            if (assessment == null || written == null) return;
            var status = status();
            var due = due();
            if (!sound || status == null) return;
            var owner = cell(ActionColumn.OWNER).replaceAll("\\s+", " ");
            if (owner.length() > LONGEST_OWNER) {
                problem(ActionColumn.OWNER, owner, Text.of("actions.row.owner", LONGEST_OWNER));
                return;
            }
            var edited =
                    new ActionState(owner, status, due.orElse(null), cell(ActionColumn.COMMENT));
            var found =
                    new ActionRow(place, assessment, gap, cell(ActionColumn.GAP), written, edited);
            var before = seen.putIfAbsent(gap, found);
            if (before == null) rows.add(found);
            else if (!before.edited().equals(edited))
                problem(
                        ActionColumn.GAP,
                        cell(ActionColumn.GAP),
                        Text.of("actions.row.twice", String.valueOf(before.place().line())));
        }

        private @Nullable UUID id(ActionColumn column) {
            var text = cell(column);
            try {
                // Shorter ones would be read, too, and name another.
                if (text.length() == 36) return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                // It is said below.
            }
            problem(
                    column,
                    text,
                    Text.of(text.isEmpty() ? "actions.row.noId" : "actions.row.badId"));
            return null;
        }

        /// What the program itself wrote; whoever changed it has to take the row back.
        private @Nullable ActionState written() {
            var status = cell(ActionColumn.STATUS_WRITTEN);
            var known =
                    Arrays.stream(GapStatus.values())
                            .filter(s -> s.name().equals(status))
                            .findFirst();
            if (known.isEmpty()) {
                problem(ActionColumn.STATUS_WRITTEN, status, Text.of("actions.row.written"));
                return null;
            }
            var due = cell(ActionColumn.DUE_WRITTEN);
            try {
                return new ActionState(
                        cell(ActionColumn.OWNER_WRITTEN),
                        known.get(),
                        due.isEmpty() ? null : LocalDate.parse(due),
                        cell(ActionColumn.COMMENT_WRITTEN));
            } catch (DateTimeParseException e) {
                problem(ActionColumn.DUE_WRITTEN, due, Text.of("actions.row.written"));
                return null;
            }
        }

        private @Nullable GapStatus status() {
            var text = cell(ActionColumn.STATUS);
            for (var status : GapStatus.values())
                if (Text.of(status).equalsIgnoreCase(text)) return status;
            problem(
                    ActionColumn.STATUS,
                    text,
                    Text.of(
                            text.isEmpty() ? "actions.row.noStatus" : "actions.row.badStatus",
                            Arrays.stream(GapStatus.values())
                                    .map(s -> Text.of(s).toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))));
            return null;
        }

        private Optional<LocalDate> due() {
            var text = cell(ActionColumn.DUE);
            if (text.isEmpty()) return Optional.empty();
            var day = ActionDay.of(text);
            if (day.isEmpty()) problem(ActionColumn.DUE, text, Text.of("actions.row.badDay"));
            return day;
        }
    }
}
