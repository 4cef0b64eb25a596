package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Says why a file is read as it is, where an earlier file taught it, and lets a person forget
/// that.
final class RememberedBar {
    private RememberedBar() {}

    /// Nothing where nothing was remembered.
    static List<Node> of(ImportViewModel model) {
        var as = model.remembered();
        if (as == null) return List.of();
        var day = DateForm.LONG_DAY.of(as.at().atZone(model.zone()));
        var words = new Label(Text.of("incidents.remembered", day, as.file()));
        words.setId("remembered");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var forget =
                Page.button("forgetMapping", Text.of("incidents.remembered.forget"), model::forget);
        forget.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        var bar = new HBox(10, new FontIcon("fth-rotate-ccw"), words, forget);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("remembered");
        return List.of(bar);
    }
}
