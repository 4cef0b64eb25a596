package firebreak.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody wants to know more about what is before them. It goes up the scene to whoever explains,
/// so that no screen has to know who that is.
public final class HelpEvent extends Event {
    public static final EventType<HelpEvent> ANY = new EventType<>(Event.ANY, "FIREBREAK_HELP");

    /// What the screen is for, and how it is done here.
    public static final EventType<HelpEvent> WHY = new EventType<>(ANY, "FIREBREAK_HELP_WHY");

    /// What a word means.
    public static final EventType<HelpEvent> WORD = new EventType<>(ANY, "FIREBREAK_HELP_WORD");

    private final String word;

    private HelpEvent(EventType<HelpEvent> type, String word) {
        super(type);
        this.word = word;
    }

    /// Asks why and how.
    public static HelpEvent why() {
        return new HelpEvent(WHY, "");
    }

    /// Asks for a word of the glossary by its id.
    public static HelpEvent word(String id) {
        return new HelpEvent(WORD, id);
    }

    /// The id of the word; empty where none is asked for.
    public String word() {
        return word;
    }
}
