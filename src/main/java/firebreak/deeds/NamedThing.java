package firebreak.deeds;

import java.util.Locale;

/// Something of an assessment that has a name.
///
/// @param id within its kind; nothing of a client but what an id of a code or a checkpoint is
/// @param title what it is called
/// @param detail what else is said of it, in a line; may be empty
public record NamedThing(Kind kind, String id, String title, String detail) {
    public enum Kind {
        INCIDENT,
        CHECKPOINT,
        CELL,
        GAP,
        FINDING,
        FEATURE,
        CODE,
        SESSION,
        WORK,
        EVIDENCE;

        /// By which one of this kind is known among all.
        public String key(Object id) {
            return name().toLowerCase(Locale.ROOT) + ":" + id;
        }
    }

    /// By which it is known among all.
    public String key() {
        return kind.key(id);
    }
}
