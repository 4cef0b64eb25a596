package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Clocks;
import firebreak.ui.kit.Rewritten;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The clocks of an incident on a line to scale, with the time between them, and what is not known
/// or out of order.
final class ClockTimeline extends VBox implements Rewritten {
    private final Label note = new Label();
    private Runnable again = () -> {};

    ClockTimeline() {
        super(2);
        setId("clocks");
        setMinWidth(0);
        note.setId("clocksNote");
        note.getStyleClass().add("clock-note");
        note.setMinWidth(0);
    }

    void clear() {
        again = () -> {};
        getChildren().clear();
    }

    @Override
    public void rewrite() {
        again.run();
    }

    void show(Clocks clocks, ZoneId zone) {
        clear();
        again = () -> show(clocks, zone);
        var moments = Moment.of(clocks, zone);
        if (moments.isEmpty()) {
            note.setText(Text.of("tagging.clock.none"));
            getChildren().add(note);
            return;
        }
        var scale = Timescale.of(moments.stream().map(Moment::at).toList());
        var missing =
                Stream.of(Clock.values())
                        .filter(c -> clocks.at(c) == null)
                        .map(c -> Text.of(c))
                        .collect(Collectors.joining(", "));
        var unknown = missing.isEmpty() ? "" : Text.of("tagging.clock.missing", missing);
        var broken = !scale.broken().isEmpty();
        var picture = new Picture(moments, scale);
        picture.setId("clockPicture");
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleText(
                Stream.of(
                                moments.stream()
                                        .map(Moment::said)
                                        .collect(Collectors.joining(". ", "", ".")),
                                unknown.isEmpty() ? "" : unknown + ".",
                                broken ? Text.of("tagging.clock.broken.said") : "")
                        .filter(w -> !w.isEmpty())
                        .collect(Collectors.joining(" ")));
        note.setText(
                Stream.of(unknown, broken ? Text.of("tagging.clock.broken") : "")
                        .filter(w -> !w.isEmpty())
                        .collect(Collectors.joining("  ·  ")));
        getChildren().add(picture);
        if (!note.getText().isEmpty()) getChildren().add(note);
    }

    /// The line. Names stand below their dots, moved aside where they would lie on each other;
    /// where there is no room for all in one row, every second one stands above.
    private static final class Picture extends Region {
        private static final double EDGE = 5;
        private static final double DOT = 4.5;
        private static final double LEADER = 11;
        private static final double APART = 10;

        private final List<Double> places;
        private final List<VBox> names = new ArrayList<>();
        private final List<Circle> dots = new ArrayList<>();
        private final List<Line> leaders = new ArrayList<>();
        private final List<Line> gaps = new ArrayList<>();
        private final List<List<Line>> breaks = new ArrayList<>();

        Picture(List<Moment> moments, Timescale scale) {
            places = scale.places();
            setMinWidth(0);
            for (int i = 1; i < moments.size(); i++) {
                var gap = line("clock-gap");
                var broken = scale.broken().contains(i - 1);
                if (broken) gap.getStyleClass().add("broken");
                gaps.add(gap);
                breaks.add(broken ? List.of(line("clock-break"), line("clock-break")) : List.of());
            }
            for (var moment : moments) {
                leaders.add(line("clock-leader"));
                var dot = new Circle(DOT);
                dot.getStyleClass().add("clock-dot");
                var name =
                        new VBox(
                                word(Text.of(moment.clock()), "clock-name"),
                                word(moment.time(), "clock-time"),
                                word(moment.below(), "clock-below"));
                if (moment.backwards()) {
                    dot.getStyleClass().add("clock-backwards");
                    name.getStyleClass().add("clock-backwards");
                }
                dots.add(dot);
                names.add(name);
            }
            getChildren().addAll(leaders);
            getChildren().addAll(gaps);
            breaks.forEach(getChildren()::addAll);
            getChildren().addAll(dots);
            getChildren().addAll(names);
            getChildren().forEach(c -> c.setManaged(false));
            names.forEach(n -> n.setManaged(true));
        }

        private static Line line(String style) {
            var line = new Line();
            line.getStyleClass().add(style);
            return line;
        }

        private static Label word(String words, String style) {
            var label = new Label(words);
            label.getStyleClass().add(style);
            return label;
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 2 * EDGE;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            double side = LEADER + high();
            return Math.ceil(2 * DOT + side * (twoRows(width < 0 ? getWidth() : width) ? 2 : 1));
        }

        private double high() {
            return names.stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0);
        }

        private boolean twoRows(double width) {
            double needed = -APART;
            for (var name : names) needed += wide(name) + APART;
            return needed > width;
        }

        private static double wide(VBox name) {
            return Math.ceil(name.prefWidth(-1));
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            var two = twoRows(width);
            double y = DOT + (two ? high() + LEADER : 0);
            var at = places.stream().map(p -> EDGE + p * (width - 2 * EDGE)).toList();
            for (int i = 0; i < gaps.size(); i++) {
                put(gaps.get(i), at.get(i), y, at.get(i + 1), y);
                double middle = (at.get(i) + at.get(i + 1)) / 2;
                for (int k = 0; k < breaks.get(i).size(); k++) {
                    double x = middle - 2 + k * 4;
                    put(breaks.get(i).get(k), x - 2, y + DOT, x + 2, y - DOT);
                }
            }
            for (int i = 0; i < dots.size(); i++) {
                dots.get(i).setCenterX(at.get(i));
                dots.get(i).setCenterY(y);
            }
            row(at, 0, two ? 2 : 1, width, y, 1);
            if (two) row(at, 1, 2, width, y, -1);
        }

        /// Puts every `step`th name from `first` on, below the line or above it.
        private void row(List<Double> at, int first, int step, double width, double y, int down) {
            var lefts = new ArrayList<Double>();
            double free = 0;
            for (int i = first; i < names.size(); i += step) {
                double wide = wide(names.get(i));
                double left = Math.max(free, Math.min(at.get(i) - wide / 2, width - wide));
                lefts.add(left);
                free = left + wide + APART;
            }
            double end = width;
            for (int k = lefts.size() - 1; k >= 0; k--) {
                int i = first + k * step;
                double wide = wide(names.get(i));
                double left = Math.max(0, Math.min(lefts.get(k), end - wide));
                end = left - APART;
                put(i, left, at.get(i), y, down);
            }
        }

        private void put(int i, double left, double x, double y, int down) {
            var name = names.get(i);
            double wide = wide(name);
            double high = high();
            double share = (x - left) / wide;
            name.setAlignment(
                    share < 0.34 ? Pos.TOP_LEFT : share > 0.66 ? Pos.TOP_RIGHT : Pos.TOP_CENTER);
            double edge = y + down * (DOT + LEADER);
            name.resizeRelocate(
                    snapPositionX(left), snapPositionY(down > 0 ? edge : edge - high), wide, high);
            double from = Math.max(left + 4, Math.min(x, left + wide - 4));
            put(leaders.get(i), x, y + down * DOT, from, edge - down);
        }

        private static void put(Line line, double x1, double y1, double x2, double y2) {
            line.setStartX(x1);
            line.setStartY(y1);
            line.setEndX(x2);
            line.setEndY(y2);
        }
    }
}
