package firebreak.store;

import firebreak.domain.Text;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactOrigin;
import firebreak.domain.incident.FactWords;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.IncidentOrigins;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What persons set and an import would have written otherwise: kept, and told.
final class HeldFacts {
    /// Of more, only the number is told.
    static final int MOST = 1000;

    private static final int LONGEST = 80;

    private final List<ImportProblem> told = new ArrayList<>();
    private final FactWords words;
    private long more;
    private @Nullable IncidentDraft last;

    HeldFacts(ZoneId zone) {
        this.words = new FactWords(zone);
    }

    /// What `draft` says of an incident is held against what a person said.
    void look(IncidentOrigins incident, IncidentDraft draft) {
        incident.choices()
                .forEach((field, by) -> {
                    var says = Fact.of(field, draft.facts());
                    var stands = incident.standing(field);
                    if (!by.equals(FactOrigin.PERSON) || !says.known() || says.says(stands)) return;
                    last = draft;
                    if (told.size() == MOST) more++;
                    else
                        told.add(
                                new ImportProblem(
                                        draft.place(),
                                        Text.of(field),
                                        words.line(says, LONGEST),
                                        Text.of(
                                                "identity.held",
                                                incident.facts().key(),
                                                words.line(says, LONGEST),
                                                Text.of(field),
                                                stands.known()
                                                        ? words.line(stands, LONGEST)
                                                        : Text.of("identity.nothing"))));
                });
    }

    List<ImportProblem> list() {
        if (more == 0 || last == null) return List.copyOf(told);
        var all = new ArrayList<>(told);
        all.add(new ImportProblem(last.place(), "", "", Text.of("identity.held.more", more)));
        return all;
    }
}
