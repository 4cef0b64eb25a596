package firebreak.deeds;

import firebreak.deeds.SuggestionInput.Name;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.suggest.learn.IncidentText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/// What incidents say in words, in the order of time.
public record SuggestionTexts(List<Name> names, List<IncidentText> texts) {
    /// Reads the assessment. Call it on the database thread. Of more than `most` incidents those
    /// that are tagged are read, and of the others the newest.
    public static SuggestionTexts read(AssessmentFile file, int most) {
        var places = new HashMap<UUID, Integer>();
        for (var t : chosen(file.incidents().tagged(), most))
            places.put(t.incidentId(), places.size());
        var texts = new IncidentText[places.size()];
        var names = new Name[texts.length];
        file.incidents()
                .forEach(i -> {
                    var facts = i.facts();
                    int place = places.getOrDefault(i.id(), -1);
                    if (place < 0) return;
                    texts[place] =
                            new IncidentText(facts.title(), facts.text(), facts.clientCause());
                    names[place] = new Name(i.id(), i.source(), i.key());
                });
        return new SuggestionTexts(
                Arrays.stream(names).filter(Objects::nonNull).toList(),
                Arrays.stream(texts).filter(Objects::nonNull).toList());
    }

    private static List<TaggedIncident> chosen(List<TaggedIncident> all, int most) {
        if (all.size() <= most) return all;
        var order = new ArrayList<>(all.reversed());
        order.sort(Comparator.comparing(t -> t.state() == TaggingState.PENDING));
        var chosen = new ArrayList<>(order.subList(0, most));
        chosen.sort(TaggedIncident.BY_TIME);
        return chosen;
    }

    /// The tagging that stands for each incident, of those that `heard` takes.
    public static Map<UUID, Tagging> standing(List<Tagging> all, Predicate<Tagging> heard) {
        var standing = new HashMap<UUID, Tagging>();
        for (var t : all) if (heard.test(t)) standing.merge(t.incidentId(), t, Tagging::standing);
        return standing;
    }
}
