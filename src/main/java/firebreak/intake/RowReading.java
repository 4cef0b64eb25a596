package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.AsWritten;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeRule;
import firebreak.domain.incident.Severity;
import firebreak.intake.container.Row;
import firebreak.intake.value.Cells;
import firebreak.intake.value.DateText;
import firebreak.intake.value.Minutes;
import firebreak.intake.value.Mojibake;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns the rows of one file into what they tell.
final class RowReading {
    /// What became of a row.
    sealed interface Outcome {
        record Incident(Told told) implements Outcome {}

        record OutOfScope(ScopeRule rule) implements Outcome {}

        record Rejected(ImportProblem problem) implements Outcome {}
    }

    private static final int SHORT = 60;
    private static final int LONGEST_TEXT = 1_000_000;
    private final SourceFile file;
    private final Profile profile;
    private final ZoneId zone;
    private final int width;
    private final int needed;
    private final Map<IncidentField, List<Column>> columns = new EnumMap<>(IncidentField.class);
    private final Map<Integer, DateColumn> dates = new HashMap<>();
    private final Map<String, String> pool = new HashMap<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final Problems problems;
    private final Scope scope;
    private final Spans spans;
    private final boolean repairing;
    private final List<Column> otherPeople;
    private final Map<Clock, String> clocksWritten = new EnumMap<>(Clock.class);
    private final Set<Integer> days = new HashSet<>();

    /// @param problems is told of values that were left unknown
    RowReading(SourceFile file, Profile profile, ZoneId zone, Problems problems) {
        this.file = file;
        this.profile = profile;
        this.zone = zone;
        this.problems = problems;
        this.scope = new Scope(file, profile, zone);
        this.spans = new Spans(file.columns(), profile);
        this.repairing = Boolean.TRUE.equals(file.choices().values().repair());
        this.otherPeople =
                file.columns().stream()
                        .filter(c -> c.field() == null && profile.tellsOfPeople(c.normalised()))
                        .toList();
        width = file.columns().size();
        var named = width;
        while (named > 0 && file.columns().get(named - 1).name().isEmpty()) named--;
        needed = named;
        for (var column : file.columns())
            if (column.field() != null)
                columns.computeIfAbsent(column.field(), f -> new ArrayList<>()).add(column);
        for (var of : columns.values()) of.sort(Comparator.comparingInt(Column::rank));
        for (var date : file.dates()) dates.put(date.index(), date);
    }

    /// The key of the incident that a row tells of, whatever else becomes of it; or "".
    String key(Row row) {
        var made = file.choices().madeKey();
        if (made == null) return text(row, IncidentField.KEY);
        if (made == MadeKey.ROW) return made(made, row, Clocks.UNKNOWN);
        var clocks =
                spans.filled(written(row, new ArrayList<>()), c -> cell(row, c), new ArrayList<>());
        return made(made, row, clocks);
    }

    private String made(MadeKey how, Row row, Clocks clocks) {
        var title = RowTitle.of(text(row, IncidentField.TITLE), "", text(row, IncidentField.TEXT));
        return RowKeys.made(how, place(row), title, clocks, zone);
    }

    private Clocks written(Row row, List<ImportProblem> bad) {
        return new Clocks(
                moment(row, IncidentField.IMPACT_START, bad),
                moment(row, IncidentField.DETECTED, bad),
                moment(row, IncidentField.ACKNOWLEDGED, bad),
                moment(row, IncidentField.MITIGATED, bad),
                moment(row, IncidentField.RESOLVED, bad));
    }

    Outcome read(Row row) {
        if (repeatsHeader(row)) return new Outcome.OutOfScope(ScopeRule.REPEATED_HEADER);
        if (!row.problem().isEmpty()) return rejected(row, "", "", row.problem());
        if (row.badQuote()) return rejected(row, "", "", Text.of("intake.row.quote"));
        if (ClosingLine.is(row.cells())) {
            problems.add(
                    problem(
                            row,
                            file.columns().getFirst(),
                            first(row),
                            ClosingLine.words(row.cells())));
            return new Outcome.OutOfScope(ScopeRule.TOTAL_LINE);
        }
        if (ClosingLine.isNote(row.cells(), width))
            return rejected(row, "", first(row), Text.of("intake.row.note"));
        // Only columns without a name may be missing, at the end, where a tool saved on delimiters.
        var cells = row.cells().size();
        if (cells > width) return rejected(row, "", "", Text.of("intake.row.wide", cells, width));
        if (cells < needed)
            return rejected(row, "", "", Text.of("intake.row.narrow", cells, width));
        var made = file.choices().madeKey();
        var key = made != null ? "" : text(row, IncidentField.KEY);
        if (made == null && key.isEmpty())
            return rejected(row, address(IncidentField.KEY), "", Text.of("intake.row.no_key"));
        clocksWritten.clear();
        var bad = new ArrayList<ImportProblem>();
        var written = written(row, bad);
        if (!bad.isEmpty() && written.equals(Clocks.UNKNOWN) && !profile.undated())
            return new Outcome.Rejected(bad.getFirst());
        var updated = moment(row, IncidentField.UPDATED, bad);
        bad.forEach(problems::add);
        var disagreements = new ArrayList<Spans.Disagreement>();
        var clocks = spans.filled(written, column -> cell(row, column), disagreements);
        for (var one : disagreements)
            problems.add(problem(row, one.column(), one.value(), one.problem()));
        if (made != null) {
            key = made(made, row, clocks);
            if (key.isEmpty()) return rejected(row, "", "", Text.of("intake.row.no_made_key"));
        }
        var facts = facts(row, key, clocks);
        var left = scope.of(row, clocks, facts.service());
        return new Outcome.Incident(new Told(place(row), 1, facts, updated, left));
    }

