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

/// Says above the list that nobody knows yet how severe incidents are; nothing where it is known.
final class SeveritiesBar {
    private SeveritiesBar() {}

    static Node of(SeveritiesViewModel model, Runnable open) {
        var words = new Label();
        words.setId("severitiesOpen");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var look = Page.button("openSeverities", Text.of("severity.open"), open);
        look.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.ACCENT);
        var bar = new HBox(10, new FontIcon("fth-help-circle"), words, look);
        bar.setId("severitiesBar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("remembered");
        bar.managedProperty().bind(bar.visibleProperty());
        model.open()
                .subscribe(n -> {
                    bar.setVisible(n.intValue() > 0);
                    words.setText(Text.of("severity.found", n.intValue(), model.incidents().get()));
                });
        return bar;
    }
}
