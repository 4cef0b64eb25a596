package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.Tagging;
import firebreak.suggest.ReasonWords;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What speaks for a pair, and what joining it does, in words.
final class TwinWords {
    private TwinWords() {}

    /// Why the two may be one, the strongest first.
    static List<String> reasons(TwinPair pair) {
        var kept = pair.kept().key();
        var joined = pair.joined().key();
        var swapped = !pair.kept().id().equals(pair.proposal().first());
        return new ReasonWords(swapped ? joined : kept, swapped ? kept : joined)
                .of(pair.proposal());
    }

    /// What will stand, and what happens to taggings and corrections: a sentence each.
    static List<String> outcome(TwinPair pair) {
        var said = new ArrayList<String>();
        var kept = pair.kept();
        var joined = pair.joined();
        var added =
                pair.lines().stream()
                        .filter(l -> !l.kept().known())
                        .map(TwinPair.Line::field)
                        .toList();
        said.add(
                added.isEmpty()
                        ? Text.of("twins.stands", name(kept), name(joined))
                        : Text.of("twins.stands.more", name(kept), name(joined), fields(added)));
        var plan = pair.plan();
        if (!plan.moved().isEmpty())
            said.add(Text.of("twins.taggings.moved", plan.moved().size(), joined.key()));
        if (!plan.dropped().isEmpty())
            said.add(
                    Text.of(
                            "twins.taggings.dropped",
                            plan.dropped().size(),
                            plan.dropped().stream()
                                    .map(Tagging::coder)
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
        if (!plan.lost().isEmpty())
            said.add(Text.of("twins.lost", fields(plan.lost()), kept.key()));
        return said;
    }

    private static String name(Incident incident) {
        return Text.of("twins.name", incident.source(), incident.key());
    }

    private static String fields(Collection<FactName> fields) {
        return fields.stream().map(Text::of).collect(Collectors.joining(", "));
    }
}
