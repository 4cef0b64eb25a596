package firebreak.ui.findings;

import firebreak.domain.Text;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.Stroke;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the screen does when a key is pressed, and the key with which it is delivered.
enum Act {
    ACCEPT(Stroke.of('a')),
    DECLINE(Stroke.of('n')),
    EDIT(Stroke.of('e')),
    OWN(Stroke.of('w')),
    PICTURE(Stroke.of('o')),
    TAKE(Stroke.of('t')),
    TAKE_ALL(Stroke.of('T')),
    REMOVE(new Stroke("DELETE")),
    DECLINED(Stroke.of('d')),
    BRING_BACK(Stroke.of('b'));

    static final String SCREEN = "findings";

    private final Stroke usual;

    Act(Stroke usual) {
        this.usual = usual;
    }

    /// By which the settings know it.
    String id() {
        return SCREEN + "." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> of(String id) {
        return Stream.of(values()).filter(a -> a.id().equals(id)).findFirst();
    }

    KeyCommand command() {
        return new KeyCommand(
                id(), Text.of("findings.act." + name().toLowerCase(Locale.ROOT)), usual);
    }
}
