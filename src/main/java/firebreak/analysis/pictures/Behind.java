package firebreak.analysis.pictures;

import java.util.List;
import java.util.UUID;

/// The incidents behind a mark of a picture, chosen by the very rules by which they are counted: as
/// many as the mark counts.
@FunctionalInterface
public interface Behind {
    Behind NOTHING = (_, _) -> List.of();

    /// @param series row of a heat map, series of stacked bars or lines, else 0
    /// @param category column, bar or point
    List<UUID> at(int series, int category);
}
