package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.FactOrigin;
import firebreak.domain.incident.FactWords;
import firebreak.domain.incident.IncidentOrigins;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.incident.SeverityClass;
import firebreak.store.AssessmentFile;
import firebreak.store.NotSaved;
import firebreak.ui.kit.Desk;
import firebreak.work.Work;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The facts of the incident that is looked at, as a person corrects them: each is saved when it is
/// entered, and what can't be understood is told beside its field and changes nothing.
final class FactsViewModel {
    private static final int LONGEST = 160;

    /// What a source says instead of what stands.
    record Other(ReportKey report, String source, String says) {}

    private final AssessmentFile file;
    private final Desk desk;
    private final FactInput input;
    private final FactWords words;
    private final ObservableMap<FactName, String> problems = FXCollections.observableHashMap();

    FactsViewModel(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.input = new FactInput(file.info().zone());
        this.words = new FactWords(file.info().zone());
    }

    /// What is wrong with what was typed, by field.
    ObservableMap<FactName, String> problems() {
        return problems;
    }

    /// What stands in a field.
    String shown(IncidentOrigins incident, FactName field) {
        return input.shown(incident.standing(field));
    }

    /// Where a field comes from, where that isn't the incident's own source; "" where it is.
    String origin(IncidentOrigins incident, FactName field) {
        return switch (incident.origin(field)) {
            case FactOrigin.ByPerson() -> Text.of("incidents.origin.person");
            case FactOrigin.BySource(var report)
                    when !report.equals(incident.reports().getFirst().id()) ->
                    name(report);
            case FactOrigin.BySource _ -> "";
        };
    }

    /// A source and what it calls the incident.
    static String name(ReportKey report) {
        return Text.of("incidents.origin.source", report.source(), report.key());
    }

    /// What sources say of a field instead of what stands.
    List<Other> others(IncidentOrigins incident, FactName field) {
        return incident.others(field).stream()
                .map(o -> new Other(o.report(), shortly(incident, o.report()), line(o.says())))
                .toList();
    }

    private String line(Fact fact) {
        return fact instanceof Fact.Minutes ? input.shown(fact) : words.line(fact, LONGEST);
    }

    /// The source alone, where that says which report is meant.
    private static String shortly(IncidentOrigins incident, ReportKey report) {
        return incident.reports().stream()
                                .filter(r -> r.id().source().equals(report.source()))
                                .count()
                        == 1
                ? report.source()
                : name(report);
    }

    /// Takes what was typed into a field. Whether it can be understood.
    boolean enter(IncidentOrigins incident, FactName field, String typed) {
        if (typed.equals(shown(incident, field))) {
            problems.remove(field);
            return true;
        }
        return switch (input.read(field, typed)) {
            case FactInput.Read.Bad(var why) -> {
                problems.put(field, why);
                yield false;
            }
            case FactInput.Read.Good(var fact) -> {
                correct(incident.incident(), field, fact);
                yield true;
            }
        };
    }

    /// Takes the severity that was chosen.
    void choose(IncidentOrigins incident, SeverityClass severity) {
        if (incident.facts().severity().severityClass() != severity)
            correct(incident.incident(), FactName.SEVERITY, FactInput.severity(severity));
    }

    /// Forgets what was typed into a field, or into all of them.
    void forget(@Nullable FactName field) {
        if (field == null) problems.clear();
        else problems.remove(field);
    }

    private void correct(UUID incident, FactName field, Fact fact) {
        problems.remove(field);
        write(_ -> file.incidents().identity().correct(incident, Map.of(field, fact)));
    }

    /// Lets what a source says stand.
    void use(IncidentOrigins incident, FactName field, ReportKey report) {
        problems.remove(field);
        write(_ -> file.incidents().identity().use(incident.incident(), field, report));
    }

    /// Makes a report that was joined an incident of its own again.
    void split(IncidentOrigins incident, ReportKey report) {
        write(_ -> file.incidents().identity().split(incident.incident(), report));
    }

    private void write(Work<Boolean> edit) {
        desk.jobs().database("", edit, _ -> {}, this::failed);
    }

    private void failed(Throwable failure) {
        if (failure instanceof NotSaved refused) desk.notices().problem(refused.problem());
        else desk.notices().fault(failure);
    }
}
