package firebreak.intake;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Says what the columns of a file mean: what a person chose, then what the profile knows, then, in
/// files of unknown tools, what the values suggest.
final class Mapping {
    private static final int BY_VALUES = 1_000_000;
    private final Profile profile;
    private final Map<Integer, ColumnChoice> chosen;
    private final List<Column> bare;
    private final boolean keysAreMade;

    private Mapping(
            Profile profile,
            List<Column> bare,
            Map<Integer, ColumnChoice> chosen,
            boolean keysAreMade) {
        this.profile = profile;
        this.bare = bare;
        this.chosen = chosen;
        this.keysAreMade = keysAreMade;
    }

    /// The columns by their names alone.
    static List<Column> bare(List<String> header, List<String> wrappers) {
        var seen = new HashMap<String, Integer>();
        var columns = new ArrayList<Column>();
        for (var i = 0; i < header.size(); i++) {
            var name = header.get(i).replace("\uFEFF", "").strip();
            var shown = name.isEmpty() ? Text.of("intake.column.unnamed", i + 1) : name;
            var nth = seen.merge(shown, 1, Integer::sum);
            var address = nth == 1 ? shown : shown + "#" + nth;
            var normalised = Headers.unwrapped(Headers.normalised(name), wrappers);
            columns.add(new Column(i, name, address, normalised, null, 0, ""));
        }
        return columns;
    }

    /// @param unknown is told the names among the choices that no column has
    static Mapping of(
            List<Column> bare, Profile profile, ImportChoices choices, Set<String> unknown) {
        var chosen = new TreeMap<Integer, ColumnChoice>();
        choices.columns()
                .forEach((name, choice) -> {
                    var column = addressed(bare, name);
                    if (column == null) unknown.add(name);
                    else chosen.put(column.index(), choice);
                });
        return new Mapping(profile, bare, chosen, choices.madeKey() != null);
    }

    private static @Nullable Column addressed(List<Column> columns, String name) {
        var plain = Headers.normalised(name);
        List<Predicate<Column>> ways =
                List.of(
                        c -> c.address().equals(name.strip()),
                        c -> c.address().equalsIgnoreCase(name.strip()),
                        c -> Headers.normalised(c.name()).equals(plain),
                        c -> c.normalised().equals(plain));
        for (var way : ways) {
            var found = columns.stream().filter(way).findFirst();
            if (found.isPresent()) return found.get();
        }
        return null;
    }

    /// The columns as names and choices say.
    List<Column> proposed() {
        var taken = EnumSet.noneOf(IncidentField.class);
        for (var choice : chosen.values())
            if (choice instanceof ColumnChoice.As(var field)) taken.add(field);
        return bare.stream().map(c -> proposed(c, taken)).toList();
    }

    private Column proposed(Column column, Set<IncidentField> taken) {
        var choice = chosen.get(column.index());
        if (choice != null)
            return switch (choice) {
                case ColumnChoice.As(var field) ->
                        as(column, field, column.index(), Text.of("intake.column.chosen"));
                case ColumnChoice.Ignore() -> not(column, Text.of("intake.column.ignored"));
            };
        IncidentField best = null;
        var bestRank = Integer.MAX_VALUE;
        for (var field : IncidentField.values()) {
            var rank = profile.rank(field, column.normalised());
            if (keysAreMade && field == IncidentField.KEY) continue;
            if (rank < 0 || taken.contains(field) || rank >= bestRank) continue;
            // "Opened by" is like "Opened", but no moment.
            if (profile.generic()
                    && profile.byPattern(field, rank)
                    && profile.tellsOfPeople(column.normalised())) continue;
            best = field;
            bestRank = rank;
        }
        if (best != null)
            return as(
                    column,
                    best,
                    bestRank * 1000 + Math.min(column.index(), 999),
                    Text.of("intake.column.known", profile.name(), best.label()));
        if (!profile.generic()) return not(column, Text.of("intake.column.unknown"));
        return profile.tellsOfPeople(column.normalised())
                ? not(column, Text.of("intake.column.people"))
                : not(column, Text.of("intake.column.unknown"));
    }

    /// The same after a look at the values: names that the values contradict are dropped, and in
    /// files of unknown tools values propose what no name did.
    List<Column> refined(List<Column> columns, List<Survey> surveys, int rows) {
        var refined = new ArrayList<Column>();
        for (var column : columns) refined.add(believed(column, surveys.get(column.index())));
        if (profile.generic()) {
            proposeKey(refined, surveys, rows);
            proposeDate(refined, surveys);
            proposeTitle(refined, surveys);
            proposeText(refined, surveys);
            proposeSeverity(refined, surveys);
        }
        keepOneKey(refined);
        return List.copyOf(refined);
    }

