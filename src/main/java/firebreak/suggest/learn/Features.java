package firebreak.suggest.learn;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/// Reads the features of an incident. A feature is a hash of 64 bits, told with the place that it
/// came from.
final class Features {
    /// Beyond this many characters a text says nothing new about what kind of incident it is.
    static final int READ = 4000;

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_GRAMMED = 20;
    private static final int KNOWN = 200_000;

    /// Told of each feature, again for each time that it occurs.
    interface Sink {
        /// `start` and `end` are places in the title or the text; -1 where it came from no words.
        void feature(Block block, long hash, Place place, int start, int end);
    }

    private final Lexicon lexicon = Lexicon.builtIn();
    private final Map<String, List<?>> known = new ConcurrentHashMap<>();

    /// `ownLine` says whether a line, by its hash, is of this incident and not of a form.
    void read(IncidentText incident, LongPredicate ownLine, Sink sink) {
        if (known.size() > KNOWN) known.clear();
        title(incident.title(), sink);
        text(incident, ownLine, sink);
        cause(incident.clientCause(), sink);
    }

    /// Lets go of the words that it remembers to be faster.
    void rest() {
        known.clear();
    }

    private void title(String whole, Sink sink) {
        var title = cut(whole);
        var words = Words.of(title);
        words(words, Place.TITLE, Block.ALL, Block.ALL, sink);
        words(words, Place.TITLE, Block.TITLE_WORDS, Block.TITLE_PAIRS, sink);
        var parts = words.parts();
        for (var word : parts) grams(word, sink);
        themes(parts, Place.TITLE, sink, Block.TITLE_THEMES, Block.ALL_THEMES);
        if (!parts.isEmpty()) {
            var first = parts.getFirst();
            long one = hash(Block.OPENING, first);
            sink.feature(Block.OPENING, one, Place.TITLE, first.start(), first.end());
            if (parts.size() > 1) {
                var second = parts.get(1);
                long both = mix(one + hash(Block.OPENING, second));
                sink.feature(Block.OPENING, both, Place.TITLE, first.start(), second.end());
            }
        }
        mark(sink, "title bracket", title.startsWith("["));
        mark(sink, "title question", title.indexOf('?') >= 0);
        mark(sink, "title length " + magnitude(whole.length()), true);
    }

    private void text(IncidentText incident, LongPredicate ownLine, Sink sink) {
        if (incident.text().isEmpty()) return;
        var text = cut(incident.text());
        eachLine(text, (from, to) -> line(text, from, to, ownLine, sink));
        mark(sink, "length " + magnitude(incident.length()), true);
        mark(sink, "code", text.contains("```"));
        mark(sink, "link", text.contains("://"));
        mark(sink, "picture", text.contains("!["));
        mark(sink, "box", text.contains("- ["));
        mark(sink, "comment", text.contains("<!--"));
        mark(sink, "question", text.indexOf('?') >= 0);
        mark(sink, "exclamation", text.indexOf('!') >= 0);
    }

    private void line(String text, int from, int to, LongPredicate ownLine, Sink sink) {
        long hash = line(text, from, to);
        if (hash == 0) return;
        sink.feature(Block.LINES, hash, Place.TEXT, from, to);
        if (trace(text, from, to)) mark(sink, "trace", true);
        var words = Words.of(text, from, to);
        words(words, Place.TEXT, Block.ALL, Block.ALL, sink);
        if (ownLine.test(hash)) {
            words(words, Place.TEXT, Block.OWN_WORDS, Block.OWN_PAIRS, sink);
            themes(words.parts(), Place.TEXT, sink, Block.OWN_THEMES, Block.ALL_THEMES);
        } else themes(words.parts(), Place.TEXT, sink, Block.ALL_THEMES);
    }

    /// Tells the lines of a text by their hashes.
    static void lines(IncidentText incident, LongConsumer each) {
        var text = cut(incident.text());
        eachLine(
                text,
                (from, to) -> {
                    long hash = line(text, from, to);
                    if (hash != 0) each.accept(hash);
                });
    }

    private interface Line {
        void between(int from, int to);
    }

