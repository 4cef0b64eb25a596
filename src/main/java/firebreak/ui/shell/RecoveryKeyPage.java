package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Dialogs;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Page;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.nio.file.Files;

/// Shows a recovery key until the person says that it is kept. It is on screen once, and here only;
/// as words on a screen it is a String, which nobody can wipe out.
final class RecoveryKeyPage extends StackPane {
    private static final Duration COPIED_FOR = Duration.seconds(60);

    private final String key;
    private final String assessment;
    private final Dialogs dialogs;
    private final Notices notices;

    RecoveryKeyPage(String key, String assessment, Dialogs dialogs, Notices notices) {
        this.key = key;
        this.assessment = assessment;
        this.dialogs = dialogs;
        this.notices = notices;
        setId("recoveryKeyPage");
        getStyleClass().add("curtain");
    }

    /// Fills the page; `kept` is called when the person goes on.
    void show(Runnable kept) {
        var icon = new FontIcon("fth-key");
        icon.getStyleClass().add("curtain-icon");
        var heading = new Label(Text.of("shell.key.title"));
        heading.getStyleClass().add("page-title");
        var shown = new Label(key);
        shown.setId("recoveryKey");
        shown.getStyleClass().add("recovery-key");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        shown.setAccessibleText(key.replace("", " ").strip());
        var copy = Page.button("copyKey", "fth-copy", Text.of("shell.key.copy"), this::copy);
        var print = Page.button("printKey", "fth-printer", Text.of("shell.key.print"), this::print);
        var save = Page.button("saveKey", "fth-save", Text.of("shell.key.save"), this::save);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var go = Page.button("keyKept", Text.of("shell.key.kept"), kept);
        go.getStyleClass().add("accent");
        var box =
                new VBox(
                        16,
                        icon,
                        heading,
                        words(Text.of("shell.key.why")),
                        Page.card(shown),
                        words(Text.of("shell.key.how")),
                        new HBox(8, copy, print, save, space, go));
        box.setMaxSize(720, Region.USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(box);
        copy.requestFocus();
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(key);
        var clear = Copied.put(content);
        var later = new PauseTransition(COPIED_FOR);
        later.setOnFinished(e -> clear.run());
        later.play();
        notices.done(Text.of("shell.key.copied"));
    }

    private void save() {
        dialogs.save(
                        Text.of("shell.key.save.title"),
                        Text.of("shell.key.save.name"),
                        Text.of("shell.key.save.kind"),
                        "*.txt")
                .ifPresent(to -> {
                    try {
                        Files.writeString(to, Text.of("shell.key.sheet", assessment, key));
                        notices.done(Text.of("shell.key.saved"));
                    } catch (IOException e) {
                        notices.problem(Text.of("shell.key.save.problem", to));
                    }
                });
    }

    private void print() {
        var job = PrinterJob.createPrinterJob();
        if (job == null) {
            notices.problem(Text.of("shell.key.print.none"));
            return;
        }
        if (!job.showPrintDialog(getScene().getWindow())) return;
        if (job.printPage(sheet()) && job.endJob()) notices.done(Text.of("shell.key.printed"));
        else notices.problem(Text.of("shell.key.print.problem"));
    }

    /// In black on white, whatever the window's colours.
    private Node sheet() {
        var words = new Label(Text.of("shell.key.sheet", assessment, key));
        words.setStyle("-fx-text-fill: black; -fx-font-family: monospace; -fx-font-size: 12px;");
        words.setWrapText(true);
        words.setMaxWidth(460);
        return new VBox(words);
    }
}
