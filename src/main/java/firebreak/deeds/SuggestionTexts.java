package firebreak.deeds;

import firebreak.deeds.SuggestionInput.Name;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.Tagging;
import firebreak.store.AssessmentFile;
import firebreak.store.IncidentReading;
import firebreak.store.SnapshotException;
import firebreak.suggest.learn.IncidentText;
import firebreak.work.Progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What incidents say in words, in the order of time.
public record SuggestionTexts(List<Name> names, List<IncidentText> texts) {
    /// Reads the assessment beside the edits; any thread but the window's. Of more than `most`
    /// incidents those that are tagged are read, and of the others the newest.
    public static SuggestionTexts read(AssessmentFile file, int most, Progress progress)
            throws SnapshotException {
        return file.incidents().beside(progress, incidents -> read(incidents, most));
    }

    private static SuggestionTexts read(IncidentReading incidents, int most) {
        var chosen = incidents.judgedAndNewest(most);
        var places = new HashMap<UUID, Integer>();
        for (var id : chosen) places.put(id, places.size());
        var texts = new IncidentText[chosen.size()];
        var names = new Name[texts.length];
        Consumer<Incident> take =
                i -> {
                    var facts = i.facts();
                    int place = places.getOrDefault(i.id(), -1);
                    texts[place] =
                            new IncidentText(facts.title(), facts.text(), facts.clientCause());
                    names[place] = new Name(i.id(), i.source(), i.key());
                };
        if (chosen.size() < most) incidents.each(chosen.size(), take);
        else incidents.these(chosen, take);
        return new SuggestionTexts(List.of(names), List.of(texts));
    }

    /// The tagging that stands for each incident, of those that `heard` takes.
    public static Map<UUID, Tagging> standing(List<Tagging> all, Predicate<Tagging> heard) {
        var standing = new HashMap<UUID, Tagging>();
        for (var t : all) if (heard.test(t)) standing.merge(t.incidentId(), t, Tagging::standing);
        return standing;
    }
}
