package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Where one types what to search for, with what can be typed at hand, and a word where the answer
/// is not quite what was asked for.
final class SearchBox extends VBox {
    /// What can be typed, as in `tagging.search.help.<name>` and `...<name>.means`.
    private static final List<String> HELP =
            List.of("words", "phrase", "not", "field", "tag", "date", "similar");

    private final QueueViewModel queue;
    private final TextField field = new TextField();
    private final GridPane help = help();

    SearchBox(QueueViewModel queue) {
        super(6);
        this.queue = queue;
        var toggle =
                Page.iconButton(
                        "searchHelp",
                        "fth-help-circle",
                        Text.of("tagging.search.help"),
                        () -> showHelp(!help.isVisible()));
        toggle.getStyleClass().add("search-help");
        field.setId("search");
        field.setPromptText(Text.of("tagging.search"));
        field.setAccessibleText(Text.of("tagging.search.accessible"));
        field.textProperty().bindBidirectional(queue.search());
        var both = new StackPane(field, toggle);
        StackPane.setAlignment(toggle, Pos.CENTER_RIGHT);
        getChildren().addAll(both, help, note());
        showHelp(false);
    }

    TextField field() {
        return field;
    }

    private void showHelp(boolean show) {
        help.setVisible(show);
        help.setManaged(show);
    }

    private static GridPane help() {
        var grid = new GridPane(8, 3);
        grid.setId("searchHelpText");
        grid.getStyleClass().add("search-help-text");
        var typed = new ColumnConstraints();
        typed.setMinWidth(Region.USE_PREF_SIZE);
        var meaning = new ColumnConstraints();
        meaning.setHgrow(Priority.ALWAYS);
        meaning.setMinWidth(0);
        grid.getColumnConstraints().addAll(typed, meaning);
        for (var name : HELP) {
            var example = new Label(Text.of("tagging.search.help." + name));
            example.getStyleClass().add("search-example");
            var means = new Label(Text.of("tagging.search.help." + name + ".means"));
            means.setWrapText(true);
            means.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setValignment(example, VPos.TOP);
            grid.addRow(grid.getRowCount(), example, means);
        }
        return grid;
    }

    /// One line at most: that similar words were taken, or that the texts are not searched yet.
    private HBox note() {
        var icon = new FontIcon("fth-info");
        var words = new Label();
        words.setId("searchNote");
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again =
                Page.button("readTexts", Text.of("tagging.search.readTexts"), queue::readTexts);
        again.getStyleClass().addAll("flat", "small-button");
        var line = new HBox(6, icon, words, again);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("search-note");
        Runnable settle =
                () -> {
                    var asked = !queue.search().get().isBlank();
                    var texts = queue.texts().get();
                    var stopped = texts == TextSearch.State.STOPPED;
                    var reading = texts == TextSearch.State.READING;
                    var similar = queue.similar().get();
                    line.setVisible(asked && (stopped || reading || similar));
                    line.setManaged(line.isVisible());
                    again.setVisible(stopped);
                    again.setManaged(stopped);
                    words.setText(
                            Text.of(
                                    stopped
                                            ? "tagging.search.stopped"
                                            : reading
                                                    ? "tagging.search.titlesOnly"
                                                    : "tagging.search.similar"));
                };
        queue.search().subscribe(settle);
        queue.texts().subscribe(settle);
        queue.similar().subscribe(settle);
        settle.run();
        return line;
    }
}
