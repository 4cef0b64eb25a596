package firebreak.ui.presenter;

import firebreak.domain.Text;
import firebreak.drawing.ChartTheme;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The window for the room: on the second screen it fills it, with one screen it is a window like
/// any other. It shows pages and nothing else, and its title is the program's name.
public final class PresenterWindow {
    /// What the program brings along.
    ///
    /// @param main the window from which the room is led
    /// @param dress gives a scene its style sheets
    /// @param touched told of every key and each move of the mouse
    public record Around(Stage main, Consumer<Scene> dress, Runnable touched) {}

    /// How far a key moves along a chart that is too long.
    private static final double PART = 0.34;

    private static final double WIDTH = 960;
    private static final double HEIGHT = 600;

    private final PresenterViewModel model;
    private final Around around;
    private final ObservableValue<ChartTheme> charts;
    private final ListChangeListener<Screen> screens = _ -> fit();
    private @Nullable Stage stage;

    /// @param charts the colours of pictures
    public PresenterWindow(
            PresenterViewModel model, Around around, ObservableValue<ChartTheme> charts) {
        this.charts = charts;
        this.model = model;
        this.around = around;
        model.open()
                .subscribe(open -> {
                    if (open) show();
                    else hide();
                });
    }

    private void show() {
        var window = stage == null ? built() : stage;
        stage = window;
        var second = second(bounds(), place());
        second.ifPresent(to -> {
            window.setX(to.getMinX());
            window.setY(to.getMinY());
            window.setWidth(to.getWidth());
            window.setHeight(to.getHeight());
        });
        window.show();
        window.setFullScreen(second.isPresent());
        Screen.getScreens().addListener(screens);
        // Where the room has its own screen, the keys stay with whoever leads.
        if (second.isPresent()) around.main().requestFocus();
    }

    private Stage built() {
        var view = new PresenterView(model.page(), model.black(), charts);
        var scene = new Scene(view, WIDTH, HEIGHT);
        around.dress().accept(scene);
        scene.addEventFilter(InputEvent.ANY, _ -> around.touched().run());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, view));
        var window = new Stage();
        window.setTitle(Text.of("shell.name"));
        window.getIcons().setAll(around.main().getIcons());
        window.setScene(scene);
        // Esc belongs to the page, and no hint may lie over it.
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        window.setFullScreenExitHint("");
        window.setOnHidden(_ -> model.close());
        return window;
    }

    private void hide() {
        Screen.getScreens().removeListener(screens);
        if (stage != null) stage.hide();
    }

    /// A screen that was pulled out leaves a window that can be moved, not one that covers
    /// everything.
    private void fit() {
        if (stage != null && Screen.getScreens().size() < 2) stage.setFullScreen(false);
    }

    private void pressed(KeyEvent e, PresenterView view) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        switch (e.getCode()) {
            case RIGHT, PAGE_DOWN, SPACE, N -> model.next();
            case LEFT, PAGE_UP, P -> model.previous();
            case DOWN -> down(view);
            case UP -> up(view);
            case B, PERIOD -> model.turnBlack(!model.black().get());
            case F11 -> full(stage != null && !stage.isFullScreen());
            case ESCAPE -> {
                if (model.black().get()) model.turnBlack(false);
                else full(false);
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void down(PresenterView view) {
        if (!view.scroll(PART)) model.next();
    }

    private void up(PresenterView view) {
        if (!view.scroll(-PART)) model.previous();
    }

    private void full(boolean now) {
        if (stage != null) stage.setFullScreen(now);
    }

    private static List<Rectangle2D> bounds() {
        return Screen.getScreens().stream().map(Screen::getBounds).toList();
    }

    private Rectangle2D place() {
        var main = around.main();
        return new Rectangle2D(
                main.getX(),
                main.getY(),
                Math.max(0, main.getWidth()),
                Math.max(0, main.getHeight()));
    }

    /// The largest screen on which the main window is not; empty where there is only one.
    ///
    /// @param screens all of them
    /// @param main where the main window is
    static Optional<Rectangle2D> second(List<Rectangle2D> screens, Rectangle2D main) {
        var own = screens.stream().max(Comparator.comparingDouble(s -> shared(s, main)));
        return screens.stream()
                .filter(s -> !s.equals(own.orElseThrow()))
                .max(Comparator.comparingDouble(s -> s.getWidth() * s.getHeight()));
    }

    private static double shared(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
