package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HintTest {
    private final Button button = Stagehand.fx(() -> new Button("Undo"));

    @BeforeAll
    static void toolkit() {
        Stagehand.theme();
    }

    @Test
    void itsWindowIsMadeWhenSomebodyPointsThere() {
        put("Take it back");
        assertThat(button.getAccessibleHelp()).isEqualTo("Take it back");
        assertThat(window()).isNull();

        point();
        assertThat(window().getText()).isEqualTo("Take it back");
        put("Take the tag back");
        assertThat(window().getText()).isEqualTo("Take the tag back");
    }

    @Test
    void withoutWordsNothingIsShown() {
        put("");
        point();
        assertThat(window()).isNull();

        put("Nothing to take back");
        point();
        assertThat(window()).isNotNull();
        put("");
        assertThat(window()).isNull();
        put("Take it back");
        assertThat(window().getText()).isEqualTo("Take it back");
    }

    private void put(String words) {
        Stagehand.run(() -> Hint.put(button, words));
    }

    private void point() {
        Stagehand.run(() ->
                button.fireEvent(
                        new MouseEvent(
                                MouseEvent.MOUSE_ENTERED,
                                1,
                                1,
                                1,
                                1,
                                MouseButton.NONE,
                                0,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                null)));
    }

    /// What JavaFX would show, which it keeps with the node.
    private Tooltip window() {
        return Stagehand.fx(() ->
                button.getProperties().values().stream()
                        .filter(Tooltip.class::isInstance)
                        .map(Tooltip.class::cast)
                        .findFirst()
                        .orElse(null));
    }
}
