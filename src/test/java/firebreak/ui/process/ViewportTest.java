package firebreak.ui.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.ui.Stagehand;

import javafx.geometry.Point2D;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private Pane world;
    private Viewport viewport;

    @BeforeEach
    void lookAtSomethingTwiceAsWide() {
        Stagehand.run(() -> {
            world = new Pane();
            viewport = new Viewport(world, () -> {});
            viewport.setWorldSize(800, 200);
            viewport.resize(400, 300);
        });
    }

    private void wheel(double x, double y, double by, boolean control) {
        Stagehand.run(() ->
                viewport.fireEvent(
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                x,
                                y,
                                x,
                                y,
                                false,
                                control,
                                false,
                                false,
                                false,
                                false,
                                0,
                                by,
                                0,
                                by,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null)));
    }

    private double zoom() {
        return Stagehand.fx(() -> viewport.zoom().get());
    }

    @Test
    void itShowsAllOfItUntilAPersonSaysOtherwise() {
        assertThat(zoom()).isEqualTo(0.5);
        assertThat(Stagehand.<Double>fx(world::getLayoutY)).isEqualTo(100);
        Stagehand.run(() -> viewport.resize(200, 300));
        assertThat(zoom()).isEqualTo(0.25);
        Stagehand.run(viewport::zoomIn);
        Stagehand.run(() -> viewport.resize(400, 300));
        assertThat(zoom()).isEqualTo(0.25 * 1.2, within(1e-9));
        Stagehand.run(viewport::fit);
        assertThat(zoom()).isEqualTo(0.5);
    }

    @Test
    void theWheelWithControlZoomsAroundThePointer() {
        var pointer = new Point2D(300, 150);
        for (int i = 0; i < 8; i++) wheel(300, 150, 40, true);
        Point2D before = Stagehand.fx(() -> world.parentToLocal(pointer));
        wheel(300, 150, 40, true);
        Point2D after = Stagehand.fx(() -> world.parentToLocal(pointer));
        assertThat(after.distance(before)).isLessThan(1);
        for (int i = 0; i < 40; i++) wheel(300, 150, 40, true);
        assertThat(zoom()).isEqualTo(3);
        for (int i = 0; i < 40; i++) wheel(300, 150, -40, true);
        assertThat(zoom()).isEqualTo(0.2);
    }

    @Test
    void itCannotBeMovedOutOfSight() {
        for (int i = 0; i < 10; i++) Stagehand.run(viewport::zoomIn);
        double wide = 800 * zoom();
        for (int i = 0; i < 100; i++) Stagehand.run(() -> viewport.pan(-500, -500));
        assertThat(Stagehand.<Double>fx(world::getLayoutX)).isGreaterThan(-wide);
        for (int i = 0; i < 100; i++) Stagehand.run(() -> viewport.pan(500, 500));
        assertThat(Stagehand.<Double>fx(world::getLayoutX)).isLessThan(400);
        wheel(10, 10, -30, false);
        assertThat(Stagehand.<Double>fx(world::getLayoutY)).isLessThan(24);
    }

    @Test
    void whereAPersonGoesComesIntoTheWindow() {
        var far = new Region();
        Stagehand.run(() -> {
            far.resizeRelocate(700, 20, 50, 20);
            world.getChildren().add(far);
            for (int i = 0; i < 10; i++) viewport.zoomIn();
            viewport.pan(5000, 5000);
            viewport.reveal(far, 0, 0);
        });
        var there = Stagehand.fx(() -> world.localToParent(far.getBoundsInParent()));
        assertThat(there.getMinX()).isGreaterThanOrEqualTo(0);
        assertThat(there.getMaxX()).isLessThanOrEqualTo(401);
    }
}
