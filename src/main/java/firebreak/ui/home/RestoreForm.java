package firebreak.ui.home;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// Where the assessment goes that is made from a snapshot.
final class RestoreForm extends VBox {
    private final RestoreViewModel model;

    RestoreForm(HomeViewModel home) {
        super(12);
        this.model = home.restoring();
        setId("restoreForm");
        getStyleClass().add("card-surface");
        var heading = new Label();
        heading.getStyleClass().add("section-title");
        heading.setGraphic(new FontIcon("fth-rotate-ccw"));
        heading.setGraphicTextGap(8);
        var path = new Label();
        path.getStyleClass().addAll("muted", "small");
        var means = new Label(Text.of("home.restore.means"));
        means.setWrapText(true);
        means.setMinHeight(Region.USE_PREF_SIZE);
        means.getStyleClass().addAll("muted", "small");
        var folder = new TextField();
        folder.setId("restoreFolder");
        folder.setAccessibleText(Text.of("home.restore.folder"));
        folder.textProperty().bindBidirectional(model.folder());
        folder.setOnAction(e -> model.restore());
        getChildren().addAll(new VBox(4, heading, path), place(folder), means, buttons(home));
        model.from()
                .subscribe(from -> {
                    setVisible(from.isPresent());
                    setManaged(from.isPresent());
                    if (from.isEmpty()) return;
                    heading.setText(Text.of("home.restore.title", from.get().getFileName()));
                    path.setText(from.get().toString());
                    folder.requestFocus();
                    folder.end();
                });
    }

    private Node place(TextField folder) {
        var label = new Label(Text.of("home.restore.folder"));
        label.setLabelFor(folder);
        HBox.setHgrow(folder, Priority.ALWAYS);
        var choose =
                Page.button("chooseRestoreFolder", Text.of("home.new.choose"), model::chooseFolder);
        return new VBox(4, label, new HBox(8, folder, choose));
    }

    private Node buttons(HomeViewModel home) {
        var restore = Page.button("restore", Text.of("home.restore.go"), model::restore);
        restore.getStyleClass().add("accent");
        restore.disableProperty().bind(home.busy());
        var cancel = Page.button("cancelRestore", Text.of("kit.cancel"), model::stop);
        var buttons = new HBox(8, cancel, restore);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
