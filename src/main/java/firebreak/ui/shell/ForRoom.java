package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.domain.room.RoomSubject;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Hint;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Privacy;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;
import firebreak.ui.kit.WindowCommand;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the main window has for a room: the command that shows something to it, the line from which
/// it is led, privacy mode, and what covers screens then or while somebody judges blind.
public final class ForRoom {
    /// What an assessment does for a room.
    public interface Guest {
        /// Shows something to the room.
        void show(RoomSubject subject);

        /// Says that the screen in front has nothing for a room.
        void nothing();

        /// On to the next page, back to the one before.
        void step(int by);

        /// Whether the room has something before it.
        boolean shows();

        /// Lets the room see nothing, or the same page again.
        void black();

        /// What stands in the place of a screen that can be shown to a room.
        Screen cover(Screen screen);

        /// Whether somebody judges who must not know what others said.
        boolean blind();

        /// The room sees nothing any more.
        void end();

        /// The line from which the room is led.
        Node panel();
    }

    private static final String GROUP = ScreenKeys.WINDOW + ".room.";
    private static final String SHOW = GROUP + "show";
    private static final String BLACK = GROUP + "black";
    private static final String HIDE = GROUP + "privacy";

    /// How wide the border is; the same as in the style sheet.
    static final double BORDER = 6;

    private final Privacy privacy;
    private final Supplier<@Nullable Screen> front;
    private final PrivacyFrame frame;
    private final StackPane panel = new StackPane();
    private final Button show =
            Page.iconButton("showToRoom", "fth-cast", Text.of("room.show"), this::show);
    private final Button hide =
            Page.iconButton("privacy", "fth-eye-off", Text.of("privacy.turn"), this::press);
    private final HBox tools = new HBox(show, hide);
    private final Map<Screen, Screen> covers = new HashMap<>();
    private final Set<Screen> uncovered = new HashSet<>();
    private @Nullable Guest guest;

    /// @param keys of the window's commands
    /// @param front the screen that a person has chosen
    ForRoom(Privacy privacy, ScreenKeys keys, Supplier<@Nullable Screen> front) {
        this.privacy = privacy;
        this.front = front;
        this.frame = new PrivacyFrame(privacy, keys, HIDE);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        keys.map()
                .subscribe(map -> {
                    hint(show, Text.of("room.show.hint"), map.shown(SHOW));
                    hint(hide, Text.of("privacy.turn.hint"), map.shown(HIDE));
                });
        to(null);
    }

    private static void hint(Button button, String words, String key) {
        Hint.put(button, key.isEmpty() ? words : Text.of("room.hint", words, key));
    }

    /// What can be done with keys, too.
    List<WindowCommand> commands() {
        return List.of(
                command(SHOW, "room.show", KeyCode.P, this::can, this::show),
                command(BLACK, "room.black", KeyCode.B, this::shows, this::black),
                command(GROUP + "next", "room.next", KeyCode.PAGE_DOWN, this::shows, () -> step(1)),
                command(
                        GROUP + "previous",
                        "room.previous",
                        KeyCode.PAGE_UP,
                        this::shows,
                        () -> step(-1)),
                command(
                        HIDE,
                        "privacy.turn",
                        KeyCode.H,
                        () -> privacy.possible().get(),
                        this::press));
    }

    private static WindowCommand command(
            String id, String words, KeyCode key, BooleanSupplier can, Runnable act) {
        return new WindowCommand(
                WindowCommand.Menu.VIEW,
                new KeyCommand(id, Text.of(words), Stroke.shiftShortcut(key)),
                can,
                act);
    }

    private boolean can() {
        return guest != null;
    }

    private boolean shows() {
        return guest != null && guest.shows();
    }

    /// From now on it is about this.
    ///
    /// @param hidden whether it was left in privacy mode
    /// @param keep told of each change of that
    public void open(Guest next, boolean hidden, Consumer<Boolean> keep) {
        to(next);
        privacy.follow(hidden, keep);
    }

    /// Nothing is open any more.
    public void leave() {
        privacy.leave();
        to(null);
    }

    /// The room's window must not be the last one.
    void end() {
        if (guest != null) guest.end();
    }

    private void to(@Nullable Guest next) {
        guest = next;
        covers.clear();
        uncovered.clear();
        panel.getChildren().clear();
        if (next != null) panel.getChildren().add(next.panel());
        tools.setVisible(next != null);
        tools.setManaged(next != null);
    }

    /// Shows what the screen in front has for a room.
    public void show() {
        var screen = front.get();
        if (guest == null || screen == null) return;
        screen.room().ifPresentOrElse(guest::show, guest::nothing);
    }

    /// Lets the room see nothing, or the same page again.
    public void black() {
        if (guest != null) guest.black();
    }

    private void step(int by) {
        if (guest != null) guest.step(by);
    }

    private void press() {
        privacy.press();
    }

    /// What stands in the place of a screen now, which is the screen itself where nothing of it has
    /// to be hidden.
    ///
    /// @param again brings it to the front once more
    Screen over(Screen screen, Runnable again) {
        if (privacy.on().get()) return cover(screen);
        if (guest == null || !guest.blind()) {
            uncovered.clear();
            return screen;
        }
        if (!screen.tellsJudgements() || uncovered.contains(screen)) return screen;
        return new BlindCover(
                screen,
                () -> {
                    uncovered.add(screen);
                    again.run();
                });
    }

    private Screen cover(Screen screen) {
        return covers.computeIfAbsent(
                screen,
                s -> guest != null && s.room().isPresent() ? guest.cover(s) : new CoverScreen(s));
    }

    Node tools() {
        return tools;
    }

    /// Puts what belongs to it around the screens.
    void frame(BorderPane around, Node status, StackPane root) {
        around.setTop(FirstShown.layers(frame.line()));
        around.setBottom(new VBox(panel, status));
        root.getChildren().add(frame.border());
    }
}
