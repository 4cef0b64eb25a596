package firebreak.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.util.List;

/// What is hidden at first comes when it is shown, in its place, however late.
class FirstShownTest {
    private static Region named(String id, boolean visible) {
        var region = new Region();
        region.setId(id);
        region.setVisible(visible);
        return region;
    }

    private static List<String> ids(Pane pane) {
        return pane.getChildren().stream().map(n -> n.getId()).toList();
    }

    @Test
    void itComesInItsPlaceAndStays() {
        var low = named("low", false);
        var middle = named("middle", true);
        var high = named("high", false);
        var card = named("card", false);
        var pane = FirstShown.layers(low, middle, high);
        FirstShown.first(pane, card);
        assertThat(ids(pane)).containsExactly("middle");
        high.setVisible(true);
        assertThat(ids(pane)).containsExactly("middle", "high");
        low.setVisible(true);
        card.setVisible(true);
        assertThat(ids(pane)).containsExactly("card", "low", "middle", "high");
        high.setVisible(false);
        high.setVisible(true);
        assertThat(ids(pane)).containsExactly("card", "low", "middle", "high");
    }

    /// What is not in the window hears nothing of another way to write days and numbers.
    @Test
    void itIsWrittenAnewWhenItComes() {
        final class Written extends Pane implements Rewritten {
            private int times;

            @Override
            public void rewrite() {
                times++;
            }
        }
        var inside = new Written();
        var waiting = new Pane(inside);
        waiting.setVisible(false);
        FirstShown.layers(waiting);
        assertThat(inside.times).isZero();
        waiting.setVisible(true);
        assertThat(inside.times).isEqualTo(1);
    }

    @Test
    void itIsKeptUntilThenThoughNothingElseKnowsIt() {
        var shown = new SimpleBooleanProperty(false);
        var pane = new Pane();
        FirstShown.fill(pane, List.of(bound(shown)));
        var gone = new WeakReference<>(new Object());
        while (gone.get() != null) System.gc();
        shown.set(true);
        assertThat(ids(pane)).containsExactly("bound");
    }

    private static Region bound(SimpleBooleanProperty shown) {
        var region = named("bound", true);
        region.visibleProperty().bind(shown.and(new SimpleBooleanProperty(true)));
        return region;
    }
}
