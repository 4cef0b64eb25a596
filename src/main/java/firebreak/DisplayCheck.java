package firebreak;

import firebreak.domain.Text;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

/// Whether a window can be shown, found out before JavaFX is asked, which would answer with a stack
/// trace. Only Linux can lack a display or the libraries.
final class DisplayCheck {
    private record Library(String file, String debianPackage) {}

    /// What JavaFX needs for letters, with and without a display.
    private static final List<Library> LETTERS =
            List.of(
                    new Library("libfreetype.so.6", "libfreetype6"),
                    new Library("libpango-1.0.so.0", "libpango-1.0-0"),
                    new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"));

    private static final List<Library> WINDOWS =
            List.of(new Library("libgtk-3.so.0", "libgtk-3-0"));

    private final Properties system;
    private final Map<String, String> environment;
    private final Predicate<String> installed;

    DisplayCheck(Properties system, Map<String, String> environment, Predicate<String> installed) {
        this.system = system;
        this.environment = environment;
        this.installed = installed;
    }

    /// The check of this machine.
    static DisplayCheck ofThisMachine() {
        return new DisplayCheck(System.getProperties(), System.getenv(), DisplayCheck::loads);
    }

    /// A sentence that says why there can't be a window and what to do; empty where there can.
    Optional<String> problem() {
        var os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (!os.startsWith("linux")) return Optional.empty();
        var headless = system.getProperty("glass.platform", "").equalsIgnoreCase("headless");
        if (!headless && unset("DISPLAY") && unset("WAYLAND_DISPLAY"))
            return Optional.of(Text.of("cli.noDisplay"));
        var needed = new ArrayList<>(LETTERS);
        if (!headless) needed.addAll(WINDOWS);
        needed.removeIf(l -> installed.test(l.file()));
        if (needed.isEmpty()) return Optional.empty();
        return Optional.of(
                Text.of(
                        "cli.noLibraries",
                        String.join(", ", needed.stream().map(Library::file).toList()),
                        String.join(" ", needed.stream().map(Library::debianPackage).toList())));
    }

    private boolean unset(String name) {
        return environment.getOrDefault(name, "").isBlank();
    }

    /// Asks the system's own loader, which alone knows all places. What it loads stays, since
    /// JavaFX needs it anyway.
    private static boolean loads(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }
}
