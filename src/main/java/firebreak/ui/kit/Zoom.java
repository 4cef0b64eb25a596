package firebreak.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// Shows what is in it larger or smaller than usual, type, icons and distances alike. What is in it
/// is laid out in the room that is left: at 200 %, in half of the width and half of the height.
public final class Zoom extends Region {
    private final Region content;
    private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 1);
    private final Scale scale = new Scale();

    /// @param factor 1 for the usual size; the window does not keep what it comes from from being
    ///   forgotten
    public Zoom(Region content, ObservableDoubleValue factor) {
        this.content = content;
        getChildren().add(content);
        this.factor.subscribe(this::enlarge);
        this.factor.bind(factor);
    }

    public ReadOnlyDoubleProperty factor() {
        return factor;
    }

    /// By how much a node is enlarged where it stands.
    public static double of(Node node) {
        for (Node n = node; n != null; n = n.getParent())
            if (n instanceof Zoom zoom) return zoom.factor.get();
        return 1;
    }

    /// By how much a window's content is enlarged.
    public static double of(@Nullable Window window) {
        return window != null
                        && window.getScene() != null
                        && window.getScene().getRoot() instanceof Zoom zoom
                ? zoom.factor.get()
                : 1;
    }

    private void enlarge() {
        double f = factor.get();
        scale.setX(f);
        scale.setY(f);
        if (f == 1) content.getTransforms().remove(scale);
        else if (!content.getTransforms().contains(scale)) content.getTransforms().add(scale);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double f = factor.get();
        content.resizeRelocate(0, 0, Math.ceil(getWidth() / f), Math.ceil(getHeight() / f));
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height) * factor.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width) * factor.get();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        double f = factor.get();
        return content.prefHeight(width < 0 ? width : width / f) * f;
    }
}
