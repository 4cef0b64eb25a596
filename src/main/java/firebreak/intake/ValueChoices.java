package firebreak.intake;

import firebreak.domain.incident.PlacedWords;
import firebreak.domain.incident.Severity;
import firebreak.domain.incident.SeverityClass;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a person has decided about the values of a file.
///
/// @param repair whether damaged text is repaired; null where nobody has decided, and then it stays
/// @param severities the client's words for severity and where they stand on the common scale
public record ValueChoices(@Nullable Boolean repair, Map<String, SeverityClass> severities) {
    /// Nothing decided yet.
    public static final ValueChoices NONE = new ValueChoices(null, Map.of());

    public ValueChoices {
        var plain = new LinkedHashMap<String, SeverityClass>();
        severities.forEach((word, to) -> plain.put(plain(word), to));
        severities = Collections.unmodifiableMap(plain);
    }

    public ValueChoices withRepair(@Nullable Boolean to) {
        return new ValueChoices(to, severities);
    }

    /// The same with one more word placed.
    public ValueChoices withSeverity(String word, SeverityClass to) {
        var more = new LinkedHashMap<>(severities);
        more.put(plain(word), to);
        return new ValueChoices(repair, more);
    }

    /// The same, and what is known from before where nothing else was said.
    public ValueChoices withKnown(Map<String, SeverityClass> known) {
        var more = new LinkedHashMap<String, SeverityClass>();
        known.forEach((word, to) -> more.put(plain(word), to));
        more.putAll(severities);
        return new ValueChoices(repair, more);
    }

    /// The client's word with its place on the common scale: a person's, or the one that the word
    /// itself suggests.
    Severity severity(String word) {
        var decided = decided(word);
        return decided == null ? Severity.of(word) : new Severity(word, decided);
    }

    @Nullable SeverityClass decided(String word) {
        return severities.isEmpty() ? null : severities.get(plain(word));
    }

    /// Words are the same in any case.
    static String plain(String word) {
        return PlacedWords.plain(word);
    }
}
