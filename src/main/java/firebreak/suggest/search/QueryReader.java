package firebreak.suggest.search;

import firebreak.domain.codebook.Codebook;
import firebreak.suggest.search.Clause.Form;
import firebreak.suggest.search.Clause.Occurred;
import firebreak.suggest.search.Clause.Tagged;
import firebreak.suggest.search.Clause.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what was typed, from left to right.
final class QueryReader {
    private static final String QUOTES = "\"\u201c\u201d\u201e";
    private static final int LONGEST = 1000;
    private static final int MOST_CLAUSES = 32;

    private final String typed;
    private final ZoneId zone;
    private final TagWords tagWords;
    private int at;

    QueryReader(String typed, ZoneId zone, Codebook codebook) {
        this.typed = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        this.zone = zone;
        this.tagWords = new TagWords(codebook);
    }

    List<Clause> read() {
        var clauses = new ArrayList<Clause>();
        while (clauses.size() < MOST_CLAUSES) {
            while (at < typed.length() && space(typed.charAt(at))) at++;
            if (at == typed.length()) break;
            clause().ifPresent(clauses::add);
        }
        return clauses;
    }

    private Optional<Clause> clause() {
        var not = typed.charAt(at) == '-';
        if (not) at++;
        int start = at;
        while (at < typed.length() && Character.isLetter(typed.charAt(at))) at++;
        if (at > start && at < typed.length() && typed.charAt(at) == ':') {
            var field = typed.substring(start, at).toLowerCase(Locale.ROOT);
            if (known(field)) {
                at++;
                return value(not, field);
            }
        }
        at = start;
        return words(not, SearchField.ANYWHERE);
    }

    private static boolean known(String field) {
        return SearchField.ofWord(field).isPresent()
                || SearchDates.WORDS.contains(field)
                || TagWords.FIELDS.contains(field);
    }

    /// A field whose value is still to come asks for nothing.
    private Optional<Clause> value(boolean not, String field) {
        if (at == typed.length() || space(typed.charAt(at))) return Optional.empty();
        var place = SearchField.ofWord(field);
        if (place.isPresent()) return words(not, place.get());
        int start = at;
        var value = QUOTES.indexOf(typed.charAt(at)) >= 0 ? quoted().words() : word();
        var understood =
                SearchDates.WORDS.contains(field)
                        ? SearchDates.read(field, value, zone)
                                .map(p -> (Clause) new Occurred(not, p.from(), p.to()))
                        : tagWords.read(field, value).map(t -> (Clause) new Tagged(not, t));
        if (understood.isPresent()) return understood;
        if (SearchDates.WORDS.contains(field) && SearchDates.unfinished(value))
            return Optional.empty();
        var all = field + " " + typed.substring(start, at);
        return Optional.of(new Words(not, SearchField.ANYWHERE, all, Form.WHOLE, false));
    }

    private Optional<Clause> words(boolean not, SearchField field) {
        if (at == typed.length()) return Optional.empty();
        if (QUOTES.indexOf(typed.charAt(at)) >= 0) {
            var quoted = quoted();
            var form = quoted.open() && !not ? Form.BEGINNING : Form.WHOLE;
            return some(new Words(not, field, quoted.words(), form, true));
        }
        var word = word();
        var similar = word.matches(".*\\w~[12]?");
        var form =
                similar
                        ? Form.SIMILAR
                        : word.endsWith("*") || (at == typed.length() && !not)
                                ? Form.BEGINNING
                                : Form.WHOLE;
        var bare = similar ? word.substring(0, word.lastIndexOf('~')) : word;
        return some(new Words(not, field, bare, form, false));
    }

    private static Optional<Clause> some(Words words) {
        return words.words().isBlank() ? Optional.empty() : Optional.of(words);
    }

    private record Quoted(String words, boolean open) {}

    private Quoted quoted() {
        int start = ++at;
        while (at < typed.length() && QUOTES.indexOf(typed.charAt(at)) < 0) at++;
        var words = typed.substring(start, at);
        var open = at == typed.length();
        if (!open) at++;
        return new Quoted(words, open);
    }

    private String word() {
        int start = at;
        while (at < typed.length() && !space(typed.charAt(at))) at++;
        return typed.substring(start, at);
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
