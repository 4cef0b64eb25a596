package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A property tries the same values on every machine: what a change broke is told at the change,
/// and by nothing else.
class SeedTest {
    private static final Pattern UNSEEDED =
            Pattern.compile("@Property\\b(?!\\([^)]*\\bseed = )(?=[\\s(])");

    private static List<String> unseeded(String source) {
        return UNSEEDED.matcher(source).results().map(found -> found.group()).toList();
    }

    @Test
    void everyPropertySaysItsSeed() throws Exception {
        var found = new ArrayList<String>();
        for (var file : Sources.all())
            if (!file.endsWith("SeedTest.java") && !unseeded(Files.readString(file)).isEmpty())
                found.add(file.toString());
        assertThat(found).as("give @Property a seed").isEmpty();
    }

    @Test
    void aPropertyWithoutASeedIsNoticed() {
        assertThat(unseeded("@Property\n void a() {}")).hasSize(1);
        assertThat(unseeded("@Property(tries = 3) void a() {}")).hasSize(1);
        assertThat(unseeded("@Property(tries = 3, seed = \"1\") void a() {}")).isEmpty();
        assertThat(unseeded("@PropertyDefaults(tries = 3)")).isEmpty();
    }
}
