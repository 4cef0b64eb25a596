package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;

import firebreak.domain.incident.AsWritten;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.Markup;
import firebreak.domain.incident.Severity;
import firebreak.domain.incident.SeverityClass;
import firebreak.store.jooq.tables.records.IncidentRecord;

import org.jooq.Configuration;
import org.jooq.TableField;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Incidents as rows and back.
final class IncidentRows {
    private static final Configuration CONFIGURATION = new DefaultConfiguration();

    private IncidentRows() {}

    static IncidentRecord fresh(UUID id, UUID importId, String source, IncidentDraft draft) {
        var row = new IncidentRecord();
        // Without, jOOQ makes settings of its own for each row that is given its key.
        row.attach(CONFIGURATION);
        row.setId(id);
        row.setImportId(importId);
        row.setSource(source);
        row.setIncidentKey(draft.facts().key());
        row.setFile(draft.place().file());
        row.setLine(draft.place().line());
        write(row, draft.facts());
        return row;
    }

    /// Writes all that `f` says over the row, also that something is unknown.
    static void write(IncidentRecord row, IncidentFacts f) {
        row.setTitle(f.title());
        row.setDescription(f.text());
        row.setSeverityWord(f.severity().word());
        row.setSeverityClass(f.severity().severityClass().name());
        row.setService(f.service());
        row.setTeam(f.team());
        row.setImpactStart(micros(f.clocks().impactStart()));
        row.setDetected(micros(f.clocks().detected()));
        row.setAcknowledged(micros(f.clocks().acknowledged()));
        row.setMitigated(micros(f.clocks().mitigated()));
        row.setResolved(micros(f.clocks().resolved()));
        row.setLeadershipMinutes(f.effort().leadershipMinutes());
        row.setResponderMinutes(f.effort().responderMinutes());
        row.setEffortMeasured(f.effort().measured());
        row.setClientCause(f.clientCause());
        row.setChangeReference(kept(f.changeReference()));
        var written = f.written();
        setText(row, written);
        row.setLabels(kept(AsWritten.text(written.labels())));
        row.setPeople(kept(AsWritten.text(written.people())));
        row.setClocksWritten(kept(AsWritten.text(written.clocks())));
    }

    /// Writes one fact over the row.
    static void say(IncidentRecord row, FactName field, Fact fact) {
        var all = new EnumMap<>(Fact.all(incident(row).facts()));
        all.put(field, fact);
        write(row, Fact.together(row.getIncidentKey(), all));
    }

    /// Writes what `facts` knows over the row and leaves the rest as it is.
    static void overwriteWithKnown(IncidentRecord row, IncidentFacts facts) {
        text(row, INCIDENT.TITLE, facts.title());
        text(row, INCIDENT.DESCRIPTION, facts.text());
        if (!facts.severity().word().isEmpty()) {
            row.setSeverityWord(facts.severity().word());
            row.setSeverityClass(facts.severity().severityClass().name());
        }
        text(row, INCIDENT.SERVICE, facts.service());
        text(row, INCIDENT.TEAM, facts.team());
        var clocks = facts.clocks();
        value(row, INCIDENT.IMPACT_START, micros(clocks.impactStart()));
        value(row, INCIDENT.DETECTED, micros(clocks.detected()));
        value(row, INCIDENT.ACKNOWLEDGED, micros(clocks.acknowledged()));
        value(row, INCIDENT.MITIGATED, micros(clocks.mitigated()));
        value(row, INCIDENT.RESOLVED, micros(clocks.resolved()));
        var effort = facts.effort();
        value(row, INCIDENT.LEADERSHIP_MINUTES, effort.leadershipMinutes());
        value(row, INCIDENT.RESPONDER_MINUTES, effort.responderMinutes());
        if (effort.leadershipMinutes() != null || effort.responderMinutes() != null)
            row.setEffortMeasured(effort.measured());
        text(row, INCIDENT.CLIENT_CAUSE, facts.clientCause());
        text(row, INCIDENT.CHANGE_REFERENCE, facts.changeReference());
        var written = facts.written();
        if (!facts.text().isEmpty()) setText(row, written);
        text(row, INCIDENT.LABELS, AsWritten.text(written.labels()));
        text(row, INCIDENT.PEOPLE, AsWritten.text(written.people()));
        if (!written.clocks().isEmpty()) {
            var all = AsWritten.clocks(Objects.requireNonNullElse(row.getClocksWritten(), ""));
            all.putAll(written.clocks());
            row.setClocksWritten(AsWritten.text(all));
        }
    }

    private static void setText(IncidentRecord row, AsWritten written) {
        row.setDescriptionRaw(kept(written.text()));
        row.setDescriptionKind(written.markup() == null ? null : written.markup().name());
    }

    private static @Nullable String kept(String text) {
        return text.isEmpty() ? null : text;
    }

    static Incident incident(IncidentRecord r) {
        return new Incident(
                r.getId(),
                r.getSource(),
                new IncidentFacts(
                        r.getIncidentKey(),
                        r.getTitle(),
                        r.getDescription(),
                        new Severity(
                                r.getSeverityWord(), SeverityClass.valueOf(r.getSeverityClass())),
                        r.getService(),
                        r.getTeam(),
                        new Clocks(
                                r.getImpactStart(),
                                r.getDetected(),
                                r.getAcknowledged(),
                                r.getMitigated(),
                                r.getResolved()),
                        new Effort(
                                r.getLeadershipMinutes(),
                                r.getResponderMinutes(),
                                r.getEffortMeasured()),
                        r.getClientCause(),
                        Objects.requireNonNullElse(r.getChangeReference(), ""),
                        written(r)));
    }

    private static AsWritten written(IncidentRecord r) {
        var kind = r.getDescriptionKind();
        return new AsWritten(
                Objects.requireNonNullElse(r.getDescriptionRaw(), ""),
                kind == null ? null : Markup.valueOf(kind),
                AsWritten.list(r.getLabels()),
                AsWritten.list(r.getPeople()),
                List.of(),
                AsWritten.clocks(Objects.requireNonNullElse(r.getClocksWritten(), "")));
    }

    private static void text(
            IncidentRecord row, TableField<IncidentRecord, String> field, String text) {
        if (!text.isEmpty()) row.set(field, text);
    }

    private static <T> void value(
            IncidentRecord row, TableField<IncidentRecord, T> field, @Nullable T value) {
        if (value != null) row.set(field, value);
    }

    /// The database keeps microseconds; cutting here makes a value equal to itself after a round
    /// trip.
    private static @Nullable Instant micros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
