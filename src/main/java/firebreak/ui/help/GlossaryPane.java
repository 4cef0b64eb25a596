package firebreak.ui.help;

import firebreak.domain.Text;
import firebreak.domain.glossary.Glossary;
import firebreak.domain.glossary.Term;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The glossary: all words with a search, or one of them with what belongs to it.
final class GlossaryPane extends VBox {
    private final HelpViewModel model;
    private final VBox entries = new VBox(16);
    private final TextField search = new TextField();

    GlossaryPane(HelpViewModel model) {
        super(16);
        this.model = model;
        setId("glossary");
        search.setId("glossarySearch");
        search.setPromptText(Text.of("help.words.search"));
        search.setAccessibleText(Text.of("help.words.search"));
        search.textProperty().bindBidirectional(model.sought());
        getChildren().addAll(search, entries);
        model.sought()
                .subscribe(typed -> {
                    if (model.topic().get() instanceof Topic.Words(var word) && !word.isEmpty()) {
                        if (!typed.isBlank()) model.word("");
                    } else list(typed);
                });
    }

    /// Shows one word, or all that are sought.
    void show(String word) {
        if (word.isEmpty()) {
            list(model.sought().get());
            return;
        }
        var all = HelpText.link(Text.of("help.words.all"), model::glossary);
        all.setId("allWords");
        entries.getChildren().setAll(entry(Glossary.own().term(word), true), all);
    }

    void focus() {
        search.requestFocus();
        search.end();
    }

    private void list(String typed) {
        var found = Glossary.own().search(typed);
        entries.getChildren()
                .setAll(
                        found.isEmpty()
                                ? List.of(none(typed))
                                : found.stream().map(t -> entry(t, false)).toList());
    }

    private static Node none(String typed) {
        var words = new Label(Text.of("help.words.none", typed.strip()));
        words.setId("noWord");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        return words;
    }

    private Node entry(Term term, boolean alone) {
        var box = new VBox(4);
        box.getStyleClass().add("help-text");
        box.setId("term-" + term.id());
        if (alone) {
            var heading = new Label(term.word());
            heading.setWrapText(true);
            heading.getStyleClass().add("help-title");
            box.getChildren().add(heading);
        } else {
            var heading = HelpText.link(term.word(), () -> model.word(term.id()));
            heading.getStyleClass().add("help-term");
            box.getChildren().add(heading);
        }
        box.getChildren().add(words(term.meaning(), "help-meaning"));
        if (alone && !term.also().isEmpty())
            box.getChildren()
                    .add(
                            words(
                                    Text.of("help.words.also", String.join(", ", term.also())),
                                    "muted"));
        if (alone && !term.source().isEmpty())
            box.getChildren().add(words(Text.of("help.words.source", term.source()), "muted"));
        if (alone && !term.see().isEmpty())
            box.getChildren()
                    .add(HelpText.words(Text.of("help.words.see"), term.see(), model::word));
        return box;
    }

    private static Label words(String text, String style) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add(style);
        return words;
    }
}
