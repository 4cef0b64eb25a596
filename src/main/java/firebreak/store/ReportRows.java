package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;

import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.IncidentReport;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.incident.RowPlace;
import firebreak.store.jooq.tables.records.IncidentRecord;
import firebreak.store.jooq.tables.records.IncidentReportRecord;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.UpdatableRecord;

import java.util.UUID;

/// Reports as rows and back, and as the rows of incidents that they once were.
final class ReportRows {
    private ReportRows() {}

    /// What the row of an incident says, as a report of `incident`.
    static IncidentReportRecord report(IncidentRecord row, UUID incident, int place) {
        var report = new IncidentReportRecord();
        copy(row, report);
        report.setIncidentId(incident);
        report.setOwnId(row.getId());
        report.setPlace(place);
        return report;
    }

    /// The row of the incident that a report is by itself.
    static IncidentRecord incident(IncidentReportRecord report) {
        var row = new IncidentRecord();
        copy(report, row);
        row.setId(report.getOwnId());
        return row;
    }

    static IncidentReport report(IncidentReportRecord row) {
        return new IncidentReport(
                key(row),
                new RowPlace(row.getFile(), "", row.getLine()),
                IncidentRows.incident(incident(row)).facts());
    }

    static ReportKey key(IncidentReportRecord row) {
        return new ReportKey(row.getSource(), row.getIncidentKey());
    }

    static ReportKey key(IncidentRecord row) {
        return new ReportKey(row.getSource(), row.getIncidentKey());
    }

    /// Writes what `facts` knows over a report and leaves the rest as it is.
    static void overwriteWithKnown(IncidentReportRecord report, IncidentFacts facts) {
        var row = incident(report);
        IncidentRows.overwriteWithKnown(row, facts);
        copy(row, report);
    }

    /// Writes one fact over a report.
    static void say(IncidentReportRecord report, FactName field, Fact fact) {
        var row = incident(report);
        IncidentRows.say(row, field, fact);
        copy(row, report);
    }

    static IncidentReportRecord find(DSLContext dsl, ReportKey key) {
        return dsl.fetchSingle(
                INCIDENT_REPORT,
                INCIDENT_REPORT
                        .SOURCE
                        .eq(key.source())
                        .and(INCIDENT_REPORT.INCIDENT_KEY.eq(key.key())));
    }

    private static void copy(UpdatableRecord<?> from, UpdatableRecord<?> to) {
        for (var field : to.fields()) {
            var same = from.field(field.getName());
            if (same != null && !field.getName().equals(INCIDENT.ID.getName()))
                copy(from, same, to, field);
        }
    }

    private static <T> void copy(
            UpdatableRecord<?> from, Field<?> same, UpdatableRecord<?> to, Field<T> field) {
        to.set(field, from.get(same, field.getType()));
    }
}