    private static void eachLine(String text, Line each) {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            if (end < 0) end = text.length();
            each.between(at, end);
            at = end + 1;
        }
    }

    /// The hash of a line without the space around it; 0 where nothing stands on it.
    private static long line(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') start++;
        while (end > start && text.charAt(end - 1) <= ' ') end--;
        if (start == end) return 0;
        var line = text.substring(start, Math.min(end, start + LONGEST_LINE));
        return hash(Block.LINES, line.toLowerCase(Locale.ROOT)) | 1;
    }

    /// A line of a stack trace, as Java, JavaScript and Python write them.
    private static boolean trace(String text, int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) <= ' ') start++;
        return start > from && text.startsWith("at ", start) && text.indexOf('(', start) > 0
                || text.startsWith("File \"", start);
    }

    private void cause(String whole, Sink sink) {
        if (whole.isBlank()) return;
        var words = Words.of(cut(whole));
        words(words, Place.CLIENT_CAUSE, Block.CAUSE, Block.CAUSE, sink);
        long value = hash(Block.CAUSE, "= " + whole.strip().toLowerCase(Locale.ROOT));
        sink.feature(Block.CAUSE, value, Place.CLIENT_CAUSE, 0, whole.length());
        themes(words.parts(), Place.CLIENT_CAUSE, sink, Block.ALL_THEMES);
    }

    private static void words(Words words, Place place, Block single, Block pair, Sink sink) {
        @Nullable Word before = null;
        long beforeHash = 0;
        for (var word : words.parts()) {
            long hash = hash(single, word);
            sink.feature(single, hash, place, word.start(), word.end());
            if (before != null)
                sink.feature(
                        pair,
                        mix(beforeHash * 31 + hash + pair.seed()),
                        place,
                        before.start(),
                        word.end());
            before = word;
            beforeHash = hash;
        }
        for (var word : words.compounds())
            sink.feature(single, hash(single, word), place, word.start(), word.end());
    }

    private static void grams(Word word, Sink sink) {
        var form = word.form();
        if (form.isEmpty() || Character.isDigit(form.charAt(0))) return;
        var padded = "_" + form.substring(0, Math.min(form.length(), LONGEST_GRAMMED)) + "_";
        for (int length = 3; length <= 5; length++)
            for (int i = 0; i + length <= padded.length(); i++)
                sink.feature(
                        Block.TITLE_GRAMS,
                        mix(hash(padded, i, i + length) ^ Block.TITLE_GRAMS.seed()),
                        Place.TITLE,
                        word.start(),
                        word.end());
    }

    private void themes(List<Word> parts, Place place, Sink sink, Block... blocks) {
        lexicon.find(
                parts,
                known,
                (section, first, last) -> {
                    for (var block : blocks)
                        sink.feature(
                                block,
                                theme(block, section),
                                place,
                                parts.get(first).start(),
                                parts.get(last).end());
                });
    }

    /// Told of a phrase of the lexicon.
    interface Phrase {
        void found(int section, String words, Place place, int start, int end);
    }

    /// Finds the phrases of the lexicon only.
    void themes(IncidentText incident, Phrase each) {
        phrases(cut(incident.title()), Place.TITLE, each);
        phrases(cut(incident.text()), Place.TEXT, each);
        phrases(cut(incident.clientCause()), Place.CLIENT_CAUSE, each);
    }

    private void phrases(String text, Place place, Phrase each) {
        var parts = Words.of(text).parts();
        lexicon.find(
                parts,
                known,
                (section, first, last) -> {
                    int start = parts.get(first).start();
                    int end = parts.get(last).end();
                    each.found(section, text.substring(start, end), place, start, end);
                });
    }

    /// The hash of a section of the lexicon.
    static long theme(Block block, int section) {
        return mix(block.seed() + section + 1);
    }

    private static void mark(Sink sink, String mark, boolean there) {
        if (there) sink.feature(Block.MARKS, hash(Block.MARKS, mark), Place.NONE, -1, -1);
    }

    private static int magnitude(int n) {
        return 32 - Integer.numberOfLeadingZeros(n + 1);
    }

    private static String cut(String text) {
        if (text.length() <= READ) return text;
        int end = Character.isHighSurrogate(text.charAt(READ - 1)) ? READ - 1 : READ;
        return text.substring(0, end);
    }

    private static long hash(Block block, Word word) {
        return mix(word.hash() ^ block.seed());
    }

    private static long hash(Block block, String text) {
        return mix(hash(text, 0, text.length()) ^ block.seed());
    }

    static long hash(String text, int from, int to) {
        long h = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) h = (h ^ text.charAt(i)) * 0x100000001B3L;
        return h;
    }

    private static long mix(long h) {
        long x = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        x = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
        return x ^ (x >>> 32);
    }
}
