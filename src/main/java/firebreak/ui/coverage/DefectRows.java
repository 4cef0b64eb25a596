package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Stage;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.incident.SeverityClass;
import firebreak.store.CoverageStore;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Defects by stage as a spreadsheet holds them, one row each: release, released, window in days,
/// came in at, found at, severity, number. All rows or none; a first row of headings is left out.
final class DefectRows {
    /// What comes of reading.
    sealed interface Read {
        record Rows(List<FoundDefects> rows) implements Read {}

        /// @param sentence which row and column, what stands there, and what to do
        record Refused(String sentence) implements Read {}
    }

    /// As most teams watch a release.
    static final int USUAL_WINDOW = 30;

    private static final int COLUMNS = 7;
    private static final int LONGEST_RELEASE = 300;
    private static final int LONGEST_WINDOW = 3650;
    private static final int LONGEST_SHOWN = 30;

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DOTS =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final Codebook codebook;

    DefectRows(Codebook codebook) {
        this.codebook = codebook;
    }

    private static final class Bad extends Exception {
        Bad(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    Read read(String text) {
        var rows = new ArrayList<FoundDefects>();
        int line = 0;
        try {
            for (var each : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
                line++;
                if (each.isBlank() || (line == 1 && heading(each))) continue;
                rows.add(row(line, List.of(each.split("\t", -1))));
            }
        } catch (Bad bad) {
            return new Read.Refused(bad.sentence());
        }
        return rows.isEmpty()
                ? new Read.Refused(Text.of("coverage.defects.nothing"))
                : new Read.Rows(rows);
    }

    /// A row whose number is a word and whose stages are none.
    private boolean heading(String line) {
        var cells = line.split("\t", -1);
        return cells.length == COLUMNS
                && number(cells[COLUMNS - 1]).isEmpty()
                && stage(cells[3]).isEmpty()
                && stage(cells[4]).isEmpty();
    }

    private FoundDefects row(int line, List<String> cells) throws Bad {
        if (cells.size() != COLUMNS)
            throw new Bad(Text.of("coverage.defects.columns", line, cells.size()));
        var release = cells.get(0).strip();
        if (release.isEmpty() || release.length() > LONGEST_RELEASE)
            throw bad(line, "coverage.defects.release", cells.get(0));
        return new FoundDefects(
                CoverageStore.newId(),
                release,
                date(line, cells.get(1)),
                window(line, cells.get(2)),
                stage(line, "coverage.defects.origin", cells.get(3)),
                stage(line, "coverage.defects.found", cells.get(4)),
                severity(line, cells.get(5)),
                number(cells.get(6))
                        .orElseThrow(() -> bad(line, "coverage.defects.number", cells.get(6))));
    }

    private static Bad bad(int line, String column, String value) {
        return new Bad(Text.of("coverage.defects.bad", line, Text.of(column), shown(value)));
    }

    private static String shown(String value) {
        var text = value.strip();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static @Nullable LocalDate date(int line, String word) throws Bad {
        if (word.isBlank()) return null;
        return date(word)
                .orElseThrow(() -> new Bad(Text.of("coverage.defects.badDate", line, shown(word))));
    }

    /// A day, written so that nobody can take the month for the day.
    static Optional<LocalDate> date(String word) {
        for (var format : List.of(ISO, DOTS, WORDS)) {
            try {
                return Optional.of(LocalDate.parse(word.strip(), format));
            } catch (DateTimeException other) {
                // Written in another way, or no day at all.
            }
        }
        return Optional.empty();
    }

    private static int window(int line, String word) throws Bad {
        if (word.isBlank()) return USUAL_WINDOW;
        return number(word)
                .filter(n -> n <= LONGEST_WINDOW)
                .orElseThrow(() -> bad(line, "coverage.defects.window", word));
    }

    /// A whole number from 0 up.
    static Optional<Integer> number(String word) {
        var text = word.strip();
        if (!text.matches("\\d{1,9}")) return Optional.empty();
        return Optional.of(Integer.valueOf(text));
    }

    private String stage(int line, String column, String word) throws Bad {
        return stage(word)
                .orElseThrow(() ->
                        new Bad(
                                Text.of(
                                        "coverage.defects.badStage",
                                        line,
                                        Text.of(column),
                                        shown(word),
                                        codebook.stages().stream()
                                                .map(Stage::label)
                                                .collect(Collectors.joining(", ")))));
    }

    private Optional<String> stage(String word) {
        var text = word.strip();
        return codebook.stages().stream()
                .filter(s -> s.label().equalsIgnoreCase(text) || s.id().equalsIgnoreCase(text))
                .map(Stage::id)
                .findFirst();
    }

    private static @Nullable SeverityClass severity(int line, String word) throws Bad {
        if (word.isBlank()) return null;
        return Arrays.stream(SeverityClass.values())
                .filter(s -> Text.of(s).equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> bad(line, "coverage.defects.severity", word));
    }

    /// Rows as a spreadsheet takes them.
    String text(List<FoundDefects> rows) {
        return rows.stream()
                .map(r ->
                        String.join(
                                "\t",
                                r.release(),
                                r.released() == null ? "" : r.released().toString(),
                                String.valueOf(r.windowDays()),
                                label(r.originStageId()),
                                label(r.foundStageId()),
                                r.severity() == null ? "" : Text.of(r.severity()),
                                String.valueOf(r.found())))
                .collect(Collectors.joining("\n"));
    }

    private String label(String stageId) {
        return codebook.stage(stageId).map(Stage::label).orElse(stageId);
    }
}
