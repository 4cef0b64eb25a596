package firebreak.sample;

import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the authored stories; the form is described at the top of the file itself.
final class StoryFile {
    private static final String RESOURCE = "/firebreak/sample/harbor-pay.txt";
    private static final String CODEBOOK = "/firebreak/codebook/built-in.json";

    private static final Map<String, String> SERVICES =
            Map.of(
                    "co", "checkout-api",
                    "le", "ledger",
                    "po", "payout-engine",
                    "mp", "merchant-portal",
                    "rs", "risk-scoring",
                    "no", "notifications");
    private static final Map<String, String> CAUSES =
            Map.of(
                    "h", "Human error",
                    "s", "Software",
                    "c", "Config change",
                    "t", "Third party",
                    "-", "");

    /// The origin of each factor, from the codebook under which the sample is tagged.
    private static final Map<String, Origin> ORIGINS = origins();

    private StoryFile() {}

    static List<Story> read() {
        try (var in = StoryFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("Not in the program: " + RESOURCE);
            return stories(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(l -> !l.isBlank() && !l.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + RESOURCE, e);
        }
    }

    private static List<Story> stories(List<String> lines) {
        var stories = new ArrayList<Story>();
        YearMonth month = null;
        for (int i = 0; i < lines.size(); ) {
            if (lines.get(i).startsWith("== ")) {
                month = YearMonth.parse(lines.get(i++).substring(3).strip());
                continue;
            }
            if (month == null || i + 4 > lines.size() || !lines.get(i + 3).startsWith("> "))
                throw new IllegalStateException("A story is incomplete at: " + lines.get(i));
            stories.add(
                    story(
                            month,
                            Arrays.asList(lines.get(i).strip().split(" +", -1)),
                            lines.get(i + 1).strip(),
                            lines.get(i + 2).strip(),
                            lines.get(i + 3).substring(2).strip()));
            i += 4;
        }
        return stories;
    }

    private static Story story(
            YearMonth month, List<String> facts, String title, String text, String reason) {
        var family = "";
        var resolution = "";
        var mitigation = "";
        for (var more : facts.subList(9, facts.size())) {
            if (more.startsWith("until")) resolution = more.substring("until".length());
            else if (more.startsWith("stop")) mitigation = more.substring("stop".length());
            else family = more;
        }
        var factor = facts.get(2);
        return new Story(
                month,
                known(SERVICES, facts.get(0)),
                Integer.parseInt(facts.get(1)),
                factor,
                origin(factor),
                facts.get(3).equals("-") ? null : facts.get(3),
                preventability(facts.get(4)),
                confidence(facts.get(5)),
                facts.get(6),
                facts.get(7),
                mitigation,
                resolution,
                known(CAUSES, facts.get(8)),
                family,
                title,
                text,
                reason);
    }

    private static @Nullable Origin origin(String factor) {
        return factor.equals(Story.DISCARD) ? null : known(ORIGINS, factor);
    }

    private static Map<String, Origin> origins() {
        try (var in = StoryFile.class.getResourceAsStream(CODEBOOK)) {
            if (in == null) throw new IllegalStateException("Not in the program: " + CODEBOOK);
            var origins = new HashMap<String, Origin>();
            for (var factor : JsonMapper.shared().readTree(in).required("factors"))
                origins.put(
                        factor.required("id").asString(),
                        Origin.ofId(factor.required("origin").asString()).orElseThrow());
            return Map.copyOf(origins);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + CODEBOOK, e);
        }
    }

    private static @Nullable Preventability preventability(String letter) {
        return switch (letter) {
            case "P" -> Preventability.PREVENTABLE;
            case "L" -> Preventability.PARTLY;
            case "N" -> Preventability.NOT;
            case "?" -> Preventability.NOT_ENOUGH_INFORMATION;
            case "-" -> null;
            default -> throw new IllegalStateException("Unknown preventability: " + letter);
        };
    }

    private static Confidence confidence(String letter) {
        return switch (letter) {
            case "h" -> Confidence.HIGH;
            case "m", "-" -> Confidence.MEDIUM;
            case "l" -> Confidence.LOW;
            default -> throw new IllegalStateException("Unknown confidence: " + letter);
        };
    }

    private static <T> T known(Map<String, T> words, String code) {
        var word = words.get(code);
        if (word == null) throw new IllegalStateException("Unknown code in the sample: " + code);
        return word;
    }
}
