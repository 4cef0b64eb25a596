package firebreak.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// The bar above the screen: menus at the left and tools behind them, or, where both don't fit, one
/// below the other.
final class TopBar extends Region {
    private static final double GAP = 4;

    private final Region menus;
    private final Region tools;

    TopBar(Region menus, Region tools) {
        this.menus = menus;
        this.tools = tools;
        getChildren().addAll(menus, tools);
        getStyleClass().add("top-bar");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double around() {
        return snappedLeftInset() + snappedRightInset();
    }

    /// A menu bar that the system shows takes no room.
    private boolean below(double room) {
        double wide = menus.prefWidth(-1);
        return wide > 0 && wide + GAP + tools.minWidth(-1) > room;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(menus.prefWidth(-1), tools.minWidth(-1)) + around();
    }

    @Override
    protected double computePrefWidth(double height) {
        return menus.prefWidth(-1) + GAP + tools.prefWidth(-1) + around();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = menus.prefHeight(-1);
        double other = tools.prefHeight(-1);
        boolean two = width >= 0 && below(width - around());
        return snappedTopInset()
                + snappedBottomInset()
                + (two ? one + GAP + other : Math.max(one, other));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double room = getWidth() - around();
        double wide = Math.min(room, menus.prefWidth(-1));
        double one = menus.prefHeight(-1);
        double other = tools.prefHeight(-1);
        if (below(room)) {
            menus.resizeRelocate(left, top, wide, one);
            tools.resizeRelocate(left, top + one + GAP, room, other);
            return;
        }
        double high = Math.max(one, other);
        double behind = wide == 0 ? 0 : wide + GAP;
        menus.resizeRelocate(left, snapPositionY(top + (high - one) / 2), wide, one);
        tools.resizeRelocate(
                left + behind, snapPositionY(top + (high - other) / 2), room - behind, other);
    }
}
