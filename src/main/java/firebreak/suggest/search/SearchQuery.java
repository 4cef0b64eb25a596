package firebreak.suggest.search;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.tagging.TaggedIncident;

import java.time.ZoneId;
import java.util.List;

/// What a person asks for in the search field: words, all of which must occur, the last one perhaps
/// unfinished; `"phrases"`; `field:words`; `-not`; `similar~`; `begin*`; `after:2026-01`,
/// `before:`, `on:`; and of the tagging `origin:`, `factor:`, `stage:`, `preventability:`,
/// `confidence:`, `state:`. Nothing that can be typed is an error: what means nothing special is
/// words.
public final class SearchQuery {
    /// Nothing is asked for, so that everything is found.
    public static final SearchQuery EVERYTHING = new SearchQuery(List.of());

    private final List<Clause> clauses;
    private final List<Clause.Tagged> tagged;

    SearchQuery(List<Clause> clauses) {
        this.clauses = List.copyOf(clauses);
        tagged =
                clauses.stream()
                        .filter(Clause.Tagged.class::isInstance)
                        .map(Clause.Tagged.class::cast)
                        .toList();
    }

    /// @param zone in which days begin
    /// @param codebook by whose words factors and stages are found
    public static SearchQuery parse(String typed, ZoneId zone, Codebook codebook) {
        return new SearchQuery(new QueryReader(typed, zone, codebook).read());
    }

    List<Clause> clauses() {
        return clauses;
    }

    /// Whether the texts have to be asked, and not only the taggings.
    public boolean asksTexts() {
        return clauses.size() > tagged.size();
    }

    /// Whether the tagging of an incident is one that was asked for.
    public boolean takes(TaggedIncident incident) {
        for (int i = 0; i < tagged.size(); i++) {
            var clause = tagged.get(i);
            if (clause.tags().test(incident) == clause.not()) return false;
        }
        return true;
    }
}
