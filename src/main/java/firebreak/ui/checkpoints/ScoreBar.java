package firebreak.ui.checkpoints;

import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Share;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A score on a line from 0 to 100 %: how far the mean is, between which bounds it lies however the
/// unknown turns out, and where it should get to.
final class ScoreBar extends Pane {
    private static final double TALL = 12;
    private final Region track = part("score-track");
    private final Region mean = part("score-mean");
    private final Region range = part("score-range");
    private final Region target = part("score-target");
    private @Nullable Score score;

    ScoreBar(double width) {
        setMinSize(24, TALL);
        setPrefSize(width, TALL);
        setMaxHeight(TALL);
        setMouseTransparent(true);
        getStyleClass().add("score-bar");
        getChildren().addAll(track, mean, range, target);
    }

    private static Region part(String styleClass) {
        var part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }

    void show(Score now) {
        score = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth();
        track.resizeRelocate(0, 3, wide, 6);
        var now = score;
        var low = now == null ? null : now.low();
        var high = now == null ? null : now.high();
        place(mean, Share.NONE, now == null ? null : now.mean(), 3, 6);
        range.setVisible(low != null && high != null && !low.equals(high));
        // Where anything may be, there is little to see.
        range.setOpacity(mean.isVisible() ? 1 : 0.3);
        if (low != null && high != null) {
            double from = low.value() * wide;
            range.resizeRelocate(from, 5, Math.max(2, high.value() * wide - from), 2);
        }
        var goal = now == null ? null : now.target();
        target.setVisible(goal != null);
        if (goal != null)
            target.resizeRelocate(
                    Math.clamp(goal.share().value() * wide - 1, 0, Math.max(0, wide - 2)),
                    0,
                    2,
                    TALL);
    }

    private void place(Region part, Share from, @Nullable Share to, double top, double tall) {
        part.setVisible(to != null);
        if (to == null) return;
        double left = from.value() * getWidth();
        part.resizeRelocate(left, top, Math.max(2, to.value() * getWidth() - left), tall);
    }
}
