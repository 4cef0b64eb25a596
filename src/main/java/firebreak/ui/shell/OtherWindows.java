package firebreak.ui.shell;

import firebreak.ui.kit.Copied;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The windows that belong to the main one: dialogs, menus, tooltips. It hears what is touched and
/// copied in any of them, and closes them when the assessment is locked.
final class OtherWindows {
    private static final Runnable NOTHING = () -> {};

    private final Window main;
    private final EventHandler<InputEvent> hears;
    private Runnable menuCopied = NOTHING;
    private final ListChangeListener<Window> watch =
            change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(this::appeared);
                    if (change.getRemoved().stream().anyMatch(ContextMenu.class::isInstance)) {
                        Platform.runLater(menuCopied);
                        menuCopied = NOTHING;
                    }
                }
            };
    private boolean barred;

    /// @param touched called with each touch
    OtherWindows(Window main, Runnable touched) {
        this.main = main;
        this.hears =
                e -> {
                    touched.run();
                    if (e instanceof KeyEvent key && mayCopy(key)) Platform.runLater(copying());
                };
        main.addEventFilter(InputEvent.ANY, hears);
        Window.getWindows().addListener(watch);
    }

    /// Closes all of them, and any that still comes, until told otherwise.
    void bar(boolean now) {
        barred = now;
        if (!now) return;
        for (var window : List.copyOf(Window.getWindows()))
            if (window != main && belongs(window)) window.hide();
    }

    /// Closes all of them; others may come.
    void close() {
        bar(true);
        bar(false);
    }

    /// Stops watching.
    void forget() {
        Window.getWindows().removeListener(watch);
        main.removeEventFilter(InputEvent.ANY, hears);
    }

    private void appeared(Window window) {
        if (window == main || !belongs(window)) return;
        if (window instanceof ContextMenu) menuCopied = copying();
        if (barred) bar(window);
        else window.addEventFilter(InputEvent.ANY, hears);
    }

    /// A window that is just coming can't be hidden yet, but nothing of it need be seen.
    private static void bar(Window window) {
        window.setOpacity(0);
        Platform.runLater(window::hide);
    }

    /// Cutting has a second key on some systems.
    private static boolean mayCopy(KeyEvent key) {
        return key.getEventType() == KeyEvent.KEY_PRESSED
                && (key.isShortcutDown()
                        || key.isShiftDown() && key.getCode() == KeyCode.DELETE
                        || key.getCode() == KeyCode.COPY
                        || key.getCode() == KeyCode.CUT);
    }

    /// Keys and the menu of a field copy by themselves, and after this.
    private Runnable copying() {
        for (var window : List.copyOf(Window.getWindows()))
            if (window.isFocused()
                    && belongs(window)
                    && window.getScene().getFocusOwner() instanceof TextInputControl field)
                return Copied.from(field);
        return main.getScene().getFocusOwner() instanceof TextInputControl field
                ? Copied.from(field)
                : NOTHING;
    }

    private boolean belongs(@Nullable Window window) {
        for (var w = window; w != null; w = owner(w)) if (w == main) return true;
        return false;
    }

    private static @Nullable Window owner(Window window) {
        return switch (window) {
            case PopupWindow popup -> popup.getOwnerWindow();
            case Stage stage -> stage.getOwner();
            default -> null;
        };
    }
}
