package firebreak.intake;

import firebreak.domain.Text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column of a client's file can mean for an incident.
public enum IncidentField {
    KEY,
    TITLE,
    TEXT,
    SEVERITY,
    SERVICE,
    TEAM,
    IMPACT_START,
    DETECTED,
    ACKNOWLEDGED,
    MITIGATED,
    RESOLVED,
    /// Decides which of several rows of one incident is the latest.
    UPDATED,
    LEADERSHIP_MINUTES,
    RESPONDER_MINUTES,
    CLIENT_CAUSE,
    /// The change that the client's tool says caused the incident.
    CHANGE_REFERENCE,
    LABELS,
    /// What people wrote beside the text, as a rule several columns.
    COMMENT,
    /// Who worked on it.
    PEOPLE;

    /// The name on the command line and in profiles, such as `impact_start`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name on screens, such as "Impact start".
    public String label() {
        return Text.of(this);
    }

    /// Whether its values are moments.
    public boolean isMoment() {
        return switch (this) {
            case IMPACT_START, DETECTED, ACKNOWLEDGED, MITIGATED, RESOLVED, UPDATED -> true;
            case KEY,
                    TITLE,
                    TEXT,
                    SEVERITY,
                    SERVICE,
                    TEAM,
                    LEADERSHIP_MINUTES,
                    RESPONDER_MINUTES,
                    CLIENT_CAUSE,
                    CHANGE_REFERENCE,
                    LABELS,
                    COMMENT,
                    PEOPLE ->
                    false;
        };
    }

    /// The field with this [#id]; capitals and `-` for `_` do no harm.
    public static Optional<IncidentField> ofId(String id) {
        var wanted = id.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(f -> f.id().equals(wanted)).findFirst();
    }
}
