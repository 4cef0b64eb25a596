package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;

/// The field for a passphrase with its button, what was wrong, and the time still to wait.
public final class PassphrasePrompt extends VBox {
    private final SecretField field;
    private final PassphraseViewModel model;

    /// @param id starts the ids of what is in it
    /// @param action the verb on the button
    /// @param others buttons before it
    public PassphrasePrompt(
            String id, PassphraseViewModel model, String action, javafx.scene.Node... others) {
        super(8);
        this.model = model;
        var name = Text.of("kit.passphrase.field");
        field = new SecretField(id + "Passphrase", name);
        field.onEnter(this::submit);
        var label = new Label(name);
        label.setLabelFor(field.labelled());
        var go = Page.button(id + "Go", action, this::submit);
        go.getStyleClass().add("accent");
        go.disableProperty().bind(model.busy().or(model.countdown().isNotEmpty()));
        var looking = new ProgressIndicator();
        looking.setAccessibleText(Text.of("kit.passphrase.looking"));
        looking.setPrefSize(20, 20);
        looking.setMinSize(20, 20);
        looking.visibleProperty().bind(model.busy());
        var wait = new Label();
        wait.setId(id + "Countdown");
        wait.textProperty().bind(model.countdown());
        wait.getStyleClass().add("muted");
        HBox.setHgrow(wait, Priority.ALWAYS);
        wait.setMaxWidth(Double.MAX_VALUE);
        var problem = problem(id + "Problem");
        problem.textProperty().bind(model.problem());
        var row = new HBox(8, wait, looking);
        row.getChildren().addAll(others);
        row.getChildren().add(go);
        row.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(new VBox(4, label, field), problem, row);
        countDown();
    }

    /// A sentence about what went wrong, which takes no room while there is none.
    public static Label problem(String id) {
        var problem = new Label();
        problem.setId(id);
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("said-problem");
        problem.setGraphic(new FontIcon("fth-alert-triangle"));
        problem.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !problem.getText().isEmpty(), problem.textProperty()));
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    /// Puts the focus into the field.
    public void focus() {
        field.focus();
    }

    private void submit() {
        if (model.busy().get() || !model.countdown().get().isEmpty()) return;
        model.submit(field.take());
    }

    private void countDown() {
        var ticking = new Ticking(Duration.ofMillis(250), model::tick);
        model.countdown()
                .subscribe(words -> {
                    if (words.isEmpty()) ticking.stop();
                    else ticking.play();
                });
    }
}
