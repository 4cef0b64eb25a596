package firebreak.report.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What may stand between `{{` and `}}`.
public final class Placeholders {
    /// A picture in a line of its own or among words.
    public static final String LOGO = "logo";

    /// The table of contents.
    public static final String CONTENTS = "contents";

    /// All sections that have no place of their own, in their order.
    public static final String SECTIONS = "sections";

    /// Before the id of one section.
    public static final String SECTION = "section:";

    /// What a placeholder is replaced with.
    enum Kind {
        WORDS,
        LOGO,
        /// Paragraphs, tables and charts; stands alone in a paragraph of the body.
        CONTENT,
        UNKNOWN
    }

    private static final int NEAR = 2;

    private final List<String> sections;

    /// Takes the ids of the sections that a document can have.
    public Placeholders(List<String> sections) {
        this.sections = List.copyOf(sections);
    }

    Kind kind(String name) {
        if (Field.of(name).isPresent()) return Kind.WORDS;
        if (name.equals(LOGO)) return Kind.LOGO;
        if (name.equals(CONTENTS) || name.equals(SECTIONS)) return Kind.CONTENT;
        return name.startsWith(SECTION) && sections.contains(name.substring(SECTION.length()))
                ? Kind.CONTENT
                : Kind.UNKNOWN;
    }

    /// All that there are, as they are written between braces.
    public List<String> all() {
        var all = new ArrayList<String>();
        for (var field : Field.values()) all.add(field.word());
        all.addAll(List.of(LOGO, CONTENTS, SECTIONS));
        for (var section : sections) all.add(SECTION + section);
        return all;
    }

    /// The one that was probably meant.
    Optional<String> nearest(String name) {
        var best = NEAR + 1;
        Optional<String> nearest = Optional.empty();
        for (var known : all()) {
            var steps = distance(name, known);
            if (known.equals(SECTION + name)) steps = 0;
            if (steps >= best) continue;
            best = steps;
            nearest = Optional.of(known);
        }
        return nearest;
    }

    /// As people type it, spaces and capitals apart.
    static String normal(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\\p{Cf}]", "").toLowerCase(Locale.ROOT);
    }

    /// How many letters have to be put in, taken out or changed (Levenshtein).
    private static int distance(String a, String b) {
        var last = new int[b.length() + 1];
        Arrays.setAll(last, i -> i);
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
            }
            last = row;
        }
        return last[b.length()];
    }
}