    private IncidentFacts facts(Row row, String key, Clocks clocks) {
        var raw = joined(row, IncidentField.TEXT, "\n\n");
        if (raw.length() == 32_000 || raw.length() == 32_767)
            problems.add(
                    new ImportProblem(
                            place(row),
                            address(IncidentField.TEXT),
                            Cells.shown(raw),
                            Text.of("intake.value.cut", raw.length())));
        var marked = MarkedText.of(withComments(row, raw), profile.markup());
        var text = marked.plain();
        var leadership = minutes(row, IncidentField.LEADERSHIP_MINUTES);
        var responder = minutes(row, IncidentField.RESPONDER_MINUTES);
        return new IncidentFacts(
                key,
                RowTitle.of(text(row, IncidentField.TITLE), key, text),
                text,
                severity(row),
                pooled(joined(row, IncidentField.SERVICE, ", ")),
                pooled(text(row, IncidentField.TEAM)),
                clocks,
                // The client's tool wrote it down, so it is no estimate of ours.
                new Effort(leadership, responder, leadership != null || responder != null),
                pooled(joined(row, IncidentField.CLIENT_CAUSE, ", ")),
                pooled(all(row, IncidentField.CHANGE_REFERENCE)),
                written(row, marked));
    }

    private AsWritten written(Row row, MarkedText text) {
        var labels = labels(row);
        var people =
                items(row, columns.getOrDefault(IncidentField.PEOPLE, List.of()), Items::people);
        var others = items(row, otherPeople, Items::people);
        if (text.markup() == null
                && labels.isEmpty()
                && people.isEmpty()
                && others.isEmpty()
                && clocksWritten.isEmpty()) return AsWritten.NOTHING;
        return new AsWritten(
                text.markup() == null ? "" : text.raw(),
                text.markup(),
                labels,
                people,
                others,
                clocksWritten);
    }

    private List<String> labels(Row row) {
        return items(row, columns.getOrDefault(IncidentField.LABELS, List.of()), Items::of);
    }

    /// What several cells list, each item once.
    private List<String> items(Row row, List<Column> of, Function<String, List<String>> parts) {
        if (of.isEmpty()) return List.of();
        var all = new LinkedHashSet<String>();
        for (var column : of) all.addAll(parts.apply(value(row, column)));
        return List.copyOf(all);
    }

    /// The text and, below it, what people wrote beside it.
    private String withComments(Row row, String text) {
        var comments = columns.getOrDefault(IncidentField.COMMENT, List.of());
        if (comments.isEmpty()) return text;
        var all = new StringBuilder(text);
        for (var column : comments) {
            var value = cell(row, column);
            if (value.isEmpty()) continue;
            var comment = Comment.of(value);
            if (all.length() + comment.length() > LONGEST_TEXT) {
                problems.add(problem(row, column, value, Text.of("intake.value.too_long")));
                break;
            }
            all.append(all.isEmpty() ? "" : "\n\n").append(comment);
        }
        return all.toString();
    }

    /// What the first cell of the field's columns says, and those of its columns with the same name
    /// that say something else: tools write a list that way.
    private String joined(Row row, IncidentField field, String separator) {
        var of = columns.getOrDefault(field, List.of());
        Column first = null;
        var found = "";
        Set<String> all = Set.of();
        for (var column : of) {
            if (first != null && !column.normalised().equals(first.normalised())) continue;
            var value = cell(row, column);
            if (value.isEmpty()) continue;
            if (first == null) {
                first = column;
                found = value;
                continue;
            }
            if (all.isEmpty()) all = new LinkedHashSet<>(Set.of(found));
            if (all.add(value)) found = found + separator + value;
        }
        return found;
    }

