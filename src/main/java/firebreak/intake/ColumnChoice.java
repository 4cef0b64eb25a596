package firebreak.intake;

import java.util.Optional;

/// What a person decided about one column: what it means, or that it is left out.
public sealed interface ColumnChoice {
    /// The column fills this field.
    record As(IncidentField field) implements ColumnChoice {}

    /// The column is not read.
    record Ignore() implements ColumnChoice {}

    /// The choice named on the command line: the id of a field, or `ignore`.
    static Optional<ColumnChoice> ofId(String id) {
        return id.strip().equalsIgnoreCase("ignore")
                ? Optional.of(new Ignore())
                : IncidentField.ofId(id).map(As::new);
    }
}
