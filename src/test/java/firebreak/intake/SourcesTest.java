package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.taken;
import static firebreak.intake.Fixtures.text;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The tools whose exports are known by their columns, and what each of them means.
class SourcesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Opsgenie|id,tinyId,alias,message,status,priority,createdAt,updatedAt,ownerTeam,description|x,17,a,Disk full,closed,P2,2025-03-01T10:00:00Z,2025-03-01T12:00:00Z,Core,Long|17|Disk full|2025-03-01T10:00:00Z",
                "incident.io|id,reference,title,state,severity,started_at,resolved_at,time_to_resolve,time_to_internal_response,incident_type_id,mode,visibility|x,INC-7,Checkout down,closed,Major,2025-03-01T10:00:00Z,2025-03-01T11:00:00Z,3600,60,t,real,public|INC-7|Checkout down|2025-03-01T10:00:00Z",
                "FireHydrant|id,incident_number,name,severity,customer_impact,started_at,acknowledged_at,resolved_at,retrospective_started_at,created_at|x,12,Slow,SEV2,Some,2025-03-01T09:50:00Z,2025-03-01T10:05:00Z,2025-03-01T11:00:00Z,,2025-03-01T10:00:00Z|12|Slow|2025-03-01T10:00:00Z",
                "Rootly|id,sequential_id,title,state,severity,started_at,detected_at,acknowledged_at,mitigated_at,resolved_at,cancelled_at,time_to_detect|x,9,Down,resolved,sev1,2025-03-01T09:58:00Z,2025-03-01T10:00:00Z,,,2025-03-01T11:00:00Z,,120|9|Down|2025-03-01T10:00:00Z",
                "Datadog|title,public_id,state,severity,customer_impacted,customer_impact_scope,customer_impact_start,customer_impact_end,created|Down,5,resolved,SEV-1,true,all,2025-03-01T09:55:00Z,2025-03-01T10:30:00Z,2025-03-01T10:00:00Z|5|Down|2025-03-01T10:00:00Z",
                "Dispatch|name,title,status,incident_type.name,incident_severity.name,incident_priority.name,reported_at,stable_at,closed_at|dispatch-1,Down,closed,Cache,High,P1,2025-03-01T10:00:00Z,,2025-03-01T12:00:00Z|dispatch-1|Down|2025-03-01T10:00:00Z",
                "PagerDuty|#,Service,Opened On,Resolved On,Resolve By,Duration,#Escalations|42,Checkout,2025-03-01T10:00:00Z,2025-03-01T11:00:00Z,,1:00:00,0|42|42|2025-03-01T10:00:00Z",
                "GitLab|Issue ID,URL,Title,State,Description,Created At (UTC),Updated At (UTC),Closed At (UTC)|3,u,Down,Closed,,2025-03-01 10:00:00,2025-03-01 11:00:00,2025-03-01 11:00:00|3|Down|2025-03-01T10:00:00Z",
                "GitLab|ID,IID,Title,Description,Type,State,Created At (UTC),Updated At (UTC),Closed At (UTC)|90871,3,Down,,Incident,Closed,2025-03-01 10:00:00,2025-03-01 11:00:00,2025-03-01 11:00:00|3|Down|2025-03-01T10:00:00Z",
                "Azure DevOps|ID,Work Item Type,Title 1,Title 2,State,Created Date|8,Bug,,Down,Closed,2025-03-01T10:00:00Z|8|Down|2025-03-01T10:00:00Z",
            })
    void aToolIsKnownByItsColumns(
            String source, String header, String row, String key, String title, String detected)
            throws Exception {
        var taken =
                taken(readable(text(folder, header + "\n" + row + "\n")), ZoneOffset.ofHours(9));
        assertThat(taken.source()).isEqualTo(source);
        assertThat(taken.problems()).isEmpty();
        var facts = draft(taken, key).facts();
        assertThat(facts.title()).isEqualTo(title);
        assertThat(facts.clocks().detected()).isEqualTo(detected);
    }

    @Test
    void aSpanFillsAClockThatTheToolDoesNotWriteDown() throws Exception {
        var taken =
                taken(
                        readable(
                                text(
                                        folder,
                                        """
                                        incident_number,description,created_on,resolved_on,seconds_to_first_ack,seconds_to_resolve,auto_resolved,urgency
                                        1,Disk,2023-02-26T00:10:04+00:00,2023-02-26T00:34:06+00:00,64,1442,0,low
                                        2,Disk,2023-02-26T00:10:04+00:00,,,600,0,low
                                        3,Disk,2023-02-26T00:10:04+00:00,2023-02-26T00:34:06+00:00,,9999,0,low
                                        """)),
                        ZoneOffset.UTC);
        assertThat(draft(taken, "1").facts().clocks().acknowledged())
                .isEqualTo("2023-02-26T00:11:08Z");
        assertThat(draft(taken, "2").facts().clocks().acknowledged()).isNull();
        assertThat(draft(taken, "2").facts().clocks().resolved()).isEqualTo("2023-02-26T00:20:04Z");
        assertThat(draft(taken, "3").facts().clocks().resolved())
                .as("the clock counts, not the span")
                .isEqualTo("2023-02-26T00:34:06Z");
        assertThat(taken.problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.place().line()).isEqualTo(4);
                    assertThat(p.column()).isEqualTo("seconds_to_resolve");
                    assertThat(p.value()).isEqualTo("9999");
                    assertThat(p.problem()).contains("24 minutes");
                });
    }

    @Test
    void linesBehindTheRowsAreNoIncidents() throws Exception {
        var taken =
                taken(
                        readable(
                                text(
                                        folder,
                                        """
                                        number,opened_at,short_description,priority
                                        INC1,2025-01-01 10:00,Total outage,1 - Critical
                                        Total,,,12
                                        Export stopped due to excessive size. Use CSV for a complete export
                                        """)),
                        ZoneOffset.UTC);
        assertThat(taken.drafts()).hasSize(1);
        assertThat(taken.scope()).isEqualTo(ScopeCounts.of(ScopeRule.TOTAL_LINE, 2));
        assertThat(taken.problems()).extracting(p -> p.place().line()).containsExactly(3L, 4L);
        assertThat(taken.problems().getLast().problem()).contains("not complete");
    }

    /// In Berlin 02:30 did not exist on 2025-03-30 and came twice on 2025-10-26.
    @Test
    void aTimeThatTheClocksSkippedOrShowedTwiceIsToldOf() throws Exception {
        var taken =
                taken(
                        readable(
                                text(
                                        folder,
                                        """
                                        Issue key,Summary,Created
                                        A-1,Skipped,2025-03-30 02:30
                                        A-2,Twice,2025-10-26 02:30
                                        A-3,Once,2025-10-26 03:30
                                        A-4,With offset,2025-10-26T02:30:00+01:00
                                        """)),
                        ZoneId.of("Europe/Berlin"));
        assertThat(taken.drafts()).hasSize(4);
        assertThat(taken.problems()).extracting(p -> p.place().line()).containsExactly(2L, 3L);
        assertThat(taken.problems().getFirst().problem()).contains("Europe/Berlin");
    }
}
