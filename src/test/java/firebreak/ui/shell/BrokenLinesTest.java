package firebreak.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.ui.Stagehand;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.text.Text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words of scripts whose signs depend on each other, in lines that are too short for them.
class BrokenLinesTest {
    private static final double WIDTH = 120;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u05EA\u05E9\u05DC\u05D5\u05DE\u05D9\u05DD \u05E0\u05DB\u05E9\u05DC\u05D5",
                "\u0627\u0644\u0645\u062F\u0641\u0648\u0639\u0627\u062A \u062A\u0641\u0634\u0644",
                "\u0E01\u0E32\u0E23\u0E0A\u0E33\u0E23\u0E30\u0E40\u0E07\u0E34\u0E19 \u0E25\u0E49\u0E21\u0E40\u0E2B\u0E25\u0E27",
                "Payments \u05EA\u05E9\u05DC\u05D5\u05DE\u05D9\u05DD \u05E0\u05DB\u05E9\u05DC\u05D5 since Monday"
            })
    void wordsThatAreLongerThanTheirLineAreBroken(String words) {
        BrokenLines.mend();
        for (var orientation :
                new NodeOrientation[] {
                    NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT
                }) {
            var all = (words + " ").repeat(9).strip();
            var one = Stagehand.fx(() -> laidOut(words, 0, orientation));
            var lines = Stagehand.fx(() -> laidOut(all, WIDTH, orientation));
            var height = one.getLayoutBounds().getHeight();
            var whole = Stagehand.fx(() -> laidOut(all, 0, orientation)).getLayoutBounds();
            assertThat(lines.getLayoutBounds().getWidth()).isCloseTo(WIDTH, within(1.0));
            // As many lines as the words need, and not the whole text in each.
            assertThat(lines.getLayoutBounds().getHeight() / height)
                    .isBetween(whole.getWidth() / WIDTH, 2 * whole.getWidth() / WIDTH + 1);
            assertThat(Stagehand.fx(() -> lines.getBoundsInLocal().getWidth()))
                    .isLessThan(WIDTH + 10);
        }
    }

    private static Text laidOut(String words, double width, NodeOrientation orientation) {
        var text = new Text(words);
        text.setWrappingWidth(width);
        var group = new Group(text);
        group.setNodeOrientation(orientation);
        new Scene(group);
        text.getLayoutBounds();
        return text;
    }
}
