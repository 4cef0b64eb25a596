package firebreak.store;

import firebreak.domain.pseudonym.NameFinder;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Names of people and teams, and what stands for each of them in a client's copy, always the same
/// in one copy. A name is found in a text where it stands as a word of its own, in any case; a part
/// of a person's name also where it is written as in the name, with a capital or in capitals.
final class Pseudonyms {
    /// Shorter parts of names are mostly other words.
    private static final int SHORTEST_PART = 3;

    private final Map<String, String> people;
    private final Map<String, String> teams;
    private final NameFinder<String> names = new NameFinder<>();

    /// @param people coders and others who worked on the assessment
    Pseudonyms(Collection<String> people, Collection<String> teams) {
        this.people = numbered(people, i -> "Coder " + letters(i));
        this.teams = numbered(teams, i -> "Team " + (i + 1));
        this.people.forEach(names::add);
        this.teams.forEach(names::add);
        this.people.forEach(this::addParts);
    }

    String person(String name) {
        return people.getOrDefault(name, name);
    }

    String team(String name) {
        return teams.getOrDefault(name, name);
    }

    /// The text with every known name replaced.
    String text(String text) {
        var replaced = new StringBuilder();
        int end = 0;
        for (var found : names.in(text)) {
            replaced.append(text, end, found.start()).append(found.what());
            end = found.end();
        }
        return end == 0 ? text : replaced.append(text, end, text.length()).toString();
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
            names.addAsWritten(part, other);
            names.addAsWritten(part.toUpperCase(Locale.ROOT), other);
            names.addAsWritten(
                    part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1), other);
        }
    }

    /// A, B, ..., Z, AA, AB, ...
    private static String letters(int place) {
        var letters = new StringBuilder();
        for (int i = place; i >= 0; i = i / 26 - 1) letters.insert(0, (char) ('A' + i % 26));
        return letters.toString();
    }
}
