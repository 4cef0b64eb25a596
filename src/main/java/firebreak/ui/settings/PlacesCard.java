package firebreak.ui.settings;

import firebreak.domain.Text;
import firebreak.domain.Version;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where everything lies on this computer, and what this program is.
final class PlacesCard extends VBox {
    PlacesCard(SettingsViewModel model) {
        super(16);
        var places =
                new Rows()
                        .row(
                                Text.of("settings.places.assessments"),
                                place(model, "assessmentsPlace", model.assessments()))
                        .row(
                                Text.of("settings.places.program"),
                                place(model, "programPlace", model.program()))
                        .card(Text.of("settings.places"), Text.of("settings.places.says"));
        places.setId("placesCard");
        var version = new Label(Text.of("settings.about.version", Version.number()));
        version.setMaxWidth(Double.MAX_VALUE);
        version.setTextOverrun(OverrunStyle.ELLIPSIS);
        HBox.setHgrow(version, Priority.ALWAYS);
        var about = Page.button("about", "fth-info", Text.of("settings.about.open"), model::about);
        var row = new HBox(8, version, about);
        row.setAlignment(Pos.CENTER_LEFT);
        var title = new Label(Text.of("settings.about"));
        title.getStyleClass().add("section-title");
        getChildren().addAll(places, Page.card(title, row));
    }

    /// A path that can be marked and copied.
    private static Node place(SettingsViewModel model, String id, Path folder) {
        var path = new TextField(folder.toString());
        path.setId(id);
        path.setEditable(false);
        path.setMinWidth(0);
        path.getStyleClass().add("place");
        path.setAccessibleText(Text.of("settings.places.path"));
        HBox.setHgrow(path, Priority.ALWAYS);
        var open =
                Page.iconButton(
                        "open-" + id,
                        "fth-folder",
                        Text.of("settings.places.open"),
                        () -> model.open(folder));
        // It comes with the first assessment.
        open.setDisable(!Files.isDirectory(folder));
        var row = new HBox(8, path, open);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
