package firebreak.cli;

import static firebreak.cli.Ran.file;
import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.house.Sentence;
import firebreak.house.Shared;
import firebreak.intake.HostileFiles;
import firebreak.intake.container.sheet.Books;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ImportCommandTest {
    private static final String GOOD =
            "Ticket ID,Title,Opened,Severity\nT-1,Shop down,2025-03-14 10:00,High\n"
                    + "T-2,Mails late,2025-03-15 11:30,Low\n";
    private static final String AMBIGUOUS =
            "Ticket ID,Title,Opened\nT-3,Shop down,03/04/2025 10:00\n";

    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = temp.resolve("engagement");
        firebreak("create", directory, "--client", "Acme", "--plain").done();
    }

    @Test
    void anImportTellsItsLedger() throws IOException {
        var ran = firebreak("import", directory, file(temp, "a.csv", GOOD)).done();
        assertThat(ran.out()).matches("(?s)New incidents +2\\R.*Rows read +2\\R");
        assertThat(ran.err())
                .startsWith("a.csv: Times are written without a time zone (Opened)")
                .hasLineCount(1);
        assertThat(undoLabel()).isEqualTo("Import a.csv");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void theLedgerStandsForEachFileAndSheet() throws IOException {
        var a = file(temp, "a.csv", GOOD + ",No key,2025-03-16 10:00,Low\n");
        var b = file(temp, "b.csv", GOOD.replace("T-1", "U-1"));
        var json = firebreak("import", directory, a, b, "--json").done().json();
        assertThat(json.path("files").size()).isEqualTo(2);
        ledger(json.path("files").path(0), 3, 1, 0, 1, 0, 1);
        ledger(json.path("files").path(1), 2, 2, 0, 0, 0, 0);
        var listed = firebreak("imports", directory, "--json").done().json().path("imports");
        assertThat(listed.size()).isEqualTo(1);
        ledger(listed.path(0), 5, 3, 0, 1, 0, 1);
        ledger(listed.path(0).path("files").path(1), 2, 2, 0, 0, 0, 0);
        var csv = firebreak("imports", directory, "--csv").done().out().lines().toList();
        assertThat(csv).hasSize(3);
        assertThat(csv.getFirst()).startsWith("import,at,file,sheet,source,read,new,");
        assertThat(csv.get(1)).contains(",a.csv,,Generic,3,1,0,1,0,1,");
        assertThat(firebreak("imports", directory).done().out()).contains("b.csv");
        firebreak("undo", directory).done();
        firebreak("imports", directory).done();
        assertThat(firebreak("imports", directory, "--csv").done().out().lines()).hasSize(1);
        firebreak("imports", directory, "--csv", "--json").refused(2, "Choose one");
    }

    @Test
    void whatWasSaidOfAHeaderHoldsForTheNextFile() throws IOException {
        var first = file(temp, "first.csv", AMBIGUOUS);
        firebreak("import", directory, first).refused(3, "--date-order");
        firebreak("import", directory, first, "--date-order", "dmy", "--map", "Title=text").done();
        var next = file(temp, "next.csv", AMBIGUOUS.replace("T-3", "T-4"));
        var ran = firebreak("import", directory, next).done();
        assertThat(ran.err()).contains("next.csv: read as you said on ");
        assertThat(firebreak("list", directory, "incidents", "--csv").done().out())
                .contains("T-4")
                .contains("2025-04-03");
        firebreak("import", directory, next, "--fresh").refused(3, "--date-order");
        // What a file shows by itself is not overruled.
        var plain = file(temp, "plain.csv", AMBIGUOUS.replace("03/04", "04/13"));
        firebreak("import", directory, plain, "--dry-run").done();
    }

    @Test
    void aHeaderLineThatWasSaidIsFoundAgainWhereItStands() throws IOException {
        var text = "Title,Status,Priority\nLfd,Sache,Art\nS1,Presse steht,A\n";
        var first = file(temp, "a.csv", text);
        firebreak(
                        "import",
                        directory,
                        first,
                        "--header-line",
                        "2",
                        "--map",
                        "Lfd=key",
                        "--map",
                        "Sache=title")
                .done();
        var next = file(temp, "b.csv", "Januar,,\n" + text);
        var ran = firebreak("import", directory, next, "--json").done();
        assertThat(ran.err()).contains("b.csv: read as you said on ");
        ledger(ran.json(), 1, 0, 0, 1, 0, 0);
    }

    @Test
    void anEncodingThatWasSaidIsFoundAgainByTheHeaderAsItWasWritten() throws IOException {
        var text = GOOD.replace("Severity", "Prioritaet").replace("ae", "\u00e4");
        var first =
                Files.write(temp.resolve("a.csv"), text.getBytes(Charset.forName("windows-1252")));
        firebreak("import", directory, first, "--encoding", "windows-1250").done();
        var next =
                Files.write(temp.resolve("b.csv"), text.getBytes(Charset.forName("windows-1252")));
        assertThat(firebreak("import", directory, next).done().err())
                .contains("b.csv: read as you said on ");
    }

    @Test
    void aProfileIsSavedAndReadsTheNextFile() throws IOException {
        var saved = temp.resolve("acme.json");
        var a = file(temp, "a.csv", "Fall,Was,Wann\nF-1,Shop down,2025-03-14 10:00\n");
        var maps = List.of("--map", "Fall=key", "--map", "Was=title", "--map", "Wann=detected");
        firebreak(
                        "import",
                        directory,
                        a,
                        maps.get(0),
                        maps.get(1),
                        maps.get(2),
                        maps.get(3),
                        maps.get(4),
                        maps.get(5),
                        "--save-profile",
                        saved)
                .done();
        var other = temp.resolve("other");
        firebreak("create", other, "--client", "Other", "--plain").done();
        firebreak("import", other, a, "--dry-run").refused(3, "--map");
        ledger(
                firebreak("import", other, a, "--profile", saved, "--json").done().json(),
                1,
                1,
                0,
                0,
                0,
                0);
        firebreak("import", other, a, "--profile", saved, "--save-profile", saved)
                .refused(4, "acme.json");
        Files.writeString(saved, Files.readString(saved).replace("\"detected\"", "\"detcted\""));
        firebreak("import", other, a, "--profile", saved)
                .refused(4, "acme.json", "fields.detcted", "Fields: key, title");
        assertThat(Files.readString(saved)).contains("detcted");
    }

    @Test
    void aHiddenSheetComesInByItsName() throws IOException {
        var book =
                Books.xlsx(
                        temp,
                        made -> {
                            for (var name : List.of("Now", "Before")) {
                                var sheet = made.createSheet(name);
                                Books.line(sheet, 1, "Ticket ID", "Title", "Opened");
                                Books.line(sheet, 2, name + "-1", "Shop down", "2025-03-14 10:00");
                            }
                            made.setSheetHidden(1, true);
                        });
        firebreak("import", directory, book, "--sheet", "Then")
                .refused(2, "\"Then\"", "Now, Before");
        var json =
                firebreak("import", directory, book, "--sheet", "before", "--json").done().json();
        ledger(json, 1, 1, 0, 0, 0, 0);
        assertThat(json.path("files").path(0).path("sheet").stringValue()).isEqualTo("Before");
    }

    @Test
    void jsonHasTheLedgerAndTheSecondImportChangesNothing() throws IOException {
        var a = file(temp, "a.csv", GOOD);
        ledger(firebreak("import", directory, a, "--json").done().json(), 2, 2, 0, 0, 0, 0);
        ledger(firebreak("import", directory, a, "--json").done().json(), 2, 0, 0, 2, 0, 0);
        file(temp, "a.csv", GOOD.replace("Mails late", "Mails very late"));
        ledger(firebreak("import", directory, a, "--json").done().json(), 2, 0, 1, 1, 0, 0);
    }

    @Test
    void aNamedZoneSettlesTheTimes() throws IOException {
        var a = file(temp, "a.csv", GOOD);
        assertThat(firebreak("import", directory, a, "--zone", "UTC").done().err()).isEmpty();
    }

    @Test
    void damagedTextIsToldAndRepairedOnRequest() throws IOException {
        var a = file(temp, "a.csv", GOOD.replace("Shop down", "Chefâ€™s shop"));
        var told = firebreak("import", directory, a, "--dry-run", "--zone", "UTC").done();
        assertThat(told.err()).contains("a.csv: 1 cell (Title) holds text that was damaged");
        firebreak("import", directory, a, "--repair").done();
        assertThat(firebreak("list", directory, "incidents", "--csv").done().out())
                .contains("Chef’s shop");
    }

    @Test
    void aWordForSeverityIsPlacedOnceAndKept() throws IOException {
        var a = file(temp, "a.csv", GOOD.replace("High", "Red"));
        var open = firebreak("import", directory, a, "--dry-run", "--zone", "UTC").done();
        assertThat(open.err()).contains("Nobody has said yet how severe “Red” is");
        assertThat(open.out())
                .contains("Severity \"Red\", 1 row: not known")
                .contains("Severity \"Low\", 1 row: Low, by the word");
        firebreak("import", directory, a, "--severity", "red=critical").done();
        var b = file(temp, "b.csv", GOOD.replace("High", "RED"));
        var next = firebreak("import", directory, b, "--dry-run", "--json").done().json();
        assertThat(next.at("/severities/0/word").stringValue()).isEqualTo("RED");
        assertThat(next.at("/severities/0/severityClass").stringValue()).isEqualTo("critical");
        assertThat(next.at("/severities/0/settled").booleanValue()).isTrue();
        assertThat(firebreak("list", directory, "incidents", "--csv").done().out())
                .contains("Red,critical");
    }

    @Test
    void theListHasWhatTheClientWrote() throws IOException {
        var a =
                file(
                        temp,
                        "a.csv",
                        "Ticket ID,Title,Opened,Description,Tags,Assignee\n"
                                + "T-1,Shop down,2025-03-14 10:00,<p>So <b>slow</b></p>,a;b,Jane Doe\n");
        firebreak("import", directory, a).done();
        var one = firebreak("list", directory, "incidents", "--json").done().json();
        var incident = one.at("/incidents/0");
        assertThat(incident.get("text").stringValue()).isEqualTo("So slow");
        assertThat(incident.get("textAsWritten").stringValue()).isEqualTo("<p>So <b>slow</b></p>");
        assertThat(incident.get("markup").stringValue()).isEqualTo("html");
        assertThat(incident.get("labels").stringValue()).isEqualTo("a, b");
        assertThat(incident.get("people").stringValue()).matches("Person [A-Z2-9]{6}");
        assertThat(incident.get("clocksAsWritten").stringValue())
                .isEqualTo("DETECTED=2025-03-14 10:00");
    }

    @Test
    void aSeverityThatNobodyKnowsIsWrongUsage() throws IOException {
        var a = file(temp, "a.csv", GOOD);
        firebreak("import", directory, a, "--severity", "red=bad")
                .refused(2, "There is no class \"bad\"");
        firebreak("import", directory, a, "--severity", "red").refused(2, "--severity WORD=CLASS");
    }

    @Test
    void aFolderAndAnArchiveAreTakenAsTheirFiles() throws IOException {
        var folder = Files.createDirectories(temp.resolve("postmortems"));
        Files.writeString(
                folder.resolve("2025-03-14-shop.md"),
                "# Shop down\n\n## Impact\n\nNo orders for an hour.\n");
        Files.writeString(
                folder.resolve("2025-03-15-mail.md"),
                "# Mails late\n\n## Impact\n\nMails came an hour late.\n");
        ledger(firebreak("import", directory, folder, "--json").done().json(), 2, 2, 0, 0, 0, 0);
        var archive = temp.resolve("export.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        ledger(firebreak("import", directory, archive, "--json").done().json(), 2, 2, 0, 0, 0, 0);
        assertThat(undoLabel()).isEqualTo("Import export.zip/a.csv");
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void aRejectedRowIsNamed() throws IOException {
        var a = file(temp, "a.csv", GOOD + ",No key,2025-03-15 11:30,Low\n");
        var json = firebreak("import", directory, a, "--json").done().json();
        ledger(json, 3, 2, 0, 0, 0, 1);
        var problem = json.at("/problems/0");
        assertThat(problem.propertyNames())
                .containsExactly("file", "sheet", "line", "column", "value", "problem");
        assertThat(problem.get("file").asString()).isEqualTo("a.csv");
        assertThat(problem.get("line").asInt()).isEqualTo(4);
    }

    @Test
    void manyProblemsAreCutForPeople() throws IOException {
        var rows = new StringBuilder(GOOD);
        for (int i = 0; i < 25; i++) rows.append(",No key,2025-03-15 11:30,Low\n");
        var a = file(temp, "a.csv", rows.toString());
        var ran = firebreak("import", directory, a, "--dry-run").done();
        assertThat(ran.err().lines().filter(l -> l.startsWith("a.csv, line "))).hasSize(20);
        assertThat(ran.err()).contains("and 5 more; see --json.", "Nothing was changed");
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        var before = Ran.revision(directory);
        var a = file(temp, "a.csv", GOOD);
        ledger(
                firebreak("import", directory, a, "--dry-run", "--json").done().json(),
                2,
                2,
                0,
                0,
                0,
                0);
        assertThat(Ran.revision(directory)).isEqualTo(before);
        assertThat(count()).isZero();
    }

    @Test
    void anOpenQuestionNamesItsOption() throws IOException {
        var a = file(temp, "a.csv", AMBIGUOUS);
        var before = Ran.revision(directory);
        firebreak("import", directory, a).refused(3, "a.csv", "--date-order dmy", "03/04/2025");
        var json = firebreak("import", directory, a, "--json").refused(3, "--date-order").json();
        ledger(json, 0, 0, 0, 0, 0, 0);
        assertThat(json.at("/problems/0/problem").asString()).contains("--date-order");
        firebreak("import", directory, a, "--date-order", "ymd").refused(3, "--date-order");
        assertThat(Ran.revision(directory)).isEqualTo(before);
        firebreak("import", directory, a, "--date-order", "MDY", "--zone", "UTC").done();
        assertThat(firebreak("list", directory, "incidents", "--json").out())
                .contains("2025-03-04T10:00:00Z");
    }

    @Test
    void anUnknownMappingIsAsked() throws IOException {
        var a = file(temp, "a.csv", "Foo,Bar\nx y,some long sentence here\nx y,and another one\n");
        firebreak("import", directory, a).refused(3, "a.csv", "--map");
        var b = file(temp, "b.csv", "Foo,Bar\nx1,some long sentence here\nx2,and another one\n");
        firebreak("import", directory, b, "--map", "Foo=key", "--map", "bar=title").done();
        assertThat(firebreak("list", directory, "incidents").out()).contains("x1", "and another");
    }

    @Test
    void aTableWithoutKeysComesInOnceAWayToMakeThemIsChosen() throws IOException {
        var keyless =
                file(temp, "k.csv", "Title,Date\nShop down,2025-03-14\nMail late,2025-03-15\n");
        firebreak("import", directory, keyless).refused(3, "--key title+date", "--key row");
        var made = firebreak("import", directory, keyless, "--key", "title+date", "--json");
        ledger(made.done().json(), 2, 2, 0, 0, 0, 0);
        var again = firebreak("import", directory, keyless, "--key", "title+date", "--json");
        ledger(again.done().json(), 2, 0, 0, 2, 0, 0);
        assertThat(firebreak("list", directory, "incidents", "--csv").done().out())
                .contains("2025-03-14 Shop down");
        firebreak("import", directory, keyless, "--key", "guess").refused(2, "title+date");
    }

    @Test
    void servicesCanBeLeftOutAndTheLedgerSaysHowMany() throws IOException {
        var services =
                file(
                        temp,
                        "s.csv",
                        "Ticket ID,Title,Service,Change number\nT-1,Down,Shop,CHG1\nT-2,Late,Mail,\nT-3,Odd,,\n");
        var only =
                firebreak("import", directory, services, "--service", "shop", "--json")
                        .done()
                        .json();
        ledger(only, 3, 2, 0, 0, 1, 0);
        assertThat(only.path("scope").path("other_service").intValue()).isEqualTo(1);
        var kept =
                firebreak(
                                "import",
                                directory,
                                services,
                                "--not-service",
                                "Mail",
                                "--keep",
                                "other_service",
                                "--json")
                        .done()
                        .json();
        ledger(kept, 3, 1, 0, 2, 0, 0);
        assertThat(firebreak("list", directory, "incidents", "--csv").done().out())
                .contains("changeReference")
                .contains("CHG1");
    }

    @Test
    void aWorkbookComesInWithAllItsSheetsButTheHiddenOnes() throws IOException {
        var book =
                Books.xlsx(
                        temp,
                        made -> {
                            for (var name : List.of("2024", "2025", "Old")) {
                                var sheet = made.createSheet(name);
                                Books.line(sheet, 1, "Ticket ID", "Title", "Opened", "Severity");
                                Books.line(sheet, 2, "T-" + name, "Shop down", null, "High");
                                Books.dated(sheet, 2, 2, 45720.4375, "dd/mm/yy hh:mm");
                                Books.line(sheet, 3, "T-1", "Mails late", "2025-03-15 11:30");
                            }
                            made.setSheetHidden(2, true);
                        });
        ledger(firebreak("import", directory, book, "--json").done().json(), 4, 3, 0, 1, 0, 0);
        assertThat(firebreak("list", directory, "incidents", "--json").out())
                .contains("T-2024", "T-2025", "2025-03-04T10:30:00Z")
                .doesNotContain("T-Old");
        assertThat(undoLabel()).isEqualTo("Import book.xlsx");
    }

    @Test
    void aLockedOrDamagedWorkbookChangesNothing() throws IOException {
        var book =
                Books.xlsx(temp, made -> Books.line(made.createSheet(), 1, "Ticket ID", "Title"));
        var bytes = Files.readAllBytes(book);
        Files.write(book, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        var before = Ran.revision(directory);
        firebreak("import", directory, book).refused(4, "book.xlsx", "damaged");
        assertThat(Ran.revision(directory)).isEqualTo(before);
    }

    @Test
    void wrongWordsListWhatIsKnown() throws IOException {
        var a = file(temp, "a.csv", GOOD);
        firebreak("import", directory, a, "--profile", "frob").refused(2, "frob", "servicenow");
        firebreak("import", directory, a, "--zone", "Berlin").refused(2, "Europe/Berlin");
        firebreak("import", directory, a, "--encoding", "latin-99")
                .refused(2, "latin-99", "windows-1252");
        firebreak("import", directory, a, "--encoding", "\u00e4 b").refused(2, "UTF-8");
        firebreak("import", directory, a, "--date-order", "dym").refused(2, "dmy, mdy, ymd");
        firebreak("import", directory, a, "--map", "Title").refused(2, "COLUMN=FIELD");
        firebreak("import", directory, a, "--map", "Title=frob").refused(2, "impact_start, ");
        firebreak("import", directory, a, "--map", "Nowhere=title")
                .refused(2, "a.csv", "Nowhere", "Ticket ID, Title");
        assertThat(count()).isZero();
    }

    @Test
    void aMappedColumnMayBeInOneFileOnly() throws IOException {
        var a = file(temp, "a.csv", GOOD);
        var b = file(temp, "b.csv", "Foo,Title\nx1,Some title\n");
        firebreak("import", directory, a, b, "--map", "Foo=key").done();
        assertThat(count()).isEqualTo(3);
        firebreak("import", directory, a, b, "--map", "Foo=key", "--map", "Baz=text")
                .refused(2, "Baz");
    }

    @Test
    void oneRefusedFileRefusesAll() throws IOException {
        var a = file(temp, "a.csv", GOOD);
        var before = Ran.revision(directory);
        var b = Files.write(temp.resolve("b.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        firebreak("import", directory, a, b).refused(4, "b.csv");
        var json =
                firebreak("import", directory, a, temp.resolve("c.csv"), "--json")
                        .refused(4, "c.csv", "no such file")
                        .json();
        ledger(json, 0, 0, 0, 0, 0, 0);
        assertThat(json.at("/problems/0/file").asString()).isEqualTo("c.csv");
        assertThat(json.at("/problems/0/line").asInt()).isZero();
        // The folder has both files in it; the assessment in it is no file of a client.
        var err = firebreak("import", directory, temp).refused(4, "b.csv").err();
        assertThat(err).doesNotContain("assessment.");
        assertThat(Ran.revision(directory)).isEqualTo(before);
    }

    @Test
    void filesThatMeanHarmAreRefusedByNameAndChangeNothing() throws IOException {
        var folder = Files.createDirectories(temp.resolve("hostile"));
        var files = HostileFiles.refused(folder).keySet();
        var before = Ran.revision(directory);
        var args = new ArrayList<Object>(List.of("import", directory, "--json"));
        args.addAll(files);
        var json = firebreak(args.toArray()).refused(4, "bomb.xlsx").json();
        ledger(json, 0, 0, 0, 0, 0, 0);
        assertThat(json.get("problems")).hasSameSizeAs(files);
        for (var problem : json.get("problems")) Sentence.isOne(problem.get("problem").asString());
        assertThat(Ran.revision(directory)).isEqualTo(before);
        assertThat(count()).isZero();
    }

    @Test
    void whatCannotBeReadIsSkippedOnlyWhereThatWasSaid() throws IOException {
        var folder = Files.createDirectories(temp.resolve("folder"));
        file(folder, "a.csv", GOOD);
        Files.write(folder.resolve("b.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        var err = firebreak("import", directory, folder).refused(4, "b.csv").err();
        assertThat(err)
                .startsWith("One file or sheet cannot be read")
                .contains("--skip-unreadable");
        assertThat(count()).isZero();
        var json =
                firebreak("import", directory, folder, "--skip-unreadable", "--json").done().json();
        ledger(json, 2, 2, 0, 0, 0, 0);
        assertThat(json.at("/skipped").asInt()).isEqualTo(1);
        assertThat(json.at("/problems/0/file").asString()).isEqualTo("folder/b.csv");
        assertThat(count()).isEqualTo(2);
        var told = firebreak("import", directory, folder, "--skip-unreadable").done().err();
        assertThat(told).contains("One file or sheet was skipped").contains("folder/b.csv");
        Files.delete(folder.resolve("a.csv"));
        firebreak("import", directory, folder, "--skip-unreadable").refused(4, "b.csv");
    }

    @Test
    void theHeaderAndTheDelimiterCanBeSaid() throws IOException {
        var a = file(temp, "a.csv", "x:y:z\nKey:Title:Opened\nT-1:Shop down:2025-03-14\n");
        firebreak("import", directory, a, "--delimiter", "ab").refused(2, "tab");
        firebreak("import", directory, a, "--header-line", "0").refused(2, "from 1");
        firebreak("import", directory, a, "--delimiter", ":", "--header-line", "7")
                .refused(2, "no row on line 7");
        var err =
                firebreak("import", directory, a, "--delimiter", ":", "--header-line", "2")
                        .done()
                        .err();
        assertThat(err).contains("line 1").contains("above the header");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anEncodingIsTakenByName() throws IOException {
        var text = "Ticket ID,Title\nT-1,Caf\u00e9 \u20ac\n";
        var a = Files.write(temp.resolve("a.csv"), text.getBytes(Charset.forName("windows-1252")));
        firebreak("import", directory, a, "--encoding", "UTF-8").refused(4, "UTF-8");
        firebreak("import", directory, a, "--encoding", "windows-1252").done();
        assertThat(firebreak("list", directory, "incidents").out()).contains("Caf\u00e9 \u20ac");
    }

    /// `out` counts what the tools call duplicates.
    @ParameterizedTest
    @CsvSource({
        "11-itsm-uci-servicenow-eventlog/incident_event_log-5999.csv, 5998, 890, 0",
        "11-itsm-uci-servicenow-eventlog/incident_event_log-198.csv, 198, 32, 0",
        "16-jira-csv-apache/hive-jira_issues-script-extract.csv, 2164, 2164, 0",
        "16-jira-csv-apache/ASF-Hive-3.0.0-currentfields.csv, 81, 59, 22",
        "16-jira-csv-apache/ASF-Hive-4.0.0-currentfields.csv, 138, 60, 18",
        "20-bugs-gitbugs/SeaMonkey_bugs.csv, 1076, 991, 85"
    })
    void realFilesComeIn(String name, int read, int fresh, int out) {
        var real = Shared.path("data/" + name);
        var json = firebreak("import", directory, real, "--json").done().json();
        ledger(json, read, fresh, 0, read - fresh - out, out, 0);
        ledger(
                firebreak("import", directory, real, "--json").done().json(),
                read,
                0,
                0,
                read - out,
                out,
                0);
        firebreak("check", directory).done();
    }

    @Test
    void severalSourcesAreOneEdit() {
        var jira = Shared.path("data/16-jira-csv-apache/ASF-Hive-3.0.0-currentfields.csv");
        var now = Shared.path("data/11-itsm-uci-servicenow-eventlog/incident_event_log-198.csv");
        var before = Ran.revision(directory);
        ledger(
                firebreak("import", directory, jira, now, "--json").done().json(),
                279,
                91,
                0,
                166,
                22,
                0);
        assertThat(Ran.revision(directory)).isEqualTo(before + 1);
    }

    private static void ledger(
            JsonNode json, int read, int fresh, int updated, int merged, int out, int rejected) {
        assertThat(json.propertyNames())
                .containsSubsequence("read", "new", "updated", "merged", "outOfScope", "rejected");
        if (json.has("files") && !json.path("files").isEmpty())
            for (var count :
                    List.of("read", "new", "updated", "merged", "outOfScope", "rejected")) {
                var sum = 0;
                for (var part : json.path("files")) sum += part.get(count).asInt();
                assertThat(sum).as(count).isEqualTo(json.get(count).asInt());
            }
        assertThat(
                        new int[] {
                            json.get("read").asInt(),
                            json.get("new").asInt(),
                            json.get("updated").asInt(),
                            json.get("merged").asInt(),
                            json.get("outOfScope").asInt(),
                            json.get("rejected").asInt()
                        })
                .containsExactly(read, fresh, updated, merged, out, rejected);
    }

    private int count() {
        try (var file = StoreFixture.open(directory)) {
            return file.incidents().count();
        }
    }

    private String undoLabel() {
        try (var file = StoreFixture.open(directory)) {
            return file.journal().undoLabel().orElse("");
        }
    }
}
