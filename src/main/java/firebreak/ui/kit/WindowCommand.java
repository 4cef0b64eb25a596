package firebreak.ui.kit;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Something that can be done whichever screen is shown. It stands in a menu of the window, has its
/// key there, and the palette finds it.
///
/// @param menu where it stands
/// @param key by which the settings know it, beginning with [ScreenKeys#WINDOW], what it does, and
///   the keys with which it is delivered: such as are pressed together
/// @param words what it does as the menu says it now, such as what would be undone
/// @param can whether it can be done now
public record WindowCommand(
        Menu menu, KeyCommand key, Supplier<String> words, BooleanSupplier can, Runnable act) {
    /// The menus of the window, in their order. Between GO and HELP stands the one of the screen.
    public enum Menu {
        FILE,
        EDIT,
        VIEW,
        GO,
        ASSESSMENT,
        HELP
    }

    public WindowCommand(Menu menu, KeyCommand key, BooleanSupplier can, Runnable act) {
        this(menu, key, key::words, can, act);
    }

    /// One that can always be done.
    public WindowCommand(Menu menu, KeyCommand key, Runnable act) {
        this(menu, key, () -> true, act);
    }
}
