package firebreak.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.domain.incident.Apart;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.ReportKey;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// What is proposed as one incident and why, in small histories among others that have nothing in
/// common.
class SameIncidentTest {
    private static final String[] WORDS = {
        "ledger", "stale", "queue", "mailer", "certificate", "invoice", "thumbnail", "export",
        "webhook", "replica", "checkout", "session", "cache", "quota", "gateway", "report",
        "search", "index", "backup", "printer", "router", "token", "timeout", "spike"
    };

    private final List<Incident> history = new ArrayList<>();

    /// Forty in each of two tools, about one in two days, each time other words.
    private SameIncidentTest others() {
        var random = new Random(7);
        var at = Instant.parse("2026-01-02T03:04:00Z");
        for (int i = 0; i < 80; i++) {
            at = at.plus(Duration.ofMinutes(1200 + random.nextInt(2000)));
            var tool = i % 2 == 0;
            history.add(
                    Incidents.of(tool ? "Jira" : "PagerDuty", (tool ? "OPS-" : "PD") + (5000 + i))
                            .title(WORDS[random.nextInt(24)] + " " + WORDS[random.nextInt(24)])
                            .detected(at.toString())
                            .told());
        }
        return this;
    }

    private SameIncidentTest with(Incidents... more) {
        for (var incident : more) history.add(incident.told());
        return this;
    }

    private List<Proposal> proposed(Apart... apart) {
        var same = new SameIncident(history.stream().map(Incident::key).toList());
        history.forEach(same::add);
        return same.propose(Set.of(apart), Progress.NONE);
    }

    private static Incidents jira(String key) {
        return Incidents.of("Jira", key);
    }

    private static Incidents pager(String key) {
        return Incidents.of("PagerDuty", key);
    }

    private List<Reason> reasons(Incidents one, Incidents other) {
        return proposed().stream()
                .filter(p -> Set.of(p.first(), p.second()).equals(Set.of(one.id(), other.id())))
                .findFirst()
                .map(Proposal::reasons)
                .orElse(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Follow-up of INC-10",
                "Follow-up of inc-10.",
                "see https://desk.example/browse/INC-10?focus=1",
                "https://desk.example/go?to=https%3A%2F%2Fdesk.example%2Fbrowse%2FINC-10",
                "(INC-10)",
                "_INC-10_ again",
                "incident INC10"
            })
    void aKeyIsFoundWholeInAnyCaseAndInAddresses(String text) {
        var ticket = jira("INC-10").title("Customers wait");
        var page = pager("PX77").title("High latency").text(text);
        others().with(ticket, page);
        assertThat(reasons(ticket, page))
                .anyMatch(r -> r instanceof Reason.KeyNamed k && k.key().equals("INC-10"));
        assertThat(proposed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Follow-up of INC-1042",
                "See INC-10-2",
                "see https://desk.example/browse/XINC-10x",
                "INC 10 minutes later",
                "Links: INC-1, and 10 more"
            })
    void aKeyIsNotFoundInALongerOne(String text) {
        others().with(jira("INC-10").title("Customers wait"), pager("PX77").text(text));
        assertThat(proposed()).isEmpty();
    }

    @Test
    void aKeyInALinkOfMarkedUpTextCounts() {
        var ticket = jira("PAY-101").title("Customers wait");
        var page =
                pager("PX77")
                        .text("Tracked here")
                        .marked("<a href=\"https://desk.example/browse/PAY-101\">Tracked here</a>");
        others().with(ticket, page);
        assertThat(reasons(ticket, page))
                .contains(new Reason.KeyNamed(page.id(), "PAY-101", Reason.Place.TEXT, true));
    }

    @Test
    void aBareNumberNeedsTheNameOfItsToolOrOtherEvidence() {
        var issue = Incidents.of("GitHub", "1234").title("Customers wait");
        for (var text :
                List.of("1234 requests failed", "It took 1234 seconds", "Similar to #1234")) {
            history.clear();
            others().with(issue, pager("PX77").text(text));
            assertThat(proposed()).as(text).isEmpty();
        }
        for (var text :
                List.of("See GitHub #1234", "https://github.com/acme/shop/issues/1234#top")) {
            history.clear();
            var page = pager("PX77").text(text);
            others().with(issue, page);
            assertThat(reasons(issue, page))
                    .as(text)
                    .contains(new Reason.KeyNamed(page.id(), "1234", Reason.Place.TEXT, true));
        }
        history.clear();
        var page = pager("PX77").text("As #1234").detected("2026-02-01T10:20:00Z");
        issue.detected("2026-02-01T10:00:00Z");
        others().with(issue, page);
        assertThat(reasons(issue, page))
                .contains(new Reason.KeyNamed(page.id(), "1234", Reason.Place.TEXT, false));
    }

