package firebreak.cli;

import firebreak.domain.incident.ScopeRule;
import firebreak.intake.BadProfile;
import firebreak.intake.ColumnChoice;
import firebreak.intake.DateOrder;
import firebreak.intake.ImportChoices;
import firebreak.intake.IncidentField;
import firebreak.intake.Intake;
import firebreak.intake.MadeKey;
import firebreak.intake.ScopeChoice;
import firebreak.intake.ValueChoices;
import firebreak.intake.container.Table;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the options of `import` decide about the files.
final class ImportOptions {
    /// Encodings that clients' files come in; others that Java knows are taken as well.
    private static final List<String> ENCODINGS =
            List.of(
                    "UTF-8",
                    "UTF-16",
                    "windows-1252",
                    "ISO-8859-1",
                    "ISO-8859-15",
                    "windows-1250",
                    "windows-1251",
                    "Shift_JIS",
                    "GB18030",
                    "EUC-KR");

    /// The year first needs no decision, but whoever says it should be heard.
    private static final String YEAR_FIRST = "ymd";

    @Option(names = "--profile", paramLabel = "P", description = "cli.import.profile")
    private @Nullable String profile;

    @Option(names = "--zone", paramLabel = "ZONE", description = "cli.import.zone")
    private @Nullable String zone;

    @Option(
            names = "--date-order",
            paramLabel = "dmy|mdy|ymd",
            description = "cli.import.dateOrder")
    private @Nullable String dateOrder;

    @Option(names = "--encoding", paramLabel = "E", description = "cli.import.encoding")
    private @Nullable String encoding;

    @Option(names = "--sheet", paramLabel = "NAME", description = "cli.import.sheets")
    private List<String> sheets = new ArrayList<>();

    @Option(names = "--delimiter", paramLabel = "C", description = "cli.import.delimiter")
    private @Nullable String delimiter;

    @Option(names = "--header-line", paramLabel = "N", description = "cli.import.headerLine")
    private @Nullable Integer headerLine;

    @Option(names = "--map", paramLabel = "COLUMN=FIELD", description = "cli.import.map")
    private List<String> maps = new ArrayList<>();

    @Option(names = "--key", paramLabel = "title+date|row", description = "cli.import.key")
    private @Nullable String key;

    @Option(names = "--severity", paramLabel = "WORD=CLASS", description = "cli.import.severity")
    private List<String> severities = new ArrayList<>();

    @Option(names = "--repair", description = "cli.import.repair")
    private boolean repair;