    private Column believed(Column column, Survey survey) {
        var field = column.field();
        if (field == null || chosen.containsKey(column.index()) || survey.values == 0)
            return column;
        if (field.isMoment() && !survey.looksLikeDates(profile.generic() ? 50 : 1))
            return not(column, Text.of("intake.column.no_dates", field.label()));
        // A long name without blanks, such as that of a file, may still be a key.
        var wordy =
                survey.length / survey.values > 40
                        && (field != IncidentField.KEY || survey.withBlanks * 2 >= survey.values);
        if (wordy && (field == IncidentField.SEVERITY || field == IncidentField.KEY))
            return not(column, Text.of("intake.column.wordy", field.label()));
        // A name that only resembles one that is known needs values that bear it out.
        var resembles = profile.generic() && profile.byPattern(field, column.rank() / 1000);
        return switch (field) {
            case SERVICE, TEAM ->
                    resembles && !survey.words.few(survey.values)
                            ? not(column, Text.of("intake.column.many", field.label()))
                            : column;
            case SEVERITY ->
                    resembles && !survey.words.severities()
                            ? not(column, Text.of("intake.column.no_severity", field.label()))
                            : column;
            default -> column;
        };
    }

    private void proposeKey(List<Column> columns, List<Survey> surveys, int rows) {
        if (keysAreMade || has(columns, IncidentField.KEY)) return;
        propose(
                columns,
                IncidentField.KEY,
                c -> surveys.get(c.index()).uniqueIn(rows),
                Text.of("intake.column.unique"));
        if (has(columns, IncidentField.KEY)) return;
        propose(
                columns,
                IncidentField.KEY,
                c -> surveys.get(c.index()).linksIn(rows),
                Text.of("intake.column.links"));
    }

    private void proposeDate(List<Column> columns, List<Survey> surveys) {
        if (columns.stream().anyMatch(c -> c.field() != null && c.field().isMoment())) return;
        propose(
                columns,
                IncidentField.DETECTED,
                c -> {
                    var survey = surveys.get(c.index());
                    return !survey.serial() && survey.looksLikeDates(90);
                },
                Text.of("intake.column.dates"));
    }

    private void proposeTitle(List<Column> columns, List<Survey> surveys) {
        if (has(columns, IncidentField.TITLE) || has(columns, IncidentField.TEXT)) return;
        // Of several the shortest is the title, and the longest the text.
        var shortest =
                columns.stream()
                        .filter(c -> free(c) && surveys.get(c.index()).looksLikeSentences())
                        .mapToLong(c -> surveys.get(c.index()).meanLength())
                        .min();
        propose(
                columns,
                IncidentField.TITLE,
                c -> {
                    var survey = surveys.get(c.index());
                    return survey.looksLikeSentences()
                            && survey.meanLength() == shortest.orElse(-1);
                },
                Text.of("intake.column.sentences"));
    }

    private void proposeText(List<Column> columns, List<Survey> surveys) {
        if (has(columns, IncidentField.TEXT)) return;
        var longest =
                columns.stream()
                        .filter(c -> free(c) && surveys.get(c.index()).looksLikeText())
                        .mapToLong(c -> surveys.get(c.index()).meanLength())
                        .max();
        propose(
                columns,
                IncidentField.TEXT,
                c -> {
                    var survey = surveys.get(c.index());
                    return survey.looksLikeText() && survey.meanLength() == longest.orElse(-1);
                },
                Text.of("intake.column.long"));
    }

    private void proposeSeverity(List<Column> columns, List<Survey> surveys) {
        if (has(columns, IncidentField.SEVERITY)) return;
        propose(
                columns,
                IncidentField.SEVERITY,
                c -> surveys.get(c.index()).words.severities(),
                Text.of("intake.column.severities"));
    }

    /// Whether nobody knows yet what the column means, and it may be read.
    private boolean free(Column column) {
        return column.field() == null
                && !column.name().isEmpty()
                && !chosen.containsKey(column.index())
                && !profile.tellsOfPeople(column.normalised());
    }

    private void propose(
            List<Column> columns, IncidentField field, Predicate<Column> fits, String reason) {
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (!free(column) || !fits.test(column)) continue;
            columns.set(i, as(column, field, BY_VALUES, reason));
            return;
        }
    }

    /// Two names of one incident would be two incidents, so only the best column counts.
    private void keepOneKey(List<Column> columns) {
        var best =
                columns.stream()
                        .filter(c -> c.field() == IncidentField.KEY)
                        .min(Comparator.comparingInt(Column::rank));
        if (best.isEmpty()) return;
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column.field() == IncidentField.KEY && column.index() != best.get().index())
                columns.set(
                        i, not(column, Text.of("intake.column.other_key", best.get().address())));
        }
    }

    /// Whether a person named the key.
    boolean keyChosen() {
        return chosen.containsValue(new ColumnChoice.As(IncidentField.KEY));
    }

    static boolean has(List<Column> columns, IncidentField field) {
        return columns.stream().anyMatch(c -> c.field() == field);
    }

    private static Column as(Column c, IncidentField field, int rank, String reason) {
        return new Column(c.index(), c.name(), c.address(), c.normalised(), field, rank, reason);
    }

    private static Column not(Column c, String reason) {
        return new Column(c.index(), c.name(), c.address(), c.normalised(), null, 0, reason);
    }
}
