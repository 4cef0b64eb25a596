package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.house.Sentence;
import firebreak.house.TinyDisk;
import firebreak.store.BadInput;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Whatever is wrong with an assessment, each command says it in one line on standard error, ends
/// with 4, prints no result and changes nothing.
class BadInputCommandTest {
    @TempDir Path temp;

    @ParameterizedTest
    @EnumSource
    void isRefusedInOneLine(BadInput input) throws Exception {
        var home = input.in(temp);
        var words = Ran.secret(temp, "words.txt", input.words());
        var before = BadInput.bytes(home);
        for (var command : commands(home, temp)) {
            var args = new ArrayList<Object>(command);
            if (input.encrypted()) args.addAll(List.of("--passphrase-file", words));
            var ran = firebreak(args.toArray()).refused(4, input.told().toArray(String[]::new));
            assertThat(ran.out()).as("%s", command).isEmpty();
            assertThat(ran.err()).as("%s", command).hasLineCount(1);
            Sentence.isOne(ran.err().strip());
        }
        assertThat(BadInput.bytes(home)).isEqualTo(before);
    }

    private static List<List<Object>> commands(Path home, Path temp) {
        return List.of(
                List.of("check", home),
                List.of("list", home, "incidents"),
                List.of("report", home, temp.resolve("out")),
                List.of("undo", home),
                List.of("snapshot", home));
    }

    @Test
    void aReadOnlyDiskIsRefusedInOneLine() throws Exception {
        try (var disk = TinyDisk.mount(temp.resolve("disk"), 8 * 1024)) {
            var home = Ran.assessment(disk.root());
            disk.readOnly();
            var before = BadInput.bytes(disk.root());
            var commands = new ArrayList<>(commands(home, disk.root()));
            commands.add(List.of("create", disk.root().resolve("b"), "--client", "B", "--plain"));
            commands.add(List.of("sample", disk.root().resolve("c")));
            for (var command : commands) {
                var ran = firebreak(command.toArray()).refused(4, disk.root().toString());
                assertThat(ran.out()).as("%s", command).isEmpty();
                Sentence.isOne(ran.err().strip());
            }
            assertThat(BadInput.bytes(disk.root())).isEqualTo(before);
        }
    }
}
