package firebreak.report.model;

import firebreak.analysis.Patterns;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.Severity;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Report models for tests, the same on every run.
public final class Models {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    public static final Instant WRITTEN = Instant.parse("2026-03-09T10:15:00Z");
    private static final String[] SERVICES = {
        "payments-api", "ledger", "card-gateway", "onboarding", "notifications", "fraud-scoring"
    };
    private static final String[] WHAT = {
        "Card payments declined after the limit change",
        "Settlement file sent twice to the acquirer",
        "Login slow for business customers during payroll run",
        "Ledger lagged behind; balances shown were up to 40 minutes old",
        "Push notifications delayed",
        "Fraud scoring timed out and payments fell back to manual review"
    };

    private Models() {}

    public static Codebook codebook() {
        var stages = new ArrayList<Stage>();
        for (var s :
                List.of(
                        "Requirements",
                        "Design",
                        "Implementation",
                        "Review",
                        "Testing",
                        "Deployment",
                        "Operation"))
            stages.add(
                    new Stage(
                            s.toLowerCase(java.util.Locale.ROOT),
                            s,
                            "What is decided, made or checked in %s, before the next stage begins."
                                    .formatted(s.toLowerCase(java.util.Locale.ROOT))));
        var factors = new ArrayList<Factor>();
        var labels =
                List.of(
                        List.of(
                                "Missing non-functional requirement",
                                "Ambiguous requirement",
                                "Unhandled business case",
                                "Dependency not considered"),
                        List.of(
                                "Missing error handling",
                                "Concurrency defect",
                                "Insufficient test coverage",
                                "Regression in shared code"),
                        List.of(
                                "Configuration error",
                                "No gradual roll-out",
                                "Migration not rehearsed"),
                        List.of(
                                "Capacity limit reached",
                                "Certificate or credential expired",
                                "Third-party outage"));
        for (var origin : Origin.values())
            for (var label : labels.get(origin.ordinal()))
                factors.add(
                        new Factor(
                                label.toLowerCase(java.util.Locale.ROOT).replace(' ', '_'),
                                origin,
                                label,
                                "The incident began because of this: "
                                        + label.toLowerCase(java.util.Locale.ROOT)
                                        + ".",
                                "The record or a person names it, and the incident would not have happened without it.",
                                "It only made the incident longer or harder to notice.",
                                "A limit was raised without asking what the acquirer allows."));
        return new Codebook(3, factors, stages);
    }

    public static ReportModel of(List<ReportRow> rows) {
        return of("Harbor Pay", rows);
    }

    public static ReportModel of(String client, List<ReportRow> rows) {
        var patterns =
                Patterns.of(
                        rows.stream().map(Models::tagged).toList(),
                        codebook(),
                        ZONE,
                        LocalDate.ofInstant(WRITTEN, ZONE));
        return new ReportModel(
                new Assessment(
                        new UUID(0, 1),
                        client,
                        "Why incidents keep coming, spring 2026",
                        ZONE,
                        WRITTEN.minus(Duration.ofDays(20)),
                        false),
                1482,
                WRITTEN,
                codebook(),
                patterns,
                rows,
                List.of(
                        SeriesWeek.deployments("payments-api", LocalDate.of(2025, 9, 1), 14),
                        SeriesWeek.deployments("ledger", LocalDate.of(2025, 9, 1), 3)),
                "0.1.0");
    }

