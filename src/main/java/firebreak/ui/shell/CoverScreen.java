package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.scene.Parent;
import javafx.scene.control.Label;

/// What stands in the place of a screen in privacy mode where all of it is the client's.
final class CoverScreen extends Screen {
    CoverScreen(Screen covered) {
        super(covered.id(), covered.title(), covered.icon());
    }

    @Override
    protected Parent build() {
        var empty =
                Page.empty(
                        "fth-eye-off",
                        Text.of("privacy.cover.title"),
                        Text.of("privacy.cover.why"));
        var page = Page.of(title(), new Label(Text.of("privacy.cover.subtitle")), empty);
        page.setId("privacyCover");
        return page;
    }
}
