package firebreak.ui.kit;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.drawing.ChartFonts;
import firebreak.drawing.ChartLabels;
import firebreak.drawing.ChartMark;
import firebreak.drawing.ChartMarks;
import firebreak.drawing.ChartTheme;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// A chart with its title, the sentence that reads it and the line that says what it stands on.
/// From every mark, a click or Enter leads to the incidents behind it; arrow keys go from mark to
/// mark.
public final class ChartPane extends VBox {
    private static final int TITLE_SIZE = 16;
    private static final int READING_SIZE = 14;
    private static final double GAP = 8;
    private static final double OUTLINE = 2.5;
    private static final double USUAL_WIDTH = 900;
    private static final String STYLES =
            Objects.requireNonNull(ChartPane.class.getResource("/firebreak/ui/chart.css"))
                    .toExternalForm();

    private final Label title = words("chart-title", TITLE_SIZE, FontWeight.BOLD);
    private final Label reading = words("chart-reading", READING_SIZE, FontWeight.NORMAL);
    private final Label basis = words("chart-basis", ChartFonts.SMALLEST, FontWeight.NORMAL);
    private final Label empty = words("chart-empty", READING_SIZE, FontWeight.NORMAL);
    private final HBox head = new HBox(GAP);
    private final Rectangle hovered = new Rectangle();
    private final Rectangle focused = new Rectangle();
    private final Tooltip tip = new Tooltip();
    private final ChartPicture picture;
    private final ScrollPane scroller = new ScrollPane();

    private ChartTheme theme;
    private @Nullable ChartSpec spec;
    private @Nullable ChartMark marked;
    private @Nullable ChartMark under;
    private Consumer<ChartMark> onMark = _ -> {};
    private boolean opens;
    private @Nullable ChartMenu menu;
    private @Nullable Button take;

    /// A chart in light colours, without data.
    public ChartPane() {
        this(ChartTheme.LIGHT);
    }

    public ChartPane(ChartTheme theme) {
        this.theme = theme;
        picture = new ChartPicture(theme, this::placeOutlines);
        for (var outline : new Rectangle[] {hovered, focused}) {
            outline.setManaged(false);
            outline.setMouseTransparent(true);
            outline.setFill(Color.TRANSPARENT);
            outline.setArcWidth(8);
            outline.setArcHeight(8);
            outline.setVisible(false);
        }
        hovered.setStrokeWidth(1.5);
        focused.setStrokeWidth(OUTLINE);
        var layers = new StackPane(picture, hovered, focused);
        scroller.setContent(layers);
        scroller.setFitToWidth(true);
        scroller.setFitToHeight(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.setFocusTraversable(false);
        scroller.getStyleClass().add("chart-scroller");
        scroller.setMinHeight(80);
        setVgrow(scroller, Priority.ALWAYS);
        setVgrow(empty, Priority.ALWAYS);
        empty.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        empty.setAlignment(Pos.CENTER);
        empty.setTextAlignment(TextAlignment.CENTER);
        empty.setText(Text.of("chart.empty"));
        empty.managedProperty().bind(empty.visibleProperty());
        scroller.managedProperty().bind(scroller.visibleProperty());
        reading.managedProperty().bind(reading.visibleProperty());
        basis.setPadding(new Insets(4, 0, 0, 0));
        setSpacing(4);
        setMinSize(0, 0);
        getStylesheets().add(STYLES);
        getStyleClass().add("chart-pane");
        head.getChildren().add(title);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        getChildren().addAll(head, reading, scroller, empty, basis);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Text.of("chart.role"));
        hear(layers);
        scroller.setVisible(false);
        paint();
    }

