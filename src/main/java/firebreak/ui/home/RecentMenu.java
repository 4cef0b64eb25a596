package firebreak.ui.home;

import firebreak.domain.Text;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;

/// A menu with the assessments that were open last; no name is seen before it is opened.
final class RecentMenu extends MenuButton {
    private final HomeViewModel model;

    RecentMenu(HomeViewModel model) {
        super(Text.of("home.recent"), new FontIcon("fth-clock"));
        this.model = model;
        setId("openRecent");
        getStyleClass().add("flat");
        disableProperty().bind(model.busy());
        visibleProperty().bind(model.recent().any());
        managedProperty().bind(visibleProperty());
        // An empty menu would not open, and its items would be looked up on the disk too early.
        getItems().add(new MenuItem(""));
        showingProperty()
                .subscribe(now -> {
                    if (now) fill();
                });
    }

    private void fill() {
        getItems().clear();
        var folders = model.recent().there();
        for (var folder : folders) getItems().add(item(folder));
        if (folders.isEmpty()) {
            var none = new MenuItem(Text.of("home.recent.none"));
            none.setDisable(true);
            getItems().add(none);
        }
        var forget = new MenuItem(Text.of("home.recent.forget"));
        forget.setId("forgetRecent");
        forget.setOnAction(_ -> model.recent().forget());
        getItems().addAll(new SeparatorMenuItem(), forget);
    }

    private MenuItem item(Path folder) {
        var name = new Label(String.valueOf(folder.getFileName()));
        var place = new Label(String.valueOf(folder.getParent()));
        place.getStyleClass().addAll("muted", "small");
        var lines = new VBox(name, place);
        lines.setAccessibleText(name.getText() + ", " + place.getText());
        var item = new CustomMenuItem(lines);
        item.setOnAction(_ -> model.open(folder));
        return item;
    }
}
