package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Whoever reads numbers must be able to look up what each function of `analysis` computes.
class SentencesTest {
    /// The beginning of a public function; constructors have no type before their name.
    private static final Pattern FUNCTION =
            Pattern.compile("\\s+public (?!.*\\brecord )(?:[\\w.<>\\[\\], ?@&]+ )+(\\w+)\\(.*");

    @Test
    void everyFunctionThatComputesNumbersSaysWhatItIsFor() throws IOException {
        var analysis = Path.of("src/main/java/firebreak/analysis");
        var silent = new ArrayList<String>();
        for (var file : Sources.all())
            if (file.startsWith(analysis))
                for (var name : silent(Files.readAllLines(file)))
                    silent.add(analysis.relativize(file) + " " + name);
        assertThat(silent).as("public functions without a sentence").isEmpty();
    }

    @Test
    void aFunctionWithoutOneIsNoticed() {
        assertThat(
                        silent(
                                List.of(
                                        "    /// Said.",
                                        "    public int said() {",
                                        "    @Override",
                                        "    public int told() {",
                                        "    public Sizes(int n) {",
                                        "    public record Size(int n) {",
                                        "        public static <T> List<T> unsaid(",
                                        "    @Deprecated",
                                        "    public static int mute(int n) {")))
                .containsExactly("unsaid", "mute");
    }

    private static List<String> silent(List<String> lines) {
        var found = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            var function = FUNCTION.matcher(lines.get(i));
            if (!function.matches()) continue;
            var above = i - 1;
            var inherited = false;
            while (above >= 0 && lines.get(above).strip().startsWith("@"))
                inherited |= lines.get(above--).strip().startsWith("@Override");
            if (!inherited && (above < 0 || !lines.get(above).strip().startsWith("///")))
                found.add(function.group(1));
        }
        return found;
    }
}
