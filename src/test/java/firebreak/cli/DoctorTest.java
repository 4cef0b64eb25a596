package firebreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.StoreFixture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A report of the program and the computer in which nobody is named.
class DoctorTest {
    private static final String USER = "adalovelace";
    private static final List<String> PLANTED =
            List.of("Zyntheon", "QUARTZBANK", "Checkout-down-4711", "secret-export", USER);

    @TempDir Path temp;
    private Path home;
    private Path data;
    private String realHome;
    private String realUser;

    @BeforeEach
    void asSomebodyElse() throws IOException {
        realHome = System.getProperty("user.home");
        realUser = System.getProperty("user.name");
        home = Files.createDirectories(temp.resolve(USER));
        data = Files.createDirectories(home.resolve(".local/share/firebreak"));
        System.setProperty("user.home", home.toString());
        System.setProperty("user.name", USER);
    }

    @AfterEach
    void asBefore() {
        System.setProperty("user.home", realHome);
        System.setProperty("user.name", realUser);
    }

    @Test
    void factsForPeopleAndForPrograms() throws IOException {
        log();
        var text = doctor(data).done().out();
        assertThat(text)
                .contains(
                        "Firebreak: ", "Java: 2", "Folder of the program: ~/.local/share/firebreak")
                .contains("  h2: 2.", "  jooq: 3.", "  javafx-base: 2", "  poi-ooxml: 5.")
                .contains("firebreak-0.log: ")
                .contains("FB-AB12CD: 2 times, first 2026-11-01 09:00, last 2026-11-03 10:00")
                .contains("FB-Z9: 1 times")
                .doesNotContain("missing");
        var json = doctor(data, "--json").done().json();
        assertThat(json.at("/program").asString()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(json.at("/libraries/h2").asString()).startsWith("2.");
        assertThat(json.at("/faults/FB-AB12CD/count").asInt()).isEqualTo(2);
        assertThat(json.at("/dataFolderFreeMegabytes").asLong()).isPositive();
        assertThat(json.at("/dataFolderWritable").asBoolean()).isTrue();
        assertThat(json.has("assessment")).isFalse();
    }

    @Test
    void nobodyIsNamed() throws IOException {
        log();
        var assessment = assessment();
        for (var args :
                List.of(
                        new String[] {},
                        new String[] {"--json"},
                        new String[] {assessment.toString()},
                        new String[] {assessment.toString(), "--json"})) {
            var ran = doctor(data, args).done();
            assertThat(ran.err()).isEmpty();
            for (var word : PLANTED) assertThat(ran.out()).doesNotContainIgnoringCase(word);
        }
        var elsewhere = Files.createDirectories(temp.resolve("Zyntheon work"));
        assertThat(doctor(elsewhere).done().out())
                .contains("Folder of the program: a folder chosen on this computer")
                .doesNotContain("Zyntheon");
    }

    @Test
    void anAssessmentIsLookedAtWithoutBeingOpened() throws IOException {
        var assessment = assessment();
        var before = Files.readAllBytes(assessment.resolve("assessment.mv.db"));
        long taken;
        try (var snapshots = Files.list(assessment.resolve("snapshots"))) {
            taken = snapshots.count();
        }
        assertThat(taken).isPositive();
        Files.writeString(assessment.resolve("snapshots/QUARTZBANK.firebreak"), "12345");
        Files.writeString(assessment.resolve("secret-export.csv"), "QUARTZBANK");
        var json = doctor(data, assessment.toString(), "--json").done().json().at("/assessment");
        assertThat(json.at("/databaseBytes").asLong()).isEqualTo(before.length);
        assertThat(json.at("/encrypted").asBoolean()).isFalse();
        assertThat(json.at("/snapshots").asLong()).isEqualTo(taken + 1);
        assertThat(json.at("/snapshotBytes").asInt()).isGreaterThan(5);
        assertThat(json.at("/otherFiles").asInt()).isEqualTo(1);
        assertThat(json.at("/lock").asString()).isEqualTo("free");
        assertThat(json.at("/syncedBy").asString()).isEqualTo("Dropbox");
        assertThat(assessment.resolve("assessment.mv.db")).hasBinaryContent(before);

        Files.writeString(assessment.resolve("assessment.lock"), "process 1 of " + USER);
        Files.writeString(assessment.resolve("assessment.mv.db"), "H2encrypt\nxxxx");
        var text = doctor(data, assessment.toString()).done().out();
        assertThat(text)
                .contains("  Encrypted: yes", "  Lock: left by a program that ended without")
                .doesNotContain(USER);
    }

    @Test
    void aFolderThatIsNotThereIsASentence() {
        var ran = doctor(data, temp.resolve("nowhere").toString()).refused(4, "no folder");
        assertThat(ran.out()).isEmpty();
        assertThat(doctor(data, home.toString()).done().out()).contains("  Database: no");
    }

    private Path assessment() {
        var directory = home.resolve("Dropbox").resolve("Zyntheon QUARTZBANK");
        try (var file = StoreFixture.create(directory)) {
            Ran.take(file, "Jira", List.of(StoreFixture.draft("Q-1", "Checkout-down-4711")));
        }
        return directory;
    }

    /// A log as a careless version, or another program, might have written it.
    private void log() throws IOException {
        var log = Files.createDirectories(data.resolve("log"));
        Files.writeString(
                log.resolve("firebreak-0.log"),
                """
                2026-11-03 10:00:01.001 ERROR 77 firebreak.cli.Commands: Fault FB-AB12CD
                java.lang.IllegalStateException
                  Zyntheon.QUARTZBANK:12
                2026-11-01 09:00:01.001 ERROR 77 firebreak.cli.Commands: Fault FB-AB12CD Zyntheon
                2026-11-02 09:00:01.001 WARN 77 firebreak.store.Assessments: of %s Zyntheon FB-QUARTZBANK
                2026-11-02 09:00:01.001 ERROR 77 firebreak.ui.shell.ErrorWindow: Fault FB-Z9 QUARTZBANK
                """
                        .formatted(USER));
        Files.writeString(log.resolve("Zyntheon.log"), "Fault FB-ABC");
    }

    private static Ran doctor(Path data, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = new String[args.length + 1];
        words[0] = "doctor";
        System.arraycopy(args, 0, words, 1, args.length);
        var exit = Commands.run(out, err, new Surroundings(data, Optional::empty), words);
        return new Ran(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
