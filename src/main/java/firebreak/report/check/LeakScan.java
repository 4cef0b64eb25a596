package firebreak.report.check;

import firebreak.domain.pseudonym.NameKind;
import firebreak.domain.pseudonym.Pseudonymiser;
import firebreak.domain.pseudonym.Pseudonymiser.Written;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Looks for the names that a reader must not see, wherever they may stand in a file.
final class LeakScan implements PartCheck {
    /// Attributes that hold words of people; the others hold those of the format.
    private static final Set<String> HUMAN =
            Set.of(
                    "name",
                    "descr",
                    "title",
                    "displayName",
                    "tooltip",
                    "location",
                    "display",
                    "anchor",
                    "Target",
                    "author",
                    "initials",
                    "userName",
                    "prompt",
                    "promptTitle",
                    "error",
                    "errorTitle",
                    "instr",
                    "codeName",
                    "formatCode",
                    "sqref",
                    "ref",
                    "url",
                    "alt",
                    "href",
                    "src",
                    "text",
                    "caption",
                    "uniqueName");

    /// Elements that hold such words in an attribute of any name.
    private static final Set<String> HUMAN_ELEMENTS =
            Set.of("tag", "alias", "docVar", "lvlText", "bookmarkStart", "stCondLst", "property");

    private record Name(NameKind kind, String name) {}

    private record Place(String part, int times) {}

    private final Pseudonymiser names;

    /// By name the texts of the program in which it is a word.
    private final Map<Name, List<String>> ordinary = new HashMap<>();

    private final Map<Name, Place> found = new LinkedHashMap<>();

    LeakScan(Pseudonymiser names) {
        this.names = names;
        for (var texts : List.of(Vocabulary.texts(), names.kept()))
            for (var text : texts)
                for (var word : names.written(plain(text)))
                    ordinary.computeIfAbsent(name(word), _ -> new ArrayList<>()).add(plain(text));
    }

    /// Whether lines may break at a space is of no meaning here.
    private static String plain(String text) {
        return Pseudonymiser.plain(text).replace('\u00a0', ' ');
    }

    private static Name name(Written word) {
        return new Name(word.kind(), word.name());
    }

    @Override
    public PartTexts.Sink in(String name) {
        var part = new Part(name);
        // Names of parts tell something, too.
        part.count(name, names.known(name));
        return part;
    }

    private final class Part implements PartTexts.Sink {
        private final String part;
        private final Map<Name, Integer> times = new LinkedHashMap<>();

        Part(String part) {
            this.part = part;
        }

        @Override
        public void text(String element, String text) {
            var plain = plain(text);
            if (names.keeps(text) || names.keeps(plain)) return;
            count(plain, names.written(plain));
        }

        @Override
        public void attribute(String element, String attribute, String value) {
            // The names of tables are the program's own.
            if (value.isBlank() || names.keeps(value) || element.equals("table")) return;
            var plain = plain(value);
            boolean human =
                    HUMAN.contains(attribute)
                            || HUMAN_ELEMENTS.contains(element)
                            || plain.indexOf(' ') >= 0;
            if (human) count(plain, names.known(plain));
        }

        private void count(String text, List<Written> words) {
            for (var word : words)
                if (!isOrdinary(text, word)) times.merge(name(word), 1, Integer::sum);
        }

        @Override
        public void over() {
            times.forEach((name, count) ->
                    found.merge(
                            name,
                            new Place(part, count),
                            (a, b) -> new Place(a.part(), a.times() + b.times())));
        }
    }

    /// Whether it stands there as a word of a text of the program's own.
    private boolean isOrdinary(String text, Written word) {
        for (var own : ordinary.getOrDefault(name(word), List.of())) {
            int from = Math.max(0, word.end() - own.length());
            int at = text.indexOf(own, from);
            if (at >= 0 && at <= word.start()) return true;
        }
        return false;
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        found.forEach((name, place) ->
                problems.add(
                        new Problem.Leak(name.kind(), name.name(), place.part(), place.times())));
        return problems;
    }

    /// Names that are a whole text of the documents too, and that nobody could tell from it.
    static Set<String> notLookedFor(Pseudonymiser names) {
        var same = new TreeSet<String>();
        for (var texts : List.of(Vocabulary.texts(), names.kept()))
            for (var text : texts)
                for (var word : names.known(Pseudonymiser.plain(text)))
                    if (word.name().equals(text)) same.add(text);
        return same;
    }
}
