package firebreak.analysis.findings;

import static java.util.stream.Collectors.joining;

import firebreak.analysis.pictures.Slice;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// A slice as a finding keeps it: a line for each part, the first one the version, and a line for
/// each service, so that a client's copy can give them other names.
public final class SliceText {
    private static final String VERSION = "1";
    private static final String SERVICES = "services";
    private static final String NO_SERVICE = "without-service";

    private SliceText() {}

    /// The same slice is always the same text.
    public static String written(Slice slice) {
        var lines = new ArrayList<String>();
        lines.add(VERSION);
        if (slice.from() != null) lines.add("from " + slice.from());
        if (slice.to() != null) lines.add("to " + slice.to());
        names(lines, "severities", slice.severities());
        names(lines, "origins", slice.origins());
        if (slice.familiesOnce()) lines.add("families once");
        if (slice.services().contains("")) lines.add(NO_SERVICE);
        var services = new TreeSet<String>();
        for (var service : slice.services()) if (!service.isEmpty()) services.add(service);
        if (!services.isEmpty()) {
            lines.add(SERVICES);
            services.forEach(s -> lines.add(s.replace("\\", "\\\\").replace("\n", "\\n")));
        }
        return String.join("\n", lines);
    }

    private static void names(List<String> lines, String name, Collection<? extends Enum<?>> of) {
        if (!of.isEmpty())
            lines.add(name + " " + of.stream().map(Enum::name).sorted().collect(joining(" ")));
    }

    /// Empty where the text is a newer program's, or damaged: then nobody knows which incidents it
    /// is about.
    public static Optional<Slice> read(String text) {
        var lines = text.split("\n", -1);
        if (!lines[0].equals(VERSION)) return Optional.empty();
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        Set<SeverityClass> severities = Set.of();
        Set<Origin> origins = Set.of();
        boolean once = false;
        var services = new HashSet<String>();
        try {
            int i = 1;
            for (; i < lines.length && !lines[i].equals(SERVICES); i++) {
                var parts = lines[i].split(" ", 2);
                var value = parts.length == 2 ? parts[1] : "";
                switch (parts[0]) {
                    case "from" -> from = LocalDate.parse(value);
                    case "to" -> to = LocalDate.parse(value);
                    case "severities" -> severities = all(value, SeverityClass::valueOf);
                    case "origins" -> origins = all(value, Origin::valueOf);
                    case "families" -> once = true;
                    case NO_SERVICE -> services.add("");
                    default -> {
                        return Optional.empty();
                    }
                }
            }
            for (i++; i < lines.length; i++) services.add(service(lines[i]));
            return Optional.of(new Slice(from, to, services, severities, origins, once));
        } catch (DateTimeParseException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static <T> Set<T> all(String names, Function<String, T> constant) {
        var found = new HashSet<T>();
        for (var name : names.split(" ", -1)) found.add(constant.apply(name));
        return found;
    }

    private static String service(String line) {
        var service = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length())
                service.append(line.charAt(++i) == 'n' ? '\n' : line.charAt(i));
            else service.append(c);
        }
        return service.toString();
    }
}
