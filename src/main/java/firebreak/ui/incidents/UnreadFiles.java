package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Says which of the chosen files are left out because they can't be read.
final class UnreadFiles {
    private static final int SHOWN = 3;

    private UnreadFiles() {}

    static Node of(List<ImportProblem> unread) {
        var lines =
                new VBox(
                        2,
                        label(Text.of("incidents.unread.title", unread.size()), "question-title"));
        for (var one : unread.subList(0, Math.min(SHOWN, unread.size())))
            lines.getChildren()
                    .add(
                            label(
                                    Text.of(
                                            "incidents.unread.file",
                                            one.place().file(),
                                            one.problem()),
                                    "question-more"));
        if (unread.size() > SHOWN)
            lines.getChildren()
                    .add(
                            label(
                                    Text.of("incidents.unread.more", unread.size() - SHOWN),
                                    "question-more"));
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var box = new HBox(12, new FontIcon("fth-alert-triangle"), lines);
        box.getStyleClass().add("question");
        box.setId("unreadFiles");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
