package firebreak.intake;

import firebreak.domain.Text;
import firebreak.intake.container.Row;
import firebreak.intake.container.Table;
import firebreak.intake.container.TableRows;
import firebreak.intake.container.Unreadable;
import firebreak.intake.value.Cells;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Looks through one table: how it is written, where it comes from, what its columns mean, and what
/// only a person can say.
final class Inspector {
    private static final int SAMPLES = 5;
    private static final int FOREIGN_SAMPLES = 3;

    /// So many rows of a known tool tell how it writes, unless its dates leave a doubt. What later
    /// rows have otherwise is told when they are read.
    private static final int ENOUGH = 20_000;

    private final Profiles profiles;
    private final Table table;
    private final ImportChoices choices;

    Inspector(Profiles profiles, Table table, ImportChoices choices) {
        this.profiles = profiles;
        this.table = table;
        this.choices = choices;
    }

    Inspection inspect(Progress progress) {
        try (var rows = table.open(progress)) {
            return look(rows);
        } catch (IOException e) {
            return new Inspection.Refused(Refusals.of(table.content().name(), table.sheet(), e));
        }
    }

    private Inspection look(TableRows all) throws IOException {
        var found = HeaderSearch.in(all, profiles, choices.headerLine());
        if (found == null && choices.headerLine() != null)
            return new Inspection.BadChoice(Text.of("intake.choice.header", choices.headerLine()));
        if (found == null) throw new Unreadable(0, "", Text.of("intake.refused.empty"));
        var header = found.open() ? found.header() : checked(found.header());
        var profile = profile(header);
        if (profile == null)
            return new Inspection.BadChoice(
                    Text.of(
                            "intake.choice.profile",
                            String.valueOf(choices.profile()),
                            String.join(", ", profiles.all().stream().map(Profile::id).toList())));
        var bare = Mapping.bare(header.cells(), profile.wrappers());
        var unknown = new LinkedHashSet<String>();
        var mapping = Mapping.of(bare, profile, choices, unknown);
        if (!unknown.isEmpty())
            return new Inspection.BadChoice(
                    Text.of(
                            "intake.choice.column",
                            Cells.shown(unknown.getFirst()),
                            String.join(", ", bare.stream().map(Column::address).toList())));
        return look(found, header, profile, mapping);
    }

    private Inspection look(HeaderSearch.Found found, Row header, Profile profile, Mapping mapping)
            throws IOException {
        var rows = found.rest();
        var proposed = mapping.proposed();
        var surveys = new ArrayList<Survey>();
        for (var ignored : proposed) surveys.add(new Survey());
        var samples = new ArrayList<List<String>>();
        var foreign = new ArrayList<List<String>>();
        var damage = new Damage();
        var words = new SeverityWords(choices.values());
        var wholeRows = 0;
        var anyRow = false;
        for (Row row; (row = rows.next()) != null; ) {
            if (row.blank()) continue;
            anyRow = true;
            if (row.cells().equals(header.cells())) continue;
            if (samples.size() < SAMPLES) samples.add(shown(row));
            if (foreign.size() < FOREIGN_SAMPLES && foreign(row)) foreign.add(shown(row));
            if (row.badQuote() || !row.problem().isEmpty() || !fits(row, header)) continue;
            wholeRows++;
            for (var column : proposed) {
                var field = column.field();
                if (column.index() >= row.cells().size()) continue;
                if (field == null && !profile.generic()) continue;
                var cell = row.cells().get(column.index());
                if (choices.values().repair() == null) damage.see(column.index(), cell);
                if (!profile.generic() && field != null && !surveyed(field)) continue;
                var value = Cells.clean(cell, profile.nullWords());
                if (field == IncidentField.SEVERITY)
                    words.see(column.index(), Cells.isError(value) ? "" : value);
                if (!value.isEmpty() && !Cells.isError(value))
                    surveys.get(column.index()).see(value, field == null);
            }
            words.seeLabel(proposed, row, profile);
            if (wholeRows >= ENOUGH && !profile.generic() && settled(proposed, surveys)) break;
        }
        if (!anyRow) throw new Unreadable(header.line(), "", Text.of("intake.refused.header_only"));
        var columns = mapping.refined(proposed, surveys, wholeRows);
        var moments = new LinkedHashMap<Column, Survey>();
        for (var column : columns)
            if (column.field() != null && column.field().isMoment())
                moments.put(column, surveys.get(column.index()));
        var dates = DateDecision.of(moments, choices.dateOrder());
        var severities = words.of(columns);
        return new Inspection.Readable(
                new SourceFile(
                        table,
                        header.line(),
                        found.reason(),
                        found.first(),
                        columns,
                        profile.id(),
                        profile.name(),
                        profileReason(header, profile),
                        samples,
                        foreign,
                        dates,
                        // Who said what a column means has seen the names.
                        found.open() && choices.columns().isEmpty()
                                ? List.of(new Question.NoHeader())
                                : questions(columns, mapping, profile, dates, surveys),
                        offers(columns, profile, moments, damage, severities),
                        severities,
                        choices));
    }

