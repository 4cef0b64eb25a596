package firebreak.store;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;

/// The codebook that a new assessment starts with. It ships inside the program; an assessment keeps
/// its own copy, so a later program version never changes definitions under finished taggings.
public final class BuiltInCodebook {
    private static final String RESOURCE = "/firebreak/codebook/built-in.json";

    private BuiltInCodebook() {}

    /// Reads the codebook. A missing text or an unknown origin is a fault of the program.
    public static Codebook load() {
        try (var in = BuiltInCodebook.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("Not in the program: " + RESOURCE);
            return codebook(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + RESOURCE, e);
        }
    }

    private static Codebook codebook(JsonNode root) {
        var stages = new ArrayList<Stage>();
        for (var s : root.required("stages"))
            stages.add(new Stage(text(s, "id"), text(s, "label"), text(s, "definition")));
        var factors = new ArrayList<Factor>();
        for (var f : root.required("factors")) factors.add(factor(f));
        return new Codebook(root.required("version").asInt(), factors, stages);
    }

    private static Factor factor(JsonNode f) {
        var origin = text(f, "origin");
        return new Factor(
                text(f, "id"),
                Origin.ofId(origin)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Unknown origin in the codebook: " + origin)),
                text(f, "label"),
                text(f, "definition"),
                text(f, "whenToUse"),
                text(f, "whenNot"),
                text(f, "example"));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
