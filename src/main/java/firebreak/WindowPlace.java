package firebreak;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the window stood, and how large it was. It is one window for all assessments, and must not
/// jump when one is opened.
///
/// @param maximized whether it filled the screen; the rest says how it was before
record WindowPlace(int x, int y, int width, int height, boolean maximized) {
    /// So much of its upper edge has to be on a screen, so that it can be taken hold of.
    private static final int HOLD = 160;

    static WindowPlace of(Stage stage) {
        return new WindowPlace(
                (int) stage.getX(),
                (int) stage.getY(),
                (int) stage.getWidth(),
                (int) stage.getHeight(),
                stage.isMaximized());
    }

    /// Empty where it makes no sense.
    static Optional<WindowPlace> parse(Map<String, String> known) {
        try {
            return Optional.of(
                    new WindowPlace(
                            number(known, "x"),
                            number(known, "y"),
                            number(known, "width"),
                            number(known, "height"),
                            "true".equals(known.get("maximized"))));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static int number(Map<String, String> known, String name) {
        return Integer.parseInt(known.getOrDefault(name, ""));
    }

    Map<String, String> words() {
        return Map.of(
                "x", String.valueOf(x),
                "y", String.valueOf(y),
                "width", String.valueOf(width),
                "height", String.valueOf(height),
                "maximized", String.valueOf(maximized));
    }

    /// Whether it can be seen and taken hold of on these screens; a projector may be gone.
    boolean fits(List<Rectangle2D> screens) {
        if (width < 1 || height < 1) return false;
        for (var screen : screens) {
            double left = Math.max(x, screen.getMinX());
            double right = Math.min((double) x + width, screen.getMaxX());
            var top = y >= screen.getMinY() && y <= screen.getMaxY() - HOLD;
            if (top && right - left >= Math.min(HOLD, width)) return true;
        }
        return false;
    }

    void restore(Stage stage) {
        if (!fits(Screen.getScreens().stream().map(Screen::getVisualBounds).toList())) return;
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setMaximized(maximized);
    }
}
