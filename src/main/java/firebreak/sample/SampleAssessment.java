package firebreak.sample;

import firebreak.domain.assessment.Assessment;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.incident.IncidentDraft;

import java.util.List;

/// An assessment with everything that the store writes for it, in time order. Taggings name their
/// incident by its key and use the ids of the built-in codebook.
public record SampleAssessment(
        Assessment assessment,
        List<IncidentDraft> incidents,
        List<SampleTagging> taggings,
        List<SampleFamily> families,
        List<SeriesWeek> deployments,
        SampleProcess process) {
    public SampleAssessment {
        incidents = List.copyOf(incidents);
        taggings = List.copyOf(taggings);
        families = List.copyOf(families);
        deployments = List.copyOf(deployments);
    }
}
