package firebreak.analysis;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Small incidents for tests of the numbers.
final class Sample {
    static final LocalDate TODAY = LocalDate.of(2099, 12, 31);

    static final Codebook CODEBOOK =
            new Codebook(
                    1,
                    List.of(
                            factor("limits", Origin.REQUIREMENTS, "Load not specified"),
                            factor("untested", Origin.CODE_QUALITY, "Untested change"),
                            factor("config", Origin.DEPLOYMENT, "Wrong configuration"),
                            factor("capacity", Origin.OPERATIONAL, "Capacity")),
                    List.of(
                            new Stage("req", "Requirements", ""),
                            new Stage("test", "Testing", ""),
                            new Stage("deploy", "Deployment", "")));

    private Sample() {}

    private static Factor factor(String id, Origin origin, String label) {
        return new Factor(id, origin, label, "", "", "", "");
    }

    static TaggedIncident done(
            @Nullable String day,
            @Nullable Origin origin,
            @Nullable String factor,
            @Nullable String stage,
            @Nullable Preventability preventability) {
        return incident(TaggingState.DONE, day, null, origin, factor, stage, preventability);
    }

    static TaggedIncident inState(TaggingState state, @Nullable String day) {
        return incident(state, day, null, null, null, null, null);
    }

    static TaggedIncident incident(
            TaggingState state,
            @Nullable String instant,
            @Nullable Integer leadershipMinutes,
            @Nullable Origin origin,
            @Nullable String factor,
            @Nullable String stage,
            @Nullable Preventability preventability) {
        return new TaggedIncident(
                UUID.randomUUID(),
                "INC-1",
                "Checkout down",
                "shop",
                SeverityClass.HIGH,
                instant == null ? null : Instant.parse(instant),
                leadershipMinutes,
                "",
                state,
                origin,
                factor,
                stage,
                preventability,
                null);
    }
}
