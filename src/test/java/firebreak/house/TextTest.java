package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The bundle of texts and the code that uses it agree.
class TextTest {
    private static final Pattern USED = Pattern.compile("Text\\s*\\.\\s*of\\(\\s*\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z][\\w.]*\\.[\\w.]+)\"");

    @Test
    void noKeyIsMissingAndNoneIsUnused() throws Exception {
        var bundle = new Properties();
        try (var in =
                Files.newBufferedReader(
                        Path.of("src/main/resources/firebreak/messages.properties"))) {
            bundle.load(in);
        }
        var asked = new TreeSet<String>();
        var quoted = new TreeSet<String>();
        var prefixes = new TreeSet<String>();
        for (var file : Sources.all()) {
            if (!file.startsWith("src/main")) continue;
            var source = Files.readString(file);
            USED.matcher(source).results().forEach(m -> asked.add(m.group(1)));
            QUOTED.matcher(source).results().forEach(m -> quoted.add(m.group(1)));
            prefixes.addAll(enumsIn(source));
        }
        // A key that ends in a dot is the beginning of keys put together at run time.
        var started = asked.stream().filter(k -> k.endsWith(".")).toList();
        asked.removeIf(k -> k.endsWith("."));
        var missing = new TreeSet<>(asked);
        missing.removeAll(bundle.stringPropertyNames());
        assertThat(missing).as("keys used in the code and missing in the bundle").isEmpty();
        var unused = new TreeSet<>(bundle.stringPropertyNames());
        unused.removeAll(quoted);
        unused.removeIf(k -> started.stream().anyMatch(k::startsWith));
        unused.removeIf(k -> prefixes.contains(k.substring(0, k.indexOf('.'))));
        assertThat(unused).as("keys in the bundle that no code uses").isEmpty();
    }

    /// The later of two would win without a word, as it would where two enums of one name have
    /// words.
    @Test
    void noKeyStandsTwice() throws Exception {
        var keys = new ArrayList<String>();
        try (var lines = Files.lines(Path.of("src/main/resources/firebreak/messages.properties"))) {
            lines.filter(l -> !l.startsWith("#") && l.indexOf('=') > 0)
                    .forEach(l -> keys.add(l.substring(0, l.indexOf('='))));
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static TreeSet<String> enumsIn(String source) {
        var names = new TreeSet<String>();
        Pattern.compile("\\benum (\\w+)")
                .matcher(source)
                .results()
                .forEach(m -> names.add(m.group(1)));
        return names;
    }
}
