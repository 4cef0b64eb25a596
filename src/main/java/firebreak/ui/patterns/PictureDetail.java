package firebreak.ui.patterns;

import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.drawing.ChartTheme;
import firebreak.ui.kit.ChartExports;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One picture, of one slice or of two side by side, with its views, what a person may choose about
/// it, and its figures.
final class PictureDetail extends ScrollPane {
    private static final double TABLE = 260;

    /// What of the limits is to be seen below the chart without scrolling.
    private static final double PEEK = 104;

    private final PatternsViewModel model;
    private final SegmentedButton views = new SegmentedButton();
    private final HBox choices = new HBox(8);
    private final HBox top = new HBox(16, views, choices);
    private final PictureSide first;
    private final PictureSide second;
    private final HBox sides = new HBox(16);
    private final Label pointed = new Label();
    private final FigureTable figures = new FigureTable();
    private final TitledPane ledger = new TitledPane(Text.of("pictures.figures"), figures);
    private final ChoiceControls controls;

    /// The view last looked at, by picture.
    private final Map<Picture.Kind, String> looked = new EnumMap<>(Picture.Kind.class);

    private Picture.@Nullable Kind kind;

    /// The figure because of which a person came, by its id; empty for none.
    private String because = "";

    PictureDetail(
            PatternsViewModel model, ChartExports exports, ObservableValue<ChartTheme> colours) {
        this.model = model;
        first = new PictureSide("pictureA", model, exports);
        second = new PictureSide("pictureB", model, exports);
        controls = new ChoiceControls(model);
        colours.subscribe(now -> {
            first.chart().setTheme(now);
            second.chart().setTheme(now);
        });
        views.setId("views");
        top.setAlignment(Pos.CENTER_LEFT);
        choices.setAlignment(Pos.CENTER_LEFT);
        top.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        first.setPrefWidth(100);
        second.setPrefWidth(100);
        figures.setPrefHeight(TABLE);
        figures.setMinHeight(80);
        ledger.setId("figuresPane");
        ledger.setExpanded(false);
        ledger.setAnimated(false);
        pointed.setId("pointedFigure");
        pointed.getStyleClass().add("pointed-figure");
        pointed.setWrapText(true);
        pointed.setMinHeight(Region.USE_PREF_SIZE);
        var content = new VBox(8, pointed, top, sides, ledger);
        content.setPadding(new Insets(0, 8, 8, 0));
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "pictures");
        viewportBoundsProperty().subscribe(this::fit);
        top.visibleProperty().subscribe(this::fit);
        setId("pictureDetail");
        setMinWidth(0);
        model.sides().subscribe(this::refresh);
        tell(Optional.empty());
    }

    private void fit() {
        double room = getViewportBounds().getHeight() - PEEK;
        if (top.isVisible()) room -= top.prefHeight(-1) + 8;
        if (pointed.isVisible()) room -= pointed.prefHeight(getViewportBounds().getWidth()) + 8;
        first.setChartHeight(room);
        second.setChartHeight(room);
    }

    void show(Picture.Kind now) {
        if (kind != now) {
            setVvalue(0);
            because = "";
        }
        kind = now;
        refresh();
    }

    /// Tells a figure above its picture, in the view that shows it.
    void point(Picture picture, String figureId) {
        kind = picture.kind();
        looked.put(kind, picture.viewOf(figureId).id());
        because = figureId;
        setVvalue(0);
        refresh();
    }

    private void tell(Optional<Figure> figure) {
        pointed.setText(
                figure.map(f ->
                                Text.of(
                                        f.shownInterval().isEmpty()
                                                ? "pictures.pointed"
                                                : "pictures.pointed.interval",
                                        f.definition(),
                                        f.shown(),
                                        f.shownInterval()))
                        .orElse(""));
        pointed.setVisible(figure.isPresent());
        pointed.setManaged(figure.isPresent());
        fit();
    }

    /// Lets go of everything that it shows.
    void putAway() {
        because = "";
        tell(Optional.empty());
        first.putAway();
        second.putAway();
        figures.getItems().clear();
    }

    private void refresh() {
        var now = kind;
        var all = model.sides().get();
        if (now == null || all.isEmpty()) return;
        var picture = all.getFirst().picture(now).orElse(null);
        if (picture == null) {
            sides.getChildren().setAll(new Label(Text.of("pictures.nothing")));
            return;
        }
        var beside = all.size() < 2 ? null : all.get(1).picture(now).orElse(null);
        var view = view(picture);
        offer(picture, view);
        choices.getChildren().setAll(controls.of(now));
        top.setVisible(picture.views().size() > 1 || !choices.getChildren().isEmpty());
        top.setManaged(top.isVisible());
        first.show(picture, view);
        if (beside == null) {
            sides.getChildren().setAll(first);
        } else {
            second.show(beside, same(beside, view.id()));
            sides.getChildren().setAll(first, second);
        }
        tell(picture.figure(because));
        figures.show(picture.figures(), beside == null ? null : beside.figures());
        ledger.setText(Text.of("pictures.figures.n", picture.figures().size()));
    }

    /// The view of a picture that was looked at last; empty for its first one.
    String looked(Picture.Kind kind) {
        return looked.getOrDefault(kind, "");
    }

    private Picture.View view(Picture picture) {
        return same(picture, looked.getOrDefault(picture.kind(), ""));
    }

    private static Picture.View same(Picture picture, String id) {
        return picture.views().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElse(picture.views().getFirst());
    }

    private void offer(Picture picture, Picture.View chosen) {
        var group = new ToggleGroup();
        List<ToggleButton> buttons =
                picture.views().stream()
                        .map(v -> {
                            var button = new ToggleButton(v.name());
                            button.setId("view-" + v.id());
                            button.setToggleGroup(group);
                            button.setSelected(v.id().equals(chosen.id()));
                            button.setOnAction(_ -> {
                                looked.put(picture.kind(), v.id());
                                refresh();
                            });
                            return button;
                        })
                        .toList();
        var focused = getScene() == null ? null : getScene().getFocusOwner();
        var again = focused instanceof Node n && n.getParent() == views ? n.getId() : null;
        views.getButtons().setAll(buttons);
        views.setVisible(buttons.size() > 1);
        views.setManaged(views.isVisible());
        if (again != null)
            buttons.stream()
                    .filter(b -> again.equals(b.getId()))
                    .forEach(ToggleButton::requestFocus);
    }
}
