package firebreak.domain.incident;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where what stands of an incident comes from, field by field.
///
/// @param facts what stands
/// @param reports what each source says, at least one, the first being the one whose word counts
/// @param choices fields of which a person decided whose word counts
public record IncidentOrigins(
        UUID incident,
        IncidentFacts facts,
        List<IncidentReport> reports,
        Map<FactName, FactOrigin> choices) {

    /// A source that says something else than what stands.
    public record Other(ReportKey report, Fact says) {}

    public IncidentOrigins {
        if (reports.isEmpty()) throw new IllegalArgumentException("nobody told of it");
        reports = List.copyOf(reports);
        choices =
                choices.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(choices));
    }

    /// The facts that stand by the reports and the choices. What a person said stays as `facts`
    /// have it; then the report that was chosen counts, or else the first that knows the field.
    public IncidentFacts composed() {
        var all = new EnumMap<FactName, Fact>(FactName.class);
        for (var field : FactName.values()) {
            var by =
                    switch (origin(field)) {
                        case FactOrigin.ByPerson() -> facts;
                        case FactOrigin.BySource(var report) -> says(report).orElse(facts);
                    };
            all.put(field, Fact.of(field, by));
        }
        return Fact.together(facts.key(), all);
    }

    /// The same with words for severity as persons placed them.
    public IncidentOrigins with(PlacedWords placed) {
        return new IncidentOrigins(
                incident,
                placed.of(facts),
                reports.stream()
                        .map(r -> new IncidentReport(r.id(), r.place(), placed.of(r.facts())))
                        .toList(),
                choices);
    }

    /// Whose word counts for a field.
    public FactOrigin origin(FactName field) {
        return switch (choices.get(field)) {
            case FactOrigin.ByPerson person -> person;
            case FactOrigin.BySource chosen when says(chosen.report()).isPresent() -> chosen;
            case null, default ->
                    new FactOrigin.BySource(
                            reports.stream()
                                    .filter(r -> Fact.of(field, r.facts()).known())
                                    .findFirst()
                                    .orElse(reports.getFirst())
                                    .id());
        };
    }

    /// What stands of a field.
    public Fact standing(FactName field) {
        return Fact.of(field, facts);
    }

    /// The sources that know the field and say something else than what stands.
    public List<Other> others(FactName field) {
        var stands = standing(field);
        return reports.stream()
                .map(r -> new Other(r.id(), Fact.of(field, r.facts())))
                .filter(o -> o.says().known() && !o.says().says(stands))
                .toList();
    }

    /// Whether anything but one source was ever heard.
    public boolean plain() {
        return reports.size() == 1 && choices.isEmpty();
    }

    private Optional<IncidentFacts> says(ReportKey report) {
        return reports.stream()
                .filter(r -> r.id().equals(report))
                .findFirst()
                .map(IncidentReport::facts);
    }
}
