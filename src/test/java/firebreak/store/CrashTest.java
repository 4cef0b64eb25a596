package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.work.Progress;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What was said to be saved survives a kill at any moment, and the assessment opens again.
class CrashTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 80})
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled(int acknowledged) throws Exception {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            file.imports().take("Import", List.of(StoreFixture.many(400)), Progress.NONE);
        }
        var out = Files.createFile(folder.resolve("acknowledged.txt"));
        var child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashWriter.class.getName(),
                                folder.resolve("a").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(out.toFile())
                        .start();
        while (said(out) < acknowledged) {
            assertThat(child.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        child.destroyForcibly().waitFor();
        var last = said(out);
        try (var file = StoreFixture.open(folder.resolve("a"))) {
            assertThat(file.taggings().all().size()).isBetween(last, last + 1);
            assertThat(file.check(Progress.NONE)).isEmpty();
            assertThat(file.journal().undo()).isPresent();
        }
    }

    /// The last complete line, which is the number of edits that were acknowledged.
    private static int said(Path out) throws IOException {
        var text = Files.readString(out);
        var end = text.lastIndexOf('\n');
        if (end < 0) return 0;
        return Integer.parseInt(text.substring(text.lastIndexOf('\n', end - 1) + 1, end).strip());
    }
}
