package firebreak.domain.incident;

/// Where the value of a field comes from.
public sealed interface FactOrigin {
    /// A person said so.
    record ByPerson() implements FactOrigin {}

    /// A source says so.
    record BySource(ReportKey report) implements FactOrigin {}

    FactOrigin PERSON = new ByPerson();
}
