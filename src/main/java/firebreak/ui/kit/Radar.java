package firebreak.ui.kit;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/// Shares of several things on axes around a middle: where each is now, between which bounds that
/// may lie, and where it should get to. Only lines and the band between the bounds are drawn, as
/// the area within a line depends on the order of the axes and says nothing. The name of an axis is
/// a button that opens what is behind it; arrows go around.
public final class Radar extends Region {
    /// With fewer axes there is nothing around the middle.
    public static final int FEWEST = 3;

    /// One axis. All shares are from 0 to 1.
    ///
    /// @param id for tests, behind `radar-`
    /// @param value where it is now, in a word or two
    /// @param now null where nobody knows; the line has a gap there
    /// @param target null where nobody said
    /// @param sentence everything about it, for a screen reader and the tooltip
    /// @param open what a click or Enter does
    public record Axis(
            String id,
            String name,
            String value,
            @Nullable Double now,
            double low,
            double high,
            @Nullable Double target,
            String sentence,
            Runnable open) {}

    /// A part of all axes with a name, such as that of a rating, up to its ring.
    public record Zone(double from, double to, String name) {}

    private static final double GAP = 10;
    private static final double LEAST = 24;
    private static final double DOT = 5;
    private static final double UPRIGHT = 0.2;

    private final List<Zone> zones;
    private final Group web = new Group();
    private final Path band = new Path();
    private final Path target = new Path();
    private final Path now = new Path();
    private final Group dots = new Group();
    private final List<Button> names = new ArrayList<>();
    private List<Axis> axes = List.of();

    public Radar(List<Zone> zones) {
        this.zones = List.copyOf(zones);
        getStyleClass().add("radar");
        getStylesheets()
                .add(
                        Objects.requireNonNull(Radar.class.getResource("/firebreak/ui/radar.css"))
                                .toExternalForm());
        band.getStyleClass().add("radar-band");
        band.setFillRule(FillRule.EVEN_ODD);
        target.getStyleClass().add("radar-target");
        now.getStyleClass().add("radar-now");
        for (var drawn : new Node[] {web, band, target, now}) drawn.setMouseTransparent(true);
        for (var drawn : new Node[] {web, band, target, now, dots}) drawn.setManaged(false);
        setMinSize(0, 0);
        addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
    }

    /// Shows other axes, clockwise from the top.
    public void show(List<Axis> next) {
        int focused = focused();
        axes = List.copyOf(next);
        names.clear();
        for (var axis : axes) names.add(name(axis));
        getChildren().setAll(band, web, target, now, dots);
        getChildren().addAll(names);
        if (focused >= 0 && focused < names.size()) names.get(focused).requestFocus();
        requestLayout();
    }

    /// Puts the keys on the first axis.
    public void focus() {
        if (!names.isEmpty()) names.getFirst().requestFocus();
    }

    private int focused() {
        for (int i = 0; i < names.size(); i++) if (names.get(i).isFocused()) return i;
        return -1;
    }

