package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowPlace;
import firebreak.intake.container.Row;
import firebreak.intake.container.Table;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Reads numbers by week, and by day where they are told so, out of clients' tables: one column for
/// each service, one column for each measure, one week in each column, or one number in each row.
/// Nothing here throws for what a file holds.
public final class SeriesIntake {
    /// More than this is no table of weekly numbers, and would not fit into memory twice.
    private static final int MOST_CELLS = 2_000_000;

    /// What a person has decided; null where the file may speak for itself.
    ///
    /// @param measure the id of a measure, or a word of the client's own
    /// @param unit of its numbers
    public record Choices(
            @Nullable String measure, @Nullable String unit, @Nullable DateOrder dateOrder) {
        public static final Choices NONE = new Choices(null, null, null);
    }

    /// What became of a table.
    public sealed interface Outcome {
        /// What it says, and what became of every cell with a number: it always adds up, cells =
        /// weeks + merged + rejected.
        ///
        /// @param layout how the table was understood; a sentence
        /// @param merged numbers of days that were added to their week, and repeated ones
        /// @param empty cells that say nothing, which is not zero
        record Read(
                RowPlace place,
                String layout,
                List<SeriesWeek> weeks,
                int cells,
                int merged,
                int empty,
                int rejected,
                List<ImportProblem> problems)
                implements Outcome {
            public Read {
                weeks = List.copyOf(weeks);
                problems = List.copyOf(problems);
                if (cells != weeks.size() + merged + rejected)
                    throw new IllegalArgumentException(
                            "Weekly numbers do not add up: cells %d, weeks %d, merged %d, rejected %d"
                                    .formatted(cells, weeks.size(), merged, rejected));
            }
        }

        /// Only a person can say what is missing.
        ///
        /// @param measure whether it is the measure; otherwise it is the order of day and month
        record Asked(ImportProblem question, boolean measure) implements Outcome {}

        /// There are no weekly numbers in it, or it can't be read.
        record Refused(ImportProblem problem) implements Outcome {}
    }

    private final SeriesWords words = SeriesWords.load();
    private final ZoneId zone;

    /// @param zone of the assessment: moments that carry an offset count on their day in it
    public SeriesIntake(ZoneId zone) {
        this.zone = zone;
    }

    /// The id of the measure that a person's word means, or the word itself.
    public String measure(String word) {
        return words.measureOf(word).map(m -> m.id()).orElse(word.strip());
    }

    /// Reads one table.
    ///
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public Outcome read(Table table, Choices choices, Progress progress) {
        var place = new RowPlace(table.content().name(), table.sheet(), 0);
        try {
            var rows = rows(table, progress);
            var layout = SeriesLayout.of(rows, words, choices, named(table));
            return switch (layout) {
                case SeriesLayout.Found found -> new SeriesReading(place, rows, found, zone).read();
                case SeriesLayout.Open(var question, var measure) ->
                        new Outcome.Asked(
                                new ImportProblem(
                                        at(place, rows.getFirst().line()), "", "", question),
                                measure);
                case SeriesLayout.None(var problem) ->
                        new Outcome.Refused(
                                new ImportProblem(
                                        at(place, rows.getFirst().line()), "", "", problem));
            };
        } catch (IOException e) {
            return new Outcome.Refused(Refusals.of(table.content().name(), table.sheet(), e));
        }
    }

    /// What a file or a sheet is called may say what it counts.
    private static List<String> named(Table table) {
        var name = table.content().name();
        var bare = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        return List.of(table.sheet(), bare, bare.replaceAll("[\\d\\W_]+", " ").strip());
    }

    private static RowPlace at(RowPlace place, long line) {
        return new RowPlace(place.file(), place.sheet(), line);
    }

    /// All rows that are not blank; the first is the header, which has two names at least, so that
    /// a title above it is none.
    private static List<Row> rows(Table table, Progress progress) throws IOException {
        var all = new ArrayList<Row>();
        long cells = 0;
        try (var rows = table.open(progress)) {
            for (Row row; (row = rows.next()) != null; ) {
                if (row.blank()) continue;
                if (all.isEmpty() && row.cells().stream().filter(c -> !c.isBlank()).count() < 2)
                    continue;
                cells += row.cells().size();
                if (cells > MOST_CELLS)
                    throw new Unreadable(
                            row.line(), "", Text.of("intake.series.large", MOST_CELLS));
                all.add(row);
            }
        }
        if (all.isEmpty()) throw new Unreadable(0, "", Text.of("intake.refused.empty"));
        if (all.size() == 1)
            throw new Unreadable(all.getFirst().line(), "", Text.of("intake.refused.header_only"));
        return all;
    }
}
