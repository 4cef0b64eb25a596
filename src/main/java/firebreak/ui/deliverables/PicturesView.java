package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// The line of all pictures, with its own button, progress and way to stop.
final class PicturesView extends HBox {
    /// @param nothing whether there is nothing to draw
    PicturesView(PicturesViewModel model, ObservableBooleanValue nothing) {
        super(12);
        getStyleClass().add("document");
        var name = DeliverablesScreen.words(Text.of("deliverables.charts"), "document-name");
        var what =
                DeliverablesScreen.words(
                        Text.of("deliverables.charts.what"), "muted", "document-what");
        var bar = new ProgressBar();
        bar.setId("writingPictures");
        bar.setAccessibleText(Text.of("deliverables.charts.writing"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.share());
        HBox.setHgrow(bar, Priority.ALWAYS);
        var cancel = Page.button("cancelPictures", Text.of("deliverables.cancel"), model::cancel);
        var running = new HBox(12, bar, cancel);
        running.setAlignment(Pos.CENTER_LEFT);
        running.visibleProperty().bind(model.busy());
        running.managedProperty().bind(model.busy());
        var words = new VBox(2, name, what, running);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var write =
                Page.button(
                        "writePictures",
                        "fth-image",
                        Text.of("deliverables.charts.write"),
                        model::write);
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.busy().get() || nothing.get(), model.busy(), nothing));
        setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(new FontIcon("fth-image"), words, write);
    }
}
