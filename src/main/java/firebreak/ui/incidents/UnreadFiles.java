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

    /// The same in one line, where each reason stands among the problems.
    static Node line(List<ImportProblem> unread) {
        var names = unread.stream().map(u -> u.place().file()).distinct().toList();
        var words =
                new Label(
                        Text.of(
                                "incidents.unread.file",
                                Text.of("incidents.unread.title", unread.size()),
                                String.join(", ", names)),
                        new FontIcon("fth-alert-triangle"));
        words.setGraphicTextGap(12);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().addAll("question", "unread-line");
        words.setId("unreadFiles");
        return words;
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
