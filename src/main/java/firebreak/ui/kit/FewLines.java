package firebreak.ui.kit;

import javafx.scene.control.Label;

/// Words in a few lines at most, so that long ones leave room for what stands below. Where they are
/// cut, all of them are said where one points.
public final class FewLines extends Label {
    private static final double LINE = 1.45;

    private final int lines;

    /// @param lines how many
    public FewLines(int lines) {
        this.lines = lines;
        setWrapText(true);
        setMinWidth(0);
        textTruncatedProperty().subscribe(this::hint);
        textProperty().subscribe(this::hint);
    }

    private void hint() {
        Hint.put(this, isTextTruncated() ? getText() : "");
    }

    private double highest() {
        return snapSizeY(
                lines * LINE * getFont().getSize() + snappedTopInset() + snappedBottomInset());
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(super.computePrefHeight(width), highest());
    }

    @Override
    protected double computeMaxHeight(double width) {
        return highest();
    }
}
