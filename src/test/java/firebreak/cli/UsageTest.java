package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class UsageTest {
    @TempDir Path temp;

    @Test
    void theHelpListsEverything() throws IOException {
        try (var golden = UsageTest.class.getResourceAsStream("/firebreak/cli/help.txt")) {
            var wanted = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            var help = new StringBuilder(firebreak("--help").done().out());
            for (var command : commands().toList())
                help.append("\n").append(firebreak(command, "--help").done().out());
            help.append("\n").append(firebreak("series", "import", "--help").done().out());
            for (var below : List.of("export", "import"))
                help.append("\n").append(firebreak("codebook", below, "--help").done().out());
            for (var below : List.of("check", "list", "write"))
                help.append("\n").append(firebreak("template", below, "--help").done().out());
            assertThat(help.toString()).isEqualToNormalizingNewlines(wanted);
        }
    }

    @Test
    void theVersionIsTheBuilds() {
        var ran = firebreak("--version").done();
        assertThat(ran.out()).matches("Firebreak \\d+\\.\\d+\\.\\d+\\R");
        assertThat(ran.err()).isEmpty();
    }

    /// All of them, in the order in which the help lists them.
    private static Stream<String> commands() {
        return firebreak("--help")
                .out()
                .lines()
                .dropWhile(l -> !l.equals("Commands:"))
                .takeWhile(l -> !l.isEmpty())
                .filter(l -> l.matches("  [a-z].*"))
                .map(l -> l.strip().split(" ", 2)[0]);
    }

    private static Stream<String> commandsOnAnAssessment() {
        return commands().filter(c -> !List.of("doctor", "template").contains(c));
    }

    @ParameterizedTest
    @MethodSource("commandsOnAnAssessment")
    void aMissingArgumentIsWrongUsage(String command) {
        var ran = firebreak(command).refused(2, "DIR", "Usage: firebreak " + command);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsWrongUsage() {
        firebreak("frobnicate").refused(2, "frobnicate", "Usage: firebreak");
        firebreak("check", temp, "--frob").refused(2, "--frob", "Usage: firebreak check");
        firebreak().refused(2, "No command was given.");
        firebreak("create", temp.resolve("a")).refused(2, "--client");
        firebreak("create", temp.resolve("a"), "--client", " ").refused(2, "client's name");
        firebreak("create", temp.resolve("a"), "--client", "x".repeat(201))
                .refused(2, "201", "200");
        firebreak("import", temp).refused(2, "FILE");
        firebreak("tag", temp).refused(2, "TAGS.csv");
        firebreak("report", temp).refused(2, "OUTDIR");
        firebreak("list", temp, "apples").refused(2, "apples", "incidents, taggings");
        firebreak("list", temp, "incidents", "--csv", "--json").refused(2, "Choose one");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void noAssessmentIsRefusedWithASentence() throws IOException {
        var missing = temp.resolve("nowhere");
        for (var command : new String[] {"check", "analyse"})
            firebreak(command, missing).refused(4, "There is no folder " + missing);
        firebreak("check", temp).refused(4, "holds no Firebreak assessment");
        firebreak("list", missing, "incidents").refused(4, "There is no folder");
        firebreak("report", missing, temp).refused(4, "There is no folder");
        var json = firebreak("analyse", missing, "--json").refused(4, "no folder").json();
        assertThat(json.at("/problems/0/problem").asString()).contains("There is no folder");
        assertThat(missing).doesNotExist();
    }

    @Test
    void anAssessmentThatIsOpenElsewhereIsRefused() {
        var directory = Ran.assessment(temp);
        try (var _ = firebreak.store.StoreFixture.open(directory)) {
            firebreak("check", directory).refused(4, "open elsewhere");
        }
        firebreak("check", directory).done();
    }

    @Test
    void aReadOnlyAssessmentIsRefused() {
        var directory = Ran.assessment(temp);
        var file = directory.resolve("assessment.mv.db").toFile();
        assertThat(file.setWritable(false)).isTrue();
        firebreak("check", directory).refused(4, "can't be written to");
    }

    @Test
    void aSurpriseHasACodeAndNoStackTrace() {
        var broken =
                new Terminal() {
                    @Override
                    public boolean attended() {
                        return true;
                    }

                    @Override
                    public char[] secret(String prompt) {
                        throw new IllegalArgumentException("SECRET");
                    }

                    @Override
                    public String line(String prompt) {
                        return "";
                    }
                };
        var told = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            var err = new ByteArrayOutputStream();
            var console = new Console(new ByteArrayOutputStream(), err, broken);
            var directory = temp.resolve("a").toString();
            assertThat(Commands.run(console, Ran.NOWHERE, "create", directory, "--client", "Acme"))
                    .isEqualTo(1);
            told.add(err.toString(StandardCharsets.UTF_8));
        }
        assertThat(told.getFirst())
                .matches("(?s)Something unexpected happened \\(code FB-\\w+\\)\\..*the code\\.\\R")
                .contains("Your data is safe")
                .doesNotContain("SECRET", "IllegalArgument", "\tat ");
        assertThat(told.getLast()).isEqualTo(told.getFirst());
    }

    @Test
    void whatWasChangedBehindTheProgramIsNotReadAsIfItWereTrue() throws SQLException {
        var directory = Ran.assessment(temp);
        var url = "jdbc:h2:ordered:file:" + directory.resolve("assessment");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE incident SET severity_class = 'SECRET'");
        }
        for (var command : List.of("check", "analyse")) {
            var ran = firebreak(command, directory, "--json").refused(4, "damaged", ".firebreak");
            assertThat(ran.err()).hasLineCount(1).doesNotContain("SECRET");
            assertThat(ran.json().at("/problems/0/problem").asString()).contains("damaged");
        }
    }

    @Test
    void resultsThatCannotBeWrittenAreNoSuccess() {
        var err = new ByteArrayOutputStream();
        var full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        var directory = Ran.assessment(temp).toString();
        assertThat(Commands.run(full, err, Ran.NOWHERE, "check", directory)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("standard output");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        var err = new ByteArrayOutputStream();
        var gone =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        assertThat(Commands.run(gone, err, Ran.NOWHERE, "check", Ran.assessment(temp).toString()))
                .isZero();
        assertThat(err.size()).isZero();
    }
}
