package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;

/// Says above the list that incidents may be in two tools twice; nothing where none seem to be.
final class TwinsBar {
    private TwinsBar() {}

    static Node of(TwinsViewModel model, Runnable open) {
        var words = new Label();
        words.setId("twinsFound");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var look = Page.button("openTwins", Text.of("twins.open"), open);
        look.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.ACCENT);
        var bar = new HBox(10, new FontIcon("fth-copy"), words, look);
        bar.setId("twinsBar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("remembered");
        bar.managedProperty().bind(bar.visibleProperty());
        model.left()
                .subscribe(n -> {
                    bar.setVisible(n.intValue() > 0);
                    words.setText(Text.of("twins.found", n.intValue()));
                });
        return bar;
    }
}
