package firebreak.store;

import firebreak.domain.coverage.RiskScales;
import firebreak.domain.coverage.TestType;
import firebreak.domain.coverage.Trigger;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Checkpoint.Anchors;
import firebreak.domain.process.MapTemplate;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.QuestionBank;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a new assessment of process and test coverage starts with. It ships inside the program, as
/// [BuiltInCodebook] does, and its stages and factors are those of that codebook. A missing text or
/// an unknown name is a fault of the program.
public final class BuiltInProcess {
    private static final String FOLDER = "/firebreak/process/";

    private BuiltInProcess() {}

    /// The checkpoints.
    public static QuestionBank questionBank() {
        var root = read("questions.json");
        return new QuestionBank(
                text(root, "id"),
                root.required("version").asInt(),
                text(root, "title"),
                list(root, "checkpoints", BuiltInProcess::checkpoint));
    }

    /// The types of test.
    public static List<TestType> testTypes() {
        return list(read("test-types.json"), "testTypes", BuiltInProcess::testType);
    }

    /// What the numbers for likelihood and impact mean.
    public static RiskScales riskScales() {
        var root = read("test-types.json");
        return new RiskScales(
                list(root, "likelihood", BuiltInProcess::step),
                list(root, "impact", BuiltInProcess::step));
    }

    /// The maps to start from.
    public static List<MapTemplate> mapTemplates() {
        return list(read("maps.json"), "templates", BuiltInProcess::template);
    }

    private static Checkpoint checkpoint(JsonNode c) {
        var anchors = c.required("anchors");
        return new Checkpoint(
                text(c, "id"),
                text(c, "stage"),
                text(c, "topic"),
                text(c, "question"),
                text(c, "why"),
                new Anchors(
                        text(anchors, "N"),
                        text(anchors, "P"),
                        text(anchors, "L"),
                        text(anchors, "F")),
                text(c, "askFor"),
                list(c, "factors", JsonNode::asString),
                Checkpoint.FIRST_WORDING,
                false);
    }

    private static TestType testType(JsonNode t) {
        return new TestType(
                text(t, "id"),
                text(t, "label"),
                text(t, "definition"),
                list(t, "factors", JsonNode::asString),
                list(t, "triggers", n -> Trigger.valueOf(n.asString())),
                false);
    }

    private static RiskScales.Step step(JsonNode s) {
        return new RiskScales.Step(text(s, "label"), text(s, "words"));
    }

    private static MapTemplate template(JsonNode t) {
        return new MapTemplate(
                text(t, "id"),
                text(t, "name"),
                text(t, "words"),
                list(t, "lanes", l -> new MapTemplate.Lane(text(l, "id"), text(l, "label"))),
                list(t, "nodes", BuiltInProcess::node),
                list(
                        t,
                        "links",
                        l ->
                                new MapTemplate.Link(
                                        text(l, "from"), text(l, "to"), text(l, "label"))));
    }

    private static MapTemplate.Node node(JsonNode n) {
        return new MapTemplate.Node(
                text(n, "id"),
                ProcessMap.NodeKind.valueOf(text(n, "kind")),
                text(n, "lane"),
                text(n, "stage"),
                n.required("across").asDouble(),
                n.required("down").asDouble(),
                text(n, "label"),
                text(n, "usual"));
    }

    private static JsonNode read(String name) {
        try (var in = BuiltInProcess.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("Not in the program: " + name);
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name, e);
        }
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> entry) {
        var all = new ArrayList<T>();
        for (var n : node.required(field)) all.add(entry.apply(n));
        return all;
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
