package firebreak.ui.findings;

import firebreak.domain.Text;
import firebreak.domain.finding.FindingWords;
import firebreak.domain.finding.FindingWords.Field;
import firebreak.domain.finding.PinnedFigure;

import javafx.scene.control.Tooltip;
import javafx.scene.text.TextFlow;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// A sentence with its figures in it; each figure leads to the picture that shows it.
final class Sentence extends TextFlow {
    private static final double LINES = 2;

    /// @param stale whether a field reads otherwise now
    /// @param open leads to the picture of a figure, by its id
    Sentence(
            String words,
            Function<String, Optional<PinnedFigure>> figures,
            Predicate<Field> stale,
            Consumer<String> open) {
        setLineSpacing(LINES);
        getStyleClass().add("sentence");
        int end = 0;
        for (var field : FindingWords.fields(words)) {
            int start = words.indexOf(field.written(), end);
            plain(words.substring(end, start), "");
            var told = FindingWords.filled(field.written(), figures);
            var figure = figures.apply(field.figureId());
            if (figure.isEmpty() || told.equals(field.written())) plain(told, "unknown-field");
            else {
                var text = plain(told, stale.test(field) ? "stale-figure" : "figure");
                text.setOnMouseClicked(e -> {
                    if (e.isStillSincePress() && e.getClickCount() == 1)
                        open.accept(field.figureId());
                    e.consume();
                });
                Tooltip.install(
                        text,
                        new Tooltip(Text.of("findings.figure.tip", figure.get().definition())));
            }
            end = start + field.written().length();
        }
        plain(words.substring(end), "");
    }

    private javafx.scene.text.Text plain(String words, String style) {
        var text = new javafx.scene.text.Text(words);
        text.getStyleClass().add("words");
        if (!style.isEmpty()) text.getStyleClass().add(style);
        if (!words.isEmpty()) getChildren().add(text);
        return text;
    }
}
