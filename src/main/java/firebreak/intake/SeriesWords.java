package firebreak.intake;

import firebreak.domain.assessment.Measure;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// How columns of weekly numbers are named, from `series.json`.
///
/// @param measures patterns for the names of what Firebreak itself knows to measure
record SeriesWords(
        Map<Measure, List<Pattern>> measures,
        List<Pattern> week,
        List<Pattern> service,
        List<Pattern> measure,
        List<Pattern> value,
        List<Pattern> unit,
        List<Pattern> year,
        List<Pattern> total) {
    static SeriesWords load() {
        try (var in = SeriesWords.class.getResourceAsStream("/firebreak/profiles/series.json")) {
            var json = JsonMapper.shared().readTree(Objects.requireNonNull(in));
            var measures = new LinkedHashMap<Measure, List<Pattern>>();
            for (var one : json.path("measures").properties())
                measures.put(Measure.ofId(one.getKey()).orElseThrow(), patterns(one.getValue()));
            return new SeriesWords(
                    measures,
                    patterns(json.path("week")),
                    patterns(json.path("service")),
                    patterns(json.path("measure")),
                    patterns(json.path("value")),
                    patterns(json.path("unit")),
                    patterns(json.path("year")),
                    patterns(json.path("total")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The measure that a client's word means.
    Optional<Measure> measureOf(String word) {
        var known = Measure.ofId(word);
        return known.isPresent()
                ? known
                : measures.entrySet().stream()
                        .filter(e -> among(e.getValue(), word))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    static boolean among(List<Pattern> patterns, String word) {
        var plain = Headers.normalised(word);
        return patterns.stream().anyMatch(p -> p.matcher(plain).find());
    }

    private static List<Pattern> patterns(JsonNode array) {
        var all = new ArrayList<Pattern>();
        for (var one : array) all.add(Pattern.compile(one.stringValue()));
        return List.copyOf(all);
    }
}
