package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.Stroke;

import java.util.Locale;

/// What the bench does when a key is pressed, besides choosing tags ([TagKeys]), and the key with
/// which it is delivered.
enum BenchCommand {
    FIND(Stroke.of('/'), "tagging.keys.find"),
    ADD(Stroke.of('+'), "tagging.keys.add"),
    SAVE(Stroke.ENTER, "tagging.keys.save"),
    BACK(Stroke.BACK_SPACE, "tagging.keys.back"),
    SUGGESTION(Stroke.of('u'), "tagging.keys.suggestion"),
    SAME(Stroke.of('s'), "tagging.keys.same"),
    FLAG(Stroke.of('f'), "tagging.keys.flag"),
    DISCARD(Stroke.of('x'), "tagging.keys.discard"),
    TOGETHER(Stroke.of('g'), "tagging.keys.together"),
    QUOTE(Stroke.of('q'), "tagging.keys.quote"),
    REASON(Stroke.of('e'), "tagging.keys.reason"),
    MEMO(Stroke.of('w'), "tagging.keys.memo"),
    BROUGHT_OUT(Stroke.of('j'), "tagging.keys.broughtOut"),

    /// Lets the room vote on it.
    VOTE(new Stroke("F8"), "tagging.keys.vote"),

    /// Reads the next similar incident beside this one.
    COMPARE(Stroke.of('v'), "similar.keys.compare"),

    /// The one that is read has the same cause.
    SAME_CAUSE(Stroke.of('y'), "similar.keys.sameCause"),

    /// Takes over its tags.
    TAKE_TAGS(Stroke.of('t'), "similar.keys.takeTags"),

    /// Puts it on the bench.
    GO_TO(Stroke.of('b'), "similar.keys.goTo");

    private final Stroke usual;
    private final String words;

    BenchCommand(Stroke usual, String words) {
        this.usual = usual;
        this.words = words;
    }

    /// By which the settings know it.
    String id() {
        return TagKeys.SCREEN + "." + name().toLowerCase(Locale.ROOT);
    }

    KeyCommand command() {
        return new KeyCommand(id(), Text.of(words), usual);
    }
}