    /// About n incidents over ten months, most of them tagged.
    public static ReportModel generated(int n) {
        var random = new Random(20260309);
        var book = codebook();
        var rows = new ArrayList<ReportRow>();
        for (var i = 0; i < n; i++) {
            var start =
                    Instant.parse("2025-05-02T03:00:00Z")
                            .plus(Duration.ofMinutes(random.nextInt(300 * 24 * 60)));
            var effort =
                    random.nextInt(3) > 0
                            ? new Effort(
                                    20 + random.nextInt(200),
                                    30 + random.nextInt(900),
                                    random.nextBoolean())
                            : Effort.UNKNOWN;
            var facts =
                    new IncidentFacts(
                            "INC-" + (1000 + i),
                            WHAT[random.nextInt(WHAT.length)],
                            "Customers reported it first.\nThe on-call engineer rolled back.",
                            Severity.of("SEV-" + (1 + random.nextInt(4))),
                            SERVICES[random.nextInt(SERVICES.length)],
                            "team-" + random.nextInt(4),
                            new Clocks(
                                    start,
                                    start.plusSeconds(300),
                                    start.plusSeconds(420),
                                    start.plusSeconds(4000),
                                    start.plusSeconds(9000)),
                            effort,
                            random.nextBoolean() ? "config" : "",
                            random.nextInt(4) == 0 ? "CHG" + (300 + i) : "");
            var incident = new Incident(new UUID(7, i), "ServiceNow", facts);
            rows.add(new ReportRow(incident, tagging(random, book, incident)));
        }
        return of(rows);
    }

    private static @Nullable Tagging tagging(Random random, Codebook book, Incident incident) {
        var dice = random.nextInt(100);
        if (dice < 18) return null;
        var state =
                dice < 24
                        ? TaggingState.DRAFT
                        : dice < 28 ? TaggingState.DISCARDED : TaggingState.DONE;
        var skew = random.nextInt(10);
        var origin = Origin.values()[skew < 4 ? 0 : skew < 7 ? 1 : skew < 9 ? 2 : 3];
        var factors = book.factors(origin);
        var factor =
                factors.get(
                        Math.min(random.nextInt(factors.size()), random.nextInt(factors.size())));
        var p = random.nextInt(10);
        var preventability =
                p < 5
                        ? Preventability.PREVENTABLE
                        : p < 7
                                ? Preventability.PARTLY
                                : p < 9
                                        ? Preventability.NOT
                                        : Preventability.NOT_ENOUGH_INFORMATION;
        var stage =
                Math.min(
                        book.stages().size() - 1,
                        switch (origin) {
                            case REQUIREMENTS -> random.nextInt(3);
                            case CODE_QUALITY -> 2 + random.nextInt(3);
                            case DEPLOYMENT -> 4 + random.nextInt(2);
                            case OPERATIONAL -> random.nextInt(7);
                        });
        var judged = preventability.ordinal() < 2;
        return new Tagging(
                new UUID(8, incident.id().getLeastSignificantBits()),
                incident.id(),
                "Coder A",
                3,
                state,
                origin,
                factor.id(),
                judged ? book.stages().get(stage).id() : null,
                preventability,
                Confidence.values()[random.nextInt(3)],
                "The limit was never written down.",
                "nobody told us",
                WRITTEN);
    }

    public static ReportRow row(String key, String title, String text, boolean tagged) {
        var incident =
                new Incident(
                        UUID.nameUUIDFromBytes(
                                key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "CSV",
                        new IncidentFacts(
                                key,
                                title,
                                text,
                                Severity.of("P1"),
                                title,
                                text,
                                new Clocks(WRITTEN.minusSeconds(86_400), null, null, null, null),
                                new Effort(45, null, true),
                                title,
                                title));
        var tagging =
                new Tagging(
                        incident.id(),
                        incident.id(),
                        title,
                        3,
                        TaggingState.DONE,
                        Origin.REQUIREMENTS,
                        codebook().factors().getFirst().id(),
                        "design",
                        Preventability.PREVENTABLE,
                        Confidence.HIGH,
                        text,
                        title,
                        WRITTEN);
        return new ReportRow(incident, tagged ? tagging : null);
    }

    private static TaggedIncident tagged(ReportRow row) {
        var facts = row.incident().facts();
        var t = row.tagging();
        return new TaggedIncident(
                row.incident().id(),
                facts.key(),
                facts.title(),
                facts.service(),
                facts.severity().severityClass(),
                facts.clocks().occurred().orElse(null),
                facts.effort().leadershipMinutes(),
                facts.changeReference(),
                t == null ? TaggingState.PENDING : t.state(),
                t == null ? null : t.origin(),
                t == null ? null : t.factorId(),
                t == null ? null : t.earliestStageId(),
                t == null ? null : t.preventability(),
                t == null ? null : t.confidence());
    }
}
