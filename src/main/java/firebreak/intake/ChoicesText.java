package firebreak.intake;

import firebreak.domain.incident.ScopeRule;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/// What a person decided about a file, as text that can be kept. What a later program wrote and
/// this one doesn't know is left out.
public final class ChoicesText {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String IGNORED = "ignore";

    private ChoicesText() {}

    /// Whether a person decided anything.
    public static boolean anything(ImportChoices choices) {
        return !choices.withValues(repair(choices.values().repair())).equals(ImportChoices.NONE);
    }

    /// Words for severity mean the same in all files of an assessment, and are kept elsewhere.
    private static ValueChoices repair(@Nullable Boolean yes) {
        return ValueChoices.NONE.withRepair(yes);
    }

    public static String of(ImportChoices choices) {
        var json = JSON.createObjectNode();
        put(json, "profile", choices.profile());
        put(json, "zone", choices.zone());
        var order = choices.dateOrder();
        put(json, "dateOrder", order == null ? null : order.id());
        put(json, "encoding", choices.encoding());
        put(json, "delimiter", choices.delimiter());
        put(json, "headerLine", choices.headerLine());
        var columns = json.putObject("columns");
        choices.columns()
                .forEach((name, choice) ->
                        columns.put(
                                name,
                                switch (choice) {
                                    case ColumnChoice.As(var field) -> field.id();
                                    case ColumnChoice.Ignore() -> IGNORED;
                                }));
        var made = choices.madeKey();
        put(json, "madeKey", made == null ? null : made.id());
        var kept = json.putArray("keep");
        choices.scope().kept().stream().sorted().forEach(rule -> kept.add(rule.name()));
        put(json, "from", choices.scope().from());
        put(json, "to", choices.scope().to());
        put(json, "services", choices.scope().services());
        put(json, "notServices", choices.scope().notServices());
        put(json, "repair", choices.values().repair());
        return json.toString();
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) json.put(name, value.toString());
    }

    private static void put(ObjectNode json, String name, Set<String> words) {
        var array = json.putArray(name);
        words.stream().sorted().forEach(array::add);
    }

    /// What [#of] wrote; nothing decided where the text is none of ours.
    public static ImportChoices parse(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JacksonException damaged) {
            return ImportChoices.NONE;
        }
        var choices =
                ImportChoices.NONE
                        .withProfile(value(json, "profile", p -> p))
                        .withZone(value(json, "zone", ZoneId::of))
                        .withDateOrder(
                                value(json, "dateOrder", o -> DateOrder.ofId(o).orElseThrow()))
                        .withEncoding(value(json, "encoding", Charset::forName))
                        .withDelimiter(value(json, "delimiter", d -> d.charAt(0)))
                        .withHeaderLine(value(json, "headerLine", Integer::valueOf))
                        .withMadeKey(value(json, "madeKey", k -> MadeKey.ofId(k).orElseThrow()));
        for (var column : json.path("columns").properties()) {
            var choice = ColumnChoice.ofId(column.getValue().asString(""));
            if (choice.isPresent()) choices = choices.withColumn(column.getKey(), choice.get());
        }
        var kept = EnumSet.noneOf(ScopeRule.class);
        for (var rule : json.path("keep"))
            for (var known : ScopeRule.values())
                if (known.name().equals(rule.asString("")) && known.optional()) kept.add(known);
        choices = choices.withValues(repair(value(json, "repair", Boolean::valueOf)));
        return choices.withScope(
                new ScopeChoice(
                        kept,
                        value(json, "from", LocalDate::parse),
                        value(json, "to", LocalDate::parse),
                        words(json, "services"),
                        words(json, "notServices")));
    }

    private static Set<String> words(JsonNode json, String name) {
        var words = new LinkedHashSet<String>();
        for (var word : json.path(name)) if (word.isString()) words.add(word.stringValue());
        return words;
    }

    private static <T> @Nullable T value(JsonNode json, String name, Function<String, T> made) {
        var text = json.path(name).asString("");
        if (text.isEmpty()) return null;
        try {
            return made.apply(text);
        } catch (RuntimeException unknown) {
            return null;
        }
    }
}
