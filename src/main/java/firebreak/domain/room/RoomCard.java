package firebreak.domain.room;

/// A page that can be shown to the room, and the id by which the main window asks for it.
///
/// @param id unique within its kind; the room never gets it
public record RoomCard(RoomKind kind, String id, PresenterPage page) {}
