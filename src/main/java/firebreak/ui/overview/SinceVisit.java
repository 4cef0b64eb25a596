package firebreak.ui.overview;

import firebreak.analysis.headline.Move;
import firebreak.domain.assessment.EditSince;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.Topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeSet;

/// What was done to the assessment since somebody looked last.
///
/// @param edits how many, without what was undone or done again
/// @param moves how often something was undone or done again
/// @param topics what was edited, the most first
/// @param figures those that stand first and are others now, as far as that is known
record SinceVisit(Visit visit, int edits, int moves, List<OfTopic> topics, List<Move> figures) {
    /// @param actors who did it, by name
    record OfTopic(Topic topic, int edits, List<String> actors) {
        OfTopic {
            actors = List.copyOf(actors);
        }
    }

    SinceVisit {
        topics = List.copyOf(topics);
        figures = List.copyOf(figures);
    }

    SinceVisit with(List<Move> moved) {
        return new SinceVisit(visit, edits, moves, topics, moved);
    }

    static SinceVisit of(Visit visit, List<EditSince> since) {
        var counts = new EnumMap<Topic, Integer>(Topic.class);
        var actors = new EnumMap<Topic, TreeSet<String>>(Topic.class);
        int moves = 0;
        for (var edit : since) {
            if (edit.line().kind() != JournalLine.Kind.EDIT) {
                moves++;
                continue;
            }
            counts.merge(edit.topic(), 1, Integer::sum);
            actors.computeIfAbsent(edit.topic(), _ -> new TreeSet<>()).add(edit.line().actor());
        }
        var topics = new ArrayList<OfTopic>();
        counts.forEach((topic, n) ->
                topics.add(
                        new OfTopic(
                                topic,
                                n,
                                List.copyOf(actors.getOrDefault(topic, new TreeSet<>())))));
        topics.sort(
                Comparator.comparingInt((OfTopic t) -> -t.edits()).thenComparing(OfTopic::topic));
        return new SinceVisit(visit, since.size() - moves, moves, topics, List.of());
    }

    /// Everybody who edited anything, by name.
    List<String> actors() {
        return topics.stream().flatMap(t -> t.actors().stream()).distinct().sorted().toList();
    }

    boolean nothing() {
        return edits == 0 && moves == 0;
    }
}
