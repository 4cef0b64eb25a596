package firebreak.ui.shell;

import firebreak.ui.kit.FirstShown;

import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The screen, and a panel at its right: beside it where both have room, otherwise over its edge,
/// because a screen that is squeezed can't be worked with.
final class Aside extends Pane {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    /// What every screen is made for.
    private static final double SCREEN = 1040;

    private static final double PANEL = 376;

    private final Region screen;
    private @Nullable Region panel;

    Aside(Region screen) {
        this.screen = screen;
        getChildren().add(screen);
        setMinSize(0, 0);
    }

    /// Shows a panel whenever it is visible.
    void panel(Region shown) {
        panel = shown;
        FirstShown.fill(this, List.of(shown));
        shown.visibleProperty().subscribe(this::requestLayout);
    }

    @Override
    protected double computePrefWidth(double height) {
        return screen.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return screen.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth();
        double high = getHeight();
        var shown = panel;
        if (shown == null || !shown.isVisible()) {
            screen.resizeRelocate(0, 0, wide, high);
            return;
        }
        double taken = Math.min(PANEL, wide);
        var over = wide - taken < SCREEN;
        shown.pseudoClassStateChanged(OVER, over);
        screen.resizeRelocate(0, 0, over ? wide : wide - taken, high);
        shown.resizeRelocate(wide - taken, 0, taken, high);
    }
}
