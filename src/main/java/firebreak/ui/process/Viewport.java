package firebreak.ui.process;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// A window onto something larger or smaller, which is zoomed and moved behind it. It shows all of
/// it until a person says otherwise, also while the window becomes another size.
final class Viewport extends Region {
    private static final double LEAST = 0.2;
    private static final double MOST = 3;
    private static final double LARGEST_FIT = 1.6;
    private static final double STEP = 1.2;
    private static final double ROOM = 24;

    private final Pane world;
    private final Scale scale = new Scale(1, 1);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private final Runnable moved;
    private double worldWidth = 1;
    private double worldHeight = 1;
    private boolean fits = true;

    /// @param moved called each time something else is seen
    Viewport(Pane world, Runnable moved) {
        this.world = world;
        this.moved = moved;
        world.setManaged(false);
        world.getTransforms().add(scale);
        getChildren().add(world);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinSize(0, 0);
        widthProperty().subscribe(_ -> resized());
        heightProperty().subscribe(_ -> resized());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(
                ZoomEvent.ZOOM,
                e -> {
                    zoom(e.getZoomFactor(), e.getX(), e.getY());
                    e.consume();
                });
    }

    ReadOnlyDoubleProperty zoom() {
        return zoom.getReadOnlyProperty();
    }

    /// How large it is in its natural size.
    void setWorldSize(double width, double height) {
        worldWidth = Math.max(1, width);
        worldHeight = Math.max(1, height);
        world.resize(worldWidth, worldHeight);
        resized();
    }

    void fit() {
        fits = true;
        resized();
    }

    boolean fits() {
        return fits;
    }

    void zoomIn() {
        zoom(STEP, getWidth() / 2, getHeight() / 2);
    }

    void zoomOut() {
        zoom(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    void pan(double dx, double dy) {
        fits = false;
        place(world.getLayoutX() + dx, world.getLayoutY() + dy);
    }

    /// What of the world is at the left and at the top edge of the window.
    double left() {
        return -world.getLayoutX() / zoom.get();
    }

    double top() {
        return -world.getLayoutY() / zoom.get();
    }

    /// Moves what a person went to into the window.
    ///
    /// @param covered how much of the window something lies over, at the left and at the top, in
    ///   the world's pixels
    void reveal(Node node, double coveredLeft, double coveredTop) {
        if (fits) return;
        var there = sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double dx = into(there.getMinX(), there.getMaxX(), coveredLeft * zoom.get(), getWidth());
        double dy = into(there.getMinY(), there.getMaxY(), coveredTop * zoom.get(), getHeight());
        if (dx != 0 || dy != 0) pan(dx, dy);
    }

    private static double into(double from, double to, double least, double most) {
        if (from < least) return least - from;
        if (to > most) return Math.max(most - to, least - from);
        return 0;
    }

    private void scrolled(ScrollEvent e) {
        if (e.isShortcutDown() || e.isControlDown())
            zoom(e.getDeltaY() > 0 ? STEP : e.getDeltaY() < 0 ? 1 / STEP : 1, e.getX(), e.getY());
        else pan(e.getDeltaX(), e.getDeltaY());
        e.consume();
    }

    private void zoom(double factor, double x, double y) {
        double before = zoom.get();
        double after = Math.clamp(before * factor, LEAST, MOST);
        if (after == before) return;
        fits = false;
        set(after);
        place(
                x - (x - world.getLayoutX()) * after / before,
                y - (y - world.getLayoutY()) * after / before);
    }

    private void set(double now) {
        scale.setX(now);
        scale.setY(now);
        zoom.set(now);
    }

    private void resized() {
        if (getWidth() < 1 || getHeight() < 1) return;
        if (!fits) {
            place(world.getLayoutX(), world.getLayoutY());
            return;
        }
        set(
                Math.clamp(
                        Math.min(getWidth() / worldWidth, getHeight() / worldHeight),
                        LEAST,
                        LARGEST_FIT));
        place(
                Math.max(0, (getWidth() - worldWidth * zoom.get()) / 2),
                Math.max(0, (getHeight() - worldHeight * zoom.get()) / 2));
    }

    /// Something of it always stays in the window.
    private void place(double x, double y) {
        world.setLayoutX(Math.round(kept(x, worldWidth * zoom.get(), getWidth())));
        world.setLayoutY(Math.round(kept(y, worldHeight * zoom.get(), getHeight())));
        moved.run();
    }

    private static double kept(double at, double size, double window) {
        double least = Math.min(0, window - size - ROOM);
        double most = Math.max(ROOM, window - size);
        return Math.clamp(at, least, most);
    }
}
