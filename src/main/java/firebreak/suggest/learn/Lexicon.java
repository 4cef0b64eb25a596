package firebreak.suggest.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words that speak for a factor, an origin, a stage or a preventability before anybody has
/// tagged, and themes: words that mean much the same, which learning takes as one. The file says
/// how it is written.
final class Lexicon {
    private static final String RESOURCE = "/firebreak/suggest/lexicon.txt";

    /// @param kind `factor`, `origin`, `stage`, `preventability` or `theme`
    /// @param id that of the codebook
    record Section(String kind, String id) {}

    /// What may follow a word, and the sections of which a phrase ends there.
    private static final class Node {
        private final Map<String, Node> exact = new HashMap<>();
        private final Map<String, Node> beginnings = new HashMap<>();
        private int longestBeginning;
        private int[] sections = {};

        private Node next(String word, boolean beginning) {
            if (beginning) longestBeginning = Math.max(longestBeginning, word.length());
            return (beginning ? beginnings : exact).computeIfAbsent(word, w -> new Node());
        }

        private void mark(int section) {
            if (Arrays.stream(sections).anyMatch(s -> s == section)) return;
            sections = Arrays.copyOf(sections, sections.length + 1);
            sections[sections.length - 1] = section;
        }

        private List<Node> after(String word) {
            var found = new ArrayList<Node>(2);
            var whole = exact.get(word);
            if (whole != null) found.add(whole);
            for (int length = Math.min(longestBeginning, word.length()); length > 1; length--) {
                var begun = beginnings.get(word.substring(0, length));
                if (begun != null) found.add(begun);
            }
            return found;
        }
    }

    /// Told of a phrase that was found.
    interface Hit {
        /// `first` and `last` are places in the list of words.
        void found(int section, int first, int last);
    }

    private static final class Held {
        private static final Lexicon BUILT_IN = read();
    }

    private final List<Section> sections = new ArrayList<>();
    private final Node root = new Node();

    private Lexicon() {}

    static Lexicon builtIn() {
        return Held.BUILT_IN;
    }

    List<Section> sections() {
        return sections;
    }

    private static Lexicon read() {
        var lexicon = new Lexicon();
        try (var in = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("Not in the program: " + RESOURCE);
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().forEach(lexicon::line);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + RESOURCE, e);
        }
        return lexicon;
    }

    private void line(String line) {
        var text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) return;
        if (text.startsWith("[")) {
            int space = text.indexOf(' ');
            sections.add(
                    new Section(
                            text.substring(1, space),
                            text.substring(space + 1, text.length() - 1)));
            return;
        }
        for (var phrase : text.split(",")) {
            var words = phrase.strip();
            if (!words.isEmpty()) phrase(words);
        }
    }

    private void phrase(String phrase) {
        boolean open = phrase.endsWith("*");
        var words =
                (open ? phrase.substring(0, phrase.length() - 1) : phrase)
                        .toLowerCase(Locale.ROOT)
                        .replace("'", "")
                        .split("[ -]+");
        var node = root;
        for (int i = 0; i < words.length; i++)
            node = node.next(words[i], open && i == words.length - 1);
        node.mark(sections.size() - 1);
    }

    /// Finds the phrases in a text. `known` remembers, for the caller's own use, what single words
    /// lead to.
    void find(List<Word> words, Map<String, List<?>> known, Hit hit) {
        for (int i = 0; i < words.size(); i++) {
            for (var n : known.computeIfAbsent(words.get(i).form(), root::after))
                walk((Node) n, words, i, i, hit);
        }
    }

    private static void walk(Node node, List<Word> words, int first, int last, Hit hit) {
        for (int section : node.sections) hit.found(section, first, last);
        if (last + 1 >= words.size() || node.exact.isEmpty() && node.beginnings.isEmpty()) return;
        for (var next : node.after(words.get(last + 1).form()))
            walk(next, words, first, last + 1, hit);
    }
}