    private List<Offer> offers(
            List<Column> columns,
            Profile profile,
            Map<Column, Survey> moments,
            Damage damage,
            List<SeverityWord> severities) {
        var offers = new ArrayList<Offer>();
        var zoneless = moments.entrySet().stream().filter(m -> m.getValue().zoneless > 0).toList();
        if (choices.zone() == null && profile.zone() == null && !zoneless.isEmpty())
            offers.add(
                    new Offer.Zone(
                            zoneless.stream().map(m -> m.getKey().address()).toList(),
                            zoneless.getFirst().getValue().zonelessExample()));
        offers.addAll(Offer.Severities.of(severities));
        offers.addAll(damage.offers(columns));
        return offers;
    }

    /// Whether more rows would say nothing new of the order of day and month.
    private static boolean settled(List<Column> columns, List<Survey> surveys) {
        return columns.stream()
                .filter(c -> c.field() != null && c.field().isMoment())
                .noneMatch(c -> surveys.get(c.index()).undecided());
    }

    /// Whether the row has as many cells as the header; nameless ones at its end may be missing.
    private static boolean fits(Row row, Row header) {
        var missing =
                header.cells().stream().skip(Math.min(row.cells().size(), header.cells().size()));
        return row.cells().size() <= header.cells().size() && missing.allMatch(String::isBlank);
    }

    private static boolean surveyed(IncidentField field) {
        return field.isMoment() || field == IncidentField.KEY || field == IncidentField.SEVERITY;
    }

    private static Row checked(Row header) throws Unreadable {
        if (header.cells().size() < 2)
            throw new Unreadable(
                    header.line(),
                    Cells.shown(header.cells().getFirst()),
                    Text.of("intake.refused.one_column"));
        return header;
    }

    private @Nullable Profile profile(Row header) {
        var chosen = choices.profile();
        return chosen != null
                ? profiles.named(chosen).orElse(null)
                : profiles.recognise(normalised(header));
    }

    private String profileReason(Row header, Profile profile) {
        if (choices.profile() != null) return Text.of("intake.profile.chosen");
        if (profile.generic()) return Text.of("intake.profile.generic");
        var names = normalised(header);
        var shown = profile.shownIn(names);
        var asWritten =
                header.cells().stream()
                        .filter(c -> shown.contains(Headers.normalised(c)))
                        .distinct()
                        .toList();
        var reason = Text.of("intake.profile.signature", String.join(", ", asWritten));
        for (var variant : profile.variants().entrySet())
            for (var cell : header.cells())
                if (Headers.normalised(cell).equals(variant.getKey()))
                    return Text.of("intake.profile.variant", reason, cell, variant.getValue());
        return reason;
    }

    private static List<String> normalised(Row header) {
        return header.cells().stream().map(Headers::normalised).toList();
    }

    private static List<MadeKey> keysOnOffer(boolean titledAndDated) {
        return titledAndDated ? List.of(MadeKey.values()) : List.of(MadeKey.ROW);
    }

    private List<Question> questions(
            List<Column> columns,
            Mapping mapping,
            Profile profile,
            List<DateColumn> dates,
            List<Survey> surveys) {
        var questions = new ArrayList<Question>();
        if (table.doubtful() && choices.profile() == null)
            questions.add(new Question.NoIncident(profile.id()));
        var missing = new ArrayList<IncidentField>();
        var named =
                Mapping.has(columns, IncidentField.TITLE)
                        || Mapping.has(columns, IncidentField.TEXT);
        if (choices.madeKey() != null) {
            // Then a title is one thing less to know an incident by, but no necessity.
        } else if (!Mapping.has(columns, IncidentField.KEY)) missing.add(IncidentField.KEY);
        // Exports of known tools may lack a title; elsewhere the wrong column may stand for the
        // key.
        else if (!named && profile.generic() && !mapping.keyChosen())
            missing.add(IncidentField.TITLE);
        if (!missing.isEmpty()) {
            var offer =
                    columns.stream().filter(c -> c.field() == null).map(Column::address).toList();
            questions.add(
                    new Question.UnknownMapping(
                            missing,
                            offer.isEmpty()
                                    ? columns.stream().map(Column::address).toList()
                                    : offer,
                            keysOnOffer(named && !dates.isEmpty())));
        }
        for (var date : dates)
            if (date.ambiguous())
                questions.add(
                        new Question.AmbiguousDates(
                                date.column(), surveys.get(date.index()).examples()));
        return questions;
    }

    private static List<String> shown(Row row) {
        return row.cells().stream().map(Cells::shown).toList();
    }

    private static boolean foreign(Row row) {
        return row.cells().stream().anyMatch(c -> c.chars().anyMatch(x -> x > 127));
    }
}
