package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Finder;
import firebreak.ui.kit.Privacy;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Hides names in those parts of the window that are always there, whichever screen is in front.
final class Hiding {
    /// Those parts.
    record Parts(
            Label title,
            NoticePane notices,
            StatusBar status,
            Work work,
            Region frame,
            PaletteViewModel palette) {}

    private final Privacy privacy;
    private final Parts parts;
    private String name = "";
    private Finder finder = Finder.NONE;
    private @Nullable OtherWindows others;

    Hiding(Privacy privacy, Parts parts) {
        this.privacy = privacy;
        this.parts = parts;
        privacy.on().subscribe(this::hide);
    }

    /// The client's name, in the title.
    void name(String client) {
        name = client;
        tell();
    }

    /// Where the palette finds what is open, while it may be read.
    void finder(Finder now) {
        finder = now;
        parts.palette().finder(privacy.on().get() ? Finder.NONE : now);
    }

    /// Menus, dialogs and hints, which close when names are hidden.
    void windows(OtherWindows now) {
        others = now;
    }

    private void tell() {
        parts.title().setText(privacy.on().get() ? Text.of("privacy.client") : name);
    }

    private void hide(boolean now) {
        Copied.hide(now);
        tell();
        parts.notices().hide(now);
        parts.status().hide(now);
        // The border lies over the edge of the window and hides nothing.
        parts.frame().setPadding(new Insets(now ? ForRoom.BORDER : 0));
        if (now) parts.work().hide();
        if (now && others != null) others.close();
        var lately = parts.palette().recent();
        finder(finder);
        parts.palette().recall(lately);
    }
}
