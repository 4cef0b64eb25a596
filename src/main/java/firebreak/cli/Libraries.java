package firebreak.cli;

import firebreak.domain.Text;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The versions of the libraries that the program runs with, from the names of their files.
final class Libraries {
    private static final List<String> NEEDED =
            List.of(
                    "h2",
                    "jooq",
                    "javafx-base",
                    "javafx-controls",
                    "javafx-graphics",
                    "poi-ooxml",
                    "poi-ooxml-full",
                    "fastcsv",
                    "jackson-databind",
                    "jfreechart",
                    "picocli",
                    "tinylog-impl");
    private static final Pattern VERSION = Pattern.compile("-(\\d[0-9A-Za-z.+]*)");

    private Libraries() {}

    /// Each needed library with its version, or the word for one that is missing.
    static Map<String, String> versions() {
        var files =
                Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(System.getProperty("java.class.path", ""))
                        .map(p -> new File(p).getName())
                        .toList();
        var versions = new LinkedHashMap<String, String>();
        for (var library : NEEDED) versions.put(library, version(library, files));
        return versions;
    }

    private static String version(String library, List<String> files) {
        for (var file : files) {
            if (!file.startsWith(library)) continue;
            var version = VERSION.matcher(file.substring(library.length()));
            if (version.lookingAt()) return version.group(1).replaceFirst("\\.jar$", "");
        }
        // JavaFX is linked into the runtime of the built program.
        return ModuleLayer.boot()
                .findModule(library.replace('-', '.'))
                .flatMap(m -> m.getDescriptor().rawVersion())
                .orElseGet(() -> Text.of("cli.doctor.missing"));
    }
}
