package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SettingsTest {
    @TempDir Path folder;

    @Test
    void whatIsChosenStaysChosen() throws IOException {
        var own = folder.resolve("program");
        assertThat(new Settings(own).lockMinutes().get()).isEqualTo(10);
        new Settings(own).lockMinutes().set(0);
        assertThat(new Settings(own).lockMinutes().get()).isZero();
        assertThat(Files.readString(own.resolve("settings.properties")))
                .isEqualTo("lock.minutes=0\n");
    }

    @Test
    void whatMakesNoSenseIsTheUsual() throws IOException {
        for (var words : new String[] {"lock.minutes=99", "lock.minutes=-1", "x", "\\uZZZZ"}) {
            Files.writeString(folder.resolve("settings.properties"), words);
            assertThat(new Settings(folder).lockMinutes().get()).as(words).isEqualTo(10);
        }
    }
}
