package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

class WindowStartTest {
    @Test
    void noArgumentsOpenTheWindow() {
        assertThat(WindowStart.of(List.of()))
                .contains(new WindowStart(Optional.empty(), false, false));
        assertThat(WindowStart.of(List.of("-psn_0_12345"))).isPresent();
    }

    @Test
    void aSnapshotIsOffered() {
        var file = Path.of("Harbor Pay.FIREBREAK").toAbsolutePath();
        assertThat(WindowStart.of(List.of("Harbor Pay.FIREBREAK")).orElseThrow().snapshot())
                .contains(file);
        assertThat(WindowStart.of(List.of("--safe-graphics", "a.firebreak")).orElseThrow())
                .isEqualTo(
                        new WindowStart(
                                Optional.of(Path.of("a.firebreak").toAbsolutePath()), true, false));
    }

    @Test
    void commandsAreNoneOfTheWindow() {
        for (var args :
                List.of(
                        List.of("check", "a.firebreak"),
                        List.of("--help"),
                        List.of("a.firebreak", "b.firebreak"),
                        List.of("--debug", "sample")))
            assertThat(WindowStart.of(args)).as(args.toString()).isEmpty();
    }

    @Test
    void safeGraphicsAndDebugAreToldToTheToolkitBeforeItStarts() {
        var plain = new Properties();
        WindowStart.of(List.of()).orElseThrow().tell(plain);
        assertThat(plain).isEmpty();
        var told = new Properties();
        WindowStart.of(List.of("--safe-graphics", "--debug")).orElseThrow().tell(told);
        assertThat(told)
                .containsEntry("prism.order", "sw")
                .containsEntry("prism.verbose", "true")
                .containsEntry("tinylog.writer2", "console");
    }
}
