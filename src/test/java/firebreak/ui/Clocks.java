package firebreak.ui;

import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.AbstractPrimaryTimer;

import javafx.animation.Animation;
import javafx.animation.AnimationTimer;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The clocks of the window: pauses, what fades, how long two clicks are one. A game that shall be
/// the same each time lets them run out rather than wait for them.
public final class Clocks {
    private Clocks() {}

    /// Puts each running clock that ends to its end, which the next pulse tells; whether there were
    /// any. On the window's thread.
    public static boolean runOut() {
        var ending =
                running().stream().filter(a -> a.getCycleCount() != Animation.INDEFINITE).toList();
        ending.forEach(a -> a.jumpTo(a.getTotalDuration()));
        return !ending.isEmpty();
    }

    /// The running clocks that never end, for which JavaFX goes through all windows sixty times a
    /// second. On the window's thread.
    public static List<Animation> endless() {
        return running().stream().filter(a -> a.getCycleCount() == Animation.INDEFINITE).toList();
    }

    private static List<Animation> running() {
        try {
            var timer = Toolkit.getToolkit().getPrimaryTimer();
            var kept = AbstractPrimaryTimer.class.getDeclaredField("receivers");
            kept.setAccessible(true);
            var all = kept.get(timer);
            var found = new ArrayList<Animation>();
            for (int i = 0; i < Array.getLength(all); i++) {
                var entry = Array.get(all, i);
                if (entry == null) continue;
                var receiver = entry.getClass().getDeclaredMethod("receiver");
                receiver.setAccessible(true);
                var pulsed = receiver.invoke(entry);
                for (var field : pulsed.getClass().getDeclaredFields())
                    if (field.getType() == Animation.class) {
                        field.setAccessible(true);
                        found.add((Animation) field.get(pulsed));
                    }
            }
            found.removeIf(a -> a.getStatus() != Animation.Status.RUNNING);
            return found;
        } catch (ReflectiveOperationException other) {
            throw new AssertionError("JavaFX keeps its clocks in another way", other);
        }
    }

    /// Waits until the window was drawn anew that often.
    public static void pulses(int many) {
        var left = new CountDownLatch(many);
        var timer =
                Stagehand.fx(() -> {
                    var counting =
                            new AnimationTimer() {
                                @Override
                                public void handle(long now) {
                                    left.countDown();
                                }
                            };
                    counting.start();
                    return counting;
                });
        Stagehand.until("pulses", () -> left.getCount() == 0);
        Stagehand.run(timer::stop);
    }
}
