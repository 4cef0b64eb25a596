package firebreak.intake;

import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.resource;
import static firebreak.intake.Fixtures.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class InspectTest {
    @TempDir Path folder;

    @Test
    void columnsAreKnownByPositionAndRepeatedNamesByNumber() throws Exception {
        var file = readable(resource("jira-cloud.csv"));
        assertThat(file.source()).isEqualTo("Jira");
        assertThat(file.profileReason()).contains("Issue key, Issue id");
        assertThat(file.columns()).hasSize(26);
        assertThat(file.columns().get(25).address()).isEqualTo("Comment#2");
        assertThat(file.columns().get(25).field()).isEqualTo(IncidentField.COMMENT);
        assertThat(file.columns().get(20).normalised()).isEqualTo("customer ( if any)");
        assertThat(field(file, "Components")).isEqualTo(IncidentField.SERVICE);
        assertThat(field(file, "Components#2")).isEqualTo(IncidentField.SERVICE);
        assertThat(field(file, "Custom field (Bug Root Cause)"))
                .isEqualTo(IncidentField.CLIENT_CAUSE);
        assertThat(field(file, "Custom field (Time to resolution)")).isNull();
        assertThat(field(file, "Assignee")).isEqualTo(IncidentField.PEOPLE);
        assertThat(field(file, "Reporter")).isNull();
        assertThat(file.sampleRows()).hasSize(3);
        assertThat(file.questions()).isEmpty();
    }

    @Test
    void windowsEncodingShowsRowsToJudgeItBy() throws Exception {
        var file = readable(resource("jira-german.csv"));
        assertThat(Objects.requireNonNull(file.shape()).encoding().charset())
                .isEqualTo(Charset.forName("windows-1252"));
        assertThat(Objects.requireNonNull(file.shape()).delimiter()).isEqualTo(';');
        assertThat(file.nonAsciiRows()).hasSize(1);
        assertThat(file.nonAsciiRows().getFirst().getFirst()).isEqualTo("Lösung für Müller fehlt");
        assertThat(field(file, "Autor")).isNull();
        assertThat(field(file, "Lösung")).as("the resolution, not a moment").isNull();
        assertThat(field(file, "Vorgangsschlüssel:")).isEqualTo(IncidentField.KEY);
    }

    @Test
    void excelUnicodeText() throws Exception {
        var file = readable(resource("excel-unicode.csv"));
        assertThat(Objects.requireNonNull(file.shape()).encoding().charset())
                .isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(Objects.requireNonNull(file.shape()).delimiter()).isEqualTo('\t');
        assertThat(file.columns().getFirst().name()).isEqualTo("number");
        assertThat(file.sampleRows().getFirst().get(2)).isEqualTo("Žluťoučký kůň 日本");
    }

    @Test
    void everyEncodingOfTheSameWordsReadsAlike() throws Exception {
        var words = "number,opened_at,short_description\nINC1,2025-01-02,Zürich größer\n";
        var mark = "\uFEFF";
        for (var bytes :
                new byte[][] {
                    words.getBytes(StandardCharsets.UTF_8),
                    (mark + words).getBytes(StandardCharsets.UTF_8),
                    (mark + words).getBytes(StandardCharsets.UTF_16LE),
                    (mark + words).getBytes(StandardCharsets.UTF_16BE),
                    words.getBytes(StandardCharsets.UTF_16LE),
                    words.getBytes(Charset.forName("windows-1252")),
                    words.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
                    words.replace("\n", "\r\n").strip().getBytes(StandardCharsets.UTF_8)
                }) {
            var path = Files.write(folder.resolve("file.csv"), bytes);
            var file = readable(path);
            assertThat(file.columns().getFirst().name()).isEqualTo("number");
            var taken = Fixtures.taken(file, ZoneOffset.UTC);
            assertThat(taken.drafts().getFirst().facts().title()).isEqualTo("Zürich größer");
        }
    }

    @Test
    void anotherAlphabetIsDetected() throws Exception {
        var russian =
                "Ключ,Summary,Created\nA-1,Платёжный сервис не отвечает на запросы клиентов,2025-01-13\n"
                        + "A-2,Поиск работает слишком медленно после обновления,2025-01-14\n";
        var path =
                Files.write(
                        folder.resolve("file.csv"),
                        russian.getBytes(Charset.forName("windows-1251")));
        var file = readable(path);
        assertThat(Objects.requireNonNull(file.shape()).encoding().charset())
                .isEqualTo(Charset.forName("windows-1251"));
        assertThat(file.sampleRows().getFirst().get(1)).startsWith("Платёжный");
    }

    @Test
    void datesThatNothingDecidesAreAsked() throws Exception {
        var file = readable(resource("ambiguous-dates.csv"));
        assertThat(file.questions())
                .containsExactly(
                        new Question.AmbiguousDates(
                                "Created", List.of("03/04/2025 10:00", "05/06/2025 10:00")),
                        new Question.AmbiguousDates("Resolved", List.of("07/06/2025 10:00")));
        assertThat(file.questions().getFirst().option()).isEqualTo("--date-order");
        assertThat(date(file, "Updated").ambiguous()).isFalse();
    }

    @Test
    void oneColumnDecidesForOthersThatAreWrittenTheSameWayOnly() throws Exception {
        var file = readable(resource("one-column-decides.csv"));
        assertThat(date(file, "Resolved").order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(date(file, "Created").order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(date(file, "Created").reason()).contains("Resolved");
        assertThat(date(file, "Created").formats()).containsExactly("dd/MM/yyyy HH:mm");
        assertThat(date(file, "Updated").ambiguous()).isTrue();
        assertThat(file.questions()).hasSize(1);
    }

    @Test
    void contradictingDatesAreAsked() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                "Issue key,Summary,Created\nA-1,One,13/04/2025\nA-2,Two,04/13/2025\n"));
        assertThat(file.questions()).hasSize(1);
        assertThat(date(file, "Created").reason()).contains("1").contains("only the second");
        assertThat(file.questions().getFirst().sentence()).contains("13/04/2025, 04/13/2025");
    }

    @Test
    void choicesComeBeforeWhatTheFileSays() throws Exception {
        var choices =
                ImportChoices.NONE
                        .withColumn("Reporter", new ColumnChoice.As(IncidentField.TEAM))
                        .withColumn("Components#2", new ColumnChoice.As(IncidentField.SERVICE))
                        .withColumn("priority", new ColumnChoice.Ignore());
        var file = readable(resource("jira-cloud.csv"), choices);
        assertThat(field(file, "Reporter")).isEqualTo(IncidentField.TEAM);
        assertThat(field(file, "Components")).as("the choice stands alone").isNull();
        assertThat(field(file, "Components#2")).isEqualTo(IncidentField.SERVICE);
        assertThat(field(file, "Priority")).isNull();
    }

    @Test
    void choicesThatDoNotFitAreSaid() throws Exception {
        var column =
                ImportChoices.NONE.withColumn("Prio", new ColumnChoice.As(IncidentField.SEVERITY));
        assertThat(Fixtures.inspect(resource("pagerduty.csv"), column))
                .isInstanceOfSatisfying(
                        Inspection.BadChoice.class,
                        b -> assertThat(b.problem()).contains("\"Prio\"").contains("urgency"));
        assertThat(
                        Fixtures.inspect(
                                resource("pagerduty.csv"),
                                ImportChoices.NONE.withProfile("remedy")))
                .isInstanceOfSatisfying(
                        Inspection.BadChoice.class,
                        b -> assertThat(b.problem()).contains("\"remedy\"").contains("jira"));
    }

    @Test
    void unknownTablesAreMatchedByNamesAndValuesWithoutPeople() throws Exception {
        var file =
                readable(
                        text(
                                folder,
                                """
                                code,what happened,when,opened by,assignee e-mail
                                OPS-1,The payment service was down for an hour,2025-01-13 10:00,Al B,al@example.com
                                OPS-2,The search index was rebuilt by mistake,2025-01-14 10:00,Bo C,bo@example.com
                                """));
        assertThat(file.source()).isEqualTo("Generic");
        assertThat(field(file, "code")).isEqualTo(IncidentField.KEY);
        assertThat(field(file, "what happened")).isEqualTo(IncidentField.TITLE);
        assertThat(field(file, "when")).isEqualTo(IncidentField.DETECTED);
        assertThat(field(file, "opened by")).isNull();
        assertThat(field(file, "assignee e-mail")).isNull();
        assertThat(file.ready()).isTrue();
    }

    @Test
    void missingFieldsAreAskedWithTheColumnsOnOffer() throws Exception {
        var file = readable(text(folder, "Name of system,Outage\nMail,yes\nMail,no\n"));
        assertThat(file.questions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Question.UnknownMapping.class,
                        q -> {
                            assertThat(q.missing()).containsExactly(IncidentField.KEY);
                            assertThat(q.columnsOnOffer())
                                    .containsExactly("Name of system", "Outage");
                            assertThat(q.sentence()).contains("--map COLUMN=key");
                        });
    }

    @Test
    void aNameThatTheValuesContradictIsNotBelieved() throws Exception {
        var file = readable(text(folder, "Incident ID,Title,Resolved\nI-1,One,yes\nI-2,Two,no\n"));
        assertThat(field(file, "Resolved")).isNull();
        assertThat(reason(file, "Resolved")).contains("no dates");
    }

    @Test
    void progressNeverRunsBack() throws Exception {
        var steps = new ArrayList<Long>();
        var file = readable(resource("jira-german.csv"));
        Fixtures.INTAKE.inspectAgain(
                file,
                ImportChoices.NONE,
                (done, total) -> {
                    assertThat(done).isLessThanOrEqualTo(total);
                    steps.add(done);
                });
        assertThat(steps).isSorted().isNotEmpty();
    }

    @Test
    void commandLineIdsAreFound() {
        assertThat(ColumnChoice.ofId("impact-start"))
                .contains(new ColumnChoice.As(IncidentField.IMPACT_START));
        assertThat(ColumnChoice.ofId("IGNORE")).contains(new ColumnChoice.Ignore());
        assertThat(ColumnChoice.ofId("nothing")).isEmpty();
        assertThat(DateOrder.ofId("DMY")).contains(DateOrder.DAY_FIRST);
        for (var field : IncidentField.values()) {
            assertThat(IncidentField.ofId(field.id())).contains(field);
            assertThat(field.label()).isNotBlank();
        }
        assertThat(Fixtures.INTAKE.profiles())
                .extracting(Intake.Known::name)
                .contains("ServiceNow", "Jira", "PagerDuty", "Generic");
    }

    private static Column column(SourceFile file, String address) {
        return file.columns().stream()
                .filter(c -> c.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable IncidentField field(SourceFile file, String address) {
        return column(file, address).field();
    }

    private static String reason(SourceFile file, String address) {
        return column(file, address).reason();
    }

    private static DateColumn date(SourceFile file, String address) {
        return Objects.requireNonNull(file.datesOf(column(file, address).index()));
    }
}
