package firebreak.house;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Clients' real files and reference values that stand beside the project, where they are present.
public final class Shared {
    private Shared() {}

    /// The file or folder `name` beside the project; the test is skipped where there is none.
    public static Path path(String name) {
        for (var root :
                List.of(System.getProperty("firebreak.shared", "../shared"), "../../shared")) {
            var path = Path.of(root).resolve(name);
            if (Files.exists(path)) return path;
        }
        Assumptions.abort("not beside the project: shared/" + name);
        throw new AssertionError();
    }
}
