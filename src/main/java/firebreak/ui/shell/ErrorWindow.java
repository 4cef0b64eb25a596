package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Page;
import firebreak.work.FaultCode;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Where surprises end: what happened in plain words, what is safe, a code to report. The same
/// surprise twice is counted, not shown twice.
public final class ErrorWindow {
    private final Theme theme;
    private final Consumer<String> explain;
    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable Stage open;

    /// @param explain says what a code means, once the window is closed
    public ErrorWindow(Theme theme, Consumer<String> explain) {
        this.theme = theme;
        this.explain = explain;
    }

    /// Shows a surprise. Call it on the window's thread.
    public void show(@Nullable Window owner, Throwable fault) {
        var code = FaultCode.of(fault);
        LoggerFactory.getLogger(ErrorWindow.class).error("Fault {} {}", code.code(), code.frames());
        if (seen.merge(code.code(), 1, Integer::sum) > 1 || open != null) return;
        var stage = new Stage();
        open = stage;
        stage.setOnHidden(e -> open = null);
        if (owner != null) stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(Text.of("shell.error.window"));
        var scene =
                new Scene(
                        theme.zoomed(content(stage, code)),
                        560 * theme.factor().get(),
                        360 * theme.factor().get());
        theme.dress(scene);
        stage.setScene(scene);
        WindowIcons.put(stage);
        stage.show();
    }

    private VBox content(Stage stage, FaultCode code) {
        var heading = new Label(Text.of("shell.error.title"), new FontIcon("fth-alert-triangle"));
        heading.getStyleClass().add("page-title");
        var safe = new Label(Text.of("shell.error.safe"));
        safe.setWrapText(true);
        safe.setMinHeight(VBox.USE_PREF_SIZE);
        var name = new Label(Text.of("shell.error.code", code.code()));
        name.setId("errorCode");
        name.getStyleClass().add("section-title");
        var report = Text.of("shell.error.report", code.code(), code.frames());
        var details = new TextArea(report);
        details.setId("errorReport");
        details.setEditable(false);
        details.setAccessibleText(Text.of("shell.error.details"));
        details.getStyleClass().add("small");
        VBox.setVgrow(details, javafx.scene.layout.Priority.ALWAYS);
        details.setVisible(false);
        var look = new Hyperlink(Text.of("shell.error.show"));
        look.setId("showReport");
        look.setOnAction(e -> details.setVisible(!details.isVisible()));
        var copy =
                Page.button(
                        "copyError",
                        "fth-copy",
                        Text.of("shell.error.copy"),
                        () -> Copied.nameless(report));
        var close = Page.button("closeError", Text.of("shell.error.close"), stage::close);
        close.setDefaultButton(true);
        close.setCancelButton(true);
        var meaning =
                Page.button(
                        "explainCode",
                        "fth-book",
                        Text.of("shell.error.meaning"),
                        () -> {
                            stage.close();
                            explain.accept(code.code());
                        });
        var buttons = new HBox(8, meaning, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var box = new VBox(12, heading, safe, name, look, details, buttons);
        box.setId("errorWindow");
        box.getStyleClass().add("page");
        return box;
    }
}
