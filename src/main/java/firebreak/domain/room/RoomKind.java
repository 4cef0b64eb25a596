package firebreak.domain.room;

/// The rows of pages that a person leafs through before a room, each in its own order.
public enum RoomKind {
    PICTURES,
    CHECKPOINTS,
    COVERAGE,
    FINDINGS,
    VOTES
}
