package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks everything again: says what becomes of the answers, and takes a name for the new round.
final class RoundPane extends VBox {
    private final TextField label = new TextField();
    private final Runnable home;

    RoundPane(Answering answering, Runnable home) {
        this.home = home;
        setId("roundPane");
        setSpacing(8);
        getStyleClass().addAll("card-surface", "round-pane");
        var title = new Label(Text.of("checkpoints.round.title"));
        title.getStyleClass().add("section-title");
        var why = new Label(Text.of("checkpoints.round.why"));
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        label.setId("roundLabel");
        label.setPromptText(Text.of("checkpoints.round.label"));
        label.setAccessibleText(Text.of("checkpoints.round.label"));
        HBox.setHgrow(label, Priority.ALWAYS);
        var earlier = new CheckBox(Text.of("checkpoints.round.showEarlier"));
        earlier.setId("roundShowEarlier");
        earlier.setSelected(true);
        var start =
                Page.button(
                        "startRound",
                        Text.of("checkpoints.round.start"),
                        () -> {
                            answering.startRound(label.getText(), earlier.isSelected());
                            close();
                        });
        start.getStyleClass().add("accent");
        var cancel = Page.button("cancelRound", Text.of("kit.cancel"), this::close);
        var row = new HBox(8, label, earlier, start, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, why, row);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) close();
                    else if (e.getCode() == KeyCode.ENTER && e.getTarget() == label) start.fire();
                    else return;
                    e.consume();
                });
    }

    void open() {
        label.clear();
        setVisible(true);
        label.requestFocus();
    }

    private void close() {
        setVisible(false);
        home.run();
    }
}
