package firebreak.intake;

import firebreak.domain.incident.RowPlace;
import firebreak.intake.container.Row;
import firebreak.work.Progress;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Reads some rows of a file for a person to look at; the rest of the file is not read.
final class RowLooks {
    /// Rows shown before the one that was asked for.
    private static final int BEFORE = 5;

    private final SourceFile file;
    private final Problems problems = new Problems();
    private final RowReading reading;

    RowLooks(SourceFile file, Profile profile, ZoneId zone) {
        this.file = file;
        this.reading = new RowReading(file, profile, zone, problems);
    }

    /// @param from the line of a row that is to be among them, or 0 for the first rows
    RowLook.Some read(long from, int most, Progress progress) throws IOException {
        var found = new ArrayDeque<RowLook>();
        var start = true;
        var reached = false;
        try (var rows = file.table().open(progress)) {
            for (Row row; (row = rows.next()) != null; ) {
                if (row.blank() || row.line() <= file.headerLine()) continue;
                if (found.size() == most) return new RowLook.Some(new ArrayList<>(found), false);
                reached = reached || row.line() >= from;
                if (!reached && found.size() == BEFORE) {
                    found.removeFirst();
                    start = false;
                }
                found.add(look(row));
            }
        }
        return new RowLook.Some(new ArrayList<>(found), start);
    }

    private RowLook look(Row row) {
        problems.clear();
        return switch (reading.read(row)) {
            case RowReading.Outcome.Incident(var told) ->
                    new RowLook(told.place(), told.facts(), told.scope(), problems.list());
            case RowReading.Outcome.OutOfScope(var rule) ->
                    new RowLook(place(row), null, rule, problems.list());
            case RowReading.Outcome.Rejected(var problem) ->
                    new RowLook(problem.place(), null, null, List.of(problem));
        };
    }

    private RowPlace place(Row row) {
        var name = row.part().isEmpty() ? file.name() : file.name() + "/" + row.part();
        return new RowPlace(name, file.sheet(), row.line());
    }
}
