package firebreak.ui.help;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Objects;

/// The panel of help beside the screen: why and how, the glossary, what codes mean.
final class HelpPanel extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final HelpViewModel model;
    private final HelpText pages;
    private final GlossaryPane glossary;
    private final CodesPane codes;
    private final ScrollPane scroll = new ScrollPane();
    private final ToggleButton why;
    private final ToggleButton words;
    private final ToggleButton faults;

    /// @param pages shows the pages of screens
    HelpPanel(HelpViewModel model, HelpText pages, CodesPane codes) {
        this.model = model;
        this.pages = pages;
        this.codes = codes;
        glossary = new GlossaryPane(model);
        setId("help");
        getStyleClass().add("help");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        HelpPanel.class.getResource("/firebreak/ui/help.css"))
                                .toExternalForm());
        why = tab("helpWhy", "help.why", model::why);
        words = tab("helpWords", "help.words", model::glossary);
        faults = tab("helpCodes", "help.codes", () -> model.code(""));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var back = Page.iconButton("helpBack", "fth-arrow-left", Text.of("help.back"), model::back);
        back.visibleProperty().bind(model.canGoBack());
        back.managedProperty().bind(model.canGoBack());
        var close = Page.iconButton("closeHelp", "fth-x", Text.of("help.close"), model::close);
        var head = new HBox(4, back, why, words, faults, space, close);
        head.getStyleClass().add("help-head");
        scroll.setId("helpText");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("help-scroll");
        scroll.setAccessibleText(Text.of("help.why"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.topic().subscribe(_ -> show());
        model.screen().subscribe(_ -> show());
        model.open().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static ToggleButton tab(String id, String key, Runnable action) {
        var tab = new ToggleButton(Text.of(key));
        tab.setId(id);
        tab.setOnAction(_ -> action.run());
        tab.setMinWidth(USE_PREF_SIZE);
        tab.getStyleClass().addAll("flat", "help-tab");
        return tab;
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() != KeyCode.ESCAPE) return;
        e.consume();
        model.close();
    }

    private void show() {
        if (!model.open().get()) {
            scroll.setContent(null);
            pages.forget();
            return;
        }
        var topic = model.topic().get();
        mark(why, topic instanceof Topic.Why);
        mark(words, topic instanceof Topic.Words);
        mark(faults, topic instanceof Topic.Codes);
        Node content =
                switch (topic) {
                    case Topic.Why _ -> pages.of(HelpPages.read(model.screen().get()));
                    case Topic.Words(var word) -> {
                        glossary.show(word);
                        yield glossary;
                    }
                    case Topic.Codes(var code) -> {
                        codes.show(code);
                        yield codes;
                    }
                };
        if (scroll.getContent() != content) scroll.setContent(content);
        scroll.setVvalue(0);
    }

    private static void mark(ToggleButton tab, boolean on) {
        tab.setSelected(on);
        tab.pseudoClassStateChanged(SELECTED, on);
    }

    /// Brings the keyboard to what is shown.
    void focus() {
        if (model.topic().get() instanceof Topic.Words) glossary.focus();
        else scroll.requestFocus();
    }
}
