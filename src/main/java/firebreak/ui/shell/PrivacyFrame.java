package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Privacy;
import firebreak.ui.kit.ScreenKeys;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/// Shows that privacy mode is on, so that nobody can miss it: a border round the whole window, and
/// a line with words above everything, from which it is turned off.
final class PrivacyFrame {
    private final Region border = new Region();
    private final HBox line = new HBox(12);
    private final Label words = new Label();

    /// @param keys of the window's commands
    /// @param command that turns it on and off
    PrivacyFrame(Privacy privacy, ScreenKeys keys, String command) {
        border.setId("privacyBorder");
        border.getStyleClass().add("privacy-border");
        border.setMouseTransparent(true);
        border.visibleProperty().bind(privacy.on());
        line.setId("privacyLine");
        line.getStyleClass().add("privacy-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(privacy.on());
        line.managedProperty().bind(privacy.on());
        words.setId("privacyWords");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var show = Page.button("showNames", "", privacy::press);
        var stay = Page.button("stayPrivate", Text.of("privacy.stay"), privacy::stay);
        stay.visibleProperty().bind(privacy.asking());
        stay.managedProperty().bind(privacy.asking());
        show.setGraphic(new KeyHint(keys, command));
        show.setContentDisplay(ContentDisplay.RIGHT);
        show.setGraphicTextGap(8);
        privacy.asking()
                .subscribe(asking -> {
                    words.setText(Text.of(asking ? "privacy.asking" : "privacy.on"));
                    show.setText(Text.of(asking ? "privacy.show.now" : "privacy.show"));
                });
        line.getChildren().addAll(new FontIcon("fth-eye-off"), words, stay, show);
    }

    Region border() {
        return border;
    }

    Region line() {
        return line;
    }
}
