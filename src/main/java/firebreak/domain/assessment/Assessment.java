package firebreak.domain.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// One client engagement. `zone` is where the client's days and months begin and end, and the zone
/// of imported times that carry none.
public record Assessment(
        UUID id, String client, String title, ZoneId zone, Instant created, boolean sample) {
    public Assessment {
        if (client.isBlank())
            throw new IllegalArgumentException("An assessment needs a client name");
    }
}