    @Test
    void aKeyOfLettersCountsInAddressesOnly() {
        var posted = Incidents.of("Statuspage", "checkout").title("Some customers cannot pay");
        others().with(posted, pager("PX77").text("The checkout is slow"));
        assertThat(proposed()).isEmpty();
        history.clear();
        var page = pager("PX77").text("https://status.example/incidents/checkout");
        others().with(posted, page);
        assertThat(reasons(posted, page)).hasAtLeastOneElementOfType(Reason.KeyNamed.class);
    }

    @Test
    void aListOfTicketsIsNoneOfThem() {
        others();
        var keys = String.join(", ", history.stream().map(Incident::key).toList());
        with(pager("PX77").title("What happened this quarter").text(keys));
        assertThat(proposed()).isEmpty();
    }

    @Test
    void timeAloneIsEnoughWhereIncidentsAreRareOnly() {
        var ticket = jira("OPS-1").title("Customers wait").detected("2026-02-01T10:00:00Z");
        var page = pager("PX77").title("p99").detected("2026-02-01T10:03:00Z");
        others().with(ticket, page);
        assertThat(reasons(ticket, page))
                .containsExactly(
                        new Reason.TimesNear(
                                Clock.DETECTED, Clock.DETECTED, Duration.ofMinutes(3)));
        for (int i = 0; i < 400; i++) {
            var at = Instant.parse("2026-02-01T00:07:00Z").plusSeconds(i * 217L).toString();
            with(pager("PZ" + (100 + i)).detected(at));
        }
        assertThat(proposed()).isEmpty();
    }

    @Test
    void whereThereAreManyWordsDecideAmongThoseThatAreNear() {
        for (int i = 0; i < 400; i++) {
            var at = Instant.parse("2026-02-01T00:07:00Z").plusSeconds(i * 217L).toString();
            with(pager("PZ" + (100 + i)).title(WORDS[i % 24] + " " + WORDS[i % 23]).detected(at));
        }
        var ticket =
                jira("OPS-1")
                        .title("Payroll export hangs for Norway")
                        .detected("2026-02-01T10:00:00Z");
        var page =
                pager("PX77").title("PayrollExport stuck, Norway").detected("2026-02-01T10:04:00Z");
        others().with(ticket, page);
        assertThat(reasons(ticket, page))
                .anySatisfy(r ->
                        assertThat(r)
                                .isInstanceOfSatisfying(
                                        Reason.WordsShared.class,
                                        w -> assertThat(w.words()).contains("payroll", "export")));
    }

    @Test
    void aWrongZoneIsNamed() {
        var ticket =
                jira("OPS-1")
                        .title("Payroll hangs")
                        .detected("2026-02-01T10:04:30Z")
                        .at(Clock.RESOLVED, "2026-02-01T10:51:10Z");
        var page =
                pager("PX77")
                        .title("Payroll down")
                        .detected("2026-02-01T12:04:00Z")
                        .at(Clock.RESOLVED, "2026-02-01T12:51:00Z");
        others().with(ticket, page);
        assertThat(reasons(ticket, page))
                .contains(
                        new Reason.HoursApart(Clock.DETECTED, Clock.DETECTED, Duration.ofHours(2)));
    }

    @Test
    void ofADayOnlyTheDayIsCompared() {
        var ticket = jira("OPS-1").title("Payroll hangs").detected("2026-02-01T17:04:30Z");
        var document =
                Incidents.of("Post-mortems", "payroll").title("Why payroll hangs").on("2026-02-01");
        others().with(ticket, document);
        assertThat(reasons(ticket, document))
                .contains(new Reason.SameDay(Clock.DETECTED, Clock.DETECTED));
    }

    @Test
    void aPostMortemWithoutATimeIsFoundByItsWords() {
        var ticket =
                jira("OPS-1")
                        .title("Payroll hangs: Oslo bank rejects camt.053 statements")
                        .detected("2026-02-01T17:04:30Z");
        var document =
                Incidents.of("Post-mortems", "payroll-in-february")
                        .title("How we missed the payroll")
                        .text(
                                "On Sunday the bank in Oslo began to reject statements in camt.053. "
                                        + "Payroll runs hang until somebody noticed.");
        others().with(ticket, document);
        assertThat(reasons(ticket, document)).hasAtLeastOneElementOfType(Reason.WordsShared.class);
        assertThat(proposed()).hasSize(1);
    }

    @Test
    void theSameWordsLongBeforeAreAnotherIncident() {
        var title = "Payroll hangs: Oslo bank rejects camt.053";
        var before = jira("OPS-1").title(title).detected("2025-02-01T17:04:30Z");
        var now = pager("PX77").title(title).detected("2026-02-01T17:24:30Z");
        others().with(before, now);
        var pair = proposed();
        assertThat(pair.isEmpty() || pair.getFirst().score() < 10).isTrue();
        with(jira("OPS-2").title("Payroll hangs").detected("2026-02-01T17:20:30Z"));
        assertThat(proposed())
                .singleElement()
                .satisfies(p ->
                        assertThat(Set.of(p.first(), p.second()))
                                .isEqualTo(Set.of(jira("OPS-2").id(), now.id())));
    }

