package firebreak.ui.process;

import firebreak.ui.process.MapLayout.Dot;
import firebreak.ui.process.MapLayout.Route;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;

import java.util.List;
import java.util.UUID;

/// A link on the map, with an arrow's head.
final class LinkView extends Group {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double HEAD = 8;

    private final UUID id;

    LinkView(Route route, String aloud) {
        this.id = route.link().id();
        setId("link-" + id);
        getStyleClass().add("map-link");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(aloud);
        var touch = path(route.dots(), "map-link-touch");
        var line = path(route.dots(), "map-link-line");
        line.setMouseTransparent(true);
        getChildren().addAll(touch, line, head(route.dots()));
    }

    /// The label of a link, which lies over everything.
    static Label label(LinkLabel place) {
        var label = new Label(place.text());
        label.getStyleClass().add("map-link-label");
        label.setLayoutX(place.left());
        label.setLayoutY(place.top());
        label.setPrefSize(place.width(), LinkLabel.HEIGHT);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    UUID id() {
        return id;
    }

    void mark(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /// A line with round corners.
    static Path path(List<Dot> dots, String style) {
        var path = new Path();
        path.getStyleClass().add(style);
        path.getElements().add(new MoveTo(dots.getFirst().x(), dots.getFirst().y()));
        for (var piece : RoundedPath.of(dots, MapDrawing.CORNER))
            path.getElements()
                    .add(
                            piece.straight()
                                    ? new LineTo(piece.to().x(), piece.to().y())
                                    : new QuadCurveTo(
                                            piece.bend().x(),
                                            piece.bend().y(),
                                            piece.to().x(),
                                            piece.to().y()));
        return path;
    }

    private static Polygon head(List<Dot> dots) {
        var head = new Polygon();
        head.getStyleClass().add("map-link-head");
        head.setMouseTransparent(true);
        for (var corner : RoundedPath.head(dots, HEAD))
            head.getPoints().addAll(corner.x(), corner.y());
        return head;
    }
}
