package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.cli.Commands;
import firebreak.cli.Surroundings;
import firebreak.store.Assessments;
import firebreak.store.Opening;
import firebreak.store.Protection;
import firebreak.store.StoreFixture;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.ui.Stagehand;
import firebreak.work.Progress;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.util.WaitForAsyncUtils;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A whole day's work with planted words of a client, in a process of its own: by the command line
/// and in the workbench, with good, bad and refused files, and with surprises on both roads. What
/// it leaves on the disk is for others to look at.
final class DayOfWork {
    static final String PLAIN = "plain";
    static final String WINDOW = "window";
    static final String SEALED = "sealed";
    static final String FILES = "files";
    static final String OUT = "out";

    private final Path root;
    private final Path files;

    private DayOfWork(Path root) {
        this.root = root;
        this.files = root.resolve(FILES);
    }

    /// @param args the folder to work in, and what to do: `all`, or `network` to ask for it
    static void main(String[] args) throws Exception {
        Main.lookUpNoNames();
        LogFile.open();
        if (args[1].equals("network")) {
            new java.net.Socket("127.0.0.1", 9).close();
            return;
        }
        var day = new DayOfWork(Path.of(args[0]));
        Files.createDirectories(day.files);
        try {
            day.commands();
            day.sealed();
            day.workbench();
        } catch (Throwable fault) {
            // The window's thread would keep the process alive.
            fault.printStackTrace();
            System.exit(1);
        }
        System.out.println("done");
        System.exit(0);
    }

    private static String w(int number) {
        return Plants.word(number);
    }

    private void commands() throws Exception {
        var place = root.resolve(PLAIN).toString();
        firebreak(0, "create", place, "--client", w(1), "--plain");
        firebreak(0, "import", place, good().toString());
        firebreak(0, "import", place, bad().toString(), "--json");
        for (var refused : refused()) firebreak(4, "import", place, refused.toString());
        firebreak(3, "import", place, asking().toString());
        firebreak(4, "tag", place, wrongTags().toString());
        firebreak(0, "tag", place, tags().toString(), "--coder", w(32));
        firebreak(0, "list", place, "incidents");
        firebreak(0, "list", place, "taggings", "--csv");
        firebreak(0, "analyse", place, "--json");
        firebreak(0, "report", place, root.resolve(OUT).toString());
        firebreak(0, "log", place, "--csv", root.resolve(OUT).resolve("trail.csv").toString());
        firebreak(0, "check", place);
        firebreak(2, "create", place, "--" + w(2));
        firebreak(0, "doctor", place);
        surprise(place);
    }

