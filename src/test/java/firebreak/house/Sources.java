package firebreak.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The project's own source files and the form that they must have. Run it to bring them there:
/// `mvn -q test-compile exec:exec@format`.
final class Sources {
    private static final JavaFormatterOptions AOSP =
            JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();

    private Sources() {}

    static List<Path> all() throws IOException {
        var found = new ArrayList<Path>();
        for (var root : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (var files = Files.walk(root)) {
                files.filter(f -> f.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return found;
    }

    static String formatted(String source) throws Exception {
        var imports =
                ImportOrderer.reorderImports(
                        RemoveUnusedImports.removeUnusedImports(source), AOSP.style());
        return new Formatter(AOSP).formatSource(imports);
    }

    static void main() throws Exception {
        for (var file : all()) {
            var source = Files.readString(file);
            var wanted = formatted(source);
            if (!wanted.equals(source)) {
                Files.writeString(file, wanted);
                System.out.println(file);
            }
        }
    }
}
