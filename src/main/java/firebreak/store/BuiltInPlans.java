package firebreak.store;

import firebreak.domain.plan.PlanTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The courses of the weeks on site that a plan can start from. They ship inside the program, as
/// [BuiltInProcess] does; a missing text is a fault of the program.
public final class BuiltInPlans {
    private static final String FILE = "/firebreak/plan/templates.json";

    private BuiltInPlans() {}

    /// All of them, the most usual first.
    public static List<PlanTemplate> templates() {
        try (var in = BuiltInPlans.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("Not in the program: " + FILE);
            var templates = new ArrayList<PlanTemplate>();
            for (var t : JsonMapper.shared().readTree(in).required("templates"))
                templates.add(template(t));
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + FILE, e);
        }
    }

    private static PlanTemplate template(JsonNode t) {
        var entries = new ArrayList<PlanTemplate.Entry>();
        for (var e : t.required("entries"))
            entries.add(
                    new PlanTemplate.Entry(
                            e.required("day").asInt(),
                            text(e, "title"),
                            text(e, "step"),
                            e.required("minutes").asInt(),
                            text(e, "who"),
                            text(e, "prepare")));
        return new PlanTemplate(
                text(t, "id"),
                text(t, "name"),
                text(t, "words"),
                t.required("days").asInt(),
                entries);
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
