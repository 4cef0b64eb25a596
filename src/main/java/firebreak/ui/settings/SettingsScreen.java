package firebreak.ui.settings;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Everything that a person chooses for the program. There is no button to save: what is chosen
/// holds.
public final class SettingsScreen extends Screen {
    private final SettingsViewModel model;
    private @Nullable ConsultantCard consultant;

    public SettingsScreen(SettingsViewModel model) {
        super("settings", Text.of("settings.title"), "fth-settings");
        this.model = model;
    }

    @Override
    public boolean step() {
        return false;
    }

    @Override
    protected Parent build() {
        var who = new ConsultantCard(model);
        consultant = who;
        var left = new VBox(16, new LookCard(model), new FormatsCard(model), new PlacesCard(model));
        var right = new VBox(16, who, new KeepingCard(model));
        for (var column : new VBox[] {left, right}) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(100);
            column.setMinWidth(0);
        }
        var columns = new HBox(16, left, right);
        columns.setMaxWidth(1120);
        columns.getStyleClass().add("settings-columns");
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "settings-scroll");
        var page = Page.of(title(), new Label(Text.of("settings.subtitle")), scroll);
        page.setId("settingsPage");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        SettingsScreen.class.getResource(
                                                "/firebreak/ui/settings.css"))
                                .toExternalForm());
        return page;
    }

    /// Keeps what is typed and not taken yet.
    public void keep() {
        if (consultant != null) consultant.keep();
    }

    @Override
    public void hidden() {
        keep();
    }
}
