package firebreak.store;

import firebreak.domain.process.Point;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A [Point] as columns.
record PointColumns(String kind, String subject, String aspect) {
    static final String CHECKPOINT = "CHECKPOINT";
    static final String CELL = "CELL";

    static PointColumns of(@Nullable Point point) {
        return switch (point) {
            case null -> new PointColumns("", "", "");
            case Point.OfCheckpoint(var id, var team) -> new PointColumns(CHECKPOINT, id, team);
            case Point.OfCell(var area, var type) -> new PointColumns(CELL, area.toString(), type);
        };
    }

    /// Null where they name none, or one of a kind that only a later program knows.
    @Nullable Point point() {
        try {
            return switch (kind) {
                case CHECKPOINT -> new Point.OfCheckpoint(subject, aspect);
                case CELL -> new Point.OfCell(UUID.fromString(subject), aspect);
                default -> null;
            };
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
