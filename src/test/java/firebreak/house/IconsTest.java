package firebreak.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.IkonProvider;
import org.kordamp.ikonli.feather.Feather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// All icons are of one family.
class IconsTest {
    private static final Pattern LITERAL = Pattern.compile("\"(fth-[a-z0-9-]*)\"");
    private static final Pattern ICON =
            Pattern.compile("(?:new FontIcon|setIconLiteral|-fx-icon-code)\\W+\"?([a-z0-9]+-)");

    @Test
    void thereIsOnePack() {
        assertThat(
                        ServiceLoader.load(IkonProvider.class).stream()
                                .map(p -> p.get().getIkon())
                                .filter(i ->
                                        i.isEnum()
                                                && !i.getName()
                                                        .equals("org.kordamp.ikonli.Ikonli")))
                .as("packs of icons in the program, beside the two signs of the library itself")
                .isEqualTo(List.of(Feather.class));
    }

    @Test
    void everyIconIsInThePack() throws IOException {
        var known =
                Arrays.stream(Feather.values())
                        .map(Feather::getDescription)
                        .collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        int found = 0;
        for (var file : Sources.all()) {
            if (!file.startsWith("src/main")) continue;
            var source = Files.readString(file);
            for (var literal : LITERAL.matcher(source).results().toList()) {
                found++;
                if (!known.contains(literal.group(1)))
                    unknown.add(file.getFileName() + ": " + literal.group(1));
            }
            for (var icon : ICON.matcher(source).results().toList())
                if (!icon.group(1).equals("fth-"))
                    unknown.add(file.getFileName() + ": " + icon.group(1));
        }
        assertThat(found).isPositive();
        assertThat(unknown).as("icons that Feather doesn't have").isEmpty();
        try (var sheets = Files.list(Path.of("src/main/resources/firebreak/ui"))) {
            for (var sheet : sheets.filter(f -> f.toString().endsWith(".css")).toList())
                assertThat(Files.readString(sheet)).as("%s", sheet).doesNotContain("-fx-icon-code");
        }
    }
}
