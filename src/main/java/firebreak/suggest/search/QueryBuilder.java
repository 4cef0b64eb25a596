package firebreak.suggest.search;

import firebreak.suggest.search.Clause.Form;
import firebreak.suggest.search.Clause.Occurred;
import firebreak.suggest.search.Clause.Tagged;
import firebreak.suggest.search.Clause.Words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns what was asked into queries of the index.
final class QueryBuilder {
    /// So many endings of a phrase's last word are held against the words before it; with more, it
    /// is enough that the incident has both.
    private static final int MOST_ENDINGS = 256;

    private static final int MOST_SIMILAR = 64;
    private static final int SHORT = 3;
    private static final int LONG = 6;

    private final Analyzer analyzer = Folding.analyzer(false);

    Query exact(SearchQuery asked, IndexReader reader) throws IOException {
        var all = everything();
        for (var clause : asked.clauses()) add(all, clause, reader);
        return all.build();
    }

    /// The same with similar words in the place of those that were typed without quotes; empty
    /// where there are no such words.
    Optional<Query> similar(SearchQuery asked, IndexReader reader) throws IOException {
        var some = false;
        var all = everything();
        for (var clause : asked.clauses()) {
            if (!(clause instanceof Words words) || words.not() || words.quoted()) {
                add(all, clause, reader);
                continue;
            }
            for (var token : tokens(words.words())) {
                some = true;
                all.add(alike(words.field().id(), token.text()), Occur.FILTER);
            }
        }
        return some ? Optional.of(all.build()) : Optional.empty();
    }

    private static BooleanQuery.Builder everything() {
        return new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
    }

    private void add(BooleanQuery.Builder all, Clause clause, IndexReader reader)
            throws IOException {
        Optional<Query> query =
                switch (clause) {
                    case Words words -> words(words, reader);
                    case Occurred occurred -> Optional.of(occurred(occurred));
                    case Tagged tagged -> Optional.empty();
                };
        query.ifPresent(q -> all.add(q, clause.not() ? Occur.MUST_NOT : Occur.FILTER));
    }

    private static Query occurred(Occurred span) {
        return LongPoint.newRangeQuery(
                IncidentSearch.OCCURRED,
                span.from() == null ? Long.MIN_VALUE : span.from().getEpochSecond(),
                span.to() == null ? Long.MAX_VALUE : span.to().getEpochSecond() - 1);
    }

    /// Empty where there is no word in it.
    private Optional<Query> words(Words words, IndexReader reader) throws IOException {
        var tokens = tokens(words.words());
        if (tokens.isEmpty()) return Optional.empty();
        var field = words.field().id();
        var begins = words.form() == Form.BEGINNING;
        if (tokens.size() == 1) {
            var text = tokens.getFirst().text();
            return Optional.of(
                    switch (words.form()) {
                        case WHOLE -> new TermQuery(new Term(field, text));
                        case BEGINNING -> new PrefixQuery(new Term(field, text));
                        case SIMILAR -> fuzzy(field, text);
                    });
        }
        var phrase =
                begins
                        ? unfinishedPhrase(field, tokens, reader)
                        : phrase(field, tokens, List.of(tokens.getLast().text()));
        var anywhere = words.field() == SearchField.ANYWHERE || words.field() == SearchField.KEY;
        if (!begins || !anywhere) return Optional.of(phrase);
        var key = new Term(IncidentSearch.WHOLE_KEY, Folding.key(words.words()));
        return Optional.of(
                new BooleanQuery.Builder()
                        .add(phrase, Occur.SHOULD)
                        .add(new PrefixQuery(key), Occur.SHOULD)
                        .build());
    }

    private static Query phrase(String field, List<Token> tokens, List<String> endings) {
        var phrase = new MultiPhraseQuery.Builder();
        int place = -1;
        for (int i = 0; i < tokens.size() - 1; i++) {
            place += tokens.get(i).step();
            phrase.add(new Term[] {new Term(field, tokens.get(i).text())}, place);
        }
        phrase.add(
                endings.stream().map(e -> new Term(field, e)).toArray(Term[]::new),
                place + tokens.getLast().step());
        return phrase.build();
    }

    private static Query unfinishedPhrase(String field, List<Token> tokens, IndexReader reader)
            throws IOException {
        var last = tokens.getLast().text();
        var endings = endings(field, last, reader);
        if (endings.isEmpty()) endings = List.of(last);
        if (endings.size() < MOST_ENDINGS) return phrase(field, tokens, endings);
        var before = tokens.subList(0, tokens.size() - 1);
        return new BooleanQuery.Builder()
                .add(phrase(field, before, List.of(before.getLast().text())), Occur.FILTER)
                .add(new PrefixQuery(new Term(field, last)), Occur.FILTER)
                .build();
    }

    private static List<String> endings(String field, String prefix, IndexReader reader)
            throws IOException {
        var found = new ArrayList<String>();
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) return found;
        var each = terms.iterator();
        var start = new BytesRef(prefix);
        for (var term =
                        each.seekCeil(start) == org.apache.lucene.index.TermsEnum.SeekStatus.END
                                ? null
                                : each.term();
                term != null && found.size() < MOST_ENDINGS;
                term = each.next()) {
            if (!org.apache.lucene.util.StringHelper.startsWith(term, start)) break;
            found.add(term.utf8ToString());
        }
        return found;
    }

    private static Query fuzzy(String field, String word) {
        int edits = edits(word);
        return edits == 0
                ? new PrefixQuery(new Term(field, word))
                : new FuzzyQuery(new Term(field, word), edits, 0, MOST_SIMILAR, true);
    }

    /// Words that differ little, or have this one within.
    private static Query alike(String field, String word) {
        var alike = new BooleanQuery.Builder().add(fuzzy(field, word), Occur.SHOULD);
        if (!isShort(word))
            alike.add(new WildcardQuery(new Term(field, "*" + word + "*")), Occur.SHOULD);
        return alike.build();
    }

    private List<Token> tokens(String words) {
        return Token.of(analyzer, words);
    }

    /// How many letters a similar word may differ in; with none, it may be longer.
    static int edits(String word) {
        return word.length() < SHORT ? 0 : word.length() < LONG ? 1 : 2;
    }

    /// Whether a word is too short to be looked for within others.
    static boolean isShort(String word) {
        return word.length() < SHORT;
    }
}