    /// Damage that quotes the client.
    private void surprise(String place) throws Exception {
        var url = "jdbc:h2:ordered:file:" + Path.of(place).resolve("assessment");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE incident SET severity_class = '" + w(3) + "'");
        }
        firebreak(4, "list", place, "incidents");
        firebreak(4, "check", place);
    }

    private void sealed() throws Exception {
        var assessments = new Assessments(Clock.systemUTC(), w(50));
        var recovery = RecoveryKey.random();
        try (var passphrase = Passphrase.of("a quiet harbour at noon".toCharArray())) {
            var opening =
                    assessments.create(
                            root.resolve(SEALED),
                            w(1),
                            ZoneId.of("Europe/Berlin"),
                            new Protection.Encrypted(passphrase, recovery));
            assertThat(opening).isInstanceOf(Opening.Opened.class);
            try (var file = ((Opening.Opened) opening).file()) {
                var drafts = new firebreak.domain.incident.IncidentDraft[45];
                for (int i = 0; i < drafts.length; i++)
                    drafts[i] = StoreFixture.draft(w(i + 2), w(i + 3) + " " + w(i + 4));
                file.imports().take(w(49), List.of(StoreFixture.reading(drafts)), Progress.NONE);
                file.incidents().forEach(i -> assertThat(i.key()).startsWith("Zq"));
                file.journal().undo();
                file.journal().redo();
                assertThat(file.check()).isEmpty();
            }
        }
    }

    private void workbench() throws Exception {
        // TestFX takes the surprises for itself when it is first used: before the workbench does.
        WaitForAsyncUtils.autoCheckException = false;
        try (var workbench = new AppFixture(root.resolve(WINDOW), 1280, 720)) {
            workbench.writeSample();
            workbench.go("home");
            Stagehand.click("newAssessment");
            Stagehand.type("Klimax");
            Stagehand.click("plain");
            Stagehand.click("create");
            Stagehand.until("open", workbench::isOpen);
            workbench.idle();
            workbench.answers.files = List.of(good());
            Stagehand.click("importFirst");
            Stagehand.click("chooseFiles");
            workbench.idle();
            // The zone, and a word for severity that nobody knows.
            while (Stagehand.shows("nextQuestion")) {
                Stagehand.click("nextQuestion");
                workbench.idle();
            }
            Stagehand.click("importAll");
            workbench.idle();
            titles();
            workbench.go("tagging");
            Stagehand.press(KeyCode.R);
            Stagehand.press(KeyCode.SHIFT, KeyCode.D);
            Stagehand.press(KeyCode.P);
            Stagehand.press(KeyCode.ENTER);
            workbench.idle();
            workbench.go("patterns");
            workbench.answers.folder = Optional.of(root.resolve(OUT).resolve("window"));
            workbench.go("deliverables");
            Stagehand.click("chooseFolder");
            Stagehand.click("write");
            Stagehand.until("written", () -> Stagehand.shows("writtenDocuments"));
            workbench.idle();
            titles();
            Platform.runLater(() -> {
                throw new IllegalStateException(w(4), new IOException(w(5)));
            });
            Stagehand.click("closeError");
        }
    }

    private static void titles() {
        var titles =
                Stagehand.fx(() ->
                        Window.getWindows().stream()
                                .filter(Stage.class::isInstance)
                                .map(s -> String.valueOf(((Stage) s).getTitle()))
                                .toList());
        assertThat(titles).isNotEmpty();
        for (var title : titles)
            for (var word : Plants.all()) assertThat(title).doesNotContain(word, "Klimax");
    }

    private void firebreak(int wanted, String... args) {
        var err = new ByteArrayOutputStream();
        var exit =
                Commands.run(
                        OutputStream.nullOutputStream(),
                        err,
                        new Surroundings(
                                Folders.data(System.getProperties(), System.getenv()),
                                Optional::empty),
                        args);
        assertThat(exit).as(args[0] + " " + err.toString(StandardCharsets.UTF_8)).isEqualTo(wanted);
    }

    private Path good() throws IOException {
        var text =
                new StringBuilder(
                        "Issue key,Issue id,Summary,Priority,Status,Created,Resolved,Description,Components,Assignee\n");
        for (int i = 6; i <= 30; i++)
            text.append(
                    "%s-%d,%d,%s stuck,%s,Done,%02d/Mar/26 10:15,%02d/Mar/26 12:00,It hung at %s.,%s,%s%n"
                            .formatted(
                                    w(i),
                                    i,
                                    i,
                                    w(i + 1),
                                    i < 10 ? w(33) : "High",
                                    i,
                                    i,
                                    w(i + 2),
                                    w(34),
                                    w(35)));
        return write(w(36) + ".csv", text.toString());
    }

    private Path bad() throws IOException {
        return write(
                w(37) + ".csv",
                "Ticket ID,Title,Opened,Severity\n%s,%s,2026-03-14 10:00,%s\n,%s,2026-03-14 10:00,High\n%s,x,%s,High\n"
                        .formatted(w(38), w(39), w(40), w(41), w(42), w(43)));
    }

    private List<Path> refused() throws IOException {
        return List.of(
                write(w(44) + ".csv", ""),
                write(w(44) + ".xlsx", "PK\u0003\u0004" + w(45)),
                write(w(44) + ".pdf", "%PDF-1.7 " + w(45)),
                root.resolve(w(46) + ".csv"));
    }

    private Path asking() throws IOException {
        return write(
                w(47) + ".csv",
                "Ticket ID,Title,Opened\n%s,%s,03/04/2025 10:00\n".formatted(w(47), w(48)));
    }

    private Path tags() throws IOException {
        return write(
                w(31) + ".csv",
                "incident,origin,reason\n%s-6,deployment,%s\n%s-7,requirements,%s\n"
                        .formatted(w(6), w(49), w(7), w(50)));
    }

    private Path wrongTags() throws IOException {
        return write(
                w(31) + ".csv",
                "incident,origin,reason\n%s,deployment,%s\n%s-7,%s,\n"
                        .formatted(w(2), w(49), w(7), w(50)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text);
    }
}
