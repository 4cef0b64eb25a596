package firebreak.intake.container;

import java.util.Map;

/// A thing with named values, as JSON, XML and documents have them, before anybody knows all names.
///
/// @param line where it begins, from 1
/// @param part the name of the file that it is, in a folder of them; or ""
/// @param values by name, in their order
/// @param problem why it says nothing, in a sentence; or ""
public record Entry(long line, String part, Map<String, String> values, String problem) {
    public Entry(long line, Map<String, String> values) {
        this(line, "", values, "");
    }
}
