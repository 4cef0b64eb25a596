package firebreak.cli;

import firebreak.domain.incident.ImportProblem;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The one JSON object that a command prints.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /// Prints an object that is small enough to be held.
    static void print(PrintStream to, Map<String, ?> object) {
        stream(to, g -> object.forEach(g::writePOJOProperty));
    }

    /// Prints an object piece by piece.
    static void stream(PrintStream to, Consumer<JsonGenerator> properties) {
        try (var generator = MAPPER.createGenerator(to)) {
            generator.writeStartObject();
            properties.accept(generator);
            generator.writeEndObject();
        }
        to.println();
    }

    static List<Map<String, Object>> problems(List<ImportProblem> problems) {
        return problems.stream()
                .map(p -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("file", p.place().file());
                    object.put("sheet", p.place().sheet());
                    object.put("line", p.place().line());
                    object.put("column", p.column());
                    object.put("value", p.value());
                    object.put("problem", p.problem());
                    return object;
                })
                .toList();
    }
}
