package firebreak.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// Profiles that a person writes.
class ProfileFileTest {
    private static final String GOOD =
            """
            {
              "name": "Acme desk",
              "signatures": [["Fall", "Wann"]],
              "fields": {
                "key": ["Fall"],
                "title": ["Was"],
                "detected": ["Wann"]
              },
              "zone": "Europe/Berlin",
              "scope": {"test": [{"columns": ["Art"], "words": ["Übung"]}]}
            }
            """;
    private static final String FILE =
            "Fall,Was,Wann,Art\nF-1,Shop down,2025-03-14 10:00,\nF-2,Drill,2025-03-15 10:00,Übung\n";

    @TempDir Path folder;

    private Path profile(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private SourceFile look(Intake intake, String text) throws Exception {
        var opened = intake.open(Fixtures.text(folder, text), ImportChoices.NONE, Progress.NONE);
        var table = ((Intake.Opened.Found) opened).tables().getFirst();
        return ((Inspection.Readable) intake.inspect(table, ImportChoices.NONE, Progress.NONE))
                .file();
    }

    @Test
    void aProfileInTheFolderIsRecognisedAndRead() throws Exception {
        var own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("acme.json"), GOOD);
        Files.writeString(own.resolve("bad.json"), "{");
        var intake = Intake.withOwn(own);
        assertThat(intake.profileProblems()).singleElement().asString().contains("bad.json");
        var file = look(intake, FILE);
        assertThat(file.profile()).isEqualTo("acme");
        assertThat(file.source()).isEqualTo("Acme desk");
        var rows = intake.rows(file, ZoneOffset.UTC, 0, 10, Progress.NONE);
        assertThat(rows.whole()).isTrue();
        assertThat(rows.rows()).hasSize(2);
        var first = rows.rows().getFirst();
        assertThat(first.facts().clocks().detected()).hasToString("2025-03-14T09:00:00Z");
        assertThat(rows.rows().get(1).rule()).hasToString("TEST");
        assertThat(Intake.withOwn(folder.resolve("none")).profileProblems()).isEmpty();
    }

    @Test
    void aProfileWithTheNameOfAnotherDoesNotTakeItsPlace() throws Exception {
        var intake = new Intake().with(profile("acme.json", GOOD.replace("Acme desk", "Jira")));
        assertThat(look(intake, FILE).source()).isEqualTo("Jira");
        var jira = look(intake, "Issue key,Summary,Created\nA-1,x,2025-01-01\n");
        assertThat(jira.profile()).isEqualTo("jira");
        assertThat(jira.columns().getFirst().field()).isEqualTo(IncidentField.KEY);
    }

    @Test
    void whatIsWrittenReadsTheFileAsItWasCorrected() throws Exception {
        var intake = new Intake();
        var guessed =
                look(
                        intake,
                        "Issue key,Summary,Created,Custom field (Area)\nA-1,x,2025-01-01,Pay\n");
        assertThat(guessed.columns().get(3).field()).isNull();
        var corrected =
                ((Inspection.Readable)
                                intake.inspectAgain(
                                        guessed,
                                        ImportChoices.NONE
                                                .withColumn(
                                                        "Custom field (Area)",
                                                        new ColumnChoice.As(IncidentField.SERVICE))
                                                .withColumn("Summary", new ColumnChoice.Ignore())
                                                .withZone(ZoneId.of("Asia/Tokyo")),
                                        Progress.NONE))
                        .file();
        var own = intake.with(profile("acme-jira.json", intake.profileFor(corrected)));
        var again =
                look(own, "Issue key,Summary,Created,Custom field (Area)\nB-1,y,2025-01-01,Ship\n");
        assertThat(again.profile()).isEqualTo("acme-jira");
        assertThat(again.source()).isEqualTo("Jira");
        assertThat(again.columns())
                .extracting(Column::field)
                .containsExactly(
                        IncidentField.KEY, null, IncidentField.DETECTED, IncidentField.SERVICE);
        var row = own.rows(again, ZoneOffset.UTC, 0, 1, Progress.NONE).rows().getFirst();
        assertThat(row.facts().clocks().detected()).hasToString("2024-12-31T15:00:00Z");
    }

    @Test
    void aClockMayHaveSeveralSpansAndAnEditionItsName() throws Exception {
        var more =
                """
                {
                  "variants": {"Portal": "Acme Cloud"},
                  "spans": {"resolved": [
                    {"from": "detected", "secondsInUnit": 60, "columns": ["Minutes"]},
                    {"from": "detected", "secondsInUnit": 3600, "columns": ["Hours"]}]},
                """;
        var file = profile("acme.json", GOOD.replaceFirst("\\{\n", more));
        var own = new Intake().with(file);
        assertThat(own.profiles()).extracting(Intake.Known::id).contains("acme");
        for (var wrong :
                List.of(
                        "3600 | 0 | spans.resolved.1.secondsInUnit",
                        "\"from\": \"detected\", \"secondsInUnit\": 3600 | \"secondsInUnit\": 3600 | spans.resolved.1",
                        "\"Acme Cloud\" | [] | variants.Portal")) {
            var parts = wrong.split(" \\| ");
            var bad = Files.readString(file).replace(parts[0], parts[1]);
            var written = profile("bad.json", bad);
            assertThatThrownBy(() -> new Intake().with(written))
                    .isInstanceOf(BadProfile.class)
                    .hasMessageContaining(parts[2]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"Acme desk\" | \"name\": \"\" | line 2, name: give the source a name",
                "\"key\": | \"keys\": | line 5, fields.keys: there is no such field",
                "[\"Fall\"] | \"Fall\" | line 5, fields.key: this must be a list",
                "[[\"Fall\", \"Wann\"]] | [] | line 3, signatures: name the columns",
                "Europe/Berlin | Europe/Bonn | line 9, zone: this is no time zone",
                "\"test\" | \"tests\" | line 10, scope.tests: there is no such rule",
                "\"zone\" | \"zones\" | line 9, zones: profiles have no such entry",
                "\"Fall\", | \"Fall\" | is no JSON: it breaks off or is wrong at line 3",
            })
    void aMistakeIsNamedWithItsLineAndField(String good, String bad, String said) throws Exception {
        assertThat(GOOD).contains(good);
        var file = profile("acme.json", GOOD.replace(good, bad));
        assertThatThrownBy(() -> new Intake().with(file))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining("acme.json")
                .hasMessageContaining(said);
    }

    @Test
    void rowsAroundALineAreFound() throws Exception {
        var text = new StringBuilder("Issue key,Summary,Created\n");
        for (int i = 2; i <= 100; i++)
            text.append(i == 60 ? ",no key" : "A-" + i + ",x").append(",2025-01-01\n");
        var file = look(new Intake(), text.toString());
        var first = new Intake().rows(file, ZoneOffset.UTC, 0, 20, Progress.NONE);
        assertThat(first.rows()).hasSize(20);
        assertThat(first.whole()).isFalse();
        assertThat(first.rows().getFirst().place().line()).isEqualTo(2);
        var around = new Intake().rows(file, ZoneOffset.UTC, 60, 20, Progress.NONE);
        assertThat(around.rows()).hasSize(20);
        assertThat(around.rows().getFirst().place().line()).isEqualTo(55);
        assertThat(around.rows().get(5).rejected()).isTrue();
        assertThat(around.rows().get(5).problems()).hasSize(1);
        var end = new Intake().rows(file, ZoneOffset.UTC, 99, 20, Progress.NONE);
        assertThat(end.rows()).hasSize(7);
        assertThat(end.whole()).isFalse();
    }
}
