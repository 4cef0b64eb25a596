package firebreak.intake.codebook;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.CodebookVersion;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.intake.Provenance;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The JSON form: that of the built-in codebook, with where it comes from.
final class CodebookJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /// Ends the reading with a sentence.
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String problem) {
            super(problem, null, false, false);
        }
    }

    private CodebookJson() {}

    static String write(CodebookVersion version, Provenance provenance) {
        var codebook = version.codebook();
        var root = JSON.createObjectNode();
        root.put("version", codebook.version());
        var from = root.putObject("provenance");
        from.put("program", provenance.program());
        from.put("written", provenance.written().toString());
        from.put("revision", provenance.revision());
        if (version.made() != null) from.put("edited", version.made().toString());
        var stages = root.putArray("stages");
        for (var stage : codebook.stages())
            stages.addObject()
                    .put("id", stage.id())
                    .put("label", stage.label())
                    .put("definition", stage.definition());
        var factors = root.putArray("factors");
        for (var factor : codebook.factors())
            factors.addObject()
                    .put("id", factor.id())
                    .put("origin", factor.origin().id())
                    .put("label", factor.label())
                    .put("definition", factor.definition())
                    .put("whenToUse", factor.whenToUse())
                    .put("whenNot", factor.whenNot())
                    .put("example", factor.example());
        return JSON.writeValueAsString(root) + "\n";
    }

    static CodebookReading read(String name, byte[] bytes, Codebook current) {
        try {
            return new CodebookReading.Read(codebook(name, JSON.readTree(bytes), current));
        } catch (JacksonException e) {
            var at = e.getLocation();
            return new CodebookReading.Refused(
                    Text.of("codebook.file.json", name, at == null ? 1 : at.getLineNr()));
        } catch (Wrong e) {
            return new CodebookReading.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Codebook codebook(String name, JsonNode root, Codebook current) {
        if (!root.path("factors").isArray())
            throw new Wrong(Text.of("codebook.file.noFactors", name));
        var factors = new ArrayList<Factor>();
        for (var f : root.path("factors"))
            factors.add(factor(new Place(name, "factors", factors.size() + 1), f));
        var stages = new ArrayList<Stage>();
        for (var s : root.path("stages")) {
            var at = new Place(name, "stages", stages.size() + 1);
            stages.add(
                    new Stage(at.text(s, "id"), at.required(s, "label"), at.text(s, "definition")));
        }
        return new Codebook(
                root.path("version").asInt(0),
                factors,
                stages.isEmpty() ? current.stages() : stages);
    }

    private static Factor factor(Place at, JsonNode f) {
        var label = at.required(f, "label");
        return new Factor(
                at.text(f, "id"),
                origin(at.text(f, "origin"))
                        .orElseThrow(() ->
                                new Wrong(
                                        Text.of(
                                                "codebook.file.origin",
                                                at.words(),
                                                label,
                                                origins()))),
                label,
                at.text(f, "definition"),
                at.text(f, "whenToUse"),
                at.text(f, "whenNot"),
                at.text(f, "example"));
    }

    /// An origin by its id or its name.
    static Optional<Origin> origin(String word) {
        var known = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Arrays.stream(Origin.values())
                .filter(o ->
                        o.id().replace('_', ' ').equals(known)
                                || Text.of(o).toLowerCase(Locale.ROOT).equals(known))
                .findFirst();
    }

    static String origins() {
        return Arrays.stream(Origin.values()).map(Origin::id).collect(Collectors.joining(", "));
    }

    /// An entry of the file.
    private record Place(String file, String list, int number) {
        String words() {
            return Text.of("codebook.file.entry", file, list, number);
        }

        String text(JsonNode entry, String field) {
            var value = entry.path(field);
            if (value.isMissingNode() || value.isNull()) return "";
            if (!value.isString())
                throw new Wrong(Text.of("codebook.file.notText", words(), field));
            return value.stringValue();
        }

        String required(JsonNode entry, String field) {
            var text = text(entry, field);
            if (text.isBlank()) throw new Wrong(Text.of("codebook.file.missing", words(), field));
            return text;
        }
    }
}
