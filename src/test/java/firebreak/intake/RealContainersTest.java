package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.tables;
import static firebreak.intake.Fixtures.taken;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.house.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// Clients' real files that are no CSV; the counts are those of other readers.
class RealContainersTest {
    private static IntakeResult.Taken only(Path path) {
        var tables = tables(path);
        assertThat(tables).hasSize(1);
        return taken(readable(tables.getFirst()), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "data/01-postmortems-icco/md-2023-human, Post-mortem documents, 243, 243, 0",
        "data/01-postmortems-icco/md-2026-llm-expanded, Post-mortem documents, 242, 242, 0",
        "data/02-postmortems-danluu/README.md, Post-mortem documents, 190, 190, 0",
        // LICENSE, README and the template are no incidents.
        "data/04-postmortems-posthog/md, Post-mortem documents, 10, 7, 3",
        // PROVENANCE and seven pages that say that they have no text.
        "data/08-postmortems-wikimedia, Post-mortem documents, 201, 193, 8",
        "data/09-kubernetes-failure-stories/README-2020.md, Post-mortem documents, 50, 50, 0",
        "data/10-statuspage-github/incidents.json, Statuspage, 1028, 1028, 0",
        "data/10-statuspage-github/sample-single-incident.json, Statuspage, 1, 1, 0",
        "data/16-jira-csv-apache/jira-word-export-html/HBASE-6043.doc, Jira, 1, 1, 0",
        "data/18-jira-xml-russian-locale/SearchRequest.xml, Jira, 5, 5, 0",
        "data/32-cloudir-bench-samples/azure.json, Generic, 3, 3, 0",
    })
    void theLedgerAddsUp(String name, String source, int rows, int incidents, int rejected) {
        var taken = only(Shared.path(name));
        assertThat(taken.source()).isEqualTo(source);
        assertThat(taken.read()).isEqualTo(rows);
        assertThat(taken.drafts()).hasSize(incidents);
        assertThat(taken.rejected()).isEqualTo(rejected);
        assertThat(taken.read() - taken.merged() - taken.outOfScope())
                .isEqualTo(incidents + rejected);
    }

    @Test
    void everyFileWithADayInItsNameHasItsDay() throws Exception {
        var path = Shared.path("data/08-postmortems-wikimedia");
        var taken = only(path);
        var day = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})[- ].*");
        for (var draft : taken.drafts()) {
            var m = day.matcher(draft.facts().key());
            assertThat(m.matches()).as(draft.facts().key()).isTrue();
            assertThat(String.valueOf(draft.facts().clocks().detected()))
                    .startsWith(m.group(1) + "-" + m.group(2) + "-" + m.group(3));
        }
    }

    @Test
    void timesOfTheFrontMatterAreClocks() throws Exception {
        var path = Shared.path("data/01-postmortems-icco/md-2026-llm-expanded");
        var taken = only(path);
        var checked = 0;
        for (var draft : taken.drafts()) {
            var text = Files.readString(path.resolve(draft.facts().key() + ".md"));
            var start = Pattern.compile("(?m)^start_time: (\\S+)$").matcher(text);
            if (!start.find() || start.group(1).compareTo("1901") < 0) continue;
            checked++;
            assertThat(draft.facts().clocks().impactStart())
                    .isEqualTo(java.time.OffsetDateTime.parse(start.group(1)).toInstant());
        }
        assertThat(checked).isGreaterThan(50);
    }

    @Test
    void datesOfJiraInAnotherLanguage() {
        var taken = only(Shared.path("data/18-jira-xml-russian-locale/SearchRequest.xml"));
        var facts = draft(taken, "HSLC0-5").facts();
        assertThat(facts.title()).isEqualTo("Fix this!");
        assertThat(facts.clocks().detected()).isEqualTo("2024-09-05T15:12:18Z");
    }
}
