package firebreak.analysis.containment;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.analysis.scoring.Contradictions;
import firebreak.domain.coverage.TestType;
import firebreak.domain.coverage.Trigger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Which tests were missing, by what brought out the incidents that came through: the trigger of an
/// escaped defect names the test that would have shown it.
///
/// Source: Orthogonal Defect Classification 5.2, triggers.
///
/// @param escaped incidents that the process could have stopped
/// @param unsaid how many of them nobody named a trigger of
/// @param triggers most frequent first, those of equal count in the order of [Trigger]; of those
///   that occur
/// @param types most frequent first, those of equal count in their order; also those that none of
///   the incidents asks for
/// @param noType incidents that no type of test would have shown
public record MissingTests(
        int escaped, int unsaid, List<ByTrigger> triggers, List<ByType> types, List<UUID> noType) {
    /// @param share of the incidents of which somebody named the trigger
    public record ByTrigger(Trigger trigger, Proportion share, List<UUID> incidents) {
        public ByTrigger {
            incidents = List.copyOf(incidents);
        }
    }

    /// An incident may ask for several types of test, so these don't add up to all.
    ///
    /// @param share of all escaped incidents
    /// @param byFactor how many of them ask for it by a factor, because nobody named a trigger
    public record ByType(String testTypeId, Proportion share, int byFactor, List<UUID> incidents) {
        public ByType {
            incidents = List.copyOf(incidents);
        }
    }

    public MissingTests {
        triggers = List.copyOf(triggers);
        types = List.copyOf(types);
        noType = List.copyOf(noType);
    }

    /// Edges: of no incident every share is no data; retired types are left out. The order of the
    /// incidents does not matter.
    public static MissingTests of(Collection<EscapedIncident> incidents, List<TestType> types) {
        var escaped = EscapedIncident.preventable(incidents);
        var asked = types.stream().filter(t -> !t.retired()).toList();
        int unsaid = (int) escaped.stream().filter(i -> i.broughtOut() == null).count();
        var byTrigger = new ArrayList<ByTrigger>();
        for (var trigger : Arrays.asList(Trigger.values())) {
            var ids = ids(escaped.stream().filter(i -> i.broughtOut() == trigger).toList());
            if (!ids.isEmpty())
                byTrigger.add(
                        new ByTrigger(
                                trigger,
                                Proportions.wilson(ids.size(), escaped.size() - unsaid),
                                ids));
        }
        byTrigger.sort(Comparator.comparingInt((ByTrigger t) -> t.incidents().size()).reversed());
        var byType = new ArrayList<ByType>();
        for (var type : asked) {
            var shown = escaped.stream().filter(Contradictions.shownBy(type)).toList();
            byType.add(
                    new ByType(
                            type.id(),
                            Proportions.wilson(shown.size(), escaped.size()),
                            (int) shown.stream().filter(i -> i.broughtOut() == null).count(),
                            ids(shown)));
        }
        byType.sort(Comparator.comparingInt((ByType t) -> t.incidents().size()).reversed());
        return new MissingTests(
                escaped.size(),
                unsaid,
                byTrigger,
                byType,
                ids(
                        escaped.stream()
                                .filter(i ->
                                        asked.stream()
                                                .noneMatch(t -> Contradictions.shownBy(t).test(i)))
                                .toList()));
    }

    private static List<UUID> ids(List<EscapedIncident> incidents) {
        return incidents.stream().map(EscapedIncident::id).toList();
    }
}
