package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.IntFunction;

/// Says above the list that there is something to decide, and leads there; nothing where there is
/// nothing.
final class FoundBar {
    private FoundBar() {}

    /// That incidents may be in two tools twice.
    static Node twins(TwinsViewModel model, Runnable open) {
        return of(
                new Ids("twinsBar", "twinsFound", "openTwins"),
                "fth-copy",
                Text.of("twins.open"),
                open,
                model.left(),
                n -> Text.of("twins.found", n));
    }

    /// That nobody knows yet how severe incidents are.
    static Node severities(SeveritiesViewModel model, Runnable open) {
        return of(
                new Ids("severitiesBar", "severitiesOpen", "openSeverities"),
                "fth-help-circle",
                Text.of("severity.open"),
                open,
                model.incidents(),
                n -> Text.of("severity.found", model.open().get(), n));
    }

    private record Ids(String bar, String words, String button) {}

    private static Node of(
            Ids ids,
            String icon,
            String look,
            Runnable open,
            ReadOnlyIntegerProperty count,
            IntFunction<String> says) {
        var words = new Label();
        words.setId(ids.words());
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = Page.button(ids.button(), look, open);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.ACCENT);
        var bar = new HBox(10, new FontIcon(icon), words, button);
        bar.setId(ids.bar());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("remembered");
        bar.managedProperty().bind(bar.visibleProperty());
        count.subscribe(n -> {
            bar.setVisible(n.intValue() > 0);
            words.setText(says.apply(n.intValue()));
        });
        return bar;
    }
}
