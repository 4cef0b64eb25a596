package firebreak.ui.tagging;

import firebreak.domain.Text;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// The coder's note to the team.
final class MemoField extends TextField {
    private Runnable leave = () -> {};

    MemoField(JudgingViewModel model) {
        setId("memo");
        setPromptText(Text.of("tagging.memo.prompt"));
        setAccessibleText(Text.of("tagging.memo"));
        getStyleClass().add("said-field");
        textProperty().subscribe((was, is) -> model.writeMemo(is));
        model.judgement()
                .subscribe(said -> {
                    var words = said.further().memo();
                    if (getText().equals(words)) return;
                    setText(words);
                    if (!isFocused()) home();
                });
        setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ESCAPE
                    && (e.getCode() != KeyCode.ENTER || e.isShortcutDown())) return;
            leave.run();
            e.consume();
        });
    }

    void onLeave(Runnable listener) {
        leave = listener;
    }

    void begin() {
        requestFocus();
        end();
    }
}
