package firebreak.ui.gaps;

import firebreak.analysis.findings.GapWords;
import firebreak.analysis.priority.RankedGap;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Where a gap stands among all, and between which ranks while one factor moves by one step.
final class RankRange extends Pane {
    private static final double DOT = 9;
    private static final double THICK = 5;

    private final Region track = new Region();
    private final Region span = new Region();
    private final Region dot = new Region();
    private final Tooltip words = new Tooltip();
    private @Nullable RankedGap gap;
    private int of = 1;

    RankRange() {
        track.getStyleClass().add("rank-track");
        span.getStyleClass().add("rank-span");
        dot.getStyleClass().add("rank-dot");
        getChildren().addAll(track, span, dot);
        setMinHeight(DOT);
        Tooltip.install(this, words);
    }

    void show(RankedGap next, int gaps) {
        gap = next;
        of = gaps;
        words.setText(GapWords.stability(next));
        setAccessibleText(GapWords.stability(next));
        requestLayout();
    }

    private double at(int rank) {
        return of < 2 ? getWidth() / 2 : DOT / 2 + (getWidth() - DOT) * (rank - 1) / (of - 1);
    }

    @Override
    protected void layoutChildren() {
        var now = gap;
        if (now == null) return;
        double middle = getHeight() / 2;
        track.resizeRelocate(0, middle - 0.5, getWidth(), 1);
        double from = at(now.best());
        double to = at(now.worst());
        span.resizeRelocate(from - THICK / 2, middle - THICK / 2, to - from + THICK, THICK);
        dot.resizeRelocate(at(now.rank()) - DOT / 2, middle - DOT / 2, DOT, DOT);
    }
}