    @Option(names = "--keep", paramLabel = "RULE", split = ",", description = "cli.import.keep")
    private List<String> keeps = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DAY", description = "cli.import.from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "cli.import.to")
    private @Nullable LocalDate to;

    @Option(names = "--service", paramLabel = "NAME", description = "cli.import.service")
    private Set<String> services = new LinkedHashSet<>();

    @Option(names = "--not-service", paramLabel = "NAME", description = "cli.import.notService")
    private Set<String> notServices = new LinkedHashSet<>();

    @Option(names = "--fresh", description = "cli.import.fresh")
    private boolean fresh;

    @Option(names = "--save-profile", paramLabel = "P.json", description = "cli.import.saveProfile")
    private @Nullable Path saveProfile;

    private ImportChoices choices = ImportChoices.NONE;

    ImportChoices choices() {
        return choices;
    }

    /// Whether what was said of earlier files is left aside.
    boolean fresh() {
        return fresh;
    }

    /// Where the profile of the file is to be written, or null.
    @Nullable Path saveProfile() {
        return saveProfile;
    }

    /// The tables to read: those on the sheets that were named, otherwise all that show.
    List<Table> chosen(Deed deed, List<Table> tables) {
        if (sheets.isEmpty()) return tables.stream().filter(t -> !t.hidden()).toList();
        for (var name : sheets)
            if (tables.stream().noneMatch(t -> t.sheet().equalsIgnoreCase(name.strip())))
                throw deed.usage(
                        "cli.import.badSheet",
                        name,
                        tables.stream()
                                .map(Table::sheet)
                                .filter(s -> !s.isEmpty())
                                .distinct()
                                .collect(Collectors.joining(", ")));
        return tables.stream()
                .filter(t -> sheets.stream().anyMatch(s -> t.sheet().equalsIgnoreCase(s.strip())))
                .toList();
    }

    /// What reads the files; it knows the profile of a file that was named.
    Intake intake(Intake known) throws Stopped {
        if (profile == null || !profile.toLowerCase(Locale.ROOT).endsWith(".json")) return known;
        try {
            var file = Path.of(profile);
            var more = known.with(file);
            profile = Intake.profileId(file);
            return more;
        } catch (BadProfile e) {
            throw Stopped.refused(e.sentence());
        }
    }

    /// Turns the words into choices; a word that nobody knows is wrong usage.
    void check(Deed deed, Intake intake) {
        if (profile != null) {
            var wanted = profile;
            var known = intake.profiles();
            var found = known.stream().filter(p -> p.id().equalsIgnoreCase(wanted)).findFirst();
            if (found.isEmpty())
                throw deed.usage(
                        "cli.import.badProfile",
                        wanted,
                        known.stream().map(Intake.Known::id).collect(Collectors.joining(", ")));
            choices = choices.withProfile(found.get().id());
        }
        if (zone != null) choices = choices.withZone(zone(deed, zone));
        if (dateOrder != null) choices = choices.withDateOrder(order(deed, dateOrder));
        if (encoding != null) choices = choices.withEncoding(charset(deed, encoding));
        if (key != null) choices = choices.withMadeKey(madeKey(deed, key));
        if (delimiter != null) choices = choices.withDelimiter(delimiter(deed, delimiter));
        if (headerLine != null) {
            if (headerLine < 1) throw deed.usage("cli.import.badHeaderLine", headerLine);
            choices = choices.withHeaderLine(headerLine);
        }
        choices = choices.withScope(new ScopeChoice(kept(deed), from, to, services, notServices));
        choices = choices.withValues(values(deed));
        for (var map : maps) {
            // The field never holds an equals sign; a column may.
            int at = map.lastIndexOf('=');
            if (at <= 0) throw deed.usage("cli.import.badMap", map);
            var field = map.substring(at + 1);
            var choice = ColumnChoice.ofId(field);
            if (choice.isEmpty()) throw deed.usage("cli.import.badField", field, fields());
            choices = choices.withColumn(map.substring(0, at), choice.get());
        }
    }

    private ValueChoices values(Deed deed) {
        var values = repair ? ValueChoices.NONE.withRepair(true) : ValueChoices.NONE;
        for (var one : SeverityWords.of(deed, severities).entrySet())
            values = values.withSeverity(one.getKey(), one.getValue());
        return values;
    }

    private Set<ScopeRule> kept(Deed deed) {
        var kept = EnumSet.noneOf(ScopeRule.class);
        for (var word : keeps) {
            var rule = rules().filter(r -> id(r).equalsIgnoreCase(word.strip())).findFirst();
            if (rule.isEmpty())
                throw deed.usage(
                        "cli.import.badRule",
                        word,
                        rules().map(ImportOptions::id).collect(Collectors.joining(", ")));
            kept.add(rule.get());
        }
        return kept;
    }

    private static Stream<ScopeRule> rules() {
        return Arrays.stream(ScopeRule.values()).filter(ScopeRule::optional);
    }

    private static String id(ScopeRule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private static ZoneId zone(Deed deed, String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            throw deed.usage("cli.import.badZone", name);
        }
    }

    private static MadeKey madeKey(Deed deed, String id) {
        return MadeKey.ofId(id)
                .orElseThrow(() ->
                        deed.usage(
                                "cli.import.badKey",
                                id,
                                Arrays.stream(MadeKey.values())
                                        .map(MadeKey::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable DateOrder order(Deed deed, String id) {
        var order = DateOrder.ofId(id);
        if (order.isPresent()) return order.get();
        if (id.strip().equalsIgnoreCase(YEAR_FIRST)) return null;
        throw deed.usage("cli.import.badOrder", id);
    }

    private static Charset charset(Deed deed, String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalArgumentException unknown) {
            throw deed.usage("cli.import.badEncoding", name, String.join(", ", ENCODINGS));
        }
    }

    private static char delimiter(Deed deed, String word) {
        if (word.equalsIgnoreCase("tab") || word.equals("\\t")) return '\t';
        if (word.length() != 1 || "\"\r\n".contains(word))
            throw deed.usage("cli.import.badDelimiter", word);
        return word.charAt(0);
    }

    private static String fields() {
        return Stream.concat(
                        Arrays.stream(IncidentField.values()).map(IncidentField::id),
                        Stream.of("ignore"))
                .collect(Collectors.joining(", "));
    }
}