    private static Label words(String styleClass, int size, FontWeight weight) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setFont(Font.font(ChartFonts.family(), weight, size));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void hear(StackPane layers) {
        layers.addEventHandler(MouseEvent.MOUSE_MOVED, this::pointAt);
        layers.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Optional.empty()));
        layers.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        layers.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        focusedProperty()
                .addListener(_ -> {
                    if (!isFocused()) tip.hide();
                    placeOutlines();
                });
        sceneProperty()
                .addListener(_ -> {
                    tip.hide();
                    if (menu != null) menu.hide();
                });
    }

    /// Shows a chart; the marked place stays where the new chart has such a mark.
    public void setSpec(ChartSpec spec) {
        this.spec = spec;
        under = null;
        tip.hide();
        var text = spec.text();
        title.setText(ChartLabels.line(text.title()));
        reading.setText(ChartLabels.line(text.reading()));
        basis.setText(ChartLabels.line(text.basis()));
        reading.setVisible(!spec.empty());
        scroller.setVisible(!spec.empty());
        empty.setVisible(spec.empty());
        setAccessibleText(text.title() + ". " + (spec.empty() ? empty.getText() : text.reading()));
        setAccessibleHelp(spec.empty() ? null : Text.of("chart.help"));
        offer();
        picture.show(spec, theme);
        // Where a page gives it all the room it asks for, nothing scrolls.
        scroller.setPrefHeight(picture.prefHeight(getWidth() > 0 ? getWidth() : USUAL_WIDTH));
    }

    /// Lets go of the chart and of all its words.
    public void clear() {
        var nothing = new ChartText("", "", "", "", "", "");
        setSpec(new ChartSpec.Lines(nothing, List.of(), List.of()));
    }

    public void setTheme(ChartTheme theme) {
        this.theme = theme;
        paint();
    }

    /// Follows the theme of the window.
    public void setDark(boolean dark) {
        setTheme(dark ? ChartTheme.DARK : ChartTheme.LIGHT);
    }

    /// What a click or Enter on a mark does; marks that stand for no incident lead nowhere.
    public void setOnMark(Consumer<ChartMark> onMark) {
        this.onMark = onMark;
        opens = true;
    }

    /// Lets a person take the chart out of the program: by a small button beside its title, the
    /// context menu and keys.
    public void setExports(ChartExports exports) {
        var now = new ChartMenu(exports, () -> Optional.ofNullable(spec).filter(s -> !s.empty()));
        var button = Page.iconButton("chartTake", "fth-more-horizontal", "", () -> {});
        button.setOnAction(_ -> {
            var corner = button.localToScreen(0, button.getHeight());
            if (corner != null) now.show(button, corner.getX(), corner.getY());
        });
        button.getStyleClass().add("chart-take");
        button.managedProperty().bind(button.visibleProperty());
        menu = now;
        take = button;
        head.getChildren().setAll(title, button);
        setOnContextMenuRequested(e -> {
            tip.hide();
            now.show(this, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        offer();
    }

    private void offer() {
        var shown = spec;
        if (take == null) return;
        take.setVisible(shown != null && !shown.empty());
        if (shown == null) return;
        var name = Text.of("chart.menu", shown.text().title());
        take.setAccessibleText(name);
        Hint.put(take, Text.of("chart.menu.tip"));
    }

    /// Leaves out title, sentence and basis, where they stand around it already.
    public void setBare() {
        getChildren().removeAll(head, reading, basis);
        setFocusTraversable(false);
    }

    /// What an empty chart says; by default how charts come to have something to show.
    public void setEmptyText(String words) {
        empty.setText(words);
        if (spec != null && spec.empty()) setSpec(spec);
    }

    /// The mark on which the keyboard stands.
    public Optional<ChartMark> marked() {
        return Optional.ofNullable(marked);
    }

    /// Where a mark is, in the coordinates of this pane; empty where it is not drawn.
    public Optional<Bounds> placeOf(ChartMark mark) {
        return picture.marks()
                .of(mark)
                .map(p ->
                        sceneToLocal(
                                picture.localToScene(
                                        new BoundingBox(
                                                p.place().getX(),
                                                p.place().getY(),
                                                p.place().getWidth(),
                                                p.place().getHeight()))));
    }

    /// Draws now what otherwise waits for a pause in resizing; for pictures of the window.
    public void drawNow() {
        picture.draw();
    }

    private void paint() {
        title.setFont(Font.font(ChartFonts.family(), FontWeight.BOLD, theme.scaled(TITLE_SIZE)));
        for (var words : List.of(reading, empty))
            words.setFont(
                    Font.font(ChartFonts.family(), FontWeight.NORMAL, theme.scaled(READING_SIZE)));
        basis.setFont(Font.font(ChartFonts.family(), FontWeight.NORMAL, theme.type()));
        title.setTextFill(colour(theme.text()));
        reading.setTextFill(colour(theme.text()));
        basis.setTextFill(colour(theme.muted()));
        empty.setTextFill(colour(theme.muted()));
        hovered.setStroke(colour(theme.muted()));
        focused.setStroke(colour(theme.text()));
        if (spec != null) picture.show(spec, theme);
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private void pointAt(MouseEvent e) {
        var at = picture.sceneToLocal(e.getSceneX(), e.getSceneY());
        point(picture.marks().at(at.getX(), at.getY()));
    }

    private void point(Optional<ChartMarks.Placed> mark) {
        var now = mark.map(ChartMarks.Placed::mark).orElse(null);
        if (Objects.equals(now, under)) return;
        under = now;
        setCursor(
                opens && mark.map(ChartMarks.Placed::value).orElse(0) > 0
                        ? Cursor.HAND
                        : Cursor.DEFAULT);
        tip.hide();
        placeOutlines();
        mark.ifPresent(this::tell);
    }

    private void click(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || !e.isStillSincePress()) return;
        var at = picture.sceneToLocal(e.getSceneX(), e.getSceneY());
        picture.marks()
                .at(at.getX(), at.getY())
                .ifPresent(p -> {
                    marked = p.mark();
                    placeOutlines();
                    open(p);
                });
    }

    private void open(ChartMarks.Placed placed) {
        if (placed.value() == 0) return;
        tip.hide();
        onMark.accept(placed.mark());
    }

    private void press(KeyEvent e) {
        if (menu != null) menu.press(e);
        if (e.isConsumed()) return;
        if (e.isShortcutDown()
                || e.isAltDown()
                || e.isShiftDown()
                || picture.marks().placed().isEmpty()) return;
        var marks = picture.marks();
        var from = standing();
        switch (e.getCode()) {
            case LEFT -> go(from.flatMap(p -> marks.next(p, -1, 0)));
            case RIGHT -> go(from.flatMap(p -> marks.next(p, 1, 0)));
            case UP -> go(from.flatMap(p -> marks.next(p, 0, -1)));
            case DOWN -> go(from.flatMap(p -> marks.next(p, 0, 1)));
            case HOME -> go(marks.first());
            case END -> go(marks.last());
            case ENTER, SPACE -> from.ifPresent(this::open);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private Optional<ChartMarks.Placed> standing() {
        return marked().flatMap(picture.marks()::of).or(picture.marks()::largest);
    }

    private void go(Optional<ChartMarks.Placed> to) {
        var goal = to.or(this::standing);
        goal.ifPresent(p -> {
            marked = p.mark();
            placeOutlines();
            bringIntoView(p);
            setAccessibleHelp(picture.marks().words(p.mark()));
            tip.hide();
            tell(p);
        });
    }

    private void bringIntoView(ChartMarks.Placed p) {
        double seen = scroller.getViewportBounds().getHeight();
        double all = picture.getHeight();
        if (all <= seen) return;
        double top = scroller.getVvalue() * (all - seen);
        double wanted = top;
        if (p.place().getMinY() < top) wanted = p.place().getMinY() - 8;
        if (p.place().getMaxY() > top + seen) wanted = p.place().getMaxY() + 8 - seen;
        scroller.setVvalue(Math.clamp(wanted / (all - seen), 0, 1));
    }

    private void tell(ChartMarks.Placed p) {
        var scene = getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) return;
        tip.setText(picture.marks().words(p.mark()));
        var corner = new Point2D(p.place().getCenterX(), p.place().getMaxY() + 6);
        var at = picture.localToScreen(corner);
        if (at != null) tip.show(this, at.getX(), at.getY());
    }

    private void placeOutlines() {
        if (marked != null && picture.marks().of(marked).isEmpty()) marked = null;
        place(hovered, under == null ? Optional.empty() : picture.marks().of(under));
        place(focused, isFocused() ? standing() : Optional.empty());
    }

    private static void place(Rectangle outline, Optional<ChartMarks.Placed> mark) {
        outline.setVisible(mark.isPresent());
        mark.ifPresent(p -> {
            outline.setX(p.place().getX() - 1);
            outline.setY(p.place().getY() - 1);
            outline.setWidth(p.place().getWidth() + 2);
            outline.setHeight(p.place().getHeight() + 2);
        });
    }
}
