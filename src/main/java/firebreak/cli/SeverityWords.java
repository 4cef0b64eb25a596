package firebreak.cli;

import firebreak.domain.incident.SeverityClass;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Words for severity with their place on the common scale, as they are written in a command:
/// WORD=CLASS.
final class SeverityWords {
    private SeverityWords() {}

    static Map<String, SeverityClass> of(Deed deed, List<String> written) {
        var words = new LinkedHashMap<String, SeverityClass>();
        for (var one : written) {
            int at = one.lastIndexOf('=');
            if (at <= 0) throw deed.usage("cli.import.badSeverity", one);
            var name = one.substring(at + 1).strip();
            var wanted =
                    Arrays.stream(SeverityClass.values())
                            .filter(c -> c.name().equalsIgnoreCase(name))
                            .findFirst();
            if (wanted.isEmpty()) throw deed.usage("cli.import.badClass", name);
            words.put(one.substring(0, at), wanted.get());
        }
        return words;
    }
}
