package firebreak.ui.families;

import firebreak.domain.Text;
import firebreak.domain.tagging.TaggedIncident;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// When the members of a family occurred, within the whole history: the first is a ring, each
/// repeat a dot, larger the more leadership time it took.
final class FamilyTimeline extends Region {
    private static final double HEIGHT = 44;
    private static final double AXIS = 16;
    private static final double LEAST = 9;
    private static final double MOST = 20;
    private static final double HOURS_OF_MOST = 8;

    private record Mark(Region dot, double share, double size) {}

    private final Moments moments;
    private final Line axis = new Line();
    private final Label begins = new Label();
    private final Label ends = new Label();
    private final List<Mark> marks = new ArrayList<>();

    FamilyTimeline(Moments moments) {
        this.moments = moments;
        setId("familyTimeline");
        getStyleClass().add("family-timeline");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        axis.getStyleClass().add("family-axis");
        for (var label : List.of(begins, ends)) label.getStyleClass().addAll("muted", "small");
    }

    /// @param begin of the whole history; null where no time is known
    void show(List<TaggedIncident> members, @Nullable Instant begin, @Nullable Instant end) {
        marks.clear();
        getChildren().setAll(axis, begins, ends);
        if (begin == null || end == null) {
            setVisible(false);
            return;
        }
        setVisible(true);
        begins.setText(moments.day(begin));
        ends.setText(moments.day(end));
        double whole = Math.max(1, end.getEpochSecond() - begin.getEpochSecond());
        var told = new ArrayList<String>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var at = member.occurred();
            if (at == null) continue;
            told.add(moments.day(at));
            var dot = new Region();
            dot.getStyleClass().add(i == 0 ? "family-first" : "family-repeat");
            Tooltip.install(dot, new Tooltip(moments.of(member)));
            var share = (at.getEpochSecond() - begin.getEpochSecond()) / whole;
            marks.add(new Mark(dot, share, size(member)));
        }
        // The first lies on top of what came on the same day.
        marks.reversed().forEach(m -> getChildren().add(m.dot));
        setAccessibleText(
                told.isEmpty()
                        ? Text.of("families.timeline.none")
                        : Text.of("families.timeline", String.join(", ", told)));
        requestLayout();
    }

    /// Its surface grows with the minutes, up to a working day.
    private static double size(TaggedIncident member) {
        var minutes = member.leadershipMinutes();
        if (minutes == null) return LEAST;
        var share = Math.min(1, Math.max(0, minutes / (60 * HOURS_OF_MOST)));
        return LEAST + Math.sqrt(share) * (MOST - LEAST);
    }

    @Override
    protected void layoutChildren() {
        double from = MOST / 2;
        double width = Math.max(0, getWidth() - MOST);
        axis.setStartX(from);
        axis.setEndX(from + width);
        axis.setStartY(AXIS);
        axis.setEndY(AXIS);
        double below = AXIS + MOST / 2 + 2;
        begins.autosize();
        begins.relocate(0, below);
        ends.autosize();
        ends.relocate(getWidth() - ends.getWidth(), below);
        for (var mark : marks) {
            mark.dot.resize(mark.size, mark.size);
            mark.dot.relocate(from + mark.share * width - mark.size / 2, AXIS - mark.size / 2);
        }
    }
}
