package firebreak.intake;

import static firebreak.intake.Fixtures.draft;
import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.taken;
import static firebreak.intake.Fixtures.text;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.house.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/// Tables of no known tool: what names and values together propose, and how incidents are known
/// where nothing names them.
class UnknownTablesTest {
    @TempDir Path folder;

    @Test
    void namesThatResembleAndValuesThatBearThemOut() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                """
                                Outage no;Short text;Story;Date reported;Reported by;Affected product;On-call group;Level;Ticket closed on;Minutes
                                7;Shop down;The shop answered with errors for an hour, because the disk of the database was full and nobody had looked.;2025-03-14 10:00;2025-01-01;Shop;Core;high;2025-03-14 11:00;60
                                8;Mail late;Mails were sent a day late, because the queue of the new provider was never emptied by the old worker.;2025-03-15 10:00;2025-01-01;Mail;Core;low;;15
                                9;Shop slow;The shop was slow in the evening, because a report of the month ran over the same tables at the same time.;2025-03-16 10:00;2025-01-01;Shop;Edge;low;2025-03-16 12:00;44
                                10;Search empty;Nobody found anything for a morning, because the index was built anew from a copy that was a year old.;2025-03-17 10:00;2025-01-01;Shop;Core;high;;8
                                """));
        assertThat(file.questions()).isEmpty();
        assertThat(fields(file))
                .isEqualTo(
                        Map.of(
                                "Outage no", "key",
                                "Short text", "title",
                                "Story", "text",
                                "Date reported", "detected",
                                "Affected product", "service",
                                "On-call group", "team",
                                "Level", "severity",
                                "Ticket closed on", "resolved"));
        assertThat(taken(file, ZoneOffset.UTC).drafts()).hasSize(4);
    }

    @Test
    void aNameThatOnlyResemblesNeedsItsValues() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                """
                                Ticket;Title;Project lead time;Priority of fix;Product text
                                A-1;One;1;first;Anything that was written
                                A-2;Two;2;second;Something else entirely
                                A-3;Three;3;third;A third matter altogether
                                A-4;Four;4;fourth;And one more of these
                                """));
        assertThat(fields(file)).isEqualTo(Map.of("Ticket", "key", "Title", "title"));
        assertThat(file.columns().get(4).reason()).contains("hardly repeat");
        assertThat(file.columns().get(3).reason()).contains("name none");
    }

    /// Numbers that all differ are a key where they rise, and minutes where they do not.
    @Test
    void minutesAreNoKey() throws Exception {
        var minutes = readable(text(folder, "What,Lost\nShop was down,61\nMail was late,15\n"));
        assertThat(minutes.questions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Question.UnknownMapping.class,
                        q -> assertThat(q.missing()).containsExactly(IncidentField.KEY));
        var numbers = readable(text(folder, "What,Lost\nShop was down,15\nMail was late,61\n"));
        assertThat(fields(numbers)).containsEntry("Lost", "key");
    }

    @Test
    void anAddressOfEveryRowIsAKeyWhereNothingElseIs() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                "Title,Link\nOne,https://example.com/a/issues/1\nTwo,https://example.com/a/issues/2\n"));
        assertThat(fields(file)).containsEntry("Link", "key");
        assertThat(file.columns().get(1).reason()).contains("address of its own");
    }

    private static final String KEYLESS =
            """
            Title,Date,Service
            Shop down,2025-03-14,Shop
            Shop down,2025-03-14,Shop
            Shop down,2025-03-15,Shop
            ,2025-03-16,Mail
            """;

    @Test
    void withoutAKeyTheWaysToMakeOneAreOffered() throws Exception {
        var question = readable(text(folder, KEYLESS)).questions().getFirst();
        assertThat(question)
                .isInstanceOfSatisfying(
                        Question.UnknownMapping.class,
                        q ->
                                assertThat(q.keysOnOffer())
                                        .containsExactly(MadeKey.TITLE_AND_DATE, MadeKey.ROW));
        assertThat(question.sentence()).contains("--key title+date").contains("--key row");
        var untitled = readable(text(folder, "System,Hours\nMail,3.5\nShop,3.5\n"));
        assertThat(untitled.questions().getFirst().sentence())
                .contains("--key row")
                .doesNotContain("title+date");
    }

    @Test
    void titleAndDateJoinRowsThatTellOfTheSame() throws Exception {
        var file =
                readable(
                        text(folder, KEYLESS),
                        ImportChoices.NONE.withMadeKey(MadeKey.TITLE_AND_DATE));
        var taken = taken(file, ZoneOffset.UTC);
        assertThat(taken.drafts())
                .extracting(d -> d.facts().key())
                .containsExactly("2025-03-14 Shop down", "2025-03-15 Shop down", "2025-03-16");
        assertThat(taken.merged()).isEqualTo(1);
    }

    @Test
    void everyRowIsAnIncidentWhereTheRowIsItsKey() throws Exception {
        var file = readable(text(folder, KEYLESS), ImportChoices.NONE.withMadeKey(MadeKey.ROW));
        var taken = taken(file, ZoneOffset.UTC);
        assertThat(taken.drafts())
                .extracting(d -> d.facts().key())
                .containsExactly("file.csv:2", "file.csv:3", "file.csv:4", "file.csv:5");
        assertThat(taken.drafts().getLast().facts().title()).isEqualTo("file.csv:5");
    }

    @Test
    void longTitlesThatBeginAlikeStayApart() throws Exception {
        var begin = "The same words at the beginning of a title, ".repeat(5);
        var file =
                readable(
                        text(
                                folder,
                                "Title,Date\n\"%s one\",2025-03-14\n\"%s two\",2025-03-14\n"
                                        .formatted(begin, begin)),
                        ImportChoices.NONE.withMadeKey(MadeKey.TITLE_AND_DATE));
        var taken = taken(file, ZoneOffset.UTC);
        assertThat(taken.drafts()).hasSize(2).allMatch(d -> d.facts().key().length() <= 140);
    }

    @ParameterizedTest
    @CsvSource({
        "06-cloud-outage-study-cos/derived-outages.csv, title+date, 645, 622",
        "06-cloud-outage-study-cos/derived-outages.csv, row, 645, 645",
        "07-cloud-bug-study-cbs/derived-hdfs-labelled.csv, , 870, 870",
        "20-bugs-gitbugs/SeaMonkey_bugs-combined.csv, row, 119, 119",
        "23-datetime-bugs-cmu/bugs_analysis_base.tsv, , 151, 151",
        "23-datetime-bugs-cmu/bugs_analysis_rater_2.tsv, , 60, 60",
        "24-iac-bugs-root-cause/bugs.csv, , 360, 360",
        "24-iac-bugs-root-cause/bugs.csv, row, 360, 360",
        "26-lanl-failures-1996-2005/LA-UR-05-7318-failure-data-1996-2005.csv, row, 23739, 23739",
    })
    void realTablesOfNoToolComeIn(String name, String key, int rows, int incidents) {
        var choices =
                key == null
                        ? ImportChoices.NONE
                        : ImportChoices.NONE.withMadeKey(MadeKey.ofId(key).orElseThrow());
        var file = readable(Shared.path("data/" + name), choices);
        var taken = taken(file, ZoneOffset.UTC);
        assertThat(taken.source()).isEqualTo("Generic");
        assertThat(taken.read()).isEqualTo(rows);
        assertThat(taken.drafts().size()).isEqualTo(incidents);
        assertThat(taken.rejected()).isZero();
    }

    @Test
    void anAddressKeepsWhatWasKnownOfABug() {
        var file = readable(Shared.path("data/23-datetime-bugs-cmu/bugs_analysis_base.tsv"));
        assertThat(fields(file))
                .containsEntry("Title", "title")
                .containsEntry("Link", "key")
                .as("each of them occurs once or twice")
                .doesNotContainKey("Project");
        var facts =
                draft(
                                taken(file, ZoneOffset.UTC),
                                "https://github.com/python-poetry/tomlkit/issues/297")
                        .facts();
        assertThat(facts.title()).startsWith("datetime.utcnow and datetime.utcfromtimestamp");
    }

    private static Map<String, String> fields(SourceFile file) {
        var fields = new TreeMap<String, String>();
        for (var column : file.columns())
            if (column.field() != null) fields.put(column.address(), column.field().id());
        return fields;
    }
}
