package firebreak.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of people and teams, and what stands for each of them in a client's copy, always the same
/// in one copy. A name is found in a text where it stands as a word of its own, in any case; a part
/// of a person's name also where it is written as in the name, with a capital or in capitals.
final class Pseudonyms {
    /// Shorter parts of names are mostly other words.
    private static final int SHORTEST_PART = 3;

    private final Map<String, String> people;
    private final Map<String, String> teams;
    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Pattern names;

    /// @param people coders and others who worked on the assessment
    Pseudonyms(Collection<String> people, Collection<String> teams) {
        this.people = numbered(people, i -> "Coder " + letters(i));
        this.teams = numbered(teams, i -> "Team " + (i + 1));
        this.teams.forEach((name, other) -> whole.put(folded(name), other));
        this.people.forEach((name, other) -> whole.put(folded(name), other));
        this.people.forEach(this::addParts);
        this.names = pattern();
    }

    String person(String name) {
        return people.getOrDefault(name, name);
    }

    String team(String name) {
        return teams.getOrDefault(name, name);
    }

    /// The text with every known name replaced.
    String text(String text) {
        if (whole.isEmpty()) return text;
        return names.matcher(text)
                .replaceAll(m -> {
                    var found = m.group();
                    var other = whole.get(folded(found));
                    return other != null ? other : parts.getOrDefault(found, found);
                });
    }

    private interface Naming {
        String of(int place);
    }

    private static Map<String, String> numbered(Collection<String> names, Naming naming) {
        var numbered = new LinkedHashMap<String, String>();
        for (var name : new TreeSet<>(names))
            if (!name.isBlank()) numbered.put(name, naming.of(numbered.size()));
        return numbered;
    }

    private void addParts(String name, String other) {
        for (var part : name.split("[^\\p{L}\\p{N}]+")) {
            if (part.length() < SHORTEST_PART || part.equals(name)) continue;
            parts.putIfAbsent(part, other);
            parts.putIfAbsent(part.toUpperCase(Locale.ROOT), other);
            parts.putIfAbsent(
                    part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1), other);
        }
    }

    private Pattern pattern() {
        var longestFirst = Comparator.comparingInt(String::length).reversed();
        var words =
                Stream.concat(
                                whole.keySet().stream()
                                        .sorted(longestFirst)
                                        .map(n -> "(?iu:" + spaced(n) + ")"),
                                parts.keySet().stream().sorted(longestFirst).map(Pattern::quote))
                        .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
    }

    /// A name may be broken over lines.
    private static String spaced(String name) {
        return Stream.of(name.strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// A, B, ..., Z, AA, AB, ...
    private static String letters(int place) {
        var letters = new StringBuilder();
        for (int i = place; i >= 0; i = i / 26 - 1) letters.insert(0, (char) ('A' + i % 26));
        return letters.toString();
    }
}
