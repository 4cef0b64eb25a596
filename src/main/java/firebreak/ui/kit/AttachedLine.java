package firebreak.ui.kit;

import firebreak.domain.Text;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.Evidence.AttachedFile;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.UUID;

/// A file that an evidence keeps, with its hash, or that it is not there any more.
public final class AttachedLine extends FlowPane {
    private static final int SHORT = 8;

    /// @param lost whether it is not there any more
    /// @param copy saves a copy of it
    /// @param again attaches it again; only where it is lost
    public AttachedLine(
            Evidence evidence, AttachedFile file, boolean lost, Runnable copy, Runnable again) {
        super(8, 2);
        UUID id = evidence.id();
        var name =
                new Label(
                        lost ? Text.of("evidence.gone", file.name()) : words(file),
                        new FontIcon(lost ? "fth-alert-circle" : "fth-paperclip"));
        name.setId("file-" + id);
        name.getStyleClass().addAll(lost ? "said-problem" : "muted", "small");
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.maxWidthProperty().bind(widthProperty());
        name.setTooltip(new Tooltip(Text.of("evidence.sha", file.sha256())));
        var act =
                lost
                        ? Page.button("again-" + id, Text.of("evidence.again"), again)
                        : Page.button("copy-" + id, Text.of("evidence.saveCopy"), copy);
        act.getStyleClass().addAll("flat", "small", "link-button");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren().setAll(name, act);
    }

    /// Its name, size and the beginning of its hash.
    public static String words(AttachedFile file) {
        return Text.of(
                "evidence.file",
                file.name(),
                size(file.bytes()),
                file.sha256().substring(0, SHORT));
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? Text.of("evidence.kilobytes", Math.max(1, bytes / 1000))
                : Text.of("evidence.megabytes", bytes / 1_000_000.0);
    }
}
