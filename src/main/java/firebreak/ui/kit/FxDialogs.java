package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Dialogs of the system and the theme.
public final class FxDialogs implements Dialogs {
    private final Supplier<Window> owner;

    public FxDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public List<Path> files(String title, String kind, List<String> patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(kind, patterns),
                        new FileChooser.ExtensionFilter(Text.of("kit.allFiles"), "*"));
        var chosen = chooser.showOpenMultipleDialog(owner.get());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String name, String kind, String pattern) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, pattern));
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    /// The window shows it itself; see [Dialogs].
    @Override
    public void recoveryKey(String key, String assessment) {
        throw new UnsupportedOperationException("no window of its own");
    }

    @Override
    public boolean confirm(String title, String text, String action) {
        var yes = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        var no = new ButtonType(Text.of("kit.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, "", no, yes);
        alert.initOwner(owner.get());
        alert.setTitle(Text.of("kit.window"));
        alert.setHeaderText(title);
        var words = new Label(text);
        words.setWrapText(true);
        double f = Zoom.of(owner.get());
        words.setPrefWidth(420 * f);
        alert.getDialogPane().setContent(words);
        if (f != 1) alert.getDialogPane().setStyle("-fx-font-size: " + 14 * f + "px;");
        return alert.showAndWait().filter(yes::equals).isPresent();
    }
}
