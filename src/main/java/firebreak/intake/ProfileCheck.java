package firebreak.intake;

import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Markup;
import firebreak.domain.incident.ScopeRule;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds a profile that a person wrote against what a profile is, and says of the first thing that
/// is wrong where it stands.
final class ProfileCheck {
    private static final int LONGEST_NAME = 100;

    private final String file;
    private final Map<String, Integer> lines;

    /// @param lines by the JSON pointer of a value, the line on which it stands
    ProfileCheck(String file, Map<String, Integer> lines) {
        this.file = file;
        this.lines = lines;
    }

    /// @param known the names of what a profile may say
    void check(JsonNode profile, Set<String> known) throws BadProfile {
        if (!profile.isObject()) throw bad("", Text.of("intake.profile.file.object"));
        for (var entry : profile.properties())
            if (!known.contains(entry.getKey()))
                throw bad(
                        "/" + entry.getKey(),
                        Text.of(
                                "intake.profile.file.unknown",
                                String.join(", ", new TreeSet<>(known))));
        name(profile);
        signatures(profile.path("signatures"));
        byField(profile, "fields", v -> true);
        byField(profile, "patterns", ProfileCheck::isPattern);
        if (profile.path("fields").isEmpty())
            throw bad("/fields", Text.of("intake.profile.file.noFields"));
        for (var variant : profile.path("variants").properties())
            if (!variant.getValue().isString() || variant.getValue().stringValue().isBlank())
                throw bad("/variants/" + variant.getKey(), Text.of("intake.profile.file.variant"));
        for (var list : Set.of("wrappers", "nullWords", "personal"))
            if (profile.has(list)) texts(profile.path(list), "/" + list, v -> true);
        if (profile.has("severityLabels"))
            texts(profile.path("severityLabels"), "/severityLabels", ProfileCheck::isPattern);
        if (profile.has("zone") && !isZone(profile.path("zone").asString("")))
            throw bad("/zone", Text.of("intake.profile.file.zone"));
        if (profile.has("undated") && !profile.path("undated").isBoolean())
            throw bad("/undated", Text.of("intake.profile.file.boolean"));
        for (int i = 0; i < profile.path("limits").size(); i++)
            if (!profile.path("limits").path(i).isInt())
                throw bad("/limits/" + i, Text.of("intake.profile.file.number"));
        var markup =
                Stream.of(Markup.values()).map(m -> m.name().toLowerCase(Locale.ROOT)).toList();
        if (profile.has("markup"))
            for (var kind : texts(profile.path("markup"), "/markup", v -> true))
                if (!markup.contains(kind))
                    throw bad(
                            "/markup",
                            Text.of("intake.profile.file.markup", String.join(", ", markup)));
        scope(profile.path("scope"));
        spans(profile.path("spans"));
    }

    private void name(JsonNode profile) throws BadProfile {
        var name = profile.path("name").asString("").strip();
        if (!profile.path("name").isString() || name.isEmpty() || name.length() > LONGEST_NAME)
            throw bad("/name", Text.of("intake.profile.file.name", LONGEST_NAME));
    }

    private void signatures(JsonNode signatures) throws BadProfile {
        if (!signatures.isArray() || signatures.isEmpty())
            throw bad("/signatures", Text.of("intake.profile.file.signatures"));
        for (int i = 0; i < signatures.size(); i++) {
            var at = "/signatures/" + i;
            if (signatures.path(i).isEmpty())
                throw bad(at, Text.of("intake.profile.file.signatures"));
            texts(signatures.path(i), at, v -> true);
        }
    }

    private void byField(JsonNode profile, String name, Predicate<String> fits) throws BadProfile {
        for (var entry : profile.path(name).properties()) {
            var at = "/" + name + "/" + entry.getKey();
            if (IncidentField.ofId(entry.getKey()).isEmpty())
                throw bad(
                        at,
                        Text.of(
                                "intake.profile.file.field",
                                Arrays.stream(IncidentField.values())
                                        .map(IncidentField::id)
                                        .collect(Collectors.joining(", "))));
            texts(entry.getValue(), at, fits);
        }
    }

    private void scope(JsonNode scope) throws BadProfile {
        var rules = Arrays.stream(ScopeRule.values()).filter(ScopeRule::optional);
        var names = rules.map(r -> r.name().toLowerCase(Locale.ROOT)).toList();
        for (var rule : scope.properties()) {
            var at = "/scope/" + rule.getKey();
            if (!names.contains(rule.getKey()))
                throw bad(at, Text.of("intake.profile.file.rule", String.join(", ", names)));
            for (int i = 0; i < rule.getValue().size(); i++) {
                var one = rule.getValue().path(i);
                texts(one.path("columns"), at + "/" + i + "/columns", v -> true);
                for (var list : Set.of("words", "patterns"))
                    if (one.has(list))
                        texts(
                                one.path(list),
                                at + "/" + i + "/" + list,
                                v -> list.equals("words") || isPattern(v));
            }
        }
    }

    private void spans(JsonNode spans) throws BadProfile {
        var clocks = Stream.of(Clock.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
        for (var entry : spans.properties()) {
            var at = "/spans/" + entry.getKey();
            if (!clocks.contains(entry.getKey())) throw noClock(at, clocks);
            var value = entry.getValue();
            if (!value.isArray()) span(value, at, clocks);
            for (int i = 0; value.isArray() && i < value.size(); i++)
                span(value.path(i), at + "/" + i, clocks);
        }
    }

    private void span(JsonNode span, String at, List<String> clocks) throws BadProfile {
        if (!clocks.contains(span.path("from").asString(""))) throw noClock(at, clocks);
        if (span.path("secondsInUnit").asInt(0) <= 0)
            throw bad(at + "/secondsInUnit", Text.of("intake.profile.file.number"));
        texts(span.path("columns"), at + "/columns", v -> true);
    }

    private BadProfile noClock(String at, List<String> clocks) {
        return bad(at, Text.of("intake.profile.file.clock", String.join(", ", clocks)));
    }

    private List<String> texts(JsonNode list, String at, Predicate<String> fits) throws BadProfile {
        var all = new ArrayList<String>();
        if (!list.isArray()) throw bad(at, Text.of("intake.profile.file.texts"));
        for (int i = 0; i < list.size(); i++) {
            var text = list.path(i);
            if (!text.isString() || text.stringValue().isBlank())
                throw bad(at + "/" + i, Text.of("intake.profile.file.texts"));
            if (!fits.test(text.stringValue()))
                throw bad(at + "/" + i, Text.of("intake.profile.file.pattern"));
            all.add(text.stringValue());
        }
        return all;
    }

    /// @param pointer what is wrong, or what is missing
    private BadProfile bad(String pointer, String problem) {
        var known = pointer;
        while (!known.isEmpty() && !lines.containsKey(known))
            known = known.substring(0, known.lastIndexOf('/'));
        var line = lines.getOrDefault(known, 1);
        var field = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        return new BadProfile(
                field.isEmpty()
                        ? Text.of("intake.profile.file.bad", file, line, problem)
                        : Text.of("intake.profile.file.badField", file, line, field, problem));
    }

    private static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
