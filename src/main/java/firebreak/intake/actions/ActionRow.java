package firebreak.intake.actions;

import firebreak.domain.incident.RowPlace;
import firebreak.domain.process.ActionState;

import java.util.UUID;

/// A row of a sheet of actions.
///
/// @param assessment the one that the sheet was written of
/// @param title of the gap, as it stands in the row
/// @param written what stood in the row when it was written
/// @param edited what stands there now
public record ActionRow(
        RowPlace place,
        UUID assessment,
        UUID gap,
        String title,
        ActionState written,
        ActionState edited) {}
