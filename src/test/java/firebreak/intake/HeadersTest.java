package firebreak.intake;

import static firebreak.intake.Fixtures.readable;
import static firebreak.intake.Fixtures.resource;
import static firebreak.intake.Fixtures.taken;
import static firebreak.intake.Fixtures.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Every header row that is known from the field: which tool it gives away, and what each column is
/// read as. The rows stand in `headers.txt`.
class HeadersTest {
    /// One header row and what is expected of it.
    record Known(
            String name,
            String source,
            String reason,
            List<String> header,
            Map<String, List<String>> fields) {
        @Override
        public String toString() {
            return name;
        }

        /// The row with one line that holds a key and nothing else.
        String table() {
            var key = fields.getOrDefault("key", List.of()).getFirst();
            return header.stream().map(Known::quoted).collect(Collectors.joining(","))
                    + "\n"
                    + header.stream()
                            .map(h -> h.equals(key) ? "K-1" : "")
                            .collect(Collectors.joining(","))
                    + "\n";
        }

        private static String quoted(String cell) {
            return '"' + cell.replace("\"", "\"\"") + '"';
        }
    }

    @TempDir Path folder;

    static List<Known> known() throws Exception {
        var all = new ArrayList<Known>();
        for (var block : Files.readString(resource("headers.txt")).split("(?m)^== ")) {
            if (block.startsWith("#")) continue;
            var lines = block.strip().lines().toList();
            var values = new HashMap<String, String>();
            for (var line : lines.subList(1, lines.size())) {
                var colon = line.indexOf(':');
                values.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            var header = values.remove("header");
            var source = values.remove("source");
            var reason = values.remove("reason");
            var fields = new TreeMap<String, List<String>>();
            values.forEach((field, columns) -> {
                assertThat(IncidentField.ofId(field)).as(field).isPresent();
                fields.put(field, List.of(columns.split("; ")));
            });
            all.add(
                    new Known(
                            lines.getFirst(),
                            source,
                            reason,
                            Arrays.asList(header.split(header.contains(" | ") ? " \\| " : ",", -1)),
                            fields));
        }
        return all;
    }

    @Test
    void noToolIsMissing() throws Exception {
        assertThat(known()).hasSize(38);
        assertThat(known())
                .extracting(Known::source)
                .containsAll(Fixtures.INTAKE.profiles().stream().map(Intake.Known::name).toList());
    }

    @ParameterizedTest
    @MethodSource("known")
    void everyColumnMeansWhatItShould(Known known) throws Exception {
        var file = readable(text(folder, known.table()));
        assertThat(file.source()).isEqualTo(known.source());
        assertThat(file.profileReason()).contains(known.reason());
        assertThat(fields(file)).isEqualTo(known.fields());
        assertThat(file.dates())
                .as("the columns of moments, and no other")
                .extracting(DateColumn::column)
                .containsExactlyInAnyOrderElementsOf(
                        known.fields().entrySet().stream()
                                .filter(e ->
                                        IncidentField.ofId(e.getKey()).orElseThrow().isMoment())
                                .flatMap(e -> e.getValue().stream())
                                .toList());
        var taken = taken(file, ZoneOffset.UTC);
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.drafts()).singleElement().matches(d -> d.facts().key().equals("K-1"));
    }

    @Test
    void aWrapperMayBeWrittenByItsBeginningAlone() {
        assertThat(Headers.unwrapped("custom field (a (b))", List.of("custom field (")))
                .isEqualTo("a (b)");
        assertThat(Headers.unwrapped("impact [list]", List.of("… [list]"))).isEqualTo("impact");
        assertThat(Headers.unwrapped("custom field (", List.of("custom field (…)")))
                .isEqualTo("custom field (");
    }

    private static Map<String, List<String>> fields(SourceFile file) {
        var fields = new TreeMap<String, List<String>>();
        file.columns().stream()
                .filter(c -> c.field() != null)
                .sorted(Comparator.comparingInt(Column::rank))
                .forEach(c ->
                        fields.computeIfAbsent(c.field().id(), f -> new ArrayList<>())
                                .add(c.address()));
        return fields;
    }
}