    private void turn(KeyEvent e) {
        int place = focused();
        if (place < 0) return;
        int by;
        if (e.getCode() == KeyCode.RIGHT || e.getCode() == KeyCode.DOWN) by = 1;
        else if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.UP) by = -1;
        else return;
        names.get(Math.floorMod(place + by, names.size())).requestFocus();
        e.consume();
    }

    private static Button name(Axis axis) {
        var name = new Label(axis.name());
        name.getStyleClass().add("radar-name");
        var value = new Label(axis.value());
        value.getStyleClass().add("radar-value");
        var words = new VBox(0, name, value);
        words.getStyleClass().add("radar-words");
        var button = new Button("", words);
        button.setId("radar-" + axis.id());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "radar-axis");
        button.setAccessibleText(axis.sentence());
        button.setTooltip(new Tooltip(axis.sentence()));
        button.setOnAction(_ -> axis.open().run());
        return button;
    }

    // --- where things stand

    private double angle(int place) {
        return 2 * Math.PI * place / axes.size();
    }

    private double right(int place) {
        return Math.sin(angle(place));
    }

    private double up(int place) {
        return Math.cos(angle(place));
    }

    /// As large as the names around it leave room.
    private double radius() {
        double radius = Math.min(getWidth(), getHeight()) / 2;
        for (int i = 0; i < names.size(); i++) {
            double across = Math.abs(right(i));
            double along = Math.abs(up(i));
            double wide = names.get(i).prefWidth(-1);
            double tall = names.get(i).prefHeight(-1);
            if (across >= UPRIGHT)
                radius = Math.min(radius, (getWidth() / 2 - wide) / across - GAP);
            double above = across < UPRIGHT ? tall : tall / 2;
            if (along > 0.01) radius = Math.min(radius, (getHeight() / 2 - above) / along - GAP);
        }
        return Math.max(LEAST, radius);
    }

    @Override
    protected void layoutChildren() {
        if (axes.size() < FEWEST || getWidth() <= 0) {
            getChildren().clear();
            return;
        }
        double radius = radius();
        double x = getWidth() / 2;
        double y = getHeight() / 2;
        web(x, y, radius);
        band.getElements().clear();
        closed(band, Axis::high, x, y, radius);
        closed(band, Axis::low, x, y, radius);
        line(target, axes.stream().<@Nullable Double>map(Axis::target).toList(), x, y, radius);
        line(now, axes.stream().<@Nullable Double>map(Axis::now).toList(), x, y, radius);
        dots(x, y, radius);
        for (int i = 0; i < names.size(); i++) place(names.get(i), i, x, y, radius + GAP);
    }

    private void place(Button name, int place, double x, double y, double radius) {
        double wide = name.prefWidth(-1);
        double tall = name.prefHeight(-1);
        double left = x + right(place) * radius;
        double top = y - up(place) * radius;
        if (Math.abs(right(place)) < UPRIGHT) {
            left -= wide / 2;
            top = up(place) > 0 ? top - tall : top;
        } else {
            left = right(place) > 0 ? left : left - wide;
            top -= tall / 2;
        }
        name.resizeRelocate(snapPositionX(left), snapPositionY(top), wide, tall);
    }

    private void web(double x, double y, double radius) {
        web.getChildren().clear();
        for (var zone : zones) {
            var ring = new Polygon();
            ring.getStyleClass().add("radar-ring");
            for (int i = 0; i < axes.size(); i++)
                ring.getPoints()
                        .addAll(x + right(i) * radius * zone.to(), y - up(i) * radius * zone.to());
            web.getChildren().add(ring);
        }
        for (int i = 0; i < axes.size(); i++) {
            var spoke = new Line(x, y, x + right(i) * radius, y - up(i) * radius);
            spoke.getStyleClass().add("radar-spoke");
            web.getChildren().add(spoke);
        }
        for (var zone : zones) {
            var letter = new Text(zone.name());
            letter.getStyleClass().add("radar-zone");
            letter.setTextOrigin(VPos.CENTER);
            letter.setX(x + 6);
            letter.setY(y - radius * (zone.from() + zone.to()) / 2);
            web.getChildren().add(letter);
        }
    }

    private void closed(
            Path path, ToDoubleFunction<Axis> share, double x, double y, double radius) {
        for (int i = 0; i < axes.size(); i++) {
            double at = share.applyAsDouble(axes.get(i)) * radius;
            double px = x + right(i) * at;
            double py = y - up(i) * at;
            path.getElements().add(i == 0 ? new MoveTo(px, py) : new LineTo(px, py));
        }
        path.getElements().add(new ClosePath());
    }

    /// From one known share to the next; where one is missing there is a gap.
    private void line(Path path, List<@Nullable Double> shares, double x, double y, double radius) {
        path.getElements().clear();
        for (int i = 0; i < shares.size(); i++) {
            int after = (i + 1) % shares.size();
            var from = shares.get(i);
            var to = shares.get(after);
            if (from == null || to == null) continue;
            path.getElements()
                    .addAll(
                            new MoveTo(x + right(i) * from * radius, y - up(i) * from * radius),
                            new LineTo(
                                    x + right(after) * to * radius, y - up(after) * to * radius));
        }
    }

    private void dots(double x, double y, double radius) {
        dots.getChildren().clear();
        for (int i = 0; i < axes.size(); i++) {
            var axis = axes.get(i);
            var goal = axis.target();
            if (goal != null) dots.getChildren().add(dot("radar-goal", i, goal * radius, x, y));
            var share = axis.now();
            if (share != null) dots.getChildren().add(dot("radar-dot", i, share * radius, x, y));
        }
    }

    private Circle dot(String style, int place, double at, double x, double y) {
        var axis = axes.get(place);
        var dot = new Circle(x + right(place) * at, y - up(place) * at, DOT);
        dot.getStyleClass().add(style);
        dot.setOnMouseClicked(_ -> axis.open().run());
        Tooltip.install(dot, new Tooltip(axis.sentence()));
        return dot;
    }
}
