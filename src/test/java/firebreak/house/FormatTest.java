package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.ArrayList;

class FormatTest {
    @Test
    void everySourceFileIsFormatted() throws Exception {
        var unformatted = new ArrayList<String>();
        for (var file : Sources.all()) {
            var source = Files.readString(file);
            if (!Sources.formatted(source).equals(source)) unformatted.add(file.toString());
        }
        assertThat(unformatted)
                .as("files to format: run mvn -q test-compile exec:exec@format")
                .isEmpty();
    }

    @Test
    void aBadlyFormattedFileIsNoticed() throws Exception {
        var bad = "class A{int b ;}";
        assertThat(Sources.formatted(bad)).isNotEqualTo(bad);
    }
}
