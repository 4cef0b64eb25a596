package firebreak.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.Incident;
import firebreak.house.Shared;
import firebreak.intake.ReadIncidents;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Real histories told in two tools, of which it is known what is one. The bars stand a little
/// below what came out; the figures are in decision 028.
class RealSetsTest {
    private static final SecondTool SHORTENED = new SecondTool(4, false, 15, Duration.ZERO, 0.2);
    private static final SecondTool WORDLESS = new SecondTool(0, false, 5, Duration.ZERO, 0);
    private static final SecondTool WRONG_ZONE =
            new SecondTool(4, false, 0, Duration.ofHours(2), 0);
    private static final SecondTool WITH_TEXT = new SecondTool(4, true, 15, Duration.ofHours(2), 0);

    private static List<Incident> statuspage() {
        return ReadIncidents.of(
                Shared.path("data/10-statuspage-github/derived-incidents.csv"), "Statuspage");
    }

    private static List<Incident> bugs() {
        return ReadIncidents.of(Shared.path("data/20-bugs-gitbugs/SeaMonkey_bugs.csv"), "Bugzilla");
    }

    private static void assertFound(
            List<Incident> history, SecondTool tool, double precision, double recall) {
        var told = tool.tell(history);
        var outcome = SecondTool.outcome(told, SecondTool.propose(told.all()));
        assertThat(outcome.precision()).as("%s", outcome).isGreaterThanOrEqualTo(precision);
        assertThat(outcome.recall()).as("%s", outcome).isGreaterThanOrEqualTo(recall);
    }

    /// Most of its titles are "Incident on" and a day.
    @Test
    void aHistoryWithTitlesThatSayLittle() {
        assertFound(statuspage(), SHORTENED, 0.88, 0.93);
        assertFound(statuspage(), WORDLESS, 0.94, 0.93);
        assertFound(statuspage(), WRONG_ZONE, 0.86, 0.92);
        assertFound(statuspage(), WITH_TEXT, 0.88, 0.95);
    }

    @Test
    void aHistoryWithTitlesAndTexts() {
        assertFound(bugs(), SHORTENED, 0.90, 0.95);
        assertFound(bugs(), WRONG_ZONE, 0.93, 0.97);
        assertFound(bugs(), WITH_TEXT, 0.78, 0.88);
    }

    /// About ten an hour, and of most only the number of a symptom is said.
    @Test
    void aBusyHistoryIsNotJoinedByTimeAlone() {
        var history =
                ReadIncidents.of(
                        Shared.path(
                                "data/11-itsm-uci-servicenow-eventlog/incident_event_log-5999.csv"),
                        "ServiceNow");
        assertFound(history, SHORTENED, 0.93, 0.5);
        assertThat(SecondTool.propose(WORDLESS.tell(history).all())).isEmpty();
    }

    @Test
    void aHistoryWithoutTimesAndOneWithDaysOnly() {
        var hive =
                ReadIncidents.of(
                        Shared.path("data/16-jira-csv-apache/hive-jira_issues-script-extract.csv"),
                        "Jira");
        assertFound(hive, SHORTENED, 0.93, 0.92);
        var outages =
                ReadIncidents.byRow(
                        Shared.path("data/06-cloud-outage-study-cos/derived-outages.csv"), "News");
        assertFound(outages, SHORTENED, 0.9, 0.84);
    }

    /// Post-mortems as people wrote them, and three years later in other words.
    @Test
    void postMortemsInOtherWords() {
        var all = new ArrayList<Incident>();
        var before =
                ReadIncidents.of(Shared.path("data/01-postmortems-icco/md-2023-human"), "Before");
        var after =
                ReadIncidents.of(
                        Shared.path("data/01-postmortems-icco/md-2026-llm-expanded"), "After");
        all.addAll(before);
        for (var incident : after) {
            var f = incident.facts();
            all.add(Incidents.of(incident.id(), "After", "PM-" + all.size(), f));
        }
        var proposals = SecondTool.propose(all);
        var keys = new java.util.HashMap<UUID, String>();
        before.forEach(i -> keys.put(i.id(), i.key()));
        after.forEach(i -> keys.put(i.id(), i.key()));
        var right =
                proposals.stream()
                        .filter(p ->
                                keys.get(p.first()).equals(keys.get(p.second())) || sameTitle(p))
                        .count();
        assertThat(right).isGreaterThan(95);
        assertThat((double) right / proposals.size()).isGreaterThan(0.9);
    }

    private static boolean sameTitle(Proposal proposal) {
        return proposal.reasons().contains(new Reason.TitlesAlike(true));
    }

    /// Two histories of the same years that have nothing to do with each other, and two halves of
    /// one, in which the next announcement of a trouble looks like the same.
    @Test
    void whereNothingIsOneLittleIsProposed() {
        var unrelated = new ArrayList<>(statuspage());
        unrelated.addAll(bugs());
        assertThat(SecondTool.propose(unrelated).size()).isLessThanOrEqualTo(10);
        for (var history : List.of(statuspage())) {
            var halves = new ArrayList<Incident>();
            for (int i = 0; i < history.size(); i++) {
                var incident = history.get(i);
                halves.add(
                        i % 2 == 0
                                ? incident
                                : Incidents.of(
                                        incident.id(), "Other", "PM-" + i, incident.facts()));
            }
            assertThat(SecondTool.propose(halves).size())
                    .isLessThanOrEqualTo(history.size() * 16 / 100);
        }
    }
}
