package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.scene.Parent;
import javafx.scene.control.Label;

/// What stands in the place of a screen that tells what others said, while somebody judges blind.
/// No locked door: whoever knows what they do can open it.
final class BlindCover extends Screen {
    private final Runnable uncover;

    BlindCover(Screen covered, Runnable uncover) {
        super(covered.id(), covered.title(), covered.icon());
        this.uncover = uncover;
    }

    @Override
    protected Parent build() {
        var empty =
                Page.empty(
                        "fth-eye-off",
                        Text.of("blind.cover.title"),
                        Text.of("blind.cover.why"),
                        Page.button("uncover", Text.of("blind.cover.uncover"), uncover));
        var page = Page.of(title(), new Label(Text.of("blind.cover.subtitle")), empty);
        page.setId("blindCover");
        return page;
    }
}
