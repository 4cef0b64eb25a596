package firebreak.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// Every word that a person reads, on screen and in documents, comes from one bundle through here.
public final class Text {
    private static final ResourceBundle BUNDLE = bundle();

    /// Words into which nothing is put, which rows of long tables ask for again and again.
    private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

    private static final Map<Enum<?>, String> CONSTANTS = new ConcurrentHashMap<>();

    private Text() {}

    /// Java's own search for bundles asks every library first for a class of this name.
    private static ResourceBundle bundle() {
        try (var in = Text.class.getResourceAsStream("/firebreak/messages.properties")) {
            return new PropertyResourceBundle(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words for `key`, with `{0}`, `{1}`, ... replaced as by [java.text.MessageFormat].
    /// Numbers are grouped as [Formats] says; an unknown key is a fault of the program.
    public static String of(String key, Object... values) {
        return values.length == 0
                ? PLAIN.computeIfAbsent(key, k -> formatted(k))
                : formatted(key, values);
    }

    private static String formatted(String key, Object... values) {
        return Digits.message(BUNDLE.getString(key), values);
    }

    /// The words for a constant of an enum, kept under `<simple name>.<constant>` in lower case
    /// after the first letter, such as `Origin.code_quality`.
    public static String of(Enum<?> constant) {
        return CONSTANTS.computeIfAbsent(
                constant,
                c ->
                        of(
                                c.getDeclaringClass().getSimpleName()
                                        + "."
                                        + c.name().toLowerCase(Locale.ROOT)));
    }

    /// All words whose keys begin with one of these, before anything is put into them.
    public static List<String> beginning(Collection<String> prefixes) {
        return BUNDLE.keySet().stream()
                .filter(key -> prefixes.stream().anyMatch(key::startsWith))
                .sorted()
                .map(BUNDLE::getString)
                .toList();
    }
}
