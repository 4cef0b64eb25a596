package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Clocks;
import firebreak.ui.Stagehand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A window that nobody touches leaves the computer alone, on a train as well.
class AtRestTest {
    @TempDir Path folder;

    @Test
    void noClockWithoutAnEndKeepsTheWindowBusy() {
        Stagehand.theme();
        // What another test has left is not ours.
        var others = Stagehand.fx(Clocks::endless);
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            workbench.go("sessions");
            assertThat(Stagehand.fx(Clocks::endless)).isSubsetOf(others);
        }
    }
}
