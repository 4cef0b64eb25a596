package firebreak.domain.room;

import java.util.UUID;

/// What the main window asks to be shown to the room. It may hold names, as that of a sliced
/// service, so that it goes to whoever makes the pages and never to the room.
///
/// @param id of a [RoomCard], or how it begins; empty for the first of its kind
/// @param slice the part of the history that pictures are about, as findings keep it; empty for all
public record RoomSubject(RoomKind kind, String id, String slice) {
    /// The first page of a kind.
    public static RoomSubject first(RoomKind kind) {
        return new RoomSubject(kind, "", "");
    }

    public static RoomSubject checkpoint(String id) {
        return new RoomSubject(RoomKind.CHECKPOINTS, id, "");
    }

    public static RoomSubject cell(UUID area, String testTypeId) {
        return new RoomSubject(RoomKind.COVERAGE, cellId(area, testTypeId), "");
    }

    public static RoomSubject finding(UUID id) {
        return new RoomSubject(RoomKind.FINDINGS, id.toString(), "");
    }

    public static RoomSubject vote(UUID id) {
        return new RoomSubject(RoomKind.VOTES, id.toString(), "");
    }

    /// @param picture the name of its kind
    /// @param view one way of looking at it; empty for the first
    public static RoomSubject picture(String picture, String view, String slice) {
        return new RoomSubject(RoomKind.PICTURES, pictureId(picture, view), slice);
    }

    /// The id of a cell's page.
    public static String cellId(UUID area, String testTypeId) {
        return area + "/" + testTypeId;
    }

    /// The id of a picture's page.
    public static String pictureId(String picture, String view) {
        return picture + "/" + view;
    }
}
