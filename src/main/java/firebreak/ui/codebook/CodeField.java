package firebreak.ui.codebook;

import firebreak.domain.Text;
import firebreak.domain.codebook.Code;

import javafx.application.Platform;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// A text of a code that can be typed over where it stands: leaving the field takes it, Escape puts
/// back what stands. What is typed and not taken is never replaced from below.
final class CodeField extends VBox {
    private static final int AROUND = 18;
    private static final int TALLEST = 320;

    private final CodebookViewModel model;
    private final Code.Kind kind;
    private final CodeText text;
    private final TextInputControl control;
    private final Label problem = new Label("", new FontIcon("fth-alert-circle"));
    private String id = "";
    private String standing = "";
    private @Nullable String taken;
    private boolean refused;

    CodeField(CodebookViewModel model, Code.Kind kind, CodeText text) {
        this.model = model;
        this.kind = kind;
        this.text = text;
        this.control = text == CodeText.LABEL ? new TextField() : area();
        var word = text.name().toLowerCase(Locale.ROOT);
        var name = Text.of("codebook.text." + word);
        control.setId("code-" + word);
        control.setAccessibleText(name);
        control.getStyleClass().add("code-field");
        control.setPromptText(prompt());
        control.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        control.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) take();
                });
        problem.getStyleClass().add("said-problem");
        problem.setWrapText(true);
        tell("");
        setSpacing(4);
        if (text == CodeText.LABEL) {
            control.getStyleClass().add("code-label");
            getChildren().addAll(control, problem);
        } else {
            var heading = new Label(name);
            heading.getStyleClass().add("code-heading");
            heading.setLabelFor(control);
            getChildren().addAll(heading, control, problem);
        }
    }

    private String prompt() {
        return switch (text) {
            case LABEL -> Text.of("codebook.prompt.label");
            case DEFINITION ->
                    Text.of(
                            kind == Code.Kind.STAGE
                                    ? "codebook.prompt.stage"
                                    : "codebook.prompt.definition");
            case WHEN_TO_USE -> Text.of("codebook.prompt.use");
            case WHEN_NOT -> Text.of("codebook.prompt.not");
            case EXAMPLE -> Text.of("codebook.prompt.example");
        };
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefColumnCount(10);
        var measure = new javafx.scene.text.Text();
        Runnable fit =
                () -> {
                    measure.setText(
                            area.getText().isEmpty() ? area.getPromptText() : area.getText());
                    measure.setFont(area.getFont());
                    measure.setWrappingWidth(Math.max(1, area.getWidth() - 24));
                    var height = measure.getLayoutBounds().getHeight() + AROUND;
                    area.setPrefHeight(Math.min(TALLEST, height));
                    area.setMinHeight(area.getPrefHeight());
                };
        area.textProperty().subscribe(fit);
        area.widthProperty().subscribe(fit);
        area.fontProperty().subscribe(fit);
        return area;
    }

    /// Lets a person type over it at once.
    void edit() {
        Platform.runLater(() -> {
            control.requestFocus();
            control.selectAll();
        });
    }

    /// A code, or the same in another state.
    void show(Code code) {
        var stands = text.of(code);
        var other = !code.id().equals(id);
        var open = !control.getText().equals(standing) && (control.isFocused() || refused);
        id = code.id();
        standing = stands;
        taken = null;
        if (open && !other) return;
        if (!control.getText().equals(stands)) control.setText(stands);
        tell("");
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && control instanceof TextField) {
            take();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !control.getText().equals(standing)) {
            control.setText(standing);
            tell("");
            e.consume();
        } else if (e.getCode() == KeyCode.TAB && control instanceof TextArea) {
            e.consume();
            Platform.runLater(() ->
                    control.requestFocusTraversal(
                            e.isShiftDown()
                                    ? TraversalDirection.PREVIOUS
                                    : TraversalDirection.NEXT));
        }
    }

    /// Saves what was typed.
    void take() {
        var typed = control.getText();
        if (id.isEmpty() || typed.equals(standing)) {
            if (typed.equals(standing)) tell("");
            return;
        }
        if (typed.equals(taken)) return;
        taken = typed;
        var of = id;
        tell("");
        model.write(
                kind,
                of,
                text,
                typed,
                why -> {
                    if (of.equals(id)) {
                        taken = null;
                        tell(why);
                    } else model.refusedElsewhere(why);
                });
    }

    private void tell(String why) {
        refused = !why.isEmpty();
        problem.setText(why);
        problem.setVisible(refused);
        problem.setManaged(refused);
        if (refused) control.setAccessibleHelp(why);
        else control.setAccessibleHelp(null);
    }
}
