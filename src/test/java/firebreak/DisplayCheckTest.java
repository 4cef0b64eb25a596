package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Properties;

class DisplayCheckTest {
    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> X11 = Map.of("DISPLAY", ":0");

    @Test
    void linuxWithoutADisplaySaysSo() {
        var check = new DisplayCheck(system("Linux", ""), NONE, _ -> true);
        assertThat(check.problem().orElseThrow())
                .isEqualTo(
                        "There is no display here. Use the command line instead: firebreak --help"
                                + " lists what works without a window.");
    }

    @Test
    void anyDisplayIsEnough() {
        var wayland = Map.of("WAYLAND_DISPLAY", "wayland-0");
        assertThat(new DisplayCheck(system("Linux", ""), X11, _ -> true).problem()).isEmpty();
        assertThat(new DisplayCheck(system("Linux", ""), wayland, _ -> true).problem()).isEmpty();
        assertThat(new DisplayCheck(system("Linux", "Headless"), NONE, _ -> true).problem())
                .isEmpty();
    }

    @Test
    void missingLibrariesNameTheirPackages() {
        var check = new DisplayCheck(system("Linux", ""), X11, l -> l.contains("freetype"));
        assertThat(check.problem().orElseThrow())
                .contains(
                        "libgtk-3.so.0",
                        "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libgtk-3-0")
                .doesNotContain("freetype");
        var headless = new DisplayCheck(system("Linux", "Headless"), NONE, l -> !l.contains("gtk"));
        assertThat(headless.problem()).isEmpty();
    }

    @Test
    void otherSystemsAlwaysHaveAWindow() {
        for (var os : new String[] {"Windows 11", "Mac OS X"})
            assertThat(new DisplayCheck(system(os, ""), NONE, _ -> false).problem()).isEmpty();
    }

    private static Properties system(String os, String platform) {
        var properties = new Properties();
        properties.setProperty("os.name", os);
        properties.setProperty("glass.platform", platform);
        return properties;
    }
}