    private Severity severity(Row row) {
        var said = file.choices().values();
        var field = text(row, IncidentField.SEVERITY);
        var word = field.isEmpty() ? profile.severityLabels().in(labels(row)) : field;
        return word.length() > SHORT
                ? said.severity(word)
                : severities.computeIfAbsent(word, said::severity);
    }

    private static String first(Row row) {
        return row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElse("");
    }

    private boolean repeatsHeader(Row row) {
        if (row.cells().size() != width) return false;
        for (var i = 0; i < width; i++) {
            var cell = row.cells().get(i).replace("\uFEFF", "").strip();
            if (!cell.equals(file.columns().get(i).name())) return false;
        }
        return true;
    }

    /// The first cell of the field's columns that says something.
    private String text(Row row, IncidentField field) {
        for (var column : columns.getOrDefault(field, List.of())) {
            var value = cell(row, column);
            if (!value.isEmpty()) return value;
        }
        return "";
    }

    /// What all of the field's columns say, each once.
    private String all(Row row, IncidentField field) {
        var of = columns.getOrDefault(field, List.of());
        if (of.size() < 2) return text(row, field);
        return of.stream()
                .map(c -> cell(row, c))
                .filter(v -> !v.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private @Nullable Instant moment(Row row, IncidentField field, List<ImportProblem> bad) {
        for (var column : columns.getOrDefault(field, List.of())) {
            var value = cell(row, column);
            if (value.isEmpty()) continue;
            var written = DateText.of(value);
            var how = dates.get(column.index());
            if (written == null || written.style() == DateText.Style.SERIAL && !serial(how)) {
                bad.add(problem(row, column, value, Text.of("intake.value.no_date")));
                continue;
            }
            if (written.isPlaceholder()) {
                if (profile.undated())
                    bad.add(problem(row, column, value, Text.of("intake.value.zero_date")));
                continue;
            }
            var order = how == null ? null : how.order();
            var at = written.at(order, zone);
            if (at != null && written.doubtful(order, zone))
                problems.add(
                        problem(row, column, value, Text.of("intake.value.clock_change", zone)));
            if (at != null) {
                asWritten(row, column, field, value, written);
                return at;
            }
            bad.add(problem(row, column, value, Text.of("intake.value.no_day")));
        }
        return null;
    }

    /// Keeps what a person may want to see of a moment that was completed by what the file does not
    /// say: its zone, or its time of day.
    private void asWritten(
            Row row, Column column, IncidentField field, String value, DateText written) {
        if (field == IncidentField.UPDATED) return;
        if (written.offset() == null && profile.zone() == null)
            clocksWritten.put(Clock.valueOf(field.name()), value);
        if (!written.timed()
                && written.style() != DateText.Style.SERIAL
                && days.add(column.index()))
            problems.add(problem(row, column, value, Text.of("intake.value.day")));
    }

    private static boolean serial(@Nullable DateColumn how) {
        return how != null && how.serial();
    }

    private @Nullable Integer minutes(Row row, IncidentField field) {
        for (var column : columns.getOrDefault(field, List.of())) {
            var value = cell(row, column);
            if (value.isEmpty()) continue;
            var minutes = Minutes.of(value);
            if (minutes != null) return minutes;
            problems.add(problem(row, column, value, Text.of("intake.value.no_minutes")));
        }
        return null;
    }

    /// The value of a cell; one that could not be computed is told and says nothing.
    private String cell(Row row, Column column) {
        var value = value(row, column);
        if (!Cells.isError(value)) return value;
        problems.add(problem(row, column, value, Text.of("intake.value.error")));
        return "";
    }

    private String value(Row row, Column column) {
        var cells = row.cells();
        if (column.index() >= cells.size()) return "";
        var cell = cells.get(column.index());
        var repaired = repairing ? Mojibake.repaired(cell) : null;
        return Cells.clean(repaired == null ? cell : repaired, profile.nullWords());
    }

    /// Words that many rows share are kept once.
    private String pooled(String word) {
        if (word.length() > SHORT) return word;
        var known = pool.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    private RowPlace place(Row row) {
        var name = row.part().isEmpty() ? file.name() : file.name() + "/" + row.part();
        return new RowPlace(name, file.sheet(), row.line());
    }

    private String address(IncidentField field) {
        return columns.getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(Column::address)
                .orElse("");
    }

    private ImportProblem problem(Row row, Column column, String value, String problem) {
        return new ImportProblem(place(row), column.address(), Cells.shown(value), problem);
    }

    private Outcome rejected(Row row, String column, String value, String problem) {
        return new Outcome.Rejected(
                new ImportProblem(place(row), column, Cells.shown(value), problem));
    }
}
