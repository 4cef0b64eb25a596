package firebreak.ui.home;

import firebreak.domain.Text;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.PassphrasePrompt;
import firebreak.ui.kit.Screen;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Where everyone starts: what Firebreak is, and the doors.
public final class HomeScreen extends Screen {
    private static final double DOOR_HEIGHT = 184;

    private final HomeViewModel model;

    public HomeScreen(HomeViewModel model) {
        super("home", Text.of("home.title"), "fth-home");
        this.model = model;
    }

    @Override
    protected Parent build() {
        var question = new Label(Text.of("home.question"));
        question.getStyleClass().add("home-question");
        question.setWrapText(true);
        var promise = new Label(Text.of("home.promise"));
        promise.getStyleClass().add("home-promise");
        promise.setWrapText(true);
        promise.setMinHeight(Region.USE_PREF_SIZE);
        question.setMinHeight(Region.USE_PREF_SIZE);
        var newDoor =
                door(
                        "newAssessment",
                        "fth-plus-circle",
                        Text.of("home.new.title"),
                        Text.of("home.new.text"),
                        () -> model.naming().set(true));
        var doors =
                new HBox(
                        16,
                        door(
                                "openSample",
                                "fth-compass",
                                Text.of("home.sample.title"),
                                Text.of("home.sample.text"),
                                model::openSample),
                        newDoor,
                        door(
                                "openExisting",
                                "fth-folder",
                                Text.of("home.open.title"),
                                Text.of("home.open.text"),
                                model::openExisting));
        for (var door : doors.getChildren()) HBox.setHgrow(door, Priority.ALWAYS);
        doors.disableProperty().bind(model.busy());
        var problem = PassphrasePrompt.problem("homeProblem");
        problem.textProperty().bind(model.problem());
        var good =
                Page.button(
                        "restoreGood",
                        "fth-rotate-ccw",
                        Text.of("home.restore.good"),
                        model.restoring()::chooseGood);
        good.visibleProperty().bind(model.restoring().good().map(Optional::isPresent));
        good.managedProperty().bind(good.visibleProperty());
        var wrong = new VBox(12, problem, good);
        wrong.visibleProperty().bind(problem.visibleProperty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        var under = new FlowPane(8, 4);
        FirstShown.fill(under, List.of(new RecentMenu(model), fromSnapshot()));
        var content = new VBox(24);
        FirstShown.fill(
                content,
                List.of(
                        new VBox(8, question, promise),
                        new VBox(12, doors, under),
                        new NewForm(model),
                        new OpenForm(model),
                        new RestoreForm(model),
                        wrong));
        content.setMaxWidth(920);
        content.getStyleClass().add("home");
        var centred = new VBox(content);
        centred.setAlignment(Pos.CENTER);
        // Where it is too high for a window, the place in which it stands scrolls.
        centred.setMinHeight(Region.USE_PREF_SIZE);
        centred.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        HomeScreen.class.getResource("/firebreak/ui/home.css"))
                                .toExternalForm());
        return centred;
    }

    /// A quieter door: how a colleague's file comes in, and the way back after damage.
    private Button fromSnapshot() {
        var button =
                Page.button(
                        "restoreSnapshot",
                        "fth-rotate-ccw",
                        Text.of("home.restore.door"),
                        model.restoring()::choose);
        button.getStyleClass().add("flat");
        button.disableProperty().bind(model.busy());
        return button;
    }

    private static Button door(String id, String icon, String name, String words, Runnable action) {
        var title = new Label(name);
        title.getStyleClass().add("section-title");
        var text = new Label(words);
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        text.setMinHeight(Region.USE_PREF_SIZE);
        var picture = new FontIcon(icon);
        picture.getStyleClass().add("door-icon");
        var inside = new VBox(12, picture, title, text);
        inside.setAlignment(Pos.TOP_LEFT);
        var door = Page.button(id, "", action);
        door.setGraphic(inside);
        door.setAccessibleText(title.getText() + ". " + text.getText());
        door.getStyleClass().setAll("door");
        door.setMaxWidth(Double.MAX_VALUE);
        door.setMinWidth(0);
        door.setPrefWidth(290);
        door.setMinHeight(DOOR_HEIGHT);
        door.setMaxHeight(DOOR_HEIGHT);
        return door;
    }
}
