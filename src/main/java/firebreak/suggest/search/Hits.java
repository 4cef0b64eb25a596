package firebreak.suggest.search;

import firebreak.suggest.search.Clause.Form;
import firebreak.suggest.search.Clause.Words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the words that were searched for stand in a text, found as the search finds them: whole,
/// unfinished, one after the other, or similar.
public final class Hits {
    /// Nothing is searched for.
    public static final Hits NONE = new Hits(List.of());

    /// With more, a text is all marks.
    private static final int MOST = 2000;

    private static final Analyzer ASKED = Folding.analyzer(false);
    private static final Analyzer TEXTS = Folding.analyzer(true);

    /// What a text is of an incident.
    public enum Place {
        KEY(SearchField.KEY),
        TITLE(SearchField.TITLE),
        TEXT(SearchField.ANYWHERE);

        private final SearchField field;

        Place(SearchField field) {
            this.field = field;
        }
    }

    /// From `start` up to `end`, in UTF-16 units of the text.
    public record Span(int start, int end) {}

    /// A part of a word, or null where the word is not meant.
    private interface Fit {
        @Nullable Span in(String word);
    }

    /// Words that stand one after the other, each so many places behind the one before.
    private record Wanted(SearchField field, List<Fit> fits, List<Integer> steps) {}

    private final List<Wanted> wanted;

    private Hits(List<Wanted> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /// @param similar whether similar words were taken; see [Found#similar()]
    public static Hits of(SearchQuery asked, boolean similar) {
        var wanted = new ArrayList<Wanted>();
        for (var clause : asked.clauses()) {
            if (!(clause instanceof Words words) || words.not()) continue;
            var tokens = Token.of(ASKED, words.words());
            if (tokens.isEmpty()) continue;
            if (similar && !words.quoted())
                for (var token : tokens)
                    wanted.add(new Wanted(words.field(), List.of(alike(token.text())), List.of(0)));
            else
                wanted.add(
                        new Wanted(
                                words.field(),
                                fits(tokens, words.form()),
                                tokens.stream().map(Token::step).toList()));
        }
        return wanted.isEmpty() ? NONE : new Hits(wanted);
    }

    private static List<Fit> fits(List<Token> tokens, Form form) {
        var fits = new ArrayList<Fit>();
        for (int i = 0; i < tokens.size(); i++) {
            var word = tokens.get(i).text();
            var last = i == tokens.size() - 1;
            fits.add(
                    last && form == Form.BEGINNING
                            ? beginning(word)
                            : form == Form.SIMILAR && tokens.size() == 1
                                    ? fuzzy(word)
                                    : token -> token.equals(word) ? whole(token) : null);
        }
        return fits;
    }

    private static Span whole(String token) {
        return new Span(0, token.length());
    }

    private static Fit beginning(String word) {
        return token -> token.startsWith(word) ? new Span(0, word.length()) : null;
    }

    private static Fit fuzzy(String word) {
        int edits = QueryBuilder.edits(word);
        if (edits == 0) return beginning(word);
        var automaton = FuzzyQuery.getFuzzyAutomaton(word, edits, 0, true).runAutomaton;
        return token -> {
            var bytes = new BytesRef(token);
            return automaton.run(bytes.bytes, bytes.offset, bytes.length) ? whole(token) : null;
        };
    }

    private static Fit alike(String word) {
        var fuzzy = fuzzy(word);
        return token -> {
            int at = QueryBuilder.isShort(word) ? -1 : token.indexOf(word);
            return at >= 0 ? new Span(at, at + word.length()) : fuzzy.in(token);
        };
    }

    /// Whether there is nothing to mark anywhere.
    public boolean nothing() {
        return wanted.isEmpty();
    }

    /// The parts of a text that were searched for, in order; none lies on another. The first two
    /// thousand are enough.
    public List<Span> in(Place place, String text) {
        var here =
                wanted.stream()
                        .filter(w -> w.field() == SearchField.ANYWHERE || w.field() == place.field)
                        .toList();
        if (here.isEmpty() || text.isEmpty()) return List.of();
        var aligned = Aligned.of(text);
        if (aligned == null) return List.of();
        var tokens = Token.of(TEXTS, aligned.normal());
        var found = new ArrayList<Span>();
        for (var each : here) find(each, tokens, found);
        return merged(found.stream().map(aligned::back).toList());
    }

    private static void find(Wanted wanted, List<Token> tokens, List<Span> found) {
        for (int i = 0; i < tokens.size() && found.size() < 2 * MOST; i++) {
            var first = part(wanted.fits().getFirst(), tokens.get(i));
            if (first == null) continue;
            int end = first.end();
            int place = tokens.get(i).place();
            int at = i;
            for (int k = 1; k < wanted.fits().size() && end >= 0; k++) {
                place += wanted.steps().get(k);
                end = -1;
                while (at < tokens.size() && tokens.get(at).place() < place) at++;
                for (int j = at; j < tokens.size() && tokens.get(j).place() == place; j++) {
                    var next = part(wanted.fits().get(k), tokens.get(j));
                    if (next != null) end = Math.max(end, next.end());
                }
            }
            if (end >= 0) found.add(new Span(first.start(), end));
        }
    }

    /// Where folding made another number of letters of a word, all of it is marked.
    private static @Nullable Span part(Fit fit, Token token) {
        var part = fit.in(token.text());
        if (part == null) return null;
        return token.text().length() == token.end() - token.start()
                ? new Span(token.start() + part.start(), token.start() + part.end())
                : new Span(token.start(), token.end());
    }

    private static List<Span> merged(List<Span> found) {
        var sorted = found.stream().sorted(Comparator.comparingInt(Span::start)).toList();
        var merged = new ArrayList<Span>();
        for (var span : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || span.start() > last.end()) {
                if (merged.size() == MOST) break;
                merged.add(span);
            } else
                merged.set(
                        merged.size() - 1,
                        new Span(last.start(), Math.max(last.end(), span.end())));
        }
        return merged;
    }
}
