package firebreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.house.Sentence;
import firebreak.house.TinyDisk;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Commands on a real disk that is full, with a little more space at each try: one line on standard
/// error, no result, and the assessment is as it was.
class TinyDiskCommandTest {
    private static final int PAGE = 4096;

    @TempDir Path temp;

    /// What is run; DISK stands for the disk on which the assessment `a` is.
    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("report", "DISK/assessment", "DISK/out/documents"),
                List.of("log", "DISK/assessment", "--csv", "DISK/trail.csv"),
                List.of("import", "DISK/assessment", "TEMP/more.csv", "--date-order", "ymd"),
                List.of("tag", "DISK/assessment", "TEMP/tags.csv"),
                List.of("undo", "DISK/assessment"),
                List.of("snapshot", "DISK/assessment", "--name", "Baseline"),
                List.of(
                        "export",
                        "DISK/assessment",
                        "DISK/copy.firebreak",
                        "--for",
                        "client",
                        "--new-passphrase-file",
                        "TEMP/words.txt"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatCannotBeDoneIsOneLineAndChangesNothing(List<String> command) throws Exception {
        Ran.secret(temp, "words.txt", "a long passphrase for the copy");
        Ran.file(temp, "tags.csv", "incident,origin\nA-1,operational\n");
        Ran.file(
                temp,
                "more.csv",
                "Number,Short description,Priority,Opened\n"
                        + "INC1,Late mails,1 - Critical,2026-03-01 10:00:00\n");
        int refused = 0;
        try (var disk = TinyDisk.mount(temp.resolve("disk"), 8 * 1024)) {
            var home = Ran.assessment(disk.root());
            var args =
                    command.stream()
                            .map(a -> a.replace("DISK", disk.root().toString()))
                            .map(a -> a.replace("TEMP", temp.toString()))
                            .toArray();
            for (long free = 0; ; free = free < 8 * PAGE ? free + 2 * PAGE : 2 * free) {
                var before = contents(home);
                var files = others(disk);
                disk.leave(free);
                var ran = Ran.firebreak(args);
                disk.spaceReturns();
                if (ran.exit() == 0) break;
                refused++;
                ran.refused(4, "space");
                assertThat(ran.out()).isEmpty();
                Sentence.isOne(ran.err().strip());
                assertThat(ran.err()).doesNotContain("A-1", "Late mails", "Checkout");
                // Some edits come as far as the file, and the sentence says that nobody knows yet.
                if (!ran.err().contains("Whether your last edit is there"))
                    assertThat(contents(home)).isEqualTo(before);
                else if (!contents(home).equals(before)) break;
                assertThat(others(disk)).isEqualTo(files);
            }
            Ran.firebreak("check", home, "--full").done();
            assertThat(disk.files()).noneMatch(f -> f.contains(".part") || f.contains(".temp"));
        }
        assertThat(refused).isPositive();
    }

    private static String contents(Path home) {
        try (var file = StoreFixture.open(home)) {
            assertThat(file.check(Progress.NONE)).isEmpty();
            return file.journal().revision() + StoreFixture.contents(file);
        }
    }

    /// Everything but the snapshots, which come and go with each closing.
    private static List<String> others(TinyDisk disk) throws IOException {
        return disk.files().stream().filter(f -> !f.contains("/snapshots/")).toList();
    }

    @Test
    void aListThatHasNoRoomIsNoSuccess() throws Exception {
        try (var disk = TinyDisk.mount(temp.resolve("disk"), 512)) {
            var home = temp.resolve("many");
            try (var file = StoreFixture.create(home)) {
                file.imports().take("Import", List.of(StoreFixture.many(300)), Progress.NONE);
            }
            for (var format : List.of("--csv", "--json")) {
                var out = disk.root().resolve("list" + format);
                disk.leave(2 * PAGE);
                var err = new ByteArrayOutputStream();
                try (var to = new FileOutputStream(out.toFile())) {
                    var args = new ArrayList<>(List.of("list", home.toString(), "incidents"));
                    args.add(format);
                    assertThat(Commands.run(to, err, Ran.NOWHERE, args.toArray(String[]::new)))
                            .isEqualTo(1);
                }
                disk.spaceReturns();
                Sentence.isOne(err.toString(StandardCharsets.UTF_8).strip());
                assertThat(err.toString(StandardCharsets.UTF_8)).contains("has space");
                Files.delete(out);
            }
        }
    }
}
