package firebreak.ui.kit;

import java.util.List;
import java.util.Optional;

/// Something that a screen does when a key is pressed.
///
/// @param id by which the settings know it, such as `tagging.flag`; nothing of a client
/// @param words what it does
/// @param usual the key with which it is delivered; behind it those that it takes where that one is
///   not free. Empty where it has none unless a person gives it one.
public record KeyCommand(String id, String words, List<Stroke> usual) {
    public KeyCommand {
        usual = List.copyOf(usual);
    }

    public KeyCommand(String id, String words, Stroke usual) {
        this(id, words, List.of(usual));
    }

    Optional<Stroke> delivered() {
        return usual.stream().findFirst();
    }
}