    @Test
    void whatAPersonCalledTwoIsNotAskedAgainAndTheNextComesForward() {
        var ticket = jira("OPS-1").title("Payroll hangs").detected("2026-02-01T10:00:00Z");
        var near = pager("PX77").title("Payroll down").detected("2026-02-01T10:02:00Z");
        var next = pager("PX78").title("Payroll down").detected("2026-02-01T10:09:00Z");
        others().with(ticket, near, next);
        assertThat(proposed()).singleElement().satisfies(p -> assertThat(has(p, near)).isTrue());
        var apart = new Apart(ticket.told().report(), near.told().report());
        assertThat(proposed(apart))
                .singleElement()
                .satisfies(p -> assertThat(has(p, next)).isTrue());
    }

    private static boolean has(Proposal proposal, Incidents incident) {
        return Set.of(proposal.first(), proposal.second()).contains(incident.id());
    }

    @Test
    void threeToolsMakeOneGroupOfTwoPairs() {
        var ticket = jira("OPS-1").title("Payroll hangs").detected("2026-02-01T10:00:00Z");
        var page = pager("PX77").title("Payroll down").detected("2026-02-01T10:02:00Z");
        var second = pager("PX78").title("Payroll down").detected("2026-02-01T10:05:00Z");
        var posted =
                Incidents.of("Statuspage", "abcdefgh")
                        .title("Payroll unavailable")
                        .detected("2026-02-01T10:11:00Z");
        others().with(ticket, page, second, posted);
        var pairs = proposed();
        assertThat(pairs).hasSize(2);
        var group = new ArrayList<>();
        for (var pair : pairs) Collections.addAll(group, pair.first(), pair.second());
        assertThat(Set.copyOf(group)).hasSize(3).contains(ticket.id(), posted.id());
        assertThat(pairs).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(proposed()).as("always the same").isEqualTo(pairs);
    }

    @Test
    void whatIsJoinedAlreadyIsNotProposedToASourceOfItsOwnAgain() {
        var ticket = jira("OPS-1").title("Payroll hangs").detected("2026-02-01T10:00:00Z");
        var next = pager("PX78").title("Payroll down").detected("2026-02-01T10:02:00Z");
        var posted =
                Incidents.of("Statuspage", "abcdefgh")
                        .title("All is slow")
                        .text("Internal: PDA-77");
        others().with(next, posted);
        var keys = new ArrayList<>(history.stream().map(Incident::key).toList());
        keys.addAll(List.of("OPS-1", "PDA-77"));
        var same = new SameIncident(keys);
        history.forEach(same::add);
        same.add(
                ticket.told(),
                List.of(ticket.told().report(), new ReportKey("PagerDuty", "PDA-77")));
        assertThat(same.propose(Set.of(), Progress.NONE))
                .singleElement()
                .satisfies(p -> {
                    assertThat(has(p, ticket) && has(p, posted)).isTrue();
                    assertThat(p.reasons())
                            .contains(
                                    new Reason.KeyNamed(
                                            posted.id(), "PDA-77", Reason.Place.TEXT, true));
                });
    }

    @Test
    void theSameKeyInTwoSourcesIsAReason() {
        var ticket = jira("OPS-1042").title("Payroll hangs");
        var exported = Incidents.of("Generic", "OPS-1042").title("Hung");
        others().with(ticket, exported);
        assertThat(reasons(ticket, exported)).contains(new Reason.SameKey("OPS-1042", true));
    }

    @Test
    void ofOneSourceOrNoneNothingIsProposed() {
        assertThat(proposed()).isEmpty();
        with(
                jira("OPS-1").title("Payroll hangs").detected("2026-02-01T10:00:00Z"),
                jira("OPS-2").title("Payroll hangs").detected("2026-02-01T10:00:00Z"));
        assertThat(proposed()).isEmpty();
    }

    @Test
    void scriptsWithoutSpacesHaveWords() {
        var ticket = jira("OPS-1").title("決済サービスが停止しました");
        var page = pager("PX77").title("停止: 決済サービス");
        others().with(ticket, page);
        assertThat(reasons(ticket, page)).hasAtLeastOneElementOfType(Reason.WordsShared.class);
    }

    @Test
    void itCanBeStopped() {
        others();
        var same = new SameIncident(history.stream().map(Incident::key).toList());
        history.forEach(same::add);
        assertThatThrownBy(() ->
                        same.propose(
                                Set.of(),
                                (_, _) -> {
                                    throw new Cancelled();
                                }))
                .isInstanceOf(Cancelled.class);
    }
}
