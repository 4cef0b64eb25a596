package firebreak.ui.incidents;

import firebreak.domain.incident.FactName;
import firebreak.domain.incident.IncidentOrigins;

import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

import java.util.Locale;

/// A fact that can be typed over where it stands: Enter or leaving the field takes it, Escape puts
/// back what stands. What is typed and not taken yet is never replaced from below.
final class FactField {
    private static final int AROUND = 12;
    private static final int TALLEST = 140;

    private final FactsViewModel model;
    private final FactName field;
    private final TextInputControl control;
    private IncidentOrigins incident;
    private String standing = "";

    FactField(FactsViewModel model, FactName field, String name, IncidentOrigins incident) {
        this.model = model;
        this.field = field;
        this.incident = incident;
        this.control = longText(field) ? area() : new TextField();
        control.setId("fact-" + field.name().toLowerCase(Locale.ROOT));
        control.setAccessibleText(name);
        control.setPromptText("–");
        control.getStyleClass().add("fact-field");
        control.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        control.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) take();
                });
    }

    private static boolean longText(FactName field) {
        return field == FactName.TITLE || field == FactName.CLIENT_CAUSE;
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefColumnCount(10);
        var measure = new Text();
        Runnable fit =
                () -> {
                    measure.setText(area.getText());
                    measure.setFont(area.getFont());
                    measure.setWrappingWidth(Math.max(1, area.getWidth() - AROUND));
                    var height = measure.getLayoutBounds().getHeight() + AROUND;
                    area.setPrefHeight(Math.min(TALLEST, height));
                    area.setMinHeight(area.getPrefHeight());
                };
        area.textProperty().subscribe(fit);
        area.widthProperty().subscribe(fit);
        area.fontProperty().subscribe(fit);
        return area;
    }

    TextInputControl control() {
        return control;
    }

    /// Another state of the same incident.
    void show(IncidentOrigins now) {
        incident = now;
        var stands = model.shown(now, field);
        var typed = !control.getText().equals(standing) && !standing.equals(stands);
        var open = !control.getText().equals(standing) && model.problems().containsKey(field);
        var writing = control.isFocused() && !control.getText().equals(standing);
        standing = stands;
        if ((open || writing) && !(typed && control.getText().equals(stands))) return;
        control.setText(stands);
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && !e.isShiftDown()) {
            take();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !control.getText().equals(standing)) {
            control.setText(standing);
            model.forget(field);
            e.consume();
        } else if (e.getCode() == KeyCode.TAB && control instanceof TextArea) {
            // A tab in a title is never meant.
            e.consume();
            Platform.runLater(() -> move(e.isShiftDown()));
        }
    }

    private void move(boolean back) {
        control.requestFocusTraversal(
                back
                        ? javafx.scene.TraversalDirection.PREVIOUS
                        : javafx.scene.TraversalDirection.NEXT);
    }

    private void take() {
        if (!control.getText().equals(standing)) model.enter(incident, field, control.getText());
        else model.forget(field);
    }
}
