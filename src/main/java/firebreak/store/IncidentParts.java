package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_CHOICE;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;

import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.FactOrigin;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.IncidentOrigins;
import firebreak.domain.incident.IncidentReport;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.incident.RowPlace;
import firebreak.store.jooq.tables.records.IncidentChoiceRecord;
import firebreak.store.jooq.tables.records.IncidentRecord;
import firebreak.store.jooq.tables.records.IncidentReportRecord;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An incident with the reports of its sources and what a person chose among them. What an edit
/// does to one of them is carried over to what stands.
final class IncidentParts {
    private final IncidentRecord row;
    private final List<IncidentReportRecord> reports;
    private final List<IncidentChoiceRecord> choices;

    private IncidentParts(
            IncidentRecord row,
            List<IncidentReportRecord> reports,
            List<IncidentChoiceRecord> choices) {
        this.row = row;
        this.reports = reports;
        this.choices = choices;
    }

    /// Empty where there is no such incident.
    static Optional<IncidentParts> of(DSLContext dsl, UUID id) {
        return dsl.fetchOptional(INCIDENT, INCIDENT.ID.eq(id)).map(row -> of(dsl, row));
    }

    private static IncidentParts of(DSLContext dsl, IncidentRecord row) {
        return new IncidentParts(
                row,
                dsl.selectFrom(INCIDENT_REPORT)
                        .where(INCIDENT_REPORT.INCIDENT_ID.eq(row.getId()))
                        .orderBy(
                                INCIDENT_REPORT.PLACE,
                                INCIDENT_REPORT.SOURCE,
                                INCIDENT_REPORT.INCIDENT_KEY)
                        .fetch(),
                dsl.selectFrom(INCIDENT_CHOICE)
                        .where(INCIDENT_CHOICE.INCIDENT_ID.eq(row.getId()))
                        .fetch());
    }

    IncidentRecord row() {
        return row;
    }

    ReportKey own() {
        return ReportRows.key(row);
    }

    String key() {
        return row.getIncidentKey();
    }

    List<IncidentReportRecord> reports() {
        return reports;
    }

    /// An incident of which nobody but its source was ever heard is its own report.
    IncidentOrigins origins() {
        var facts = IncidentRows.incident(row).facts();
        var said =
                reports.isEmpty()
                        ? List.of(
                                new IncidentReport(
                                        own(),
                                        new RowPlace(row.getFile(), "", row.getLine()),
                                        facts))
                        : reports.stream().map(ReportRows::report).toList();
        return new IncidentOrigins(row.getId(), facts, said, chosen());
    }

    Map<FactName, FactOrigin> chosen() {
        var chosen = new EnumMap<FactName, FactOrigin>(FactName.class);
        for (var choice : choices) chosen.put(FactName.valueOf(choice.getField()), origin(choice));
        return chosen;
    }

    private static FactOrigin origin(IncidentChoiceRecord choice) {
        var source = choice.getSource();
        var key = choice.getIncidentKey();
        return source == null || key == null
                ? FactOrigin.PERSON
                : new FactOrigin.BySource(new ReportKey(source, key));
    }

    /// What the source says is kept from now on beside what stands.
    void keepReport(Tx tx) {
        if (!reports.isEmpty()) return;
        var report = ReportRows.report(row, row.getId(), 0);
        tx.insert(report);
        reports.add(report);
    }

    /// As [#keepReport], also where only others' reports are there.
    void keepOwnReport(Tx tx) {
        if (reports.stream().anyMatch(r -> ReportRows.key(r).equals(own()))) return;
        var place = reports.stream().mapToInt(r -> r.getPlace()).min().orElse(1) - 1;
        var report = ReportRows.report(row, row.getId(), place);
        tx.insert(report);
        reports.addFirst(report);
    }

    /// Whether a field stands as `facts` have it.
    boolean stands(FactName field, IncidentFacts facts) {
        return Fact.of(field, IncidentRows.incident(row).facts()).equals(Fact.of(field, facts));
    }

    /// Lets a field stand as it is, whatever reports say: the only report says so from now on; of
    /// several none is known to, so that a person does.
    void hold(Tx tx, FactName field) {
        choose(tx, field, null);
        if (reports.size() > 1) choose(tx, field, FactOrigin.PERSON);
        else {
            var report = reports.getFirst();
            ReportRows.say(report, field, Fact.of(field, IncidentRows.incident(row).facts()));
            tx.update(report);
        }
    }

    /// Another incident's report becomes one of this.
    void add(Tx tx, IncidentReportRecord report) {
        report.setIncidentId(row.getId());
        report.setPlace(1 + reports.stream().mapToInt(r -> r.getPlace()).max().orElse(-1));
        tx.update(report);
        reports.add(report);
    }

    /// A report that goes; null where it isn't one of this.
    @Nullable IncidentReportRecord take(ReportKey key) {
        for (var report : reports)
            if (ReportRows.key(report).equals(key)) {
                reports.remove(report);
                return report;
            }
        return null;
    }

    /// A person decided; null where no one does any more, and the first source that knows counts.
    void choose(Tx tx, FactName field, @Nullable FactOrigin origin) {
        var kept = choices.stream().filter(c -> c.getField().equals(field.name())).findFirst();
        if (origin == null) {
            kept.ifPresent(c -> {
                tx.delete(c);
                choices.remove(c);
            });
            return;
        }
        var choice =
                kept.orElseGet(() -> {
                    var fresh = new IncidentChoiceRecord();
                    fresh.setIncidentId(row.getId());
                    fresh.setField(field.name());
                    return fresh;
                });
        switch (origin) {
            case FactOrigin.ByPerson() -> {
                choice.setSource(null);
                choice.setIncidentKey(null);
            }
            case FactOrigin.BySource(var report) -> {
                choice.setSource(report.source());
                choice.setIncidentKey(report.key());
            }
        }
        if (kept.isPresent()) tx.update(choice);
        else {
            tx.insert(choice);
            choices.add(choice);
        }
    }

    /// Writes a value that a person gives, which stands once it is chosen.
    void say(FactName field, Fact fact) {
        IncidentRows.say(row, field, fact);
    }

    /// What stands becomes what reports and choices say; where nothing but the incident's own
    /// report is left, that goes, too.
    void settle(Tx tx) {
        if (!reports.isEmpty()) IncidentRows.write(row, origins().composed());
        tx.update(row);
        if (reports.size() == 1
                && choices.isEmpty()
                && own().equals(ReportRows.key(reports.getFirst())))
            tx.delete(reports.removeFirst());
    }

    /// Whether what stands is what reports and choices say, the incident's own report among them.
    boolean settled() {
        var now = row.copy();
        IncidentRows.write(now, origins().composed());
        return reports.isEmpty() && choices.isEmpty()
                || reports.stream().anyMatch(r -> ReportRows.key(r).equals(own()))
                        && IncidentRows.incident(now).facts().equals(origins().facts());
    }
}
