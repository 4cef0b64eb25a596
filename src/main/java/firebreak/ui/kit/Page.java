package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
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
        heading.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.getStyleClass().add("page-subtitle");
        if (subtitle instanceof Label line) {
            line.setWrapText(true);
            line.setMinWidth(0);
        }
        var words = new VBox(4, heading, subtitle);
        var buttons = new HBox(8, actions);
        buttons.getChildren().add(why());
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        var page = new BorderPane(content);
        page.setTop(new PageHead(words, buttons));
        page.getStyleClass().add("page");
        return page;
    }

    /// Asks why this step is there and how it is done.
    public static Button why() {
        var button = iconButton("whyAndHow", "fth-book", Text.of("kit.why"), () -> {});
        button.setOnAction(_ -> button.fireEvent(HelpEvent.why()));
        return button;
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
        Hint.put(button, name);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    /// What may be too high for a low window, so that all of it can still be reached.
    public static ScrollPane scrolled(Region content) {
        content.setMinHeight(Region.USE_PREF_SIZE);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    /// A surface with a border on which content stands together.
    public static VBox card(Node... content) {
        var card = new VBox(8, content);
        card.getStyleClass().add("card-surface");
        return card;
    }
}
