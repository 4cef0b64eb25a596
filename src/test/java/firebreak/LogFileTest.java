package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

class LogFileTest {
    @Test
    void everySystemHasItsPlace() {
        var home = Path.of("/home/ada");
        assertThat(LogFile.directory(system("Linux"), Map.of()))
                .isEqualTo(home.resolve(".local/share/firebreak/log"));
        assertThat(LogFile.directory(system("Linux"), Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/firebreak/log"));
        assertThat(LogFile.directory(system("Linux"), Map.of("XDG_DATA_HOME", "data")))
                .isEqualTo(home.resolve(".local/share/firebreak/log"));
        assertThat(LogFile.directory(system("Mac OS X"), Map.of()))
                .isEqualTo(home.resolve("Library/Application Support/Firebreak/log"));
        assertThat(LogFile.directory(system("Windows 11"), Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/Firebreak/log"));
    }

    @Test
    void aChosenPlaceComesFirst() {
        var system = system("Linux");
        system.setProperty("firebreak.home", "/elsewhere");
        assertThat(LogFile.directory(system, Map.of())).isEqualTo(Path.of("/elsewhere/log"));
    }

    private static Properties system(String os) {
        var properties = new Properties();
        properties.setProperty("os.name", os);
        properties.setProperty("user.home", "/home/ada");
        return properties;
    }
}
