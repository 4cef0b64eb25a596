package firebreak.ui.incidents;

import firebreak.domain.incident.Incident;
import firebreak.domain.incident.IncidentOrigins;
import firebreak.domain.tagging.Tagging;

import java.util.List;

/// One incident with its texts, where they come from, and the judgements made of it, newest first.
public record IncidentDetail(
        Incident incident, IncidentOrigins origins, List<Judgement> judgements) {
    /// A tagging with the words of its factor and stage; empty where it names none.
    public record Judgement(Tagging tagging, String factor, String stage) {}

    public IncidentDetail {
        judgements = List.copyOf(judgements);
    }
}
