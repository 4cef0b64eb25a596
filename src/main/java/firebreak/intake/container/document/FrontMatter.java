package firebreak.intake.container.document;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The values that stand before a document, between lines of `---`.
///
/// @param body what follows
record FrontMatter(Map<String, String> values, String body) {
    private static final int LONGEST = 200_000;
    private static final Pattern LINE =
            Pattern.compile("([\\p{L}][\\p{L}\\p{N} _-]{0,60}):\\s+(.*)");

    static FrontMatter of(String text) {
        var start = text.startsWith("\uFEFF") ? 1 : 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) start++;
        if (!text.startsWith("---", start)) return new FrontMatter(Map.of(), text);
        var first = lineEnd(text, start);
        if (!text.substring(start, first).stripTrailing().equals("---"))
            return new FrontMatter(Map.of(), text);
        for (var at = next(text, first); at < text.length() && at - start < LONGEST; ) {
            var end = lineEnd(text, at);
            var line = text.substring(at, end).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                var yaml = text.substring(next(text, first), at);
                if (!LINE.matcher(yaml).find()) break;
                return new FrontMatter(values(yaml), text.substring(next(text, end)));
            }
            at = next(text, end);
        }
        return new FrontMatter(Map.of(), text);
    }

    private static int lineEnd(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        return at;
    }

    /// Where the line begins that follows the one that ends here.
    private static int next(String text, int end) {
        return Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
    }

    private static Map<String, String> values(String yaml) {
        // Every value stays the text it is: 001 is no number, and a date keeps its form.
        var settings =
                LoadSettings.builder()
                        .setSchema(new FailsafeSchema())
                        .setAllowDuplicateKeys(true)
                        .setMaxAliasesForCollections(20)
                        .setAllowRecursiveKeys(false)
                        .build();
        try {
            if (new Load(settings).loadFromString(yaml) instanceof Map<?, ?> map) {
                var values = new LinkedHashMap<String, String>();
                flatten("", map, values, 1);
                return values;
            }
        } catch (YamlEngineException | StackOverflowError e) {
            // Such as a title with a colon, which people write although YAML forbids it.
        }
        return lines(yaml);
    }

    private static void flatten(
            String before, Map<?, ?> map, Map<String, String> values, int depth) {
        for (var entry : map.entrySet()) {
            var name = before + entry.getKey();
            if (values.size() > 200) return;
            if (entry.getValue() instanceof Map<?, ?> nested && depth < 3)
                flatten(name + ".", nested, values, depth + 1);
            else values.put(name, text(entry.getValue(), 1));
        }
    }

    private static String text(@Nullable Object value, int depth) {
        if (value == null || depth > 4) return "";
        if (!(value instanceof List<?> list)) return value.toString();
        var texts = new ArrayList<String>();
        for (var element : list) texts.add(text(element, depth + 1));
        return String.join("; ", texts);
    }

    private static Map<String, String> lines(String yaml) {
        var values = new LinkedHashMap<String, String>();
        yaml.lines()
                .forEach(l -> {
                    var m = LINE.matcher(l);
                    if (m.matches()) values.putIfAbsent(m.group(1), unquoted(m.group(2).strip()));
                });
        return values;
    }

    private static String unquoted(String value) {
        var quoted =
                value.length() > 1
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.endsWith(value.substring(0, 1));
        if (value.startsWith("[") && value.endsWith("]"))
            return value.substring(1, value.length() - 1).replaceAll("\\s*,\\s*", "; ").strip();
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
