package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.taken;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.house.Shared;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Clients' real files; the counts are those of an independent reader (Python's csv module, and for
/// the event logs a count of their own here).
class RealFilesTest {
    private static final Set<String> READ_BY_OTHER_MEANS = Set.of("md", "txt", "html", "docx");

    @ParameterizedTest
    @CsvSource({
        "incident_event_log-198.csv, 198",
        "incident_event_log-5999.csv, 5998",
    })
    void everyIncidentOfTheEventLogOccursOnce(String name, int rows) throws Exception {
        var path = Shared.path("data/11-itsm-uci-servicenow-eventlog/" + name);
        var taken = taken(readable(path), ZoneOffset.UTC);
        // No cell of these files is quoted, so that the number is what stands before a comma.
        var numbers = new HashSet<String>();
        var lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        for (var line : lines.subList(1, lines.size()))
            numbers.add(line.substring(0, line.indexOf(',')));
        assertThat(taken.read()).isEqualTo(rows).isEqualTo(lines.size() - 1);
        assertThat(taken.drafts()).hasSameSizeAs(numbers);
        assertThat(taken.rejected()).isZero();
        assertThat(taken.outOfScope()).isZero();
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.source()).isEqualTo("ServiceNow");
        var first = draft(taken, "INC0000045");
        assertThat(first.rows()).isEqualTo(4);
        assertThat(first.facts().severity().word()).isEqualTo("3 - Moderate");
        assertThat(first.facts().team()).isEqualTo("Group 56");
        assertThat(first.facts().clocks().detected()).isEqualTo("2016-02-29T01:16:00Z");
        assertThat(first.facts().clocks().resolved()).isEqualTo("2016-02-29T11:29:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "16-jira-csv-apache/ASF-Hive-3.0.0-currentfields.csv, Jira, 81, 59",
        "16-jira-csv-apache/ASF-Hive-4.0.0-currentfields.csv, Jira, 138, 60",
        "16-jira-csv-apache/hive-jira_issues-script-extract.csv, Jira, 2164, 2164",
        "20-bugs-gitbugs/SeaMonkey_bugs.csv, Generic, 1076, 991",
        "14-servicenow-exports/incident-listexport.csv, ServiceNow, 66, 66",
        "07-cloud-bug-study-cbs/derived-cassandra-labelled.csv, Generic, 1277, 1277",
        "07-cloud-bug-study-cbs/derived-hdfs-labelled.csv, Generic, 870, 870",
        "07-cloud-bug-study-cbs/derived-mapreduce-labelled.csv, Generic, 641, 641",
        "10-statuspage-github/derived-incidents.csv, Generic, 1028, 1028",
        "15-pagerduty-api-flattened/incidents.csv, PagerDuty, 3, 3",
        "30-tiny-verbatim-tool-exports/azure-devops-workitems.csv, Azure DevOps, 6, 6",
        "30-tiny-verbatim-tool-exports/glpi-french.csv, Generic, 4, 4",
        "31-SYNTHETIC-format-replicas/jira-spanish-locale.csv, Jira, 2, 2",
    })
    void filesAreRecognisedAndReadWithoutAQuestion(
            String name, String source, int rows, int incidents) {
        var taken = taken(readable(Shared.path("data/" + name)), ZoneOffset.UTC);
        assertThat(taken.source()).isEqualTo(source);
        assertThat(taken.read()).isEqualTo(rows);
        assertThat(taken.drafts()).hasSize(incidents);
        assertThat(taken.rejected()).isZero();
    }

    @Test
    void bugsWithOffsetsInTheirDates() {
        var file = readable(Shared.path("data/20-bugs-gitbugs/SeaMonkey_bugs.csv"));
        var facts = draft(taken(file, ZoneOffset.ofHours(9)), "1606681").facts();
        assertThat(facts.title()).startsWith("Port |Bug 752376 - Avoid calling");
        assertThat(facts.clocks().detected()).isEqualTo("2020-01-02T17:14:21Z");
        assertThat(facts.clocks().resolved()).isEqualTo("2020-11-01T20:04:54Z");
        assertThat(facts.severity().word()).as("-- says nothing").isEmpty();
        assertThat(facts.text()).startsWith("Port the following bug:");
    }

    @Test
    void aFileWithoutTitlesAsksUnlessTheKeyIsNamed() {
        var path = Shared.path("data/20-bugs-gitbugs/SeaMonkey_bugs-combined.csv");
        assertThat(readable(path).questions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Question.UnknownMapping.class,
                        q -> assertThat(q.missing()).containsExactly(IncidentField.TITLE));
        var choices =
                ImportChoices.NONE.withColumn("Issue id", new ColumnChoice.As(IncidentField.KEY));
        var taken = taken(readable(path, choices), ZoneOffset.UTC);
        assertThat(taken.read()).isEqualTo(119);
        assertThat(taken.drafts())
                .hasSize(119)
                .allMatch(d -> d.facts().title().equals(d.facts().key()));
    }

    @Test
    void failuresWithoutKeysAskForOneAndKnowTheirDates() {
        var file =
                readable(
                        Shared.path(
                                "data/26-lanl-failures-1996-2005/LA-UR-05-7318-failure-data-1996-2005.csv"));
        assertThat(file.dates())
                .extracting(DateColumn::order)
                .containsExactly(DateOrder.MONTH_FIRST, DateOrder.MONTH_FIRST);
        assertThat(file.questions()).singleElement().isInstanceOf(Question.UnknownMapping.class);
    }

    @Test
    void serviceDeskTicketsKnowTheirDates() {
        var path = Shared.path("data/13-itsm-bpic2014-rabobank-sample/ITSM_data.csv");
        var choices =
                ImportChoices.NONE.withColumn(
                        "Closure_Code", new ColumnChoice.As(IncidentField.TITLE));
        var taken = taken(readable(path, choices), ZoneOffset.UTC);
        assertThat(taken.read()).isEqualTo(40);
        assertThat(taken.drafts()).hasSize(40);
        assertThat(draft(taken, "IM0000006").facts().clocks().detected())
                .isEqualTo("2012-03-29T12:36:00Z");
    }

    @Test
    void everythingElseIsReadOrRefusedAndAddsUp() throws Exception {
        var readable = new ArrayList<Path>();
        for (var file : tables()) {
            for (var look : Fixtures.inspectAll(file)) {
                switch (look) {
                    case Inspection.Refused(var problem) ->
                            assertThat(problem.problem()).isNotBlank();
                    case Inspection.BadChoice(var problem) ->
                            assertThat(problem).as("nothing was chosen").isEmpty();
                    case Inspection.Readable(var source) -> {
                        readable.add(file);
                        addsUp(source);
                    }
                }
            }
        }
        assertThat(readable).hasSizeGreaterThan(20);
    }

    private static void addsUp(SourceFile source) {
        var named = source.ready() ? source : decided(source);
        if (named == null) return;
        var result = Fixtures.read(named, ZoneOffset.UTC, Progress.NONE);
        assertThat(result).as("%s", source.path()).isInstanceOf(IntakeResult.Taken.class);
        var taken = (IntakeResult.Taken) result;
        assertThat(taken.drafts().stream().mapToInt(d -> d.rows()).sum())
                .isEqualTo(taken.drafts().size() + taken.merged());
    }

    /// Answers every question in some way: the first column is the key, the day comes first.
    private static @Nullable SourceFile decided(SourceFile source) {
        var choices =
                ImportChoices.NONE
                        .withDateOrder(DateOrder.DAY_FIRST)
                        .withColumn(
                                source.columns().getFirst().address(),
                                new ColumnChoice.As(IncidentField.KEY));
        var again = Fixtures.INTAKE.inspectAgain(source, choices, Progress.NONE);
        return again instanceof Inspection.Readable(var file) ? file : null;
    }

    private static List<Path> tables() throws Exception {
        try (var files = Files.walk(Shared.path("data"))) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> {
                        var name = f.toString();
                        var end = name.substring(name.lastIndexOf('.') + 1);
                        return !READ_BY_OTHER_MEANS.contains(end);
                    })
                    .sorted()
                    .toList();
        }
    }
}
