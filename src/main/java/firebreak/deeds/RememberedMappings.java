package firebreak.deeds;

import firebreak.intake.ChoicesText;
import firebreak.intake.HeaderLine;
import firebreak.intake.ImportChoices;
import firebreak.intake.Inspection;
import firebreak.intake.Intake;
import firebreak.intake.ScopeChoice;
import firebreak.intake.SourceFile;
import firebreak.intake.container.Table;
import firebreak.store.MappingStore;
import firebreak.store.MappingStore.Remembered;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Looks at clients' files with what a person said of earlier files with the same columns, and
/// remembers what is said of these.
public final class RememberedMappings {
    /// A look at a table.
    ///
    /// @param lines the first lines as the file shows them before anything is said of it; one of
    ///   them tells tables with the same columns
    /// @param as what was remembered and is used here, or null
    public record Look(Inspection inspection, List<HeaderLine> lines, @Nullable Remembered as) {}

    private final Intake intake;
    private final Map<String, Remembered> known;

    /// @param known see [MappingStore#all]
    public RememberedMappings(Intake intake, List<Remembered> known) {
        this.intake = intake;
        this.known =
                known.stream().collect(Collectors.toMap(Remembered::header, Function.identity()));
    }

    /// Looks at a table that was opened without choices of how its text is written.
    ///
    /// @param said what a person said of this file; it counts more than what is remembered
    public Look look(Table table, ImportChoices said, Progress progress) {
        return look(table, said, c -> intake.inspect(table, c, progress), progress);
    }

    /// The same with a look of the caller's, for choices that mean several tables at once.
    public Look look(
            Table table,
            ImportChoices said,
            Function<ImportChoices, Inspection> inspect,
            Progress progress) {
        // A table is not opened once more only to learn that nothing is known.
        if (known.isEmpty() && said.encoding() == null && said.delimiter() == null) {
            var look = inspect.apply(said);
            var lines =
                    look instanceof Inspection.Readable(var file)
                            ? file.firstLines()
                            : List.<HeaderLine>of();
            return new Look(look, lines, null);
        }
        var lines = lines(table, said);
        var line = knownLine(lines, said.headerLine());
        if (line == null) return new Look(inspect.apply(said), lines, null);
        var as = Objects.requireNonNull(known.get(line.digest()));
        var before = ChoicesText.parse(as.choices());
        var wanted = over(said, before);
        // The names stand where they stand in this file, below more titles or fewer.
        if (before.headerLine() != null) wanted = wanted.withHeaderLine((int) line.line());
        var look =
                wanted.encoding() == null && wanted.delimiter() == null
                        ? inspect.apply(wanted)
                        : reopened(inspect.apply(said), wanted, progress);
        // A later file may show by itself what had to be asked of an earlier one.
        if (look instanceof Inspection.Readable(var file)
                && before.dateOrder() != null
                && file.choices().dateOrder() == null
                && file.dates().stream().anyMatch(d -> d.ambiguous())) {
            var ordered = wanted.withDateOrder(before.dateOrder());
            look =
                    wanted.encoding() == null && wanted.delimiter() == null
                            ? inspect.apply(ordered)
                            : intake.inspectAgain(file, ordered, progress);
        }
        // What was said then may not fit this file.
        return look instanceof Inspection.Readable
                ? new Look(look, lines, as)
                : new Look(inspect.apply(said), lines, null);
    }

    /// The line by which a person's words are known, or null.
    ///
    /// @param only the only line that may be it, or null
    private @Nullable HeaderLine knownLine(List<HeaderLine> lines, @Nullable Integer only) {
        return lines.stream()
                .filter(l -> only == null || l.line() == only)
                .filter(l -> known.containsKey(l.digest()))
                // What was said last counts, where another header was chosen before.
                .max(Comparator.comparing(l -> Objects.requireNonNull(known.get(l.digest())).at()))
                .orElse(null);
    }

    /// As the file shows them before anything is said of it: in another encoding the names are
    /// others.
    private List<HeaderLine> lines(Table table, ImportChoices said) {
        if (said.encoding() == null && said.delimiter() == null) return intake.firstLines(table);
        var opened = intake.open(table.content().file(), ImportChoices.NONE, Progress.NONE);
        return opened instanceof Intake.Opened.Found(var tables)
                ? tables.stream()
                        .filter(t ->
                                t.sheet().equals(table.sheet())
                                        && t.content().name().equals(table.content().name()))
                        .findFirst()
                        .map(intake::firstLines)
                        .orElse(List.of())
                : intake.firstLines(table);
    }

    private Inspection reopened(Inspection plain, ImportChoices wanted, Progress progress) {
        return plain instanceof Inspection.Readable(var file)
                ? intake.inspectAgain(file, wanted, progress)
                : plain;
    }

    private static ImportChoices over(ImportChoices said, ImportChoices before) {
        var both = said;
        for (var column : before.columns().entrySet())
            if (!said.columns().containsKey(column.getKey()))
                both = both.withColumn(column.getKey(), column.getValue());
        if (said.profile() == null) both = both.withProfile(before.profile());
        if (said.zone() == null) both = both.withZone(before.zone());
        if (said.encoding() == null) both = both.withEncoding(before.encoding());
        if (said.delimiter() == null) both = both.withDelimiter(before.delimiter());
        if (said.madeKey() == null) both = both.withMadeKey(before.madeKey());
        if (said.scope().equals(ScopeChoice.ALL_RULES)) both = both.withScope(before.scope());
        if (said.values().repair() == null)
            both = both.withValues(both.values().withRepair(before.values().repair()));
        return both;
    }

    /// What tells files with the same columns as this one; "" where nothing does.
    ///
    /// @param lines see [Look#lines]
    public static String header(SourceFile file, List<HeaderLine> lines) {
        return lines.stream()
                .filter(l -> l.line() == file.headerLine())
                .findFirst()
                .map(HeaderLine::digest)
                .orElse("");
    }

    /// Remembers what was said of a file that was imported, where anything was.
    ///
    /// @param lines see [Look#lines]
    /// @throws firebreak.store.NotSaved where the disk refuses
    public static void remember(MappingStore store, SourceFile file, List<HeaderLine> lines) {
        var said = file.choices();
        var header = header(file, lines);
        if (header.isEmpty() || !ChoicesText.anything(said)) return;
        var before =
                store.all().stream()
                        .filter(r -> r.header().equals(header))
                        .findFirst()
                        .orElse(null);
        if (before != null && said.dateOrder() == null)
            said = said.withDateOrder(ChoicesText.parse(before.choices()).dateOrder());
        store.remember(header, file.name(), ChoicesText.of(said));
    }
}
