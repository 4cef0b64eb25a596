package firebreak.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// The parts that screens share, so that they look alike.
public final class Page {
    private Page() {}

    /// A screen: a heading with a line below it, actions at the right, and the content.
    public static BorderPane of(String title, Node subtitle, Node content, Node... actions) {
        var heading = new Label(title);
        heading.getStyleClass().add("page-title");
        subtitle.getStyleClass().add("page-subtitle");
        var words = new VBox(4, heading, subtitle);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var buttons = new HBox(8, actions);
        buttons.setAlignment(Pos.TOP_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        var top = new HBox(16, words, buttons);
        top.getStyleClass().add("page-heading");
        var page = new BorderPane(content);
        page.setTop(top);
        page.getStyleClass().add("page");
        return page;
    }

    /// What a screen shows while there is nothing: what belongs here, why it matters, what to do.
    public static VBox empty(String icon, String title, String why, Node... actions) {
        var picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        var heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        var text = new Label(why);
        text.setWrapText(true);
        text.getStyleClass().add("empty-text");
        text.setMaxWidth(480);
        var row = new HBox(8, actions);
        row.setAlignment(Pos.CENTER);
        var box = new VBox(12, picture, heading, text, row);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty");
        return box;
    }

    /// A button with an id for tests and a screen reader's name equal to its text.
    public static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setOnAction(e -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// A button with an icon before its text.
    public static Button button(String id, String icon, String text, Runnable action) {
        var button = button(id, text, action);
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    /// A button that is only an icon; `name` is its tooltip and its name for a screen reader.
    public static Button iconButton(String id, String icon, String name, Runnable action) {
        var button = button(id, "", action);
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(name);
        button.setTooltip(new javafx.scene.control.Tooltip(name));
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    /// A surface with a border on which content stands together.
    public static VBox card(Node... content) {
        var card = new VBox(8, content);
        card.getStyleClass().add("card-surface");
        return card;
    }
}
