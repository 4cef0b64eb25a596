package firebreak.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// The head of a screen: words at the left and actions at the right, or below the words where there
/// is not enough room for both. Neither is ever cut.
final class PageHead extends Region {
    private static final double GAP = 16;
    private static final double GAP_BELOW = 8;

    private final Region words;
    private final Region actions;

    PageHead(Region words, Region actions) {
        this.words = words;
        this.actions = actions;
        getChildren().addAll(words, actions);
        getStyleClass().add("page-heading");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private boolean below(double room) {
        return actions.prefWidth(-1) > 0 && words.minWidth(-1) + GAP + actions.prefWidth(-1) > room;
    }

    private double wordsRoom(double room) {
        double taken = actions.prefWidth(-1);
        return taken == 0 || below(room) ? room : room - GAP - taken;
    }

    @Override
    protected double computeMinWidth(double height) {
        return words.minWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        double taken = actions.prefWidth(-1);
        return words.prefWidth(-1)
                + (taken == 0 ? 0 : GAP + taken)
                + snappedLeftInset()
                + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = inner(width < 0 ? prefWidth(-1) : width);
        double high = words.prefHeight(wordsRoom(room));
        double more = actions.prefHeight(-1);
        return snappedTopInset()
                + snappedBottomInset()
                + (below(room) ? high + GAP_BELOW + more : Math.max(high, more));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        double room = inner(getWidth());
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double wide = wordsRoom(room);
        double high = words.prefHeight(wide);
        words.resizeRelocate(left, top, wide, high);
        double taken = Math.min(room, actions.prefWidth(-1));
        double y = below(room) ? top + high + GAP_BELOW : top;
        double x = below(room) ? left : left + room - taken;
        actions.resizeRelocate(snapPositionX(x), y, taken, actions.prefHeight(-1));
    }
}
