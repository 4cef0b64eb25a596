package firebreak.report.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The computer on which documents are written: its person, its name, its folders.
///
/// @param person who is logged in
/// @param name of the computer; empty where nobody knows it
/// @param folders of the person and for temporary files
public record Machine(String person, String name, List<Path> folders) {
    /// So begin the folders in which documents come into being.
    private static final String WORKSHOP = ".firebreak-writing-";

    /// What names people and places in the properties of a file; titles are the document's own.
    private static final Set<String> PROPERTIES =
            Set.of(
                    "creator",
                    "lastModifiedBy",
                    "Manager",
                    "Company",
                    "Template",
                    "HyperlinkBase",
                    "identifier",
                    "source",
                    "lpwstr",
                    "lpstr");

    private static final Set<String> ATTRIBUTES =
            Set.of("author", "initials", "userName", "url", "Target", "lastEdited");

    public Machine {
        folders = List.copyOf(folders);
    }

    /// The one that this program runs on.
    public static Machine here() {
        var folders = new ArrayList<Path>();
        for (var name : List.of("user.home", "java.io.tmpdir", "user.dir")) {
            var folder = System.getProperty(name, "");
            if (!folder.isBlank()) folders.add(Path.of(folder).toAbsolutePath().normalize());
        }
        return new Machine(System.getProperty("user.name", ""), hostName(), folders);
    }

    /// Without asking the network.
    private static String hostName() {
        for (var name : List.of("COMPUTERNAME", "HOSTNAME")) {
            var value = System.getenv(name);
            if (value != null && !value.isBlank()) return value;
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /// What of this computer stands in an element of a file's properties.
    Optional<String> inProperty(String element, String text) {
        return PROPERTIES.contains(element) ? inName(text) : inText(text);
    }

    Optional<String> inAttribute(String attribute, String value) {
        return ATTRIBUTES.contains(attribute) ? inName(value) : inText(value);
    }

    /// In any text: folders of this program's own work.
    Optional<String> inText(String text) {
        return text.contains(WORKSHOP) ? Optional.of(WORKSHOP) : Optional.empty();
    }

    private Optional<String> inName(String text) {
        for (var folder : folders) {
            var path = folder.toString();
            // The root of a disk is in every path.
            if (folder.getNameCount() == 0) continue;
            if (text.contains(path + java.io.File.separator)
                    || text.equals(path)
                    || text.contains(path.replace('\\', '/') + "/")) return Optional.of(path);
        }
        if (isWord(text, person)) return Optional.of(person);
        if (isWord(text, name)) return Optional.of(name);
        return inText(text);
    }

    private static boolean isWord(String text, String word) {
        if (word.isBlank()) return false;
        var small = Objects.requireNonNull(text.toLowerCase(Locale.ROOT));
        var wanted = word.toLowerCase(Locale.ROOT);
        for (int at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(small.charAt(at - 1));
            boolean ends = end == small.length() || !Character.isLetterOrDigit(small.charAt(end));
            if (begins && ends) return true;
        }
        return false;
    }
}
