package firebreak.cli;

import firebreak.analysis.pictures.Slice;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The part of the history that a command is about.
final class SliceOptions {
    /// Makes what is thrown where the command line is wrong.
    @FunctionalInterface
    interface Wrong {
        ParameterException of(String key, Object... values);
    }

    @Option(names = "--from", paramLabel = "DAY", description = "cli.slice.from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "cli.slice.to")
    private @Nullable String to;

    @Option(names = "--service", paramLabel = "NAME", description = "cli.slice.service")
    private List<String> services = new ArrayList<>();

    @Option(names = "--severity", paramLabel = "CLASS", description = "cli.slice.severity")
    private List<String> severities = new ArrayList<>();

    @Option(names = "--origin", paramLabel = "ORIGIN", description = "cli.slice.origin")
    private List<String> origins = new ArrayList<>();

    @Option(names = "--families-once", description = "cli.slice.once")
    private boolean once;

    /// @param usage makes what is thrown for a word that is none of those it may be
    Slice slice(Wrong usage) {
        var first = day("--from", from, usage);
        var last = day("--to", to, usage);
        if (first != null && last != null && last.isBefore(first))
            throw usage.of("cli.slice.reversed", first, last);
        return new Slice(
                first,
                last,
                new HashSet<>(services),
                new HashSet<>(
                        all(
                                "--severity",
                                severities,
                                SeverityClass.values(),
                                s -> s.name().toLowerCase(Locale.ROOT),
                                usage)),
                new HashSet<>(all("--origin", origins, Origin.values(), Origin::id, usage)),
                once);
    }

    private static @Nullable LocalDate day(String option, @Nullable String text, Wrong usage) {
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw usage.of("cli.slice.noDay", option, text);
        }
    }

    private static <T> List<T> all(
            String option, List<String> words, T[] known, Function<T, String> id, Wrong usage) {
        var found = new ArrayList<T>();
        for (var word : words) {
            var wanted = word.toLowerCase(Locale.ROOT).replace('-', '_');
            var one = Arrays.stream(known).filter(k -> id.apply(k).equals(wanted)).findFirst();
            if (one.isEmpty())
                throw usage.of(
                        "cli.slice.unknown",
                        option,
                        word,
                        String.join(", ", Arrays.stream(known).map(id).toList()));
            found.add(one.get());
        }
        return found;
    }
}
