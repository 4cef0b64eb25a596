package firebreak.store;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Effort;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.Severity;
import firebreak.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A history in a ticket system and in a tool that wakes people, of which three incidents are in
/// both.
public final class TwoTools {
    private static final List<String> OTHERS =
            List.of(
                    "Stale ledger entries",
                    "Thumbnails missing",
                    "Mail queue grows",
                    "Expired certificate on the intranet",
                    "Search index behind",
                    "Printer offline",
                    "Backups take a day",
                    "Session tokens rejected",
                    "Wrong totals in a report",
                    "Replica lags",
                    "Router flaps",
                    "Quota of the cache");

    private TwoTools() {}

    public static void tickets(AssessmentFile file) {
        var drafts = new ArrayList<IncidentDraft>();
        drafts.add(
                draft(
                        "OPS-101",
                        "Customers in Norway cannot pay by card",
                        """
                        Since the release of 09:40 every card payment in Norway was declined. The new routing \
                        table sent them to the acquirer's test system.

                        Tracked as PD7781 until the table was rolled back.\
                        """,
                        "payments",
                        "Checkout",
                        new Clocks(
                                at("2026-03-04T09:41:00Z"),
                                at("2026-03-04T09:58:00Z"),
                                null,
                                null,
                                at("2026-03-04T11:20:00Z"))));
        drafts.add(
                draft(
                        "OPS-102",
                        "Nightly settlement file is empty",
                        "The bank received an empty settlement file.",
                        "settlement",
                        "",
                        new Clocks(
                                null,
                                at("2026-04-11T02:15:00Z"),
                                null,
                                null,
                                at("2026-04-11T04:00:00Z"))));
        drafts.add(
                draft(
                        "OPS-103",
                        "Refund webhook delivers twice",
                        "",
                        "",
                        "",
                        new Clocks(null, at("2026-05-20T13:00:00Z"), null, null, null)));
        for (int i = 0; i < OTHERS.size(); i++)
            drafts.add(other("OPS-" + (200 + i), OTHERS.get(i), 3 + i * 17L));
        take(file, "Jira", "tickets.csv", drafts);
    }

    public static void pages(AssessmentFile file) {
        var drafts = new ArrayList<IncidentDraft>();
        drafts.add(
                draft(
                        "PD7781",
                        "CardPayments: DeclineRate above 20 % (Norway)",
                        "",
                        "payments",
                        "On call EU",
                        new Clocks(
                                null,
                                at("2026-03-04T09:56:00Z"),
                                at("2026-03-04T09:59:00Z"),
                                null,
                                at("2026-03-04T11:25:00Z"))));
        drafts.add(
                draft(
                        "PD7802",
                        "SettlementFile size 0",
                        "",
                        "settlement",
                        "",
                        new Clocks(
                                null,
                                at("2026-04-11T04:15:00Z"),
                                null,
                                null,
                                at("2026-04-11T06:00:00Z"))));
        drafts.add(
                draft(
                        "PD7833",
                        "Refund webhook delivers twice",
                        "",
                        "",
                        "",
                        new Clocks(null, at("2026-05-20T13:04:00Z"), null, null, null)));
        for (int i = 0; i < 12; i++)
            drafts.add(other("PD" + (8000 + i), "p99 of host " + (char) ('a' + i), 11 + i * 17L));
        take(file, "PagerDuty", "pages.csv", drafts);
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private static IncidentDraft other(String key, String title, long day) {
        var at = at("2026-01-01T07:13:00Z").plusSeconds(day * 86_400 + key.hashCode() % 40_000);
        return draft(key, title, "", "", "", new Clocks(null, at, null, null, null));
    }

    private static IncidentDraft draft(
            String key, String title, String text, String service, String team, Clocks clocks) {
        return new IncidentDraft(
                new RowPlace("a.csv", "", 2),
                1,
                new IncidentFacts(
                        key,
                        title,
                        text,
                        Severity.of(team.isEmpty() ? "" : "SEV-2"),
                        service,
                        team,
                        clocks,
                        Effort.UNKNOWN,
                        ""));
    }

    private static void take(
            AssessmentFile file, String source, String name, List<IncidentDraft> drafts) {
        var reading =
                new ImportStore.Reading(
                        source,
                        List.of(name),
                        drafts,
                        drafts.size(),
                        0,
                        ScopeCounts.NONE,
                        0,
                        List.of());
        file.imports().take("Import " + name, List.of(reading), Progress.NONE);
    }
}
