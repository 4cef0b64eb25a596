package firebreak.ui;

import com.sun.glass.ui.Application;

import org.jspecify.annotations.Nullable;

/// JavaFX's headless windows know the robot before them, and a robot the window that was active: a
/// chain in which every window of a run, with its screens and its assessment, would stay in memory
/// for good. To be called on the window's thread.
final class ClosedWindows {
    private ClosedWindows() {}

    static void letGo() {
        try {
            var robot = field(Application.GetApplication(), "activeRobot");
            if (robot == null) return;
            var window = field(robot, "activeWindow");
            if (window != null && field(window, "robot") != robot) set(window, "robot", robot);
        } catch (ReflectiveOperationException other) {
            throw new AssertionError("JavaFX keeps its headless windows in another way", other);
        }
    }

    private static @Nullable Object field(Object of, String name)
            throws ReflectiveOperationException {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    private static void set(Object of, String name, Object value)
            throws ReflectiveOperationException {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(of, value);
    }
}
