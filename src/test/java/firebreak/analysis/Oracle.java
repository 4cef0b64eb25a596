package firebreak.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.house.Shared;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// A case of a file of reference values, and the comparison with what came out. Tests are skipped
/// where the files are absent.
public record Oracle(String name, JsonNode input, JsonNode output) {
    /// The values are printed with ten digits, which bounds what a tolerance can ask.
    private static final double PRINTED = 1e-9;

    public static List<Oracle> cases(String file) {
        var cases =
                JsonMapper.shared()
                        .readTree(Shared.path("oracles/" + file + ".json").toFile())
                        .get("cases");
        var all =
                StreamSupport.stream(cases.spliterator(), false)
                        .map(c ->
                                new Oracle(
                                        c.get("name").asString(), c.get("input"), c.get("output")))
                        .toList();
        assertThat(all).isNotEmpty();
        return all;
    }

    public boolean has(String key) {
        return input.has(key);
    }

    public int count(String key) {
        return input.get(key).asInt();
    }

    public double number(String key) {
        return input.get(key).asDouble();
    }

    public double level() {
        return input.has("conf_level") ? number("conf_level") : 0.95;
    }

    public List<Integer> counts(String key) {
        var list = new ArrayList<Integer>();
        for (var each : input.get(key)) list.add(each.asInt());
        return list;
    }

    public List<Double> numbers(String key) {
        return numbers(input.get(key));
    }

    public static List<Double> numbers(JsonNode array) {
        var list = new ArrayList<Double>();
        for (var each : array) list.add(value(each));
        return list;
    }

    public static double value(JsonNode node) {
        if (node.isNumber()) return node.asDouble();
        return switch (node.asString()) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            case "NaN", "undefined" -> Double.NaN;
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    /// Compares one number of the output; does nothing where the case doesn't have it.
    ///
    /// @param path keys with dots between
    public void agrees(String path, double ours, double relative) {
        JsonNode node = output;
        for (var key : path.split("\\.", -1)) {
            node = node.get(key);
            if (node == null) return;
        }
        close(name + " " + path, ours, value(node), relative);
    }

    public void agrees(String path, List<Double> ours, double relative) {
        if (!output.has(path)) return;
        var theirs = numbers(output.get(path));
        assertThat(ours).as(name + " " + path).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.size(); i++)
            close(name + " " + path + " " + i, ours.get(i), theirs.get(i), relative);
    }

    /// Compares indices, which the files count from 1.
    public void agreesIndices(String key, List<Integer> ours) {
        if (!output.has(key)) return;
        var theirs = new ArrayList<Integer>();
        for (var each : output.get(key)) theirs.add(each.asInt() - 1);
        assertThat(ours).as(name + " " + key).isEqualTo(theirs);
    }

    private static void close(String what, double ours, double theirs, double relative) {
        if (Double.isFinite(theirs))
            assertThat(ours)
                    .as(what)
                    .isCloseTo(
                            theirs,
                            within(
                                    theirs == 0
                                            ? 1e-12
                                            : Math.max(relative, PRINTED) * Math.abs(theirs)));
        else assertThat(ours).as(what).isEqualTo(Double.valueOf(theirs));
    }
}
